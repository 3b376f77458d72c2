package dev.avow.core.retention;

import java.time.Instant;
import java.time.temporal.ChronoUnit;

/**
 * What is still to be seen at one instant under today's rule. A record is visible while its own expiry lies ahead and
 * today's rule would not have ended it: so a tightened rule hides at once, and a loosened one brings nothing back.
 *
 * @param now the instant of the read
 * @param startedAfter exclusive: a clock that started at or before this instant has run out under today's rule
 * @param begunAfter exclusive: a record whose clock is open, and that began at or before this instant, has run out under
 *     today's rule, which waits for no event; {@link Instant#EPOCH} where it does wait
 */
public record Horizon(Instant now, Instant startedAfter, Instant begunAfter) {

    /** Cuts the instants to milliseconds, as lifetimes are; no comparison with one changes by it. */
    public Horizon {
        now = now.truncatedTo(ChronoUnit.MILLIS);
        startedAfter = startedAfter.truncatedTo(ChronoUnit.MILLIS);
        begunAfter = begunAfter.truncatedTo(ChronoUnit.MILLIS);
    }

    /** Of a rule that lets open clocks wait. */
    public Horizon(Instant now, Instant startedAfter) {
        this(now, startedAfter, Instant.EPOCH);
    }

    /** Says whether a record with this lifetime may be read. */
    public boolean shows(Lifetime lifetime) {
        return lifetime.expiresAt().isAfter(now)
                && lifetime.clockStart().isAfter(startedAfter)
                && (!lifetime.isOpen() || lifetime.startedAt().isAfter(begunAfter));
    }
}
