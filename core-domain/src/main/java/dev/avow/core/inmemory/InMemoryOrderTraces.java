package dev.avow.core.inmemory;

import dev.avow.core.port.OrderTraces;
import dev.avow.core.port.Purge;
import dev.avow.core.retention.Horizon;
import dev.avow.core.retention.Lifetime;
import dev.avow.core.subject.DataClass;
import dev.avow.core.subject.ShopId;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Keeps traces of orders in memory; lost when the process ends. */
public final class InMemoryOrderTraces implements OrderTraces, Purge {

    private record Key(ShopId shop, String hash) {}

    private record Trace(Instant placedAt, Lifetime lifetime) {}

    private final Map<Key, Trace> traces = new HashMap<>();

    /** Without traces. */
    public InMemoryOrderTraces() {}

    @Override
    public synchronized void leave(ShopId shop, Set<String> hashes, Instant placedAt, Lifetime lifetime) {
        for (String hash : hashes) {
            traces.merge(
                    new Key(shop, hash),
                    new Trace(placedAt, lifetime),
                    (before, now) -> now.placedAt().isAfter(before.placedAt()) ? now : before);
        }
    }

    @Override
    public synchronized Optional<Instant> latest(ShopId shop, Set<String> hashes, Instant now) {
        return hashes.stream()
                .flatMap(hash -> Optional.ofNullable(traces.get(new Key(shop, hash))).stream())
                .filter(trace -> trace.lifetime().expiresAt().isAfter(now))
                .map(Trace::placedAt)
                .max(Comparator.naturalOrder());
    }

    @Override
    public DataClass dataClass() {
        return DataClass.ABANDONED_CHECKOUT;
    }

    @Override
    public synchronized int purge(Horizon horizon, int limit) {
        List<Key> hidden = traces.entrySet().stream()
                .filter(entry -> !horizon.shows(entry.getValue().lifetime()))
                .map(Map.Entry::getKey)
                .limit(limit)
                .toList();
        hidden.forEach(traces::remove);
        return hidden.size();
    }

    @Override
    public synchronized Optional<Instant> oldest() {
        return traces.values().stream()
                .map(trace -> trace.lifetime().clockStart())
                .min(Comparator.naturalOrder());
    }
}
