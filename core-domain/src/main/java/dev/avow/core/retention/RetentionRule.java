package dev.avow.core.retention;

import dev.avow.core.subject.DataClass;
import java.time.Duration;

/**
 * How long one class of data lives, counted from the start of its clock.
 *
 * @param id names the rule in decisions and evidence, for example {@code transcript.two-days}
 * @param dataClass what it speaks of
 * @param life longer than zero and at most ten years
 */
public record RetentionRule(String id, DataClass dataClass, Duration life) {

    private static final Duration LONGEST = Duration.ofDays(3653);

    /**
     * Checks the bounds.
     *
     * @throws IllegalArgumentException if the id is blank or the life is out of bounds
     */
    public RetentionRule {
        if (id.isBlank()) {
            throw new IllegalArgumentException("a retention rule needs an id");
        }
        if (life.isNegative() || life.isZero() || life.compareTo(LONGEST) > 0) {
            throw new IllegalArgumentException("life of rule " + id + " must be above zero and at most ten years");
        }
    }
}
