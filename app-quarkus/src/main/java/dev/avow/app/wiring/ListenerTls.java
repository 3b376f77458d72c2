package dev.avow.app.wiring;

import dev.avow.core.policy.PoliciesInForce;
import dev.avow.core.policy.PolicySet;
import io.quarkus.vertx.http.HttpServerOptionsCustomizer;
import io.vertx.core.http.HttpServerOptions;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.InstantSource;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;

/**
 * The service's own listener, where it has a certificate: it speaks no older TLS than the policy that is in force at the start says,
 * whatever its settings allow (S0-01, S2-10, S4-12). A later policy holds from the next start on.
 */
@Singleton
class ListenerTls implements HttpServerOptionsCustomizer {

    private static final String SETTING = "quarkus.http.ssl.protocols";

    private final Supplier<PolicySet> policy;

    @Inject
    ListenerTls(PoliciesInForce policies, InstantSource clock) {
        this(() -> policies.policyAt(clock.instant()));
    }

    ListenerTls(Supplier<PolicySet> policy) {
        this.policy = policy;
    }

    /** Code {@code listener.older-tls}: the settings allow nothing that the policy does. */
    @Override
    public void customizeHttpsServer(HttpServerOptions options) {
        Set<String> spoken = new LinkedHashSet<>(options.getEnabledSecureTransportProtocols());
        spoken.retainAll(Set.of(SpokenTls.of(policy.get()).protocols()));
        if (spoken.isEmpty()) {
            throw StartRefused.of(List.of("listener.older-tls (" + SETTING + ")"));
        }
        options.setEnabledSecureTransportProtocols(spoken);
    }
}
