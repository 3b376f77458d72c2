package dev.avow.core.usecase;

import dev.avow.core.disclosure.EvidenceRecord;
import dev.avow.core.disclosure.Review;
import dev.avow.core.policy.Explanation;
import dev.avow.core.policy.PoliciesInForce;
import dev.avow.core.policy.PolicySet;
import dev.avow.core.port.PortException;
import dev.avow.core.port.Probe;
import dev.avow.core.promise.Evidence;
import dev.avow.core.promise.Promise;
import dev.avow.core.promise.PromiseRegister;
import dev.avow.core.promise.PromiseState;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;

/**
 * The promise ledger (O22): for each clause the rule that keeps it with its value of today, the tests that prove it, the live
 * evidence, and how it stands. Thread-safe.
 */
public final class ReadPromises {

    /** The profiles whose clauses begin with a prefix, as the acceptance table has them. */
    private static final Map<String, String> PROFILES = Map.of(
            "S0", "inbox-chat",
            "S1", "short-chat",
            "S2", "agent-chat",
            "S3", "referral",
            "S4", "cart-recovery");

    private final PromiseRegister register;
    private final List<Probe> probes;
    private final PoliciesInForce policies;
    private final InstantSource clock;

    /** Puts the use case together. */
    public ReadPromises(PromiseRegister register, List<Probe> probes, PoliciesInForce policies, InstantSource clock) {
        this.register = register;
        this.probes = List.copyOf(probes);
        this.policies = policies;
        this.clock = clock;
    }

    /**
     * The ledger at one instant.
     *
     * @param at when it was read
     * @param clauses in the order of the register
     */
    public record Ledger(Instant at, List<Clause> clauses) {

        /** Copies the clauses. */
        public Ledger {
            clauses = List.copyOf(clauses);
        }

        /** How many of the clauses that this installation publishes stand so. */
        public long count(PromiseState state) {
            return clauses.stream()
                    .filter(clause -> clause.published() && clause.state() == state)
                    .count();
        }
    }

    /**
     * An option of the policy that keeps a clause.
     *
     * @param path of the option
     * @param value of today
     * @param origin where the value comes from
     */
    public record Rule(String path, String value, String origin) {

        private static Rule of(Explanation explanation) {
            return new Rule(
                    explanation.path(),
                    explanation.value(),
                    explanation.origin().toString());
        }
    }

    /**
     * One clause.
     *
     * @param promise what was promised
     * @param profile whose policy it stands in
     * @param published whether the policy in force takes that profile up
     * @param state how it stands
     * @param rules the options of the policy that keep it, with their values of today
     * @param evidence what was seen of it
     */
    public record Clause(
            Promise promise,
            String profile,
            boolean published,
            PromiseState state,
            List<Rule> rules,
            List<Evidence> evidence) {

        /** Copies the lists. */
        public Clause {
            rules = List.copyOf(rules);
            evidence = List.copyOf(evidence);
        }
    }

    /** Reads it. A probe that cannot look leaves its promises stale; the others are shown. */
    public Ledger handle() {
        Instant now = clock.instant();
        PolicySet policy = policies.policyAt(now);
        SortedSet<String> profiles = policy.tree().words("profiles");
        List<Explanation> rules = policy.explain();
        List<Evidence> evidence = evidence(policy);
        List<Clause> clauses = register.all().stream()
                .map(promise -> {
                    String profile = PROFILES.getOrDefault(promise.id().substring(0, 2), "");
                    return new Clause(
                            promise,
                            profile,
                            profiles.contains(profile),
                            promise.stateAt(now, evidence),
                            rules.stream()
                                    .filter(rule -> rule.promises().contains(promise.id()))
                                    .map(Rule::of)
                                    .toList(),
                            promise.concerning(evidence));
                })
                .toList();
        return new Ledger(now, clauses);
    }

    private List<Evidence> evidence(PolicySet policy) {
        List<Evidence> all = new ArrayList<>();
        policy.evidence().forEach(record -> all.add(reviewed(record)));
        probes.forEach(probe -> all.addAll(look(probe)));
        return all;
    }

    /** PB-2: what cannot be seen is left out, and what rests on it becomes stale. */
    private static List<Evidence> look(Probe probe) {
        try {
            return probe.look();
        } catch (PortException e) {
            return List.of();
        }
    }

    private static Evidence reviewed(EvidenceRecord record) {
        Review review = record.review();
        return new Evidence(
                "review:" + record.promise(),
                review.reviewedOn().atStartOfDay(ZoneOffset.UTC).toInstant(),
                review.expiresOn().atStartOfDay(ZoneOffset.UTC).toInstant(),
                true,
                record.sentence());
    }
}
