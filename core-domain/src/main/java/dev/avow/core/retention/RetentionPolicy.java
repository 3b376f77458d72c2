package dev.avow.core.retention;

import dev.avow.core.subject.DataClass;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** The retention rules, at most one for each class of data. Immutable and thread-safe. */
public final class RetentionPolicy {

    private final Map<DataClass, RetentionRule> rules;

    /**
     * Checks the bounds.
     *
     * @throws IllegalArgumentException if a class has two rules
     */
    public RetentionPolicy(List<RetentionRule> rules) {
        Map<DataClass, RetentionRule> byClass = new EnumMap<>(DataClass.class);
        for (RetentionRule rule : rules) {
            if (byClass.put(rule.dataClass(), rule) != null) {
                throw new IllegalArgumentException("two retention rules for " + rule.dataClass());
            }
        }
        this.rules = byClass;
    }

    /**
     * The rule that decides about a class.
     *
     * @throws IllegalStateException if none does: data of such a class must not be kept
     */
    public RetentionRule ruleFor(DataClass dataClass) {
        RetentionRule rule = rules.get(dataClass);
        if (rule == null) {
            throw new IllegalStateException("no retention rule for " + dataClass);
        }
        return rule;
    }

    /** The lifetime of a record whose clock starts at the given instant. */
    public Lifetime lifetime(DataClass dataClass, Instant clockStart) {
        return new Lifetime(clockStart, clockStart.plus(ruleFor(dataClass).life()));
    }

    /** What may be seen of a class at the given instant. */
    public Horizon horizon(DataClass dataClass, Instant now) {
        return new Horizon(now, now.minus(ruleFor(dataClass).life()));
    }
}
