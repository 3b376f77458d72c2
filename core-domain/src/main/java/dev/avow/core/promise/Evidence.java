package dev.avow.core.promise;

import java.time.Instant;

/**
 * What was seen of the running service, or written down by a person.
 *
 * @param about names the probe: {@code sweep:transcript}, {@code start:stores}, {@code review:S0-06}
 * @param at when it was seen
 * @param until exclusive: from then on it is too old to count
 * @param holds whether what was seen is as it should be
 * @param detail what was seen, without personal data
 */
public record Evidence(String about, Instant at, Instant until, boolean holds, String detail) {

    /**
     * Checks the bounds.
     *
     * @throws IllegalArgumentException if it names nothing, or is too old from the start
     */
    public Evidence {
        if (about.isBlank() || !until.isAfter(at)) {
            throw new IllegalArgumentException("evidence names its probe and counts for a while");
        }
    }

    /** Whether it still counts. */
    public boolean countsAt(Instant now) {
        return now.isBefore(until);
    }
}
