package dev.avow.adapters.mongo;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.exists;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Filters.gte;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Filters.lte;
import static com.mongodb.client.model.Filters.ne;
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
import com.mongodb.client.model.Updates;
import dev.avow.core.conversation.ContactKind;
import dev.avow.core.port.LeadCursor;
import dev.avow.core.port.LeadHorizon;
import dev.avow.core.port.LeadPurge;
import dev.avow.core.port.LeadSearch;
import dev.avow.core.port.LeadStore;
import dev.avow.core.port.PortException;
import dev.avow.core.port.SealedFields;
import dev.avow.core.port.SealedLead;
import dev.avow.core.port.SealedRow;
import dev.avow.core.retention.Lifetime;
import dev.avow.core.subject.ConversationId;
import dev.avow.core.subject.DataClass;
import dev.avow.core.subject.LeadId;
import dev.avow.core.subject.Purpose;
import dev.avow.core.subject.ShopId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.bson.Document;
import org.bson.conversions.Bson;

/**
 * Keeps sealed leads in MongoDB 4.2 or newer, one document each; {@link LeadFields} has its shape. Thread-safe. Time
 * limits and codes are those of {@link MongoTranscriptStore}; {@link MongoIndexes#prepare} comes first.
 */
public final class MongoLeadStore implements LeadStore, LeadPurge, SealedFields {

    private static final int LONGEST_PAGE = 200;

    private final MongoCollection<Document> leads;

    /** Keeps them in the collection {@value LeadFields#COLLECTION} of a database. */
    public MongoLeadStore(MongoDatabase database) {
        this.leads = database.getCollection(LeadFields.COLLECTION)
                .withReadPreference(ReadPreference.primary())
                .withWriteConcern(WriteConcern.MAJORITY);
    }

    @Override
    public void save(ShopId shop, SealedLead lead) {
        Document document = LeadDocuments.document(shop, lead);
        MongoFailures.writing(() -> {
            try {
                return leads.insertOne(document);
            } catch (MongoException e) {
                if (MongoFailures.isDuplicate(e)) {
                    throw new PortException.Conflict("lead.exists", "lead was saved before");
                }
                throw e;
            }
        });
    }

    @Override
    public Optional<SealedLead> find(ShopId shop, Purpose purpose, LeadId lead, LeadHorizon horizon) {
        Bson filter = and(isThat(shop, lead), isShown(horizon));
        return MongoFailures.reading(
                        () -> Optional.ofNullable(leads.find(filter).first()))
                .map(LeadDocuments::lead);
    }

    @Override
    public List<SealedLead> page(
            ShopId shop, Purpose purpose, LeadHorizon horizon, Optional<LeadCursor> after, int limit) {
        Bson filter = after.map(MongoLeadStore::comesAfter)
                .map(later -> and(isOf(shop), isShown(horizon), later))
                .orElseGet(() -> and(isOf(shop), isShown(horizon)));
        return newestFirst(filter, limit);
    }

    @Override
    public List<SealedLead> search(ShopId shop, Purpose purpose, LeadHorizon horizon, LeadSearch search, int limit) {
        return newestFirst(
                and(
                        isOf(shop),
                        in(field(search.kind(), LeadFields.INDEX), search.indexes()),
                        gte(LeadFields.STARTED_AT, search.from()),
                        lt(LeadFields.STARTED_AT, search.to()),
                        isShown(horizon)),
                limit);
    }

    private List<SealedLead> newestFirst(Bson filter, int limit) {
        checkLimit(limit);
        List<Document> found = MongoFailures.reading(() -> leads.find(filter)
                .sort(orderBy(descending(LeadFields.STARTED_AT), ascending(LeadFields.LEAD)))
                .limit(limit)
                .into(new ArrayList<>()));
        return found.stream().map(LeadDocuments::lead).toList();
    }

    @Override
    public boolean markContacted(ShopId shop, LeadId lead, LeadHorizon horizon, Instant at) {
        Bson shown = and(isThat(shop, lead), isShown(horizon));
        Bson unmarked = and(shown, exists(LeadFields.CONTACTED_AT, false));
        long marked = MongoFailures.writing(() -> leads.updateOne(unmarked, Updates.set(LeadFields.CONTACTED_AT, at))
                .getMatchedCount());
        return marked > 0
                || MongoFailures.reading(() ->
                        leads.find(shown).projection(include(LeadFields.ID)).first() != null);
    }

    @Override
    public boolean delete(ShopId shop, LeadId lead) {
        return MongoFailures.writing(() -> leads.deleteOne(isThat(shop, lead)).getDeletedCount() > 0);
    }

    @Override
    public int deleteOf(ShopId shop, ConversationId conversation) {
        Bson filter = and(isOf(shop), eq(LeadFields.CONVERSATION, conversation.value()));
        return MongoFailures.writing(
                () -> Math.toIntExact(leads.deleteMany(filter).getDeletedCount()));
    }

