package dev.avow.core.retention;

import java.time.Instant;

/**
 * A record is kept for the sake of a person's request (O6, I3). It ends: nothing is frozen for ever.
 *
 * @param reason why
 * @param from inclusive
 * @param end exclusive
 * @param pauses whether the record's clock stands still meanwhile; if not, a record whose end came goes when the freeze ends
 */
public record Freeze(Reason reason, Instant from, Instant end, boolean pauses) {

    /** Why a record is frozen. */
    public enum Reason {
        /** Its use is restricted: kept, but not used (GDPR Article 18). */
        RESTRICTION,
        /** A request that needs it is still open: used as before, but kept past its end. */
        OPEN_REQUEST
    }

    /**
     * Checks the bounds.
     *
     * @throws IllegalArgumentException if it ends before it begins
     */
    public Freeze {
        if (!end.isAfter(from)) {
            throw new IllegalArgumentException("a freeze ends after it begins");
        }
    }

    /** Whether it holds at this instant. */
    public boolean holdsAt(Instant now) {
        return !now.isBefore(from) && now.isBefore(end);
    }

    /** Whether it forbids use at this instant. */
    public boolean forbidsUseAt(Instant now) {
        return reason == Reason.RESTRICTION && holdsAt(now);
    }
}
