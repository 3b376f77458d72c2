package dev.avow.core.inmemory;

import dev.avow.core.port.Merchants;
import dev.avow.core.port.OpenClocks;
import dev.avow.core.port.Purge;
import dev.avow.core.retention.Horizon;
import dev.avow.core.retention.Lifetime;
import dev.avow.core.subject.DataClass;
import dev.avow.core.subject.MerchantId;
import dev.avow.core.subject.PolicyVersion;
import dev.avow.core.subject.ShopId;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Keeps the mapping of shops to merchants in memory; lost when the process ends. */
public final class InMemoryMerchants implements Merchants, Purge, OpenClocks {

    private record Mapping(MerchantId merchant, Lifetime lifetime) {}

    private final Map<ShopId, Mapping> mappings = new LinkedHashMap<>();

    /** Knows nobody. */
    public InMemoryMerchants() {}

    @Override
    public synchronized Optional<MerchantId> merchantOf(ShopId shop, Horizon horizon) {
        return Optional.ofNullable(mappings.get(shop))
                .filter(mapping -> horizon.shows(mapping.lifetime()))
                .map(Mapping::merchant);
    }

    @Override
    public synchronized Optional<ShopId> shopOf(MerchantId merchant, Horizon horizon) {
        return mappings.entrySet().stream()
                .filter(entry -> entry.getValue().merchant().equals(merchant))
                .filter(entry -> horizon.shows(entry.getValue().lifetime()))
                .map(Map.Entry::getKey)
                .findFirst();
    }

    @Override
    public synchronized MerchantId give(ShopId shop, MerchantId fresh, Lifetime lifetime) {
        Mapping known = mappings.get(shop);
        if (known == null || !known.lifetime().expiresAt().isAfter(lifetime.startedAt())) {
            mappings.put(shop, new Mapping(fresh, lifetime));
            return fresh;
        }
        if (!known.lifetime().isOpen()) {
            mappings.put(shop, new Mapping(known.merchant(), lifetime));
        }
        return known.merchant();
    }

    @Override
    public DataClass dataClass() {
        return DataClass.MERCHANT_MAPPING;
    }

    @Override
    public synchronized int purge(Horizon horizon, int limit) {
        List<ShopId> hidden = mappings.entrySet().stream()
                .filter(entry -> !horizon.shows(entry.getValue().lifetime()))
                .map(Map.Entry::getKey)
                .limit(limit)
                .toList();
        hidden.forEach(mappings::remove);
        return hidden.size();
    }

    @Override
    public synchronized Optional<Instant> oldest() {
        return mappings.values().stream()
                .map(mapping -> mapping.lifetime().clockStart())
                .min(Instant::compareTo);
    }

    @Override
    public synchronized Set<PolicyVersion> versions(ShopId shop, Instant begunBy) {
        return open(shop, begunBy).map(lifetime -> lifetime.version()).stream().collect(Collectors.toSet());
    }

    @Override
    public synchronized int start(ShopId shop, Lifetime dated, int limit) {
        Optional<Lifetime> found = open(shop, dated.startedAt())
                .filter(lifetime -> lifetime.version().equals(dated.version()));
        found.ifPresent(lifetime -> mappings.computeIfPresent(
                shop,
                (key, mapping) -> new Mapping(
                        mapping.merchant(),
                        new Lifetime(
                                lifetime.startedAt(), dated.clockStart(), dated.expiresAt(), lifetime.version()))));
        return found.isPresent() ? 1 : 0;
    }

    private Optional<Lifetime> open(ShopId shop, Instant begunBy) {
        return Optional.ofNullable(mappings.get(shop))
                .map(Mapping::lifetime)
                .filter(lifetime -> lifetime.isOpen() && !lifetime.startedAt().isAfter(begunBy));
    }
}
