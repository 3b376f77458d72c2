package dev.avow.adapters.mongo;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.elemMatch;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Filters.lte;
import static com.mongodb.client.model.Filters.or;
import static com.mongodb.client.model.Projections.include;
import static com.mongodb.client.model.Sorts.ascending;
import static com.mongodb.client.model.Sorts.descending;
import static com.mongodb.client.model.Sorts.orderBy;

import com.mongodb.MongoException;
import com.mongodb.ReadPreference;
import com.mongodb.WriteConcern;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Aggregates;
import com.mongodb.client.model.Updates;
import com.mongodb.client.result.UpdateResult;
import dev.avow.core.conversation.PlaceholderEntry;
import dev.avow.core.conversation.Rating;
import dev.avow.core.conversation.Speaker;
import dev.avow.core.conversation.Turn;
import dev.avow.core.port.OpenClocks;
import dev.avow.core.port.PageCursor;
import dev.avow.core.port.PortException;
import dev.avow.core.port.Purge;
import dev.avow.core.port.Transcript;
import dev.avow.core.port.TranscriptStore;
import dev.avow.core.port.TranscriptSummary;
import dev.avow.core.retention.Horizon;
import dev.avow.core.retention.Lifetime;
import dev.avow.core.subject.ConversationId;
import dev.avow.core.subject.DataClass;
import dev.avow.core.subject.MessageId;
import dev.avow.core.subject.PolicyVersion;
import dev.avow.core.subject.Purpose;
import dev.avow.core.subject.ShopId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.bson.Document;
import org.bson.conversions.Bson;

/**
 * Keeps conversations in MongoDB 4.2 or newer, one document each; {@link TranscriptFields} has its shape. Thread-safe.
 *
 * <p>A write waits for a majority of the replica set. With the time limits of {@link MongoSettings} a call answers within
 * 2 seconds when the server is gone, and within 5 when it is there and silent; {@link MongoFailures} says with which
 * codes. {@link MongoIndexes#prepare} comes first.
 */
public final class MongoTranscriptStore implements TranscriptStore, Purge, OpenClocks {

    private static final int LONGEST_PAGE = 200;

    private static final Bson SUMMARY = new Document(TranscriptFields.CONVERSATION, 1)
            .append(TranscriptFields.STARTED_AT, 1)
            .append(TranscriptFields.CLOCK_START, 1)
            .append(TranscriptFields.EXPIRES_AT, 1)
            .append(TranscriptFields.POLICY_VERSION, 1)
            .append(TranscriptFields.TURNS, new Document("$size", "$" + TranscriptFields.TURNS))
            .append(TranscriptDocuments.FIRST, turnAt(0))
            .append(TranscriptDocuments.LAST, turnAt(-1))
            .append(TranscriptDocuments.RATINGS, ratings());

    /** At the turn that the filter found. */
    private static final String RATING = TranscriptFields.TURNS + ".$." + TranscriptFields.RATING;

    private final MongoCollection<Document> transcripts;

    /** Keeps them in the collection {@value TranscriptFields#COLLECTION} of a database. */
    public MongoTranscriptStore(MongoDatabase database) {
        this.transcripts = database.getCollection(TranscriptFields.COLLECTION)
                .withReadPreference(ReadPreference.primary())
                .withWriteConcern(WriteConcern.MAJORITY);
    }

    @Override
    public Optional<Transcript> find(ShopId shop, Purpose purpose, ConversationId conversation, Horizon horizon) {
        Bson filter = and(isThat(shop, conversation), isShown(horizon));
        return MongoFailures.reading(
                        () -> Optional.ofNullable(transcripts.find(filter).first()))
                .map(TranscriptDocuments::transcript);
    }

    @Override
    public void start(
            ShopId shop, ConversationId conversation, Lifetime lifetime, Turn first, List<PlaceholderEntry> added) {
        Document document = TranscriptDocuments.started(shop, conversation, lifetime, first, added);
        MongoFailures.writing(() -> {
            try {
                return transcripts.insertOne(document);
            } catch (MongoException e) {
                if (MongoFailures.isDuplicate(e)) {
                    throw new PortException.Conflict("transcript.exists", "conversation was started before");
                }
                throw e;
            }
        });
    }

