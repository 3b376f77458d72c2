package dev.avow.app.rest;

import dev.avow.core.subject.ShopId;
import java.net.URI;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Which shops may use the service, and from which origins their pages may call it. Immutable. */
public final class Storefronts {

    private final Map<ShopId, Set<String>> origins;

    /** @param origins by shop, each with scheme and host and no path */
    public Storefronts(Map<ShopId, ? extends Collection<URI>> origins) {
        this.origins = origins.entrySet().stream()
                .collect(Collectors.toUnmodifiableMap(
                        Map.Entry::getKey, entry -> originsOf(entry.getKey(), entry.getValue())));
    }

    boolean knows(ShopId shop) {
        return origins.containsKey(shop);
    }

    boolean allows(ShopId shop, String origin) {
        return origins.getOrDefault(shop, Set.of()).contains(origin);
    }

    boolean isStorefront(String origin) {
        return origins.values().stream().anyMatch(known -> known.contains(origin));
    }

    private static Set<String> originsOf(ShopId shop, Collection<URI> further) {
        Set<String> all = further.stream().map(URI::toString).collect(Collectors.toSet());
        all.add("https://" + shop.domain());
        return Set.copyOf(all);
    }
}
