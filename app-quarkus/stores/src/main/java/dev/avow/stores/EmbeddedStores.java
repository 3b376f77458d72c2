package dev.avow.stores;

import java.nio.file.Path;
import java.time.Duration;

/**
 * A real PostgreSQL and an embedded MongoDB look-alike, both on loopback and on ports that the system chose; a server
 * that is stopped and started again keeps its port and its data. Closing ends both. Thread-safe.
 *
 * <p>PostgreSQL runs with {@code fsync} and {@code synchronous_commit} as a production server does, and writes no
 * statement into its log. The look-alike is mongo-java-server: no authentication, no transactions, and nothing is
 * deleted by a TTL index.
 *
 * <p>What a killed run left behind, PostgreSQL's processes above all, is ended by the next one.
 */
public final class EmbeddedStores implements AutoCloseable {

    private static final Duration START_WAIT = Duration.ofSeconds(30);

    private final StoreFolder folder;
    private final PostgresServer postgres;
    private final MongoLookAlike mongo;

    private EmbeddedStores(StoreFolder folder) {
        this.folder = folder;
        this.postgres = new PostgresServer(folder.path(), START_WAIT);
        this.mongo = new MongoLookAlike(folder.path());
    }

    /**
     * Starts both on a folder of their own, which is deleted when they are closed or when the process ends in an
     * orderly way.
     *
     * @throws StoresException if one does not start
     */
    @SuppressWarnings("resource")
    public static EmbeddedStores temporary() {
        EmbeddedStores stores = started(StoreFolder.temporary());
        Runtime.getRuntime().addShutdownHook(new Thread(stores::close, "avow-stores-close"));
        return stores;
    }

    /**
     * Starts both on a folder that stays. The caller closes them, also when the process is asked to end.
     *
     * @param folder made when it is not there; used by one process at a time
     * @throws StoresException if one does not start, or another process uses the folder
     */
    public static EmbeddedStores persistent(Path folder) {
        return started(StoreFolder.persistent(folder));
    }

    private static EmbeddedStores started(StoreFolder folder) {
        EmbeddedStores stores = new EmbeddedStores(folder);
        try {
            stores.startPostgres();
            stores.startMongo();
            return stores;
        } catch (RuntimeException e) {
            stores.close();
            throw e;
        }
    }

    /** Where the database {@code avow} is; user and password come apart. */
    public String jdbcUrl() {
        return postgres.jdbcUrl();
    }

    /** The owner of the database, who is no superuser. */
    public String jdbcUser() {
        return PostgresServer.USER;
    }

    /** The owner's password: no secret, the server listens on loopback only and trusts whoever connects. */
    public String jdbcPassword() {
        return PostgresServer.PASSWORD;
    }

    /** Where PostgreSQL keeps its data, to be copied and put back while it is stopped. */
    public Path postgresData() {
        return postgres.data();
    }

    /** Where the MongoDB look-alike is, without a database name. */
    public String mongoConnectionString() {
        return mongo.connectionString();
    }

    /** Starts PostgreSQL again, on the port and the data it had; without effect while it runs. */
    public synchronized void startPostgres() {
        postgres.start();
    }

    /** Stops PostgreSQL, cutting its connections; without effect while it is stopped. */
    public synchronized void stopPostgres() {
        postgres.stop();
    }

    /**
     * Freezes PostgreSQL: connections stay open, new ones are accepted by the system, and nothing answers. Unix only.
     */
    public synchronized void pausePostgres() {
        postgres.pause();
    }

    /** Lets PostgreSQL go on. */
    public synchronized void resumePostgres() {
        postgres.resume();
    }

    /** Starts the MongoDB look-alike again, on the port and the data it had; without effect while it runs. */
    public synchronized void startMongo() {
        mongo.start();
    }

    /** Stops the MongoDB look-alike, cutting its connections; without effect while it is stopped. */
    public synchronized void stopMongo() {
        mongo.stop();
    }

    /** Ends both, and deletes the folder of a temporary pair. Without effect the second time. */
    @Override
    public synchronized void close() {
        try {
            mongo.stop();
        } finally {
            try {
                postgres.stop();
            } finally {
                folder.close();
            }
        }
    }
}