    @Override
    public void append(
            ShopId shop,
            ConversationId conversation,
            Horizon horizon,
            long version,
            Turn turn,
            List<PlaceholderEntry> added,
            Optional<Lifetime> slid) {
        Bson filter = and(isThat(shop, conversation), eq(TranscriptFields.VERSION, version), isShown(horizon));
        List<Bson> changes = new ArrayList<>(List.of(
                Updates.push(TranscriptFields.TURNS, TranscriptDocuments.turn(turn)),
                Updates.pushEach(TranscriptFields.PLACEHOLDERS, TranscriptDocuments.placeholders(added)),
                Updates.inc(TranscriptFields.VERSION, 1L)));
        slid.ifPresent(to -> changes.addAll(List.of(
                Updates.set(TranscriptFields.CLOCK_START, to.clockStart()),
                Updates.set(TranscriptFields.EXPIRES_AT, to.expiresAt()))));
        Bson update = Updates.combine(changes);
        long matched = MongoFailures.writing(
                () -> transcripts.updateOne(filter, update).getMatchedCount());
        if (matched == 0) {
            throw refusal(shop, conversation, horizon);
        }
    }

    /** Why an append matched nothing, by a second look: the first could not tell. */
    private PortException refusal(ShopId shop, ConversationId conversation, Horizon horizon) {
        Bson filter = and(isThat(shop, conversation), isShown(horizon));
        boolean shown = MongoFailures.reading(() -> transcripts
                        .find(filter)
                        .projection(include(TranscriptFields.ID))
                        .first()
                != null);
        return shown
                ? new PortException.Conflict("transcript.version", "conversation has another version")
                : new PortException.Rejected("transcript.gone", "conversation is not there");
    }

    @Override
    public boolean rate(ShopId shop, ConversationId conversation, Horizon horizon, MessageId message, Rating rating) {
        Bson answer = elemMatch(
                TranscriptFields.TURNS,
                and(
                        eq(TranscriptFields.MESSAGE, message.value()),
                        eq(TranscriptFields.SPEAKER, Speaker.ASSISTANT.name())));
        Bson filter = and(isThat(shop, conversation), isShown(horizon), answer);
        UpdateResult written =
                MongoFailures.writing(() -> transcripts.updateOne(filter, Updates.set(RATING, rating.name())));
        if (written.getMatchedCount() == 0) {
            throw new PortException.Rejected("answer.absent", "there is no such answer");
        }
        return written.getModifiedCount() > 0;
    }

    @Override
    public List<TranscriptSummary> page(
            ShopId shop, Purpose purpose, Horizon horizon, Optional<PageCursor> after, int limit) {
        if (limit < 1 || limit > LONGEST_PAGE) {
            throw new IllegalArgumentException("limit must be 1 to " + LONGEST_PAGE);
        }
        List<Bson> conditions = new ArrayList<>(List.of(eq(TranscriptFields.SHOP, shop.domain()), isShown(horizon)));
        after.map(MongoTranscriptStore::comesAfter).ifPresent(conditions::add);
        List<Bson> stages = List.of(
                Aggregates.match(and(conditions)),
                Aggregates.sort(
                        orderBy(descending(TranscriptFields.STARTED_AT), ascending(TranscriptFields.CONVERSATION))),
                Aggregates.limit(limit),
                Aggregates.project(SUMMARY));
        List<Document> lines =
                MongoFailures.reading(() -> transcripts.aggregate(stages).into(new ArrayList<>()));
        return lines.stream().map(TranscriptDocuments::summary).toList();
    }

    @Override
    public DataClass dataClass() {
        return DataClass.TRANSCRIPT;
    }

    @Override
    public int purge(Horizon horizon, int limit) {
        if (limit < 1) {
            throw new IllegalArgumentException("limit must be at least 1");
        }
        Bson hidden = or(
                lte(TranscriptFields.EXPIRES_AT, horizon.now()),
                lte(TranscriptFields.CLOCK_START, horizon.startedAfter()),
                and(
                        eq(TranscriptFields.CLOCK_START, Lifetime.FAR),
                        lte(TranscriptFields.STARTED_AT, horizon.begunAfter())));
        while (true) {
            List<String> ids = ids(hidden, limit);
            if (ids.isEmpty()) {
                return 0;
            }
            int removed = MongoBatches.delete(transcripts, ids, hidden);
            // None removed: another instance was faster, and more may be left.
            if (removed > 0) {
                return removed;
            }
        }
    }

