package dev.avow.core.port;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/**
 * What a run has done: the evidence.
 *
 * @param run the run as its last holder left it
 * @param finishedAt when it ended, by the service's clock, cut to milliseconds
 * @param oldestAfter the oldest clock start that it left, cut to milliseconds
 */
public record FinishedRun(Run run, Instant finishedAt, Optional<Instant> oldestAfter) {

    /** Cuts the instants to what every store keeps. */
    public FinishedRun {
        finishedAt = finishedAt.truncatedTo(ChronoUnit.MILLIS);
        oldestAfter = oldestAfter.map(instant -> instant.truncatedTo(ChronoUnit.MILLIS));
    }
}
