package dev.avow.core.consent;

import dev.avow.core.subject.Purpose;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/**
 * That somebody objected to a purpose which rests on legitimate interest (GDPR Art. 21; S1-41). Cut to milliseconds.
 *
 * @param purpose what it objects to
 * @param at from when on, inclusive
 */
public record Objection(Purpose purpose, Instant at) {

    /** Cuts the instant. */
    public Objection {
        at = at.truncatedTo(ChronoUnit.MILLIS);
    }

    /** Whether it forbids the purpose at an instant. */
    public boolean forbids(Purpose asked, Instant instant) {
        return asked == purpose && !at.isAfter(instant.truncatedTo(ChronoUnit.MILLIS));
    }
}
