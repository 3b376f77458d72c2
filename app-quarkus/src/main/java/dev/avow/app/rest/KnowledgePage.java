package dev.avow.app.rest;

import dev.avow.core.knowledge.Source;
import dev.avow.core.knowledge.SourceKind;
import dev.avow.core.subject.ShopId;
import dev.avow.core.usecase.ManageFaq;
import dev.avow.core.usecase.SyncKnowledge;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.runtime.annotations.RegisterForReflection;
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
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;

/**
 * What the assistant answers from, as a page inside the Shopify admin (S1-03): the merchant's questions and answers, and how
 * much of the shop was read. Loaded and signed in as {@link InboxPage} is.
 */
@RegisterForReflection
@Path("/app/knowledge")
@Produces(MediaType.TEXT_HTML)
@Blocking
public class KnowledgePage {

    private static final int ROWS = 25;
    private static final int LONGEST_DRAFT = 500;

    private final MerchantGate gate;
    private final ManageFaq manageFaq;
    private final SyncKnowledge syncKnowledge;
    private final MerchantFrame frame;

    KnowledgePage(MerchantGate gate, ManageFaq manageFaq, SyncKnowledge syncKnowledge, MerchantFrame frame) {
        this.gate = gate;
        this.manageFaq = manageFaq;
        this.syncKnowledge = syncKnowledge;
        this.frame = frame;
    }

    /**
     * The page.
     *
     * @param rows the first entries
     * @param pages how many pages of the shop were read
     * @param policies how many policies
     * @param products how many products
     * @param readAt when the shop was last read whole, if it was
     * @param problem what was wrong with what was sent, or empty text
     * @param question what was sent, to be mended
     * @param answer what was sent, to be mended
     */
    public record View(
            Rows rows,
            long pages,
            long policies,
            long products,
            Optional<Instant> readAt,
            String problem,
            String question,
            String answer) {}

    /** Some entries, and the key to go on after, or empty text. */
    public record Rows(List<FaqWords.Entry> entries, String next) {}

    /** The page's templates. */
    @CheckedTemplate
    static final class Templates {
        private Templates() {}

        static native TemplateInstance page(MerchantShell shell, View view);

        static native TemplateInstance shelf(View view);

        static native TemplateInstance rows(Rows rows);
    }

    /** The document. */
    @GET
    @Operation(hidden = true)
    public Response page(@QueryParam("id_token") @Nullable String idToken) {
        return frame.document(
                idToken, MerchantPlace.KNOWLEDGE, (shop, shell) -> Templates.page(shell, view(shop, "", "", "")));
    }

    /** All of it but the frame. */
    @GET
    @Path("/shelf")
    @Operation(hidden = true)
    public Response shelf(@Context HttpHeaders headers) {
        return MerchantFrame.fragment(Templates.shelf(view(gate.shop(headers), "", "", "")));
    }

    /** The rows after a key. */
    @GET
    @Path("/rows")
    @Operation(hidden = true)
    public Response rows(@Context HttpHeaders headers, @QueryParam("after") @Nullable String after) {
        return MerchantFrame.fragment(Templates.rows(rows(gate.shop(headers), Optional.ofNullable(after))));
    }

    /** Adds an entry; what is wrong with it is said on the page, and nothing that was typed is lost. */
    @POST
    @Path("/faq")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public Response add(
            @Context HttpHeaders headers,
            @FormParam("question") @Nullable String question,
            @FormParam("answer") @Nullable String answer) {
        ShopId shop = gate.shop(headers);
        String asked = question == null ? "" : question;
        String answered = answer == null ? "" : answer;
        View view = manageFaq
                .add(shop, asked, answered)
                .map(refusal -> view(shop, FaqWords.refused(refusal).detail(), asked, answered))
                .orElseGet(() -> view(shop, "", "", ""));
        return MerchantFrame.fragment(Templates.shelf(view));
    }

    /** Begins an answer to a question that shoppers asked. */
    @POST
    @Path("/draft")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public Response draft(@Context HttpHeaders headers, @FormParam("question") @Nullable String question) {
        String asked = question == null ? "" : question.strip();
        String fits = asked.length() <= LONGEST_DRAFT ? asked : asked.substring(0, LONGEST_DRAFT);
        return MerchantFrame.fragment(Templates.shelf(view(gate.shop(headers), "", fits, "")));
    }

    /** Removes an entry. */
    @POST
    @Path("/faq/{key}/removed")
    @Operation(hidden = true)
    public Response remove(@Context HttpHeaders headers, @PathParam("key") String key) {
        ShopId shop = gate.shop(headers);
        manageFaq.remove(shop, KnowledgeResource.key(key));
        return MerchantFrame.fragment(Templates.shelf(view(shop, "", "", "")));
    }

    private View view(ShopId shop, String problem, String question, String answer) {
        Map<SourceKind, Long> counts = manageFaq.counts(shop);
        return new View(
                rows(shop, Optional.empty()),
                counts.getOrDefault(SourceKind.PAGE, 0L),
                counts.getOrDefault(SourceKind.POLICY, 0L),
                counts.getOrDefault(SourceKind.PRODUCT, 0L),
                syncKnowledge.last(shop),
                problem,
                question,
                answer);
    }

    private Rows rows(ShopId shop, Optional<String> after) {
        List<Source> page = manageFaq.page(shop, after, ROWS);
        String next = page.size() < ROWS ? "" : page.get(page.size() - 1).id().key();
        return new Rows(page.stream().map(FaqWords::entry).toList(), next);
    }
}
