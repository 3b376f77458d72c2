package dev.avow.adapters.shopify.admin;

import dev.avow.core.subject.ShopId;
import java.time.Duration;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.LongSupplier;

/**
 * The shops' buckets as Shopify last described them. A call whose cost is known waits before it is sent until its bucket
 * should hold enough; several callers of one shop queue, since each takes its points at once. Shopify has the last word:
 * this only avoids refusals. Thread-safe.
 */
final class Throttle {

    private static final int SHOPS = 10_000;
    private static final double NANOS = 1e9;

    private final LongSupplier nanoTime;
    private final Map<ShopId, Bucket> buckets = new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<ShopId, Bucket> eldest) {
            return size() > SHOPS;
        }
    };
    private final Map<String, Double> costs = new HashMap<>();

    Throttle(LongSupplier nanoTime) {
        this.nanoTime = nanoTime;
    }

    /** Takes a call's points, and says how long to wait for them. */
    synchronized Duration take(ShopId shop, String call) {
        Bucket bucket = buckets.get(shop);
        Double cost = costs.get(call);
        return bucket == null || cost == null ? Duration.ZERO : bucket.take(cost, nanoTime.getAsLong());
    }

    /** Believes what Shopify says after a call. */
    synchronized void learn(ShopId shop, String call, Optional<Cost> told) {
        told.ifPresent(cost -> {
            costs.put(call, cost.requested());
            buckets.put(shop, new Bucket(cost, nanoTime.getAsLong()));
        });
    }

    private static final class Bucket {

        private final double maximum;
        private final double perSecond;
        private double available;
        private long at;

        Bucket(Cost cost, long now) {
            maximum = cost.maximum();
            perSecond = cost.perSecond();
            available = cost.available();
            at = now;
        }

        /** May go below zero: then the next caller waits longer. */
        Duration take(double cost, long now) {
            available = Math.min(maximum, available + (now - at) / NANOS * perSecond);
            at = now;
            available -= Math.min(cost, maximum);
            return Cost.time(-available / perSecond);
        }
    }
}
