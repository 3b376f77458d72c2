package dev.avow.shopify.sandbox.admin;

import dev.avow.shopify.sandbox.web.Fields;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One app's points in one shop: 2,000, a hundred of which come back each second of the sandbox's time ("Shopify API limits",
 * read 2026-11-21). Thread-safe.
 */
public final class Throttle {

    private static final int SINGLE_QUERY_MAXIMUM = 1000;
    private static final double MILLIS = 1000;

    private final InstantSource clock;
    private boolean on = true;
    private double maximum = 2000;
    private double restoreRate = 100;
    private double available = maximum;
    private Instant at;

    Throttle(InstantSource clock) {
        this.clock = clock;
        this.at = clock.instant();
    }

    /** Whether it throttles; it does, unless switched off. Without it no query costs too much either. */
    public synchronized void on(boolean wanted) {
        on = wanted;
    }

    /** Another bucket, full. */
    public synchronized void bucket(int points, int perSecond) {
        maximum = points;
        restoreRate = perSecond;
        available = points;
        at = clock.instant();
    }

    /** Nothing is left. */
    public synchronized void drain() {
        restore();
        available = 0;
    }

    /** What is left. */
    public synchronized int available() {
        restore();
        return (int) available;
    }

    synchronized boolean allowsAtAll(int cost) {
        return !on || cost <= SINGLE_QUERY_MAXIMUM;
    }

    synchronized boolean allowsNow(int cost) {
        restore();
        return !on || available >= cost;
    }

    synchronized void spend(int cost) {
        if (on) {
            restore();
            available = Math.max(0, available - cost);
        }
    }

    private void restore() {
        Instant now = clock.instant();
        double seconds = Duration.between(at, now).toMillis() / MILLIS;
        if (seconds > 0) {
            available = Math.min(maximum, available + seconds * restoreRate);
            at = now;
        }
    }

    /** What every answer tells of it. */
    synchronized Map<String, @Nullable Object> status() {
        restore();
        return Fields.of("maximumAvailable", maximum)
                .and("currentlyAvailable", (long) available)
                .and("restoreRate", restoreRate)
                .map();
    }
}
