package dev.avow.adapters.mongo;

import dev.avow.core.conversation.Citation;
import dev.avow.core.conversation.PlaceholderEntry;
import dev.avow.core.conversation.Rating;
import dev.avow.core.conversation.Speaker;
import dev.avow.core.conversation.StoredTurn;
import dev.avow.core.conversation.Turn;
import dev.avow.core.conversation.TurnState;
import dev.avow.core.port.PortException;
import dev.avow.core.port.Transcript;
import dev.avow.core.port.TranscriptSummary;
import dev.avow.core.redaction.EntityKind;
import dev.avow.core.redaction.RedactedText;
import dev.avow.core.redaction.Segment;
import dev.avow.core.redaction.Sink;
import dev.avow.core.redaction.StoredText;
import dev.avow.core.retention.Lifetime;
import dev.avow.core.subject.ConversationId;
import dev.avow.core.subject.MessageId;
import dev.avow.core.subject.PolicyVersion;
import dev.avow.core.subject.ShopId;
import dev.avow.core.subject.SourceLink;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.bson.Document;

/** From the core's words to documents of the shape of {@link TranscriptFields}, and back. */
final class TranscriptDocuments {

    /** Of a summary: the first turn. */
    static final String FIRST = "first";

    /** Of a summary: the newest turn. */
    static final String LAST = "last";

    /** Of a line of the inbox: the ratings of its answers. */
    static final String RATINGS = "ratings";

    private TranscriptDocuments() {}

    static String id(ShopId shop, ConversationId conversation) {
        return shop.domain() + "/" + conversation.value();
    }

    static Document started(
            ShopId shop, ConversationId conversation, Lifetime lifetime, Turn first, List<PlaceholderEntry> added) {
        return new Document(TranscriptFields.ID, id(shop, conversation))
                .append(TranscriptFields.SHOP, shop.domain())
                .append(TranscriptFields.CONVERSATION, conversation.value())
                .append(TranscriptFields.STARTED_AT, lifetime.startedAt())
                .append(TranscriptFields.CLOCK_START, lifetime.clockStart())
                .append(TranscriptFields.EXPIRES_AT, lifetime.expiresAt())
                .append(TranscriptFields.POLICY_VERSION, lifetime.version().number())
                .append(TranscriptFields.VERSION, 1L)
                .append(TranscriptFields.PLACEHOLDERS, placeholders(added))
                .append(TranscriptFields.TURNS, List.of(turn(first)));
    }

    static Document turn(Turn turn) {
        Document document = new Document(
                        TranscriptFields.MESSAGE, turn.message().value())
                .append(TranscriptFields.SPEAKER, turn.speaker().name())
                .append(TranscriptFields.AT, turn.at())
                .append(TranscriptFields.STATE, turn.state().name())
                .append(TranscriptFields.TEXT, text(turn.text()));
        turn.page().ifPresent(page -> document.append(TranscriptFields.PAGE, text(page)));
        if (!turn.citations().isEmpty()) {
            document.append(
                    TranscriptFields.CITATIONS,
                    turn.citations().stream().map(TranscriptDocuments::citation).toList());
        }
        return document;
    }

    private static List<Object> text(RedactedText text) {
        return text.segments(Sink.TRANSCRIPT).stream()
                .map(TranscriptDocuments::segment)
                .toList();
    }

    static List<Document> placeholders(List<PlaceholderEntry> entries) {
        return entries.stream()
                .map(entry -> new Document(TranscriptFields.KIND, entry.kind().name())
                        .append(TranscriptFields.NUMBER, entry.number())
                        .append(TranscriptFields.DIGEST, entry.digest()))
                .toList();
    }

    private static Object segment(Segment segment) {
        if (segment instanceof Segment.Placeholder placeholder) {
            return new Document(TranscriptFields.KIND, placeholder.kind().name())
                    .append(TranscriptFields.NUMBER, placeholder.number());
        }
        return ((Segment.Plain) segment).text();
    }

