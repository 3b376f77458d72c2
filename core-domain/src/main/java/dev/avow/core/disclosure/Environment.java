package dev.avow.core.disclosure;

import java.util.List;
import java.util.Set;

/**
 * What one environment declares about itself (S4-14).
 *
 * @param name for example {@code production}, not blank
 * @param production whether real people's data is in it
 * @param storeHosts the hosts of its stores, in lower case
 * @param databases the names of its databases
 * @param secrets its secrets, declared
 * @param simulatedClock whether its time can be set
 */
public record Environment(
        String name,
        boolean production,
        Set<String> storeHosts,
        Set<String> databases,
        List<DeclaredSecret> secrets,
        boolean simulatedClock) {

    /**
     * Copies what can change.
     *
     * @throws IllegalArgumentException if the name is blank
     */
    public Environment {
        if (name.isBlank()) {
            throw new IllegalArgumentException("an environment needs a name");
        }
        storeHosts = Set.copyOf(storeHosts);
        databases = Set.copyOf(databases);
        secrets = List.copyOf(secrets);
    }
}
