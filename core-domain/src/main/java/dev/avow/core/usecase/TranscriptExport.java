package dev.avow.core.usecase;

import dev.avow.core.conversation.PlaceholderBook;
import dev.avow.core.conversation.StoredTurn;
import dev.avow.core.port.ExportPage;
import dev.avow.core.port.ExportPage.Cell;
import dev.avow.core.port.ExportPage.Row;
import dev.avow.core.port.ExportPart;
import dev.avow.core.port.KeyedHasher;
import dev.avow.core.port.PageCursor;
import dev.avow.core.port.Suppressions;
import dev.avow.core.port.Transcript;
import dev.avow.core.port.TranscriptStore;
import dev.avow.core.port.TranscriptSummary;
import dev.avow.core.redaction.Redactor;
import dev.avow.core.redaction.Sink;
import dev.avow.core.retention.Horizon;
import dev.avow.core.retention.RetentionInForce;
import dev.avow.core.rights.SubjectLocator;
import dev.avow.core.subject.ConversationId;
import dev.avow.core.subject.DataClass;
import dev.avow.core.subject.Purpose;
import dev.avow.core.subject.ShopId;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * Conversations in an export, one row per turn, redacted again under today's policy (S0-17, S1-36, S1-40). What is restricted stands
 * in it with a mark, as in that of {@link LeadExport leads} (S1-39). Thread-safe.
 */
public final class TranscriptExport implements ExportPart {

    private static final Set<Sink> SINKS = EnumSet.of(Sink.EXPORT);
    private static final int MOST = 200;

    private final TranscriptStore transcripts;
    private final Function<ShopId, Redactor> redactors;
    private final Suppressions suppressions;
    private final RetentionInForce retention;
    private final KeyedHasher hasher;
    private final InstantSource clock;

    /**
     * Puts it together.
     *
     * @param redactors the redactor of a shop, by the policy that is in force
     */
    public TranscriptExport(
            TranscriptStore transcripts,
            Function<ShopId, Redactor> redactors,
            Suppressions suppressions,
            RetentionInForce retention,
            KeyedHasher hasher,
            InstantSource clock) {
        this.transcripts = transcripts;
        this.redactors = redactors;
        this.suppressions = suppressions;
        this.retention = retention;
        this.hasher = hasher;
        this.clock = clock;
    }

    @Override
    public DataClass dataClass() {
        return DataClass.TRANSCRIPT;
    }

    @Override
    public List<String> fields() {
        return List.of(
                "conversation",
                "started_at",
                "expires_at",
                "turn",
                "speaker",
                "at",
                "state",
                "text",
                "page",
                "rating",
                "restricted");
    }

    /** The limit counts conversations. */
    @Override
    public ExportPage page(ShopId shop, Optional<SubjectLocator> person, Optional<String> after, int limit) {
        Instant now = clock.instant();
        Horizon horizon = retention.at(shop, now).horizon(DataClass.TRANSCRIPT, now);
        if (person.isPresent()) {
            return new ExportPage(rows(shop, List.copyOf(person.get().conversations()), horizon), Optional.empty());
        }
        int most = Math.min(limit, MOST);
        List<TranscriptSummary> page =
                transcripts.page(shop, Purpose.RIGHTS, horizon, after.map(TranscriptExport::cursor), most);
        List<ConversationId> names =
                page.stream().map(TranscriptSummary::conversation).toList();
        Optional<String> next = page.size() < most ? Optional.empty() : Optional.of(text(page.get(most - 1)));
        return new ExportPage(rows(shop, names, horizon), next);
    }

    private static String text(TranscriptSummary last) {
        return last.lifetime().startedAt() + " " + last.conversation().value();
    }

    private static PageCursor cursor(String text) {
        int blank = text.indexOf(' ');
        return new PageCursor(Instant.parse(text.substring(0, blank)), new ConversationId(text.substring(blank + 1)));
    }

    private List<Row> rows(ShopId shop, List<ConversationId> conversations, Horizon horizon) {
        List<Row> rows = new ArrayList<>();
        for (ConversationId conversation : conversations) {
            transcripts
                    .find(shop, Purpose.RIGHTS, conversation, horizon)
                    .ifPresent(transcript -> rows.addAll(rows(shop, transcript)));
        }
        return rows;
    }

    private List<Row> rows(ShopId shop, Transcript transcript) {
        Redactor redactor = redactors.apply(shop);
        PlaceholderBook book =
                ConversationText.book(hasher, shop, transcript.conversation(), transcript.placeholders());
        Cell restricted = Cell.of("restricted", Boolean.toString(isRestricted(shop, transcript.conversation())));
        List<Row> rows = new ArrayList<>();
        for (StoredTurn turn : transcript.turns()) {
            List<Cell> cells = new ArrayList<>(List.of(
                    Cell.of("conversation", transcript.conversation().value()),
                    Cell.of("started_at", transcript.lifetime().startedAt()),
                    Cell.of("expires_at", transcript.lifetime().expiresAt()),
                    Cell.of("turn", Integer.toString(rows.size() + 1)),
                    Cell.of("speaker", turn.speaker().name().toLowerCase(Locale.ROOT)),
                    Cell.of("at", turn.at()),
                    Cell.of("state", turn.state().name().toLowerCase(Locale.ROOT)),
                    Cell.of("text", redactor.recheck(turn.text(), SINKS, book))));
            turn.page().ifPresent(page -> cells.add(Cell.of("page", redactor.recheck(page, SINKS, book))));
            turn.rating()
                    .ifPresent(
                            rating -> cells.add(Cell.of("rating", rating.name().toLowerCase(Locale.ROOT))));
            cells.add(restricted);
            rows.add(new Row(cells));
        }
        return rows;
    }

    private boolean isRestricted(ShopId shop, ConversationId conversation) {
        return suppressions.isStopped(shop, SubjectLocator.of(conversation), Purpose.MERCHANT_INBOX);
    }
}
