package dev.avow.app.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.avow.core.conversation.ContactEmail;
import dev.avow.core.conversation.ContactPhone;
import dev.avow.core.conversation.Lead;
import dev.avow.core.subject.LeadId;
import dev.avow.core.subject.ShopId;
import dev.avow.core.usecase.MarkContacted;
import dev.avow.core.usecase.ReadLeads;
import dev.avow.core.usecase.WithdrawLead;
import io.quarkus.runtime.annotations.RegisterForReflection;
import io.smallrye.common.annotation.Blocking;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.DefaultValue;
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
import java.util.Locale;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;

/** The merchant's leads for programs (S1-14, S1-15). Bearer: a Shopify ID token. */
@RegisterForReflection
@Path("/api/v1/leads")
@Produces(MediaType.APPLICATION_JSON)
@Blocking
public class LeadBoardResource {

    private static final int MOST_ROWS = 100;

    private final MerchantGate gate;
    private final ReadLeads readLeads;
    private final MarkContacted markContacted;
    private final WithdrawLead withdrawLead;

    LeadBoardResource(MerchantGate gate, ReadLeads readLeads, MarkContacted markContacted, WithdrawLead withdrawLead) {
        this.gate = gate;
        this.readLeads = readLeads;
        this.markContacted = markContacted;
        this.withdrawLead = withdrawLead;
    }

    /**
     * A page of leads.
     *
     * @param leads newest submission first
     * @param next hand it in as {@code after} to go on; absent on the last page
     */
    public record Page(List<Row> leads, @Nullable String next) {
        @Override
        public String toString() {
            return "Page[hidden]";
        }
    }

    /**
     * A lead: for its purpose only, until its end (S1-47).
     *
     * @param id which one
     * @param conversation where it was left
     * @param email the mail address, if one was left
     * @param phone the phone number, if one was left
     * @param purpose what the shopper agreed to
     * @param submittedAt when it was left
     * @param expiresAt at this instant it is gone
     * @param contactedAt when it was followed up
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Row(
            String id,
            String conversation,
            @Nullable String email,
            @Nullable String phone,
            String purpose,
            Instant submittedAt,
            Instant expiresAt,
            @Nullable Instant contactedAt) {
        @Override
        public String toString() {
            return "Row[hidden]";
        }
    }

    /** One page of the shop's leads. */
    @GET
    @ReadsPersonalData
    @Operation(summary = "List the shop's leads, newest first")
    public Response list(
            @Context HttpHeaders headers,
            @QueryParam("after") @Nullable String after,
            @QueryParam("limit") @DefaultValue("25") int limit) {
        ShopId shop = gate.shop(headers);
        if (limit < 1 || limit > MOST_ROWS) {
            throw new ProblemException(400, "request.malformed", "The parameter limit must be 1 to 100.");
        }
        ReadLeads.Page page = readLeads.handle(shop, Optional.ofNullable(after).map(Cursors::readLead), limit);
        Page shown = new Page(
                page.rows().stream().map(LeadBoardResource::row).toList(),
                page.next().map(Cursors::write).orElse(null));
        return Response.ok(shown).header(HttpHeaders.CACHE_CONTROL, "no-store").build();
    }

    /** Notes that a lead was followed up. */
    @POST
    @ReadsPersonalData
    @Path("/{id}/contacted")
    @Operation(summary = "Mark a lead as contacted; it lives no longer for it")
    public Response contacted(@Context HttpHeaders headers, @PathParam("id") String id) {
        ShopId shop = gate.shop(headers);
        if (!markContacted.handle(new MarkContacted.Command(shop, lead(id)))) {
            throw absent();
        }
        return Response.noContent().build();
    }

    /** Deletes a lead before its time. */
    @DELETE
    @ReadsPersonalData
    @Path("/{id}")
    @Operation(summary = "Delete a lead; the consent it rested on counts as withdrawn")
    public Response delete(@Context HttpHeaders headers, @PathParam("id") String id) {
        ShopId shop = gate.shop(headers);
        if (!withdrawLead.handle(new WithdrawLead.Command(shop, lead(id)))) {
            throw absent();
        }
        return Response.noContent().build();
    }

    private static Row row(ReadLeads.Row row) {
        Lead lead = row.lead();
        return new Row(
                lead.id().value(),
                lead.conversation().value(),
                lead.contact().email().map(ContactEmail::value).orElse(null),
                lead.contact().phone().map(ContactPhone::value).orElse(null),
                lead.consent().purpose().name().toLowerCase(Locale.ROOT).replace('_', '-'),
                lead.submittedAt(),
                row.expiresAt(),
                row.contactedAt().orElse(null));
    }

    private static LeadId lead(String id) {
        try {
            return new LeadId(id);
        } catch (IllegalArgumentException e) {
            throw absent();
        }
    }

    private static ProblemException absent() {
        return new ProblemException(404, "lead.absent", "There is no such lead, or its life is over.");
    }
}
