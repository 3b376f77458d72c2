package dev.avow.app.wiring;

import dev.avow.core.consent.PurposeRule;
import dev.avow.core.policy.PoliciesInForce;
import dev.avow.core.policy.PolicySet;
import dev.avow.core.port.Instruction;
import dev.avow.core.port.Instructions;
import dev.avow.core.port.PurposeGuard;
import dev.avow.core.subject.Feature;
import dev.avow.core.subject.ShopId;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Set;
import java.util.stream.Collectors;

/** Says what data may be read for, and records at start what the configured shops have switched on (S1-02). */
@Singleton
class PurposeProducers {

    @Produces
    @Singleton
    PurposeGuard guard(PoliciesInForce policies, Instructions instructions, InstantSource clock) {
        return new PurposeGuard(now -> policies.policyAt(now).purposes(), instructions, clock);
    }

    /** Whoever configures a shop speaks for its merchant: all features of the policy are on, and no other. */
    void instruct(
            @Observes StartupEvent start,
            AvowConfig config,
            PoliciesInForce policies,
            Instructions instructions,
            InstantSource clock) {
        Instant now = clock.instant();
        PolicySet policy = policies.policyAt(now);
        Set<Feature> on = policy.purposes().rules().stream()
                .map(PurposeRule::features)
                .flatMap(Set::stream)
                .collect(Collectors.toSet());
        for (String domain : config.shops().keySet()) {
            for (Feature feature : Feature.values()) {
                Instruction instruction = new Instruction(feature, on.contains(feature), now, policy.version());
                instructions.record(ShopId.of(domain), instruction);
            }
        }
    }
}
