package dev.avow.app.wiring;

import dev.avow.core.policy.PolicySet;
import java.util.Arrays;
import java.util.List;

/** The versions of TLS that a policy lets clients offer, by the oldest that it names (S0-01, S4-12). */
enum SpokenTls {
    /** {@code security.tls = 1.2}. */
    FROM_1_2("TLSv1.3", "TLSv1.2"),
    /** {@code security.tls = 1.3}, and whatever else nobody can read. */
    FROM_1_3("TLSv1.3");

    private final List<String> protocols;

    SpokenTls(String... protocols) {
        this.protocols = Arrays.asList(protocols);
    }

    /** What a policy says. */
    static SpokenTls of(PolicySet policy) {
        return policy.tree().says("security.tls", "1.2") ? FROM_1_2 : FROM_1_3;
    }

    /** As the JDK calls them, the newest first. */
    String[] protocols() {
        return protocols.toArray(String[]::new);
    }
}