    /** Fewer than of rows: a conversation is a large document, and {@code docs/benchmarks/retention.md} says who waits for it. */
    @Override
    public int batch() {
        return 10;
    }

    @Override
    public Optional<Instant> oldest() {
        return MongoFailures.reading(() -> Optional.ofNullable(transcripts
                        .find()
                        .projection(include(TranscriptFields.CLOCK_START))
                        .sort(ascending(TranscriptFields.CLOCK_START))
                        .first()))
                .map(TranscriptDocuments::clockStart);
    }

    @Override
    public Set<PolicyVersion> versions(ShopId shop, Instant begunBy) {
        return MongoFailures.reading(() -> transcripts
                        .distinct(TranscriptFields.POLICY_VERSION, isOpen(shop, begunBy), Integer.class)
                        .into(new ArrayList<>()))
                .stream()
                .map(PolicyVersion::new)
                .collect(Collectors.toSet());
    }

    @Override
    public int start(ShopId shop, Lifetime dated, int limit) {
        Bson open = and(
                isOpen(shop, dated.startedAt()),
                eq(TranscriptFields.POLICY_VERSION, dated.version().number()));
        Bson update = Updates.combine(
                Updates.set(TranscriptFields.CLOCK_START, dated.clockStart()),
                Updates.set(TranscriptFields.EXPIRES_AT, dated.expiresAt()));
        while (true) {
            List<String> ids = ids(open, limit);
            if (ids.isEmpty()) {
                return 0;
            }
            long started = MongoFailures.writing(() -> transcripts
                    .updateMany(and(in(TranscriptFields.ID, ids), open), update)
                    .getModifiedCount());
            // None started: another instance was faster, and more may be left.
            if (started > 0) {
                return Math.toIntExact(started);
            }
        }
    }

    private List<String> ids(Bson filter, int limit) {
        return MongoFailures.reading(() -> transcripts
                .find(filter)
                .projection(include(TranscriptFields.ID))
                .limit(limit)
                .map(document -> document.getString(TranscriptFields.ID))
                .into(new ArrayList<>()));
    }

    private static Bson isOpen(ShopId shop, Instant begunBy) {
        return and(
                eq(TranscriptFields.SHOP, shop.domain()),
                lte(TranscriptFields.STARTED_AT, begunBy),
                eq(TranscriptFields.CLOCK_START, Lifetime.FAR));
    }

    private static Bson isThat(ShopId shop, ConversationId conversation) {
        return eq(TranscriptFields.ID, TranscriptDocuments.id(shop, conversation));
    }

    private static Bson isShown(Horizon horizon) {
        return and(
                gt(TranscriptFields.EXPIRES_AT, horizon.now()),
                gt(TranscriptFields.CLOCK_START, horizon.startedAfter()),
                or(
                        lt(TranscriptFields.CLOCK_START, Lifetime.FAR),
                        gt(TranscriptFields.STARTED_AT, horizon.begunAfter())));
    }

    private static Bson comesAfter(PageCursor cursor) {
        return or(
                lt(TranscriptFields.STARTED_AT, cursor.startedAt()),
                and(
                        eq(TranscriptFields.STARTED_AT, cursor.startedAt()),
                        gt(TranscriptFields.CONVERSATION, cursor.conversation().value())));
    }

    /** Of every turn, empty text where it has none: the look-alike of the tests cannot leave out what is missing. */
    private static Document ratings() {
        return new Document(
                "$map",
                new Document("input", "$" + TranscriptFields.TURNS)
                        .append("as", "turn")
                        .append("in", new Document("$ifNull", List.of("$$turn." + TranscriptFields.RATING, ""))));
    }

    private static Document turnAt(int index) {
        return new Document("$arrayElemAt", List.of("$" + TranscriptFields.TURNS, index));
    }
}
