package dev.avow.app.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.avow.core.redaction.Sink;
import dev.avow.core.subject.ShopId;
import dev.avow.core.usecase.ReadInbox;
import io.quarkus.runtime.annotations.RegisterForReflection;
import io.smallrye.common.annotation.Blocking;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;

/** The merchant's conversations for programs. Bearer: a Shopify ID token. */
@RegisterForReflection
@Path("/api/v1/conversations")
@Produces(MediaType.APPLICATION_JSON)
@Blocking
public class ConversationResource {

    private static final int MOST_ROWS = 100;

    private final MerchantGate gate;
    private final ReadInbox readInbox;
    private final ShownText shownText;

    ConversationResource(MerchantGate gate, ReadInbox readInbox, ShownText shownText) {
        this.gate = gate;
        this.readInbox = readInbox;
        this.shownText = shownText;
    }

    /**
     * A page of conversations.
     *
     * @param conversations newest start first
     * @param next hand it in as {@code after} to go on; absent on the last page
     */
    public record Page(
            List<Summary> conversations, @Nullable String next) {}

    /**
     * A conversation in short.
     *
     * @param id which one
     * @param startedAt the start of its clock
     * @param expiresAt at this instant it is gone
     * @param turns how many turns it has
     */
    public record Summary(String id, Instant startedAt, Instant expiresAt, int turns) {}

    /**
     * A conversation.
     *
     * @param id which one
     * @param startedAt the start of its clock
     * @param expiresAt at this instant it is gone
     * @param turns in order
     */
    public record Conversation(String id, Instant startedAt, Instant expiresAt, List<Turn> turns) {}

    /**
     * Something said.
     *
     * @param speaker {@code shopper} or {@code assistant}
     * @param text redacted
     * @param at when
     * @param state how it ended
     * @param page the storefront page where the conversation began, redacted; on the first turn only
     * @param sources what an answer's numbers in brackets mean
     * @param rating what the shopper said of an answer: {@code helpful} or {@code unhelpful}
     */
    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    public record Turn(
            String speaker,
            String text,
            Instant at,
            String state,
            @Nullable String page,
            List<Cited> sources,
            @Nullable String rating) {}

    /** One page of the shop's conversations. */
    @GET
    @ReadsPersonalData
    @Operation(summary = "List the shop's conversations, newest first")
    public Page list(
            @Context HttpHeaders headers,
            @QueryParam("after") @Nullable String after,
            @QueryParam("limit") @DefaultValue("25") int limit) {
        ShopId shop = gate.shop(headers);
        if (limit < 1 || limit > MOST_ROWS) {
            throw new ProblemException(400, "request.malformed", "The parameter limit must be 1 to 100.");
        }
        ReadInbox.Page page = readInbox.page(shop, Optional.ofNullable(after).map(Cursors::read), limit);
        List<Summary> rows = page.rows().stream()
                .map(row -> new Summary(
                        row.conversation().value(),
                        row.lifetime().startedAt(),
                        row.lifetime().expiresAt(),
                        row.turns()))
                .toList();
        return new Page(rows, page.next().map(Cursors::write).orElse(null));
    }

    /** One conversation of the shop. */
    @GET
    @ReadsPersonalData
    @Path("/{id}")
    @Operation(summary = "Read one conversation, redacted")
    public Conversation read(@Context HttpHeaders headers, @PathParam("id") String id) {
        ShopId shop = gate.shop(headers);
        return Cursors.conversation(id)
                .flatMap(conversation -> readInbox.conversation(shop, conversation))
                .map(conversation -> conversation(shop, conversation))
                .orElseThrow(() -> new ProblemException(
                        404, "conversation.absent", "There is no such conversation, or its life is over."));
    }

    private Conversation conversation(ShopId shop, ReadInbox.Conversation conversation) {
        return new Conversation(
                conversation.conversation().value(),
                conversation.lifetime().startedAt(),
                conversation.lifetime().expiresAt(),
                conversation.lines().stream()
                        .map(line -> turn(shownText, shop, line))
                        .toList());
    }

    static Turn turn(ShownText shownText, ShopId shop, ReadInbox.Line line) {
        return new Turn(
                line.speaker().name().toLowerCase(Locale.ROOT),
                shownText.of(shop, line.text()),
                line.at(),
                line.state().name().toLowerCase(Locale.ROOT),
                line.page().map(page -> page.asString(Sink.TRANSCRIPT)).orElse(null),
                line.citations().stream().map(Cited::of).toList(),
                line.rating()
                        .map(rating -> rating.name().toLowerCase(Locale.ROOT))
                        .orElse(null));
    }
}
