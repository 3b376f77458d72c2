package dev.avow.core.recovery;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * How many mails may go out within a stretch of time, over all carts.
 *
 * @param most how many, above zero
 * @param window within how long, above zero
 */
public record FrequencyCap(int most, Duration window) {

    /**
     * Checks the bounds.
     *
     * @throws IllegalArgumentException if one of them is not above zero
     */
    public FrequencyCap {
        if (most < 1 || window.isNegative() || window.isZero()) {
            throw new IllegalArgumentException("a cap allows something within some time");
        }
    }

    /** What began at or before this instant does not count any more. */
    public Instant countsAfter(Instant now) {
        return now.minus(window);
    }

    /**
     * When the next mail may go, if not now.
     *
     * @param nth when the {@link #most}-th newest mail was meant to go; empty if there were fewer
     */
    public Optional<Instant> freeAt(Optional<Instant> nth, Instant now) {
        return nth.map(sent -> sent.plus(window)).filter(free -> free.isAfter(now));
    }
}
