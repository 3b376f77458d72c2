package dev.avow.adapters.mongo;

import static com.mongodb.client.model.Filters.not;
import static com.mongodb.client.model.Filters.or;
import static com.mongodb.client.model.Filters.type;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Projections;
import dev.avow.adapters.mongo.StoreProblem.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.bson.BsonType;
import org.bson.Document;

/**
 * The indexes that a collection's documents live by, and the proof that the database has them (S1-21, S1-22): a TTL index
 * that ends each document at its own {@code expiresAt}, and those for reads, sweeps and evidence. Thread-safe.
 *
 * <p>Nothing that is there is changed or dropped: what differs is for a person to decide.
 */
public final class MongoIndexes {

    private final CollectionPlan plan;
    private final MongoCollection<Document> documents;

    /** What a collection holds. */
    public enum Holding {
        /** What {@link MongoTranscriptStore} keeps. */
        TRANSCRIPTS,
        /** What {@link MongoLeadStore} keeps. */
        LEADS;

        private CollectionPlan plan() {
            return switch (this) {
                case TRANSCRIPTS -> CollectionPlan.TRANSCRIPTS;
                case LEADS -> CollectionPlan.LEADS;
            };
        }
    }

    /** Of the database that the store of these is given. */
    public MongoIndexes(MongoDatabase database, Holding holding) {
        this.plan = holding.plan();
        this.documents = database.getCollection(plan.collection());
    }

    /**
     * Makes what is missing, then verifies everything. Harmless when several instances do it at once.
     *
     * @throws UnfitStoreException if the store is not fit to hold them: the app must not serve
     * @throws dev.avow.core.port.PortException if the store cannot be asked
     */
    public void prepare() {
        List<Document> found = indexes();
        for (WantedIndex wanted : plan.indexes()) {
            if (found.stream().noneMatch(wanted::hasNameOrKeyOf)) {
                create(wanted);
            }
        }
        List<StoreProblem> problems = verify();
        if (!problems.isEmpty()) {
            throw new UnfitStoreException(plan.collection(), problems);
        }
    }

    /**
     * Everything that is wrong with indexes and dates, changing nothing: evidence for as long as the app runs.
     *
     * @throws dev.avow.core.port.PortException if the store cannot be asked
     */
    public List<StoreProblem> verify() {
        List<Document> found = indexes();
        List<StoreProblem> problems = new ArrayList<>();
        for (WantedIndex wanted : plan.indexes()) {
            if (found.stream().noneMatch(wanted::hasNameOf)) {
                problems.add(new StoreProblem(Kind.INDEX_MISSING, wanted.name()));
            }
        }
        for (Document index : found) {
            judge(index, problems);
        }
        for (String field : plan.dates()) {
            if (isAnywhereNoDate(field)) {
                problems.add(new StoreProblem(Kind.NOT_A_DATE, field));
            }
        }
        return List.copyOf(problems);
    }

    private void judge(Document index, List<StoreProblem> problems) {
        String name = String.valueOf(index.get("name"));
        plan.indexes().stream()
                .filter(wanted -> wanted.hasNameOf(index))
                .findFirst()
                .ifPresentOrElse(
                        wanted -> {
                            if (!wanted.equalsFound(index)) {
                                problems.add(new StoreProblem(Kind.INDEX_DIFFERS, name));
                            }
                        },
                        () -> {
                            if (index.containsKey(WantedIndex.TTL)) {
                                problems.add(new StoreProblem(Kind.ANOTHER_TTL, name));
                            }
                        });
    }

    private List<Document> indexes() {
        return MongoFailures.reading(() -> documents.listIndexes().into(new ArrayList<>()));
    }

    private void create(WantedIndex wanted) {
        IndexOptions options = new IndexOptions().name(wanted.name());
        if (wanted.endsDocuments()) {
            options.expireAfter(0L, TimeUnit.SECONDS);
        }
        MongoFailures.writing(() -> documents.createIndex(wanted.key(), options));
    }

    /** An array is none either, though the server would look into it. */
    private boolean isAnywhereNoDate(String field) {
        return MongoFailures.reading(() -> documents
                        .find(or(not(type(field, BsonType.DATE_TIME)), type(field, BsonType.ARRAY)))
                        .projection(Projections.include(TranscriptFields.ID))
                        .first()
                != null);
    }
}
