package dev.avow.core.usecase;

import dev.avow.core.consent.Attestation;
import dev.avow.core.consent.Declaration;
import dev.avow.core.policy.PoliciesInForce;
import dev.avow.core.policy.PolicySet;
import dev.avow.core.port.Declarations;
import dev.avow.core.port.Instruction;
import dev.avow.core.port.Instructions;
import dev.avow.core.port.PortException;
import dev.avow.core.subject.DataClass;
import dev.avow.core.subject.Feature;
import dev.avow.core.subject.ShopId;
import java.time.Instant;
import java.time.InstantSource;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Switches a feature of a shop on or off, which is the merchant's recorded instruction (S1-02, S3-48). On only where the
 * policy pursues it and the merchant has attested what the feature needs (S1-46, S1-47, S3-10); off at any time.
 * Thread-safe.
 */
public final class SwitchFeature {

    private final PoliciesInForce policies;
    private final Declarations declarations;
    private final Instructions instructions;
    private final InstantSource clock;

    /** Puts the use case together. */
    public SwitchFeature(
            PoliciesInForce policies, Declarations declarations, Instructions instructions, InstantSource clock) {
        this.policies = policies;
        this.declarations = declarations;
        this.instructions = instructions;
        this.clock = clock;
    }

    /** What became of it. */
    public sealed interface Outcome {

        /** One function per case. */
        <T> T fold(Function<Done, T> done, Function<NotOffered, T> notOffered, Function<Unattested, T> unattested);

        /** It is as the merchant wants it. */
        record Done() implements Outcome {
            @Override
            public <T> T fold(
                    Function<Done, T> done, Function<NotOffered, T> notOffered, Function<Unattested, T> unattested) {
                return done.apply(this);
            }
        }

        /** The policy in force pursues no purpose that needs it. */
        record NotOffered() implements Outcome {
            @Override
            public <T> T fold(
                    Function<Done, T> done, Function<NotOffered, T> notOffered, Function<Unattested, T> unattested) {
                return notOffered.apply(this);
            }
        }

        /**
         * Something must be attested before.
         *
         * @param missing what
         */
        record Unattested(List<Attestation> missing) implements Outcome {
            /** Copies the list. */
            public Unattested {
                missing = List.copyOf(missing);
            }

            @Override
            public <T> T fold(
                    Function<Done, T> done, Function<NotOffered, T> notOffered, Function<Unattested, T> unattested) {
                return unattested.apply(this);
            }
        }
    }

    /**
     * How a feature of a shop stands.
     *
     * @param feature which one; the policy pursues a purpose that needs it
     * @param on whether it is on
     * @param missing what must be attested before it can be switched on
     */
    public record Standing(Feature feature, boolean on, List<Attestation> missing) {

        /** Copies the list. */
        public Standing {
            missing = List.copyOf(missing);
        }
    }

    /** Every feature that the policy in force offers. */
    public List<Standing> standings(ShopId shop) {
        Instant now = clock.instant();
        Set<Feature> on = instructions.switchedOn(shop);
        return offered(policies.policyAt(now)).stream()
                .sorted()
                .map(feature -> new Standing(feature, on.contains(feature), missing(shop, feature, now)))
                .toList();
    }

    /**
     * Switches a feature on or off.
     *
     * @throws PortException if it could not be recorded
     */
    public Outcome handle(ShopId shop, Feature feature, boolean on) {
        Instant now = clock.instant();
        PolicySet policy = policies.policyAt(now);
        if (on) {
            if (!offered(policy).contains(feature)) {
                return new Outcome.NotOffered();
            }
            List<Attestation> missing = missing(shop, feature, now);
            if (!missing.isEmpty()) {
                return new Outcome.Unattested(missing);
            }
        }
        instructions.record(shop, new Instruction(feature, on, now, policy.version()));
        return new Outcome.Done();
    }

    /**
     * Brings a shop of the configuration into step with the policy, when the service starts: whoever configures it speaks
     * for its merchant, until the merchant says something. A feature that was never spoken of is switched on, as is one
     * whose attestation the configuration has brought since; one that is on without being offered, or without what it needs,
     * is switched off. What a merchant switched off stays off.
     *
     * @return what is off for want of an attestation
     */
    public List<Standing> settle(ShopId shop) {
        Map<Feature, Instruction> last = new EnumMap<>(Feature.class);
        instructions.all(shop).forEach(instruction -> last.put(instruction.feature(), instruction));
        for (Feature feature : Feature.values()) {
            Instruction said = last.get(feature);
            boolean wanted = said == null || said.on() || isConfiguredAfter(shop, said);
            if (wanted && !(handle(shop, feature, true) instanceof Outcome.Done)) {
                handle(shop, feature, false);
            }
        }
        return standings(shop).stream()
                .filter(standing -> !standing.on() && !standing.missing().isEmpty())
                .toList();
    }

    /** It can have been on without an attestation only before attestations were asked for. */
    private boolean isConfiguredAfter(ShopId shop, Instruction off) {
        Set<String> needed = Attestation.neededFor(off.feature()).stream()
                .map(Attestation::textVersion)
                .collect(Collectors.toSet());
        return made(shop, clock.instant()).stream()
                .filter(made -> needed.contains(made.textVersion()))
                .anyMatch(made -> made.manner() == Declaration.Manner.CONFIGURED
                        && made.at().isAfter(off.at()));
    }

    private static Set<Feature> offered(PolicySet policy) {
        return policy.purposes().rules().stream()
                .flatMap(rule -> rule.features().stream())
                .collect(Collectors.toSet());
    }

    private List<Attestation> missing(ShopId shop, Feature feature, Instant now) {
        Set<String> made =
                made(shop, now).stream().map(Declaration::textVersion).collect(Collectors.toSet());
        return Attestation.neededFor(feature).stream()
                .filter(needed -> !made.contains(needed.textVersion()))
                .toList();
    }

    private List<Declaration> made(ShopId shop, Instant now) {
        return declarations.all(shop, policies.at(shop, now).horizon(DataClass.POLICY_ACCEPTANCE, now));
    }
}
