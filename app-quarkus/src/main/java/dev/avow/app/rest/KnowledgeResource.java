package dev.avow.app.rest;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonInclude;
import dev.avow.core.knowledge.Source;
import dev.avow.core.knowledge.SourceKind;
import dev.avow.core.subject.ShopId;
import dev.avow.core.usecase.ManageFaq;
import dev.avow.core.usecase.SyncKnowledge;
import io.quarkus.runtime.annotations.RegisterForReflection;
import io.smallrye.common.annotation.Blocking;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
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
import java.util.TreeMap;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;

/** What the assistant answers from, for programs (S1-03). Bearer: a Shopify ID token. */
@RegisterForReflection(targets = FaqWords.Entry.class)
@Path("/api/v1/knowledge")
@Produces(MediaType.APPLICATION_JSON)
@Blocking
public class KnowledgeResource {

    private static final int MOST_ROWS = 100;

    private final MerchantGate gate;
    private final ManageFaq manageFaq;
    private final SyncKnowledge syncKnowledge;
    private final JsonBodies bodies;

    KnowledgeResource(MerchantGate gate, ManageFaq manageFaq, SyncKnowledge syncKnowledge, JsonBodies bodies) {
        this.gate = gate;
        this.manageFaq = manageFaq;
        this.syncKnowledge = syncKnowledge;
        this.bodies = bodies;
    }

    /**
     * How much there is.
     *
     * @param texts how many of each kind: faq, page, policy, product
     * @param readAt when the shop's own texts were last read whole; absent if they never were
     */
    @RegisterForReflection
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Shelf(Map<String, Long> texts, @Nullable Instant readAt) {}

    /** A page of entries; {@code next} is to be handed in as {@code after}, and is absent on the last page. */
    @RegisterForReflection
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Page(
            List<FaqWords.Entry> entries, @Nullable String next) {}

    /** What is asked and answered. */
    @RegisterForReflection
    @JsonIgnoreProperties(ignoreUnknown = true)
    public record Written(
            @Nullable String question, @Nullable String answer) {}

    /** Counts, and when the shop was read. */
    @GET
    @Operation(summary = "How many texts the assistant answers from, by kind")
    public Response shelf(@Context HttpHeaders headers) {
        ShopId shop = gate.shop(headers);
        Map<String, Long> texts = new TreeMap<>();
        for (SourceKind kind : SourceKind.values()) {
            texts.put(kind.key(), 0L);
        }
        manageFaq.counts(shop).forEach((kind, count) -> texts.put(kind.key(), count));
        return uncached(Response.ok(new Shelf(texts, syncKnowledge.last(shop).orElse(null))));
    }

    /** A page of the merchant's questions and answers. */
    @GET
    @Path("/faq")
    @Operation(summary = "List the merchant's questions and answers")
    public Response page(
            @Context HttpHeaders headers,
            @QueryParam("after") @Nullable String after,
            @QueryParam("limit") @DefaultValue("50") int limit) {
        ShopId shop = gate.shop(headers);
        if (limit < 1 || limit > MOST_ROWS) {
            throw new ProblemException(400, "request.malformed", "The parameter limit must be 1 to 100.");
        }
        List<Source> page = manageFaq.page(shop, Optional.ofNullable(after), limit);
        @Nullable
        String next =
                page.size() < limit ? null : page.get(page.size() - 1).id().key();
        return uncached(Response.ok(new Page(page.stream().map(FaqWords::entry).toList(), next)));
    }

    /** Adds an entry. */
    @POST
    @Path("/faq")
    @Consumes(MediaType.WILDCARD)
    @Operation(summary = "Add a question and its answer")
    public Response add(byte[] body, @Context HttpHeaders headers) {
        ShopId shop = gate.shop(headers);
        Written written = bodies.read(body, Written.class);
        refuse(manageFaq.add(shop, text(written.question()), text(written.answer())));
        return uncached(Response.status(Response.Status.CREATED));
    }

    /** Changes an entry. */
    @PUT
    @Path("/faq/{key}")
    @Consumes(MediaType.WILDCARD)
    @Operation(summary = "Change a question and its answer")
    public Response change(byte[] body, @PathParam("key") String key, @Context HttpHeaders headers) {
        ShopId shop = gate.shop(headers);
        Written written = bodies.read(body, Written.class);
        refuse(manageFaq.change(shop, key(key), text(written.question()), text(written.answer())));
        return uncached(Response.noContent());
    }

    /** Removes an entry. */
    @DELETE
    @Path("/faq/{key}")
    @Operation(summary = "Remove a question and its answer")
    public Response remove(@PathParam("key") String key, @Context HttpHeaders headers) {
        if (!manageFaq.remove(gate.shop(headers), key(key))) {
            throw FaqWords.absent();
        }
        return uncached(Response.noContent());
    }

    private static String text(@Nullable String text) {
        return text == null ? "" : text;
    }

    /** What cannot be a key names nothing. */
    static String key(String key) {
        if (!key.matches("[\\x21-\\x7e]{1,128}")) {
            throw FaqWords.absent();
        }
        return key;
    }

    private static void refuse(Optional<ManageFaq.Refusal> refusal) {
        refusal.ifPresent(why -> {
            throw FaqWords.refused(why);
        });
    }

    private static Response uncached(Response.ResponseBuilder response) {
        return response.header(HttpHeaders.CACHE_CONTROL, "no-store").build();
    }
}
