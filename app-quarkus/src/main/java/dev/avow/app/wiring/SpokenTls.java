package dev.avow.app.wiring;

import dev.avow.core.policy.PolicySet;

/** The versions of TLS that a policy lets clients offer and the listener speak, by the oldest that it names (S0-01, S4-12). */
enum SpokenTls {
    /** {@code security.tls = 1.2}. */
    FROM_1_2,
    /** {@code security.tls = 1.3}, and whatever else nobody can read. */
    FROM_1_3;

    /** What a policy says. */
    static SpokenTls of(PolicySet policy) {
        return policy.tree().says("security.tls", "1.2") ? FROM_1_2 : FROM_1_3;
    }

    /** As the JDK calls them, the newest first. */
    String[] protocols() {
        return this == FROM_1_2 ? new String[] {"TLSv1.3", "TLSv1.2"} : new String[] {"TLSv1.3"};
    }
}
