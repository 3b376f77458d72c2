package dev.avow.core.consent;

import dev.avow.core.subject.Feature;
import dev.avow.core.subject.Purpose;
import dev.avow.core.subject.Verdict;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The purposes that an installation pursues, each with exactly one rule and so one basis (S1-34). A purpose without a
 * rule is not pursued. Immutable and thread-safe.
 */
public final class PurposePolicy {

    private static final String NONE = "purpose.none";

    private final Map<Purpose, PurposeRule> rules = new EnumMap<>(Purpose.class);

    /**
     * Checks the rules.
     *
     * @throws IllegalArgumentException if a purpose has two
     */
    public PurposePolicy(List<PurposeRule> rules) {
        for (PurposeRule rule : rules) {
            if (this.rules.put(rule.purpose(), rule) != null) {
                throw new IllegalArgumentException("two rules for purpose " + rule.purpose());
            }
        }
    }

    /** The rules, in the order of the purposes. */
    public List<PurposeRule> rules() {
        return List.copyOf(rules.values());
    }

    /** The rule that decides about a purpose. */
    public Optional<PurposeRule> ruleFor(Purpose purpose) {
        return Optional.ofNullable(rules.get(purpose));
    }

    /**
     * Says whether a purpose may be pursued for a shop (S0-16, S1-02, S1-19, S3-12, S3-48). Codes of a refusal:
     * {@code purpose.no-rule}, {@code purpose.not-instructed}, {@code purpose.obligation-ended}.
     *
     * @param instructed the features that the shop's merchant has switched on
     */
    public Verdict permits(Purpose purpose, Set<Feature> instructed, Instant at) {
        PurposeRule rule = rules.get(purpose);
        if (rule == null) {
            return new Verdict.Refused(NONE, "purpose.no-rule");
        }
        if (rule.hasEnded(at)) {
            return new Verdict.Refused(rule.id(), "purpose.obligation-ended");
        }
        return rule.isSwitchedOnBy(instructed)
                ? new Verdict.Allowed(rule.id())
                : new Verdict.Refused(rule.id(), "purpose.not-instructed");
    }
}
