package dev.avow.app.wiring;

import dev.avow.core.policy.PoliciesInForce;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.InstantSource;

/** Makes the factory of all outbound clients. */
@Singleton
class OutboundProducers {

    @Produces
    @Singleton
    OutboundClients outbound(PoliciesInForce policies, AvowConfig config, InstantSource clock) {
        return new OutboundClients(
                () -> policies.policyAt(clock.instant()).recipients(),
                () -> SpokenTls.of(policies.policyAt(clock.instant())),
                config.environment() == AvowConfig.Surroundings.TEST);
    }
}
