package dev.avow.adapters.mongo;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import dev.avow.stores.EmbeddedStores;
import java.util.Optional;
import org.bson.Document;
import org.bson.types.ObjectId;

/**
 * A new database, dropped when closed: on the server that {@code AVOW_TEST_MONGODB_URI} names, else on an embedded one
 * that all tests of the process share.
 */
final class TestDatabase implements AutoCloseable {

    private static final Optional<String> GIVEN = Optional.ofNullable(System.getenv("AVOW_TEST_MONGODB_URI"));

    private final MongoClient client;
    private final MongoDatabase database;

    private TestDatabase(String uri) {
        this.client = client(uri);
        this.database = client.getDatabase("avow-test-" + new ObjectId());
    }

    static TestDatabase create() {
        return new TestDatabase(GIVEN.orElseGet(TestDatabase::embedded));
    }

    /** For tests that stand between client and server, or rely on what only the embedded one lets happen. */
    static boolean isEmbedded() {
        return GIVEN.isEmpty();
    }

    static String embedded() {
        return Shared.STORES.mongoConnectionString();
    }

    /** A client with the time limits that the app is told to use. */
    static MongoClient client(String uri) {
        return MongoClients.create(MongoSettings.limited(uri));
    }

    MongoDatabase database() {
        return database;
    }

    MongoCollection<Document> transcripts() {
        return database.getCollection(TranscriptFields.COLLECTION);
    }

    MongoTranscriptStore preparedStore() {
        new MongoIndexes(database, MongoIndexes.Holding.TRANSCRIPTS).prepare();
        return new MongoTranscriptStore(database);
    }

    MongoLeadStore preparedLeads() {
        new MongoIndexes(database, MongoIndexes.Holding.LEADS).prepare();
        return new MongoLeadStore(database);
    }

    @Override
    public void close() {
        try (client) {
            database.drop();
        }
    }

    /** Ends with the process. */
    private static final class Shared {
        static final EmbeddedStores STORES = EmbeddedStores.temporary();
    }
}
