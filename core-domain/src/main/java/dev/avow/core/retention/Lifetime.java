package dev.avow.core.retention;

import java.time.Instant;
import java.time.temporal.ChronoUnit;

/**
 * When a record's clock started and when it ends, both cut to milliseconds, which is what every store keeps.
 *
 * @param startedAt the start of the clock
 * @param expiresAt exclusive: at this instant the record is gone, even if a store has not purged it yet
 */
public record Lifetime(Instant startedAt, Instant expiresAt) {

    /**
     * Checks the bounds.
     *
     * @throws IllegalArgumentException if it ends before it starts
     */
    public Lifetime {
        startedAt = startedAt.truncatedTo(ChronoUnit.MILLIS);
        expiresAt = expiresAt.truncatedTo(ChronoUnit.MILLIS);
        if (expiresAt.isBefore(startedAt)) {
            throw new IllegalArgumentException("a lifetime cannot end before it starts");
        }
    }
}
