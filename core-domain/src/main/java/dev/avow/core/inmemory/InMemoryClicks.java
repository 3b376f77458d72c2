package dev.avow.core.inmemory;

import dev.avow.core.attribution.Click;
import dev.avow.core.port.Clicks;
import dev.avow.core.port.Purge;
import dev.avow.core.retention.Horizon;
import dev.avow.core.retention.Lifetime;
import dev.avow.core.subject.ClickId;
import dev.avow.core.subject.DataClass;
import dev.avow.core.subject.Purpose;
import dev.avow.core.subject.ShopId;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Keeps clicks in memory; lost when the process ends. */
public final class InMemoryClicks implements Clicks, Purge {

    private record Key(ShopId shop, ClickId click) {}

    private record Kept(Click click, Lifetime lifetime) {}

    private final Map<Key, Kept> kept = new LinkedHashMap<>();

    /** Nobody came yet. */
    public InMemoryClicks() {}

    @Override
    public synchronized void keep(Click click, Lifetime lifetime) {
        kept.put(new Key(click.shop(), click.id()), new Kept(click, lifetime));
    }

    @Override
    public synchronized Map<ClickId, Click> find(
            ShopId shop, Purpose purpose, Collection<ClickId> clicks, Horizon horizon) {
        return clicks.stream()
                .distinct()
                .map(click -> kept.get(new Key(shop, click)))
                .filter(one -> one != null && horizon.shows(one.lifetime()))
                .map(Kept::click)
                .collect(Collectors.toMap(Click::id, click -> click));
    }

    @Override
    public synchronized boolean withdraw(ShopId shop, ClickId click) {
        return kept.remove(new Key(shop, click)) != null;
    }

    /** When each click that is there ends, hidden ones included. */
    public synchronized Map<Click, Lifetime> lifetimes() {
        return kept.values().stream().collect(Collectors.toMap(Kept::click, Kept::lifetime));
    }

    @Override
    public DataClass dataClass() {
        return DataClass.ATTRIBUTION_TOUCH;
    }

    @Override
    public synchronized int purge(Horizon horizon, int limit) {
        List<Key> hidden = kept.entrySet().stream()
                .filter(entry -> !horizon.shows(entry.getValue().lifetime()))
                .map(Map.Entry::getKey)
                .limit(limit)
                .toList();
        hidden.forEach(kept::remove);
        return hidden.size();
    }

    @Override
    public synchronized Optional<Instant> oldest() {
        return kept.values().stream().map(one -> one.lifetime().clockStart()).min(Comparator.naturalOrder());
    }
}
