package dev.avow.core.usecase;

import dev.avow.core.conversation.Citation;
import dev.avow.core.conversation.PlaceholderBook;
import dev.avow.core.conversation.Rating;
import dev.avow.core.conversation.Speaker;
import dev.avow.core.conversation.StoredTurn;
import dev.avow.core.conversation.TurnState;
import dev.avow.core.port.KeyedHasher;
import dev.avow.core.port.PageCursor;
import dev.avow.core.port.Transcript;
import dev.avow.core.port.TranscriptStore;
import dev.avow.core.port.TranscriptSummary;
import dev.avow.core.redaction.RedactedText;
import dev.avow.core.redaction.Redactor;
import dev.avow.core.redaction.Sink;
import dev.avow.core.retention.Horizon;
import dev.avow.core.retention.Lifetime;
import dev.avow.core.retention.RetentionInForce;
import dev.avow.core.subject.ConversationId;
import dev.avow.core.subject.DataClass;
import dev.avow.core.subject.Purpose;
import dev.avow.core.subject.ShopId;
import java.time.Instant;
import java.time.InstantSource;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** Shows a merchant the conversations of the shop, redacted again under today's policy (S0-15, S1-06). Thread-safe. */
public final class ReadInbox {

    private static final Set<Sink> SINKS = EnumSet.of(Sink.TRANSCRIPT);
    /** One less than the store's, to see whether another page follows. */
    private static final int LARGEST_PAGE = 199;

    private final TranscriptStore transcripts;
    private final Function<ShopId, Redactor> redactors;
    private final RetentionInForce retention;
    private final KeyedHasher hasher;
    private final InstantSource clock;

    /**
     * Puts the use case together.
     *
     * @param redactors the redactor of a shop, by the policy that is in force
     */
    public ReadInbox(
            TranscriptStore transcripts,
            Function<ShopId, Redactor> redactors,
            RetentionInForce retention,
            KeyedHasher hasher,
            InstantSource clock) {
        this.transcripts = transcripts;
        this.redactors = redactors;
        this.retention = retention;
        this.hasher = hasher;
        this.clock = clock;
    }

    /**
     * A turn to read.
     *
     * @param speaker who said it
     * @param text what was said, for sink {@link Sink#TRANSCRIPT}
     * @param at when
     * @param state how it ended
     * @param page the storefront page where the conversation began, on its first turn
     * @param citations what an answer rests on
     * @param rating what the shopper said of an answer
     */
    public record Line(
            Speaker speaker,
            RedactedText text,
            Instant at,
            TurnState state,
            Optional<RedactedText> page,
            List<Citation> citations,
            Optional<Rating> rating) {}

    /**
     * A row of the inbox.
     *
     * @param conversation which one
     * @param lifetime when it started and when it will be gone
     * @param turns how many turns it has
     * @param first what the shopper said first
     * @param last what was said last
     * @param ratings what the shopper said of its answers, in their order
     */
    public record Row(
            ConversationId conversation, Lifetime lifetime, int turns, Line first, Line last, List<Rating> ratings) {}

    /**
     * A page of the inbox.
     *
     * @param rows newest start first
     * @param next where the next page begins; empty on the last page
     */
    public record Page(List<Row> rows, Optional<PageCursor> next) {}

    /**
     * A whole conversation.
     *
     * @param conversation which one
     * @param lifetime when it started and when it will be gone
     * @param lines in order
     */
    public record Conversation(ConversationId conversation, Lifetime lifetime, List<Line> lines) {}

    /**
     * One page of a shop's inbox.
     *
     * @param limit 1 to 199
     * @throws IllegalArgumentException if the limit is out of bounds
     */
    public Page page(ShopId shop, Optional<PageCursor> after, int limit) {
        if (limit < 1 || limit > LARGEST_PAGE) {
            throw new IllegalArgumentException("limit must be 1 to " + LARGEST_PAGE);
        }
        List<TranscriptSummary> found = transcripts.page(shop, Purpose.MERCHANT_INBOX, horizon(shop), after, limit + 1);
        Redactor redactor = redactors.apply(shop);
        List<Row> rows = found.stream()
                .limit(limit)
                .map(summary -> row(shop, summary, redactor))
                .toList();
        Optional<PageCursor> next = Optional.empty();
        if (found.size() > limit) {
            Row last = rows.get(rows.size() - 1);
            next = Optional.of(new PageCursor(last.lifetime().startedAt(), last.conversation()));
        }
        return new Page(rows, next);
    }

    /** One conversation as the merchant sees it; empty when it is not there, has expired, or is another shop's. */
    public Optional<Conversation> conversation(ShopId shop, ConversationId conversation) {
        return found(shop, conversation, Purpose.MERCHANT_INBOX);
    }

    /** The same for the visitor whose it is, whatever the merchant has switched off: it is theirs (S0-16, S1-36). */
    public Optional<Conversation> own(ShopId shop, ConversationId conversation) {
        return found(shop, conversation, Purpose.RIGHTS);
    }

    private Optional<Conversation> found(ShopId shop, ConversationId conversation, Purpose purpose) {
        return transcripts
                .find(shop, purpose, conversation, horizon(shop))
                .map(transcript -> conversation(shop, transcript));
    }

    private Horizon horizon(ShopId shop) {
        Instant now = clock.instant();
        return retention.at(shop, now).horizon(DataClass.TRANSCRIPT, now);
    }

    private Conversation conversation(ShopId shop, Transcript transcript) {
        Redactor redactor = redactors.apply(shop);
        PlaceholderBook book =
                ConversationText.book(hasher, shop, transcript.conversation(), transcript.placeholders());
        List<Line> lines = transcript.turns().stream()
                .map(turn -> line(turn, book, redactor))
                .toList();
        return new Conversation(transcript.conversation(), transcript.lifetime(), lines);
    }

    private Row row(ShopId shop, TranscriptSummary summary, Redactor redactor) {
        PlaceholderBook book = ConversationText.book(hasher, shop, summary.conversation(), List.of());
        return new Row(
                summary.conversation(),
                summary.lifetime(),
                summary.turns(),
                line(summary.first(), book, redactor),
                line(summary.last(), book, redactor),
                summary.ratings());
    }

    private static Line line(StoredTurn turn, PlaceholderBook book, Redactor redactor) {
        return new Line(
                turn.speaker(),
                redactor.recheck(turn.text(), SINKS, book),
                turn.at(),
                turn.state(),
                turn.page().map(page -> redactor.recheck(page, SINKS, book)),
                turn.citations(),
                turn.rating());
    }
}