    @Override
    public int purge(LeadHorizon horizon, int limit) {
        checkPositive(limit);
        Bson hidden = or(
                lte(LeadFields.EXPIRES_AT, horizon.leads().now()),
                lte(LeadFields.CLOCK_START, horizon.leads().startedAfter()),
                lte(LeadFields.CONVERSATION_CLOCK, horizon.conversations().startedAfter()),
                and(
                        eq(LeadFields.CLOCK_START, Lifetime.FAR),
                        lte(LeadFields.STARTED_AT, horizon.leads().begunAfter())),
                and(
                        eq(LeadFields.CONVERSATION_CLOCK, Lifetime.FAR),
                        lte(LeadFields.STARTED_AT, horizon.conversations().begunAfter())));
        while (true) {
            List<String> ids = MongoFailures.reading(() -> leads.find(hidden)
                    .projection(include(LeadFields.ID))
                    .limit(limit)
                    .map(document -> document.getString(LeadFields.ID))
                    .into(new ArrayList<>()));
            if (ids.isEmpty()) {
                return 0;
            }
            int removed = MongoBatches.delete(leads, ids, hidden);
            // None removed: another instance was faster, and more may be left.
            if (removed > 0) {
                return removed;
            }
        }
    }

    @Override
    public Optional<Instant> oldest() {
        return MongoFailures.reading(() -> Optional.ofNullable(leads.find()
                        .projection(include(LeadFields.CLOCK_START))
                        .sort(ascending(LeadFields.CLOCK_START))
                        .first()))
                .map(LeadDocuments::clockStart);
    }

    @Override
    public DataClass dataClass() {
        return DataClass.LEAD;
    }

    @Override
    public List<SealedRow> staleRows(String currentKey, Optional<String> after, int limit) {
        checkLimit(limit);
        List<Bson> others = Stream.of(ContactKind.values())
                .map(kind -> field(kind, LeadFields.KEY))
                .map(key -> and(exists(key), ne(key, currentKey)))
                .toList();
        Bson stale = after.map(id -> and(gt(LeadFields.ID, id), or(others))).orElseGet(() -> or(others));
        List<Document> found = MongoFailures.reading(() ->
                leads.find(stale).sort(ascending(LeadFields.ID)).limit(limit).into(new ArrayList<>()));
        return found.stream().map(LeadDocuments::row).toList();
    }

    @Override
    public boolean replace(SealedRow before, SealedRow after) {
        List<Bson> unchanged = new ArrayList<>(List.of(eq(LeadFields.ID, before.key())));
        List<Bson> changes = new ArrayList<>();
        before.fields()
                .forEach((name, field) ->
                        unchanged.add(eq(LeadFields.CONTACT + "." + name, LeadDocuments.field(field))));
        after.fields()
                .forEach((name, field) ->
                        changes.add(Updates.set(LeadFields.CONTACT + "." + name, LeadDocuments.field(field))));
        return MongoFailures.writing(
                () -> leads.updateOne(and(unchanged), Updates.combine(changes)).getMatchedCount() > 0);
    }

    private static Bson isThat(ShopId shop, LeadId lead) {
        return eq(LeadFields.ID, LeadDocuments.id(shop, lead));
    }

    private static Bson isOf(ShopId shop) {
        return eq(LeadFields.SHOP, shop.domain());
    }

    private static Bson isShown(LeadHorizon horizon) {
        return and(
                gt(LeadFields.EXPIRES_AT, horizon.leads().now()),
                gt(LeadFields.CLOCK_START, horizon.leads().startedAfter()),
                gt(LeadFields.CONVERSATION_CLOCK, horizon.conversations().startedAfter()),
                or(
                        lt(LeadFields.CLOCK_START, Lifetime.FAR),
                        gt(LeadFields.STARTED_AT, horizon.leads().begunAfter())),
                or(
                        lt(LeadFields.CONVERSATION_CLOCK, Lifetime.FAR),
                        gt(LeadFields.STARTED_AT, horizon.conversations().begunAfter())));
    }

    private static Bson comesAfter(LeadCursor cursor) {
        return or(
                lt(LeadFields.STARTED_AT, cursor.submittedAt()),
                and(
                        eq(LeadFields.STARTED_AT, cursor.submittedAt()),
                        gt(LeadFields.LEAD, cursor.lead().value())));
    }

    private static String field(ContactKind kind, String part) {
        return LeadFields.CONTACT + "." + kind.key() + "." + part;
    }

    private static void checkLimit(int limit) {
        if (limit < 1 || limit > LONGEST_PAGE) {
            throw new IllegalArgumentException("limit must be 1 to " + LONGEST_PAGE);
        }
    }

    private static void checkPositive(int limit) {
        if (limit < 1) {
            throw new IllegalArgumentException("limit must be at least 1");
        }
    }
}
