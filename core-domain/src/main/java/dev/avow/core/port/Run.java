package dev.avow.core.port;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/**
 * A run of a scheduled job, as its holder has it.
 *
 * @param job which job
 * @param fence rises with each claim of the job: who holds a lower one was replaced
 * @param cutoff the one instant that the whole run uses, cut to milliseconds; the same for whoever takes it over (I30)
 * @param removed how many records it has removed so far
 * @param oldestBefore the oldest clock start before it; empty when there was none, or nobody has looked yet
 */
public record Run(String job, long fence, Instant cutoff, long removed, Optional<Instant> oldestBefore) {

    /** Cuts the instants to what every store keeps. */
    public Run {
        cutoff = cutoff.truncatedTo(ChronoUnit.MILLIS);
        oldestBefore = oldestBefore.map(instant -> instant.truncatedTo(ChronoUnit.MILLIS));
    }

    /** The run after so many more records were removed. */
    public Run removing(int more) {
        return new Run(job, fence, cutoff, removed + more, oldestBefore);
    }

    /** The run with what was the oldest before it; what an earlier holder saw stays. */
    public Run finding(Optional<Instant> oldest) {
        return oldestBefore.isPresent() ? this : new Run(job, fence, cutoff, removed, oldest);
    }
}
