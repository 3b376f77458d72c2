package dev.avow.app.rest;

import dev.avow.core.conversation.ContactEmail;
import dev.avow.core.conversation.ContactPhone;
import dev.avow.core.port.PortException;
import dev.avow.core.port.PurposeGuard;
import dev.avow.core.subject.LeadId;
import dev.avow.core.subject.ShopId;
import dev.avow.core.usecase.MarkContacted;
import dev.avow.core.usecase.ReadLeads;
import dev.avow.core.usecase.WithdrawLead;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.runtime.annotations.RegisterForReflection;
import io.smallrye.common.annotation.Blocking;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;

/** The contacts that shoppers left, for the merchant to follow up and tick off (S1-14, S1-15). */
@RegisterForReflection
@Path("/app/leads")
@Produces(MediaType.TEXT_HTML)
@Blocking
public class LeadsPage {

    private static final int ROWS = 25;

    private final MerchantGate gate;
    private final MerchantFrame frame;
    private final ReadLeads readLeads;
    private final MarkContacted markContacted;
    private final WithdrawLead withdrawLead;

    LeadsPage(
            MerchantGate gate,
            MerchantFrame frame,
            ReadLeads readLeads,
            MarkContacted markContacted,
            WithdrawLead withdrawLead) {
        this.gate = gate;
        this.frame = frame;
        this.readLeads = readLeads;
        this.markContacted = markContacted;
        this.withdrawLead = withdrawLead;
    }

    /**
     * The board.
     *
     * @param on whether the merchant takes contacts at all
     * @param rows newest first
     * @param next the cursor of the next page, or empty text on the last page
     */
    public record Board(boolean on, List<Row> rows, String next) {}

    /**
     * A contact.
     *
     * @param id which one
     * @param contact what was left
     * @param conversation where
     * @param submittedAt when
     * @param expiresAt when it is gone
     * @param contactedAt when it was followed up
     */
    public record Row(
            String id,
            String contact,
            String conversation,
            Instant submittedAt,
            Instant expiresAt,
            Optional<Instant> contactedAt) {
        @Override
        public String toString() {
            return "Row[hidden]";
        }
    }

    /** The pages' templates. */
    @CheckedTemplate
    static final class Templates {
        private Templates() {}

        static native TemplateInstance page(MerchantShell shell, Board leads);

        static native TemplateInstance board(Board leads);

        static native TemplateInstance rows(Board leads);
    }

    /** The document. */
    @GET
    @ReadsPersonalData
    @Operation(hidden = true)
    public Response page(@QueryParam("id_token") @Nullable String idToken) {
        return frame.document(
                idToken, MerchantPlace.LEADS, (shop, shell) -> Templates.page(shell, board(shop, Optional.empty())));
    }

    /** The board, or the rows after a cursor. */
    @GET
    @ReadsPersonalData
    @Path("/board")
    @Operation(hidden = true)
    public Response board(@Context HttpHeaders headers, @QueryParam("after") @Nullable String after) {
        Board board = board(gate.shop(headers), Optional.ofNullable(after));
        return MerchantFrame.fragment(after == null ? Templates.board(board) : Templates.rows(board));
    }

    /** Ticks a contact off; it lives no longer for it. */
    @POST
    @ReadsPersonalData
    @Path("/{id}/contacted")
    @Operation(hidden = true)
    public Response contacted(@Context HttpHeaders headers, @PathParam("id") String id) {
        ShopId shop = gate.shop(headers);
        lead(id).ifPresent(lead -> markContacted.handle(new MarkContacted.Command(shop, lead)));
        return MerchantFrame.fragment(Templates.board(board(shop, Optional.empty())));
    }

    /** Deletes a contact before its time. */
    @POST
    @ReadsPersonalData
    @Path("/{id}/removed")
    @Operation(hidden = true)
    public Response removed(@Context HttpHeaders headers, @PathParam("id") String id) {
        ShopId shop = gate.shop(headers);
        lead(id).ifPresent(lead -> withdrawLead.handle(new WithdrawLead.Command(shop, lead)));
        return MerchantFrame.fragment(Templates.board(board(shop, Optional.empty())));
    }

    private Board board(ShopId shop, Optional<String> after) {
        try {
            ReadLeads.Page page = readLeads.handle(shop, after.map(Cursors::readLead), ROWS);
            return new Board(
                    true,
                    page.rows().stream().map(LeadsPage::row).toList(),
                    page.next().map(Cursors::write).orElse(""));
        } catch (PortException.Rejected e) {
            if (e.code().equals(PurposeGuard.REFUSED)) {
                return new Board(false, List.of(), "");
            }
            throw e;
        }
    }

    private static Row row(ReadLeads.Row row) {
        String contact = Stream.concat(
                        row.lead().contact().email().map(ContactEmail::value).stream(),
                        row.lead().contact().phone().map(ContactPhone::value).stream())
                .collect(Collectors.joining(", "));
        return new Row(
                row.lead().id().value(),
                contact,
                row.lead().conversation().value(),
                row.lead().submittedAt(),
                row.expiresAt(),
                row.contactedAt());
    }

    private static Optional<LeadId> lead(String id) {
        try {
            return Optional.of(new LeadId(id));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
