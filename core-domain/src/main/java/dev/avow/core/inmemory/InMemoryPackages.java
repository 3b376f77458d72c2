package dev.avow.core.inmemory;

import dev.avow.core.port.Packages;
import dev.avow.core.retention.Horizon;
import dev.avow.core.subject.ShopId;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Packages in memory; lost when the process ends. */
public final class InMemoryPackages implements Packages {

    private final Map<String, Kept> byId = new TreeMap<>();

    /** Without packages. */
    public InMemoryPackages() {}

    @Override
    public synchronized void keep(Kept made) {
        byId.putIfAbsent(made.id(), made);
    }

    @Override
    public synchronized Optional<Kept> find(ShopId shop, String id, Horizon horizon) {
        return Optional.ofNullable(byId.get(id))
                .filter(kept -> kept.shop().equals(shop))
                .filter(kept -> horizon.shows(kept.lifetime()));
    }

    @Override
    public synchronized List<String> names(ShopId shop, Horizon horizon, int limit) {
        return byId.values().stream()
                .filter(kept -> kept.shop().equals(shop))
                .filter(kept -> horizon.shows(kept.lifetime()))
                .sorted(Comparator.comparing((Kept kept) -> kept.lifetime().startedAt())
                        .reversed())
                .limit(limit)
                .map(Kept::id)
                .toList();
    }

    @Override
    public synchronized boolean remove(ShopId shop, String id) {
        return Optional.ofNullable(byId.get(id))
                        .filter(kept -> kept.shop().equals(shop))
                        .isPresent()
                && byId.remove(id) != null;
    }

    @Override
    public synchronized List<Kept> walk(Optional<ShopId> shop, Optional<String> after, int limit) {
        return byId.values().stream()
                .filter(kept -> shop.isEmpty() || shop.get().equals(kept.shop()))
                .filter(kept -> after.isEmpty() || kept.id().compareTo(after.get()) > 0)
                .limit(limit)
                .toList();
    }
}
