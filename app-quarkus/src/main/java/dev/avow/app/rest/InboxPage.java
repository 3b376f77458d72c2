package dev.avow.app.rest;

import dev.avow.core.subject.ShopId;
import dev.avow.core.usecase.ReadInbox;
import dev.avow.core.usecase.SearchInbox;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.Blocking;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.FormParam;
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
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;

/**
 * The merchant's inbox as pages inside the Shopify admin (S0-15, S1-06). The document is loaded with an ID token in its
 * address; everything after it is fetched by htmx with a fresh token in a header.
 */
@Path("/app")
@Produces(MediaType.TEXT_HTML)
@Blocking
public class InboxPage {

    private static final int ROWS = 25;
    private static final int LONGEST_WORD = 200;

    private final MerchantGate gate;
    private final ReadInbox readInbox;
    private final SearchInbox searchInbox;
    private final InboxView view;
    private final MerchantFrame frame;

    InboxPage(MerchantGate gate, ReadInbox readInbox, SearchInbox searchInbox, InboxView view, MerchantFrame frame) {
        this.gate = gate;
        this.readInbox = readInbox;
        this.searchInbox = searchInbox;
        this.view = view;
        this.frame = frame;
    }

    /** The pages' templates. */
    @CheckedTemplate
    static final class Templates {
        private Templates() {}

        static native TemplateInstance page(MerchantShell shell, InboxView.Rows inbox);

        static native TemplateInstance inbox(InboxView.Rows inbox);

        static native TemplateInstance rows(InboxView.Rows inbox);

        static native TemplateInstance found(InboxView.Rows inbox);

        static native TemplateInstance foundRows(InboxView.Rows inbox);

        static native TemplateInstance news(String text);

        static native TemplateInstance conversation(InboxView.Detail detail);

        static native TemplateInstance gone();

        static native TemplateInstance outside();
    }

    /** The document: the frame of the page with the first rows inside. */
    @GET
    @ReadsPersonalData
    @Operation(hidden = true)
    public Response page(@QueryParam("id_token") @Nullable String idToken) {
        return frame.document(
                idToken, MerchantPlace.INBOX, (shop, shell) -> Templates.page(shell, rows(shop, Optional.empty())));
    }

    /** The list, or the rows after a cursor. */
    @GET
    @ReadsPersonalData
    @Path("/inbox")
    @Operation(hidden = true)
    public Response inbox(@Context HttpHeaders headers, @QueryParam("after") @Nullable String after) {
        ShopId shop = gate.shop(headers);
        InboxView.Rows inbox = rows(shop, Optional.ofNullable(after));
        return MerchantFrame.fragment(after == null ? Templates.inbox(inbox) : Templates.rows(inbox));
    }

    /**
     * What a word or a state finds, or the rows after a cursor. The word comes in a body: an address could be written down
     * somewhere.
     */
    @POST
    @ReadsPersonalData
    @Path("/inbox/found")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public Response found(
            @Context HttpHeaders headers,
            @FormParam("text") @Nullable String text,
            @FormParam("state") @Nullable String state,
            @FormParam("after") @Nullable String after) {
        ShopId shop = gate.shop(headers);
        SearchInbox.Query query = new SearchInbox.Query(word(text), InboxView.state(state));
        InboxView.Rows inbox = view.rows(
                shop, searchInbox.handle(shop, query, Optional.ofNullable(after).map(Cursors::read), ROWS));
        return MerchantFrame.fragment(after == null ? Templates.found(inbox) : Templates.foundRows(inbox));
    }

    /** How many conversations began since the newest one that is shown. */
    @GET
    @ReadsPersonalData
    @Path("/inbox/news")
    @Operation(hidden = true)
    public Response news(@Context HttpHeaders headers, @QueryParam("since") @Nullable String since) {
        ShopId shop = gate.shop(headers);
        Instant shown = since == null || since.isBlank()
                ? Instant.EPOCH
                : Cursors.read(since).startedAt();
        long begun = readInbox.page(shop, Optional.empty(), ROWS).rows().stream()
                .filter(row -> row.lifetime().startedAt().isAfter(shown))
                .count();
        return MerchantFrame.fragment(Templates.news(InboxView.news(begun, ROWS)));
    }

    private static String word(@Nullable String text) {
        String typed = text == null ? "" : text.strip();
        return typed.length() <= LONGEST_WORD ? typed : typed.substring(0, LONGEST_WORD);
    }

    /** One conversation. */
    @GET
    @ReadsPersonalData
    @Path("/conversations/{id}")
    @Operation(hidden = true)
    public Response conversation(@Context HttpHeaders headers, @PathParam("id") String id) {
        ShopId shop = gate.shop(headers);
        return MerchantFrame.fragment(Cursors.conversation(id)
                .flatMap(conversation -> readInbox.conversation(shop, conversation))
                .map(conversation -> Templates.conversation(view.detail(shop, conversation)))
                .orElseGet(Templates::gone));
    }

    private InboxView.Rows rows(ShopId shop, Optional<String> after) {
        return view.rows(shop, readInbox.page(shop, after.map(Cursors::read), ROWS));
    }
}
