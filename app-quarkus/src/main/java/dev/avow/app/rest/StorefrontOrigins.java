package dev.avow.app.rest;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.WorkerExecutor;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/**
 * Finds out whether an origin is a storefront's without holding up who asks: the database is asked on a few threads that do
 * nothing else, so that one which stalls, and origins that somebody makes up by the thousand, keep nobody else from an
 * answer (S4-24). What cannot be found out in time is a no. Thread-safe.
 */
@Singleton
class StorefrontOrigins {

    /** Far fewer than the database's connections: the others are for who does more than ask. */
    private static final int THREADS = 4;

    /** How many are being asked about or wait for it. */
    static final int PLACES = 256;

    private static final long PATIENCE_SECONDS = 2;

    private final Storefronts storefronts;
    private final WorkerExecutor threads;
    private final Semaphore places = new Semaphore(PLACES);

    StorefrontOrigins(Storefronts storefronts, Vertx vertx) {
        this.storefronts = storefronts;
        this.threads = vertx.createSharedWorkerExecutor("avow-origins", THREADS);
    }

    /** Never fails; comes on the context of who asks. What the configuration names is known at once. */
    Future<Boolean> isStorefront(String origin) {
        if (storefronts.isConfigured(origin)) {
            return Future.succeededFuture(true);
        }
        if (!places.tryAcquire()) {
            return Future.succeededFuture(false);
        }
        return threads.executeBlocking(() -> storefronts.isInstalled(origin), false)
                .onComplete(any -> places.release())
                .timeout(PATIENCE_SECONDS, TimeUnit.SECONDS)
                .map(Boolean.TRUE::equals)
                .otherwise(false);
    }

    @PreDestroy
    void close() {
        threads.close();
    }
}
