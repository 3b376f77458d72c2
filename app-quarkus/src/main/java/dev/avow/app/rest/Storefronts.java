package dev.avow.app.rest;

import dev.avow.core.installation.Installation;
import dev.avow.core.installation.Installation.Installed;
import dev.avow.core.port.PortException;
import dev.avow.core.subject.ShopId;
import java.net.URI;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Which shops may use the service, and from which origins their pages may call it: those where the app is installed, and
 * those that the configuration names, unless they took the app off. Thread-safe.
 */
public final class Storefronts {

    private static final String HTTPS = "https://";

    private final Map<ShopId, Set<String>> configured;
    private final Places places;

    /** Where the app is, or was. */
    public interface Places {

        /** How the app stands in a shop; empty where it never was. */
        Optional<Installation> standing(ShopId shop);

        /** Whether the pages of a shop where the app is are reached at this origin. */
        boolean isReachedAt(String origin);
    }

    /**
     * Puts it together.
     *
     * @param configured by shop, each origin with scheme and host and no path
     * @param places where the app is
     */
    public Storefronts(Map<ShopId, ? extends Collection<URI>> configured, Places places) {
        this.configured = configured.entrySet().stream()
                .collect(Collectors.toUnmodifiableMap(
                        Map.Entry::getKey, entry -> originsOf(entry.getKey(), entry.getValue())));
        this.places = places;
    }

    /**
     * Whether the shop may use the service.
     *
     * @throws PortException if nobody can say; what the configuration names is known even then
     */
    boolean knows(ShopId shop) {
        return standing(shop)
                .map(installation -> installation.fold(there -> true, gone -> false))
                .orElseGet(() -> configured.containsKey(shop));
    }

    boolean allows(ShopId shop, String origin) {
        return configured.getOrDefault(shop, Set.of()).contains(origin)
                || origin.equals(HTTPS + shop.domain())
                || standing(shop)
                        .map(it -> it.fold(Installed::origins, gone -> Set.<String>of()))
                        .filter(origins -> origins.contains(origin))
                        .isPresent();
    }

    /**
     * Whether the configuration names the origin for some shop. A page there may ask at all; whether it may ask for its
     * session's shop is another question.
     */
    boolean isConfigured(String origin) {
        return configured.values().stream().anyMatch(known -> known.contains(origin));
    }

    /** Whether the origin is one of a shop where the app is; the database is asked. */
    boolean isInstalled(String origin) {
        try {
            return isPermanent(origin)
                    ? knows(ShopId.of(origin.substring(HTTPS.length())))
                    : places.isReachedAt(origin);
        } catch (PortException e) {
            return false;
        }
    }

    private static boolean isPermanent(String origin) {
        return origin.startsWith(HTTPS) && ShopId.isShop(origin.substring(HTTPS.length()));
    }

    private Optional<Installation> standing(ShopId shop) {
        try {
            return places.standing(shop);
        } catch (PortException e) {
            if (configured.containsKey(shop)) {
                return Optional.empty();
            }
            throw e;
        }
    }

    private static Set<String> originsOf(ShopId shop, Collection<URI> further) {
        Set<String> all = further.stream().map(URI::toString).collect(Collectors.toSet());
        all.add(HTTPS + shop.domain());
        return Set.copyOf(all);
    }
}
