package dev.avow.app.rest;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.WorkerExecutor;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/**
 * Finds out whether an origin is a storefront's without holding up who asks: the database is asked on a few threads that do
 * nothing else, so that one which stalls, and origins that somebody makes up by the thousand, keep nobody else from an
 * answer (S4-24). What cannot be found out in time is a no. A yes is remembered for a few seconds, so that a shop's many pages are
 * asked about once; what somebody makes up is never remembered. Thread-safe.
 */
@Singleton
class StorefrontOrigins {

    /** Far fewer than the database's connections: the others are for who does more than ask. */
    private static final int THREADS = 4;

    /** How many are being asked about or wait for it. */
    static final int PLACES = 256;

    private static final long PATIENCE_SECONDS = 2;

    /** How long a page of a shop that took the app off may still ask: to no avail, since its session is asked about, too. */
    private static final Duration REMEMBERED = Duration.ofSeconds(10);

    private static final int MOST = 4_096;

    private final Map<String, Instant> known = new ConcurrentHashMap<>();
    private final Storefronts storefronts;
    private final InstantSource clock;
    private final WorkerExecutor threads;
    private final Semaphore places = new Semaphore(PLACES);

    StorefrontOrigins(Storefronts storefronts, InstantSource clock, Vertx vertx) {
        this.storefronts = storefronts;
        this.clock = clock;
        this.threads = vertx.createSharedWorkerExecutor("avow-origins", THREADS);
    }

    /** Never fails; comes on the context of who asks. What the configuration names is known at once. */
    Future<Boolean> isStorefront(String origin) {
        Instant now = clock.instant();
        if (storefronts.isConfigured(origin) || now.isBefore(known.getOrDefault(origin, Instant.MIN))) {
            return Future.succeededFuture(true);
        }
        if (!places.tryAcquire()) {
            return Future.succeededFuture(false);
        }
        return threads.executeBlocking(() -> storefronts.isInstalled(origin), false)
                .onComplete(any -> places.release())
                .timeout(PATIENCE_SECONDS, TimeUnit.SECONDS)
                .map(Boolean.TRUE::equals)
                .otherwise(false)
                .onSuccess(isOne -> remember(origin, isOne, now.plus(REMEMBERED)));
    }

    private void remember(String origin, boolean isOne, Instant until) {
        if (known.size() >= MOST) {
            known.clear();
        }
        if (isOne) {
            known.put(origin, until);
        } else {
            known.remove(origin);
        }
    }

    @PreDestroy
    void close() {
        threads.close();
    }
}