    static Transcript transcript(Document document) {
        return read(
                document,
                whole -> new Transcript(
                        conversation(whole),
                        lifetime(whole),
                        whole.get(TranscriptFields.VERSION, Number.class).longValue(),
                        whole.getList(TranscriptFields.TURNS, Document.class).stream()
                                .map(TranscriptDocuments::storedTurn)
                                .toList(),
                        whole.getList(TranscriptFields.PLACEHOLDERS, Document.class).stream()
                                .map(TranscriptDocuments::placeholder)
                                .toList()));
    }

    static TranscriptSummary summary(Document document) {
        return read(
                document,
                line -> new TranscriptSummary(
                        conversation(line),
                        lifetime(line),
                        line.get(TranscriptFields.TURNS, Number.class).intValue(),
                        storedTurn(line.get(FIRST, Document.class)),
                        storedTurn(line.get(LAST, Document.class)),
                        line.getList(RATINGS, String.class).stream()
                                .filter(rating -> !rating.isEmpty())
                                .map(Rating::valueOf)
                                .toList()));
    }

    static Instant clockStart(Document document) {
        return read(document, whole -> instant(whole, TranscriptFields.CLOCK_START));
    }

    /** A document of another shape was not written here; which field differs could quote it, so nothing is said. */
    private static <T> T read(Document document, Function<Document, T> reader) {
        try {
            return reader.apply(document);
        } catch (ClassCastException | NullPointerException | IllegalArgumentException e) {
            throw new PortException.Rejected("store.malformed", "a transcript document has an unknown shape");
        }
    }

    private static ConversationId conversation(Document document) {
        return new ConversationId(document.getString(TranscriptFields.CONVERSATION));
    }

    private static Lifetime lifetime(Document document) {
        return new Lifetime(
                instant(document, TranscriptFields.STARTED_AT),
                instant(document, TranscriptFields.CLOCK_START),
                instant(document, TranscriptFields.EXPIRES_AT),
                new PolicyVersion(document.getInteger(TranscriptFields.POLICY_VERSION)));
    }

    private static PlaceholderEntry placeholder(Document document) {
        return new PlaceholderEntry(kind(document), number(document), document.getString(TranscriptFields.DIGEST));
    }

    private static StoredTurn storedTurn(Document document) {
        return new StoredTurn(
                new MessageId(document.getString(TranscriptFields.MESSAGE)),
                Speaker.valueOf(document.getString(TranscriptFields.SPEAKER)),
                storedText(document.getList(TranscriptFields.TEXT, Object.class)),
                instant(document, TranscriptFields.AT),
                TurnState.valueOf(document.getString(TranscriptFields.STATE)),
                Optional.ofNullable(document.getList(TranscriptFields.PAGE, Object.class))
                        .map(TranscriptDocuments::storedText),
                document.getList(TranscriptFields.CITATIONS, Document.class, List.of()).stream()
                        .map(TranscriptDocuments::storedCitation)
                        .toList(),
                Optional.ofNullable(document.getString(TranscriptFields.RATING)).map(Rating::valueOf));
    }

    private static Document citation(Citation citation) {
        Document document = new Document(TranscriptFields.NUMBER, citation.number())
                .append(TranscriptFields.TITLE, citation.source().title());
        citation.source().url().ifPresent(url -> document.append(TranscriptFields.URL, url));
        return document;
    }

    private static Citation storedCitation(Document document) {
        return new Citation(
                number(document),
                new SourceLink(
                        document.getString(TranscriptFields.TITLE),
                        Optional.ofNullable(document.getString(TranscriptFields.URL))));
    }

    private static StoredText storedText(List<Object> stored) {
        return StoredText.of(
                stored.stream().map(TranscriptDocuments::storedSegment).toList());
    }

    private static Segment storedSegment(Object stored) {
        if (stored instanceof Document placeholder) {
            return new Segment.Placeholder(kind(placeholder), number(placeholder));
        }
        return new Segment.Plain((String) stored);
    }

    private static EntityKind kind(Document document) {
        return new EntityKind(document.getString(TranscriptFields.KIND));
    }

    private static int number(Document document) {
        return document.get(TranscriptFields.NUMBER, Number.class).intValue();
    }

    private static Instant instant(Document document, String field) {
        return document.getDate(field).toInstant();
    }
}
