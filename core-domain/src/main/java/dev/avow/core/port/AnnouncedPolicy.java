package dev.avow.core.port;

import dev.avow.core.subject.PolicyVersion;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * A version of the policy as it was announced (S1-52, S1-54). Its values are kept, so that anybody can later say under
 * which words data was collected.
 *
 * @param version which one
 * @param values every option's path and value
 * @param announcedAt when it was announced, cut to milliseconds
 * @param effectiveAt when all of it is in force, not before the announcement, cut to milliseconds
 */
public record AnnouncedPolicy(
        PolicyVersion version, SortedMap<String, String> values, Instant announcedAt, Instant effectiveAt) {

    /**
     * Copies the values.
     *
     * @throws IllegalArgumentException if it is in force before it was announced
     */
    public AnnouncedPolicy {
        values = Collections.unmodifiableSortedMap(new TreeMap<>(values));
        announcedAt = announcedAt.truncatedTo(ChronoUnit.MILLIS);
        effectiveAt = effectiveAt.truncatedTo(ChronoUnit.MILLIS);
        if (effectiveAt.isBefore(announcedAt)) {
            throw new IllegalArgumentException("a policy cannot be in force before it was announced");
        }
    }
}
