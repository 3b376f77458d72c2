package dev.avow.core.retention;

import java.time.Duration;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/**
 * By what a rule is carried out, and how long after a record's end it may still be there physically (O3, I7). It is
 * hidden from every read at its end, whatever the means.
 *
 * @param kind what removes it
 * @param tolerance exact; at least the kind's rhythm
 */
public record Means(Kind kind, Span tolerance) {

    /** What removes a record. */
    public enum Kind {
        /** The database's own expiry, and our sweep each minute. */
        TTL(Duration.ofMinutes(1)),
        /** A sweep at least once a day. */
        DAILY(Duration.ofDays(1)),
        /** A sweep at least once a week. */
        WEEKLY(Duration.ofDays(7)),
        /** An event removes it; a daily sweep catches what the event missed. */
        EVENT(Duration.ofDays(1)),
        /** Reading hides it; a daily sweep removes it. */
        READ(Duration.ofDays(1));

        private final Duration rhythm;

        Kind(Duration rhythm) {
            this.rhythm = rhythm;
        }

        /** At most so long passes between two sweeps; when it does, a run is overdue. */
        public Duration rhythm() {
            return rhythm;
        }

        /**
         * After so long the next sweep may begin: a twenty-fourth before the rhythm's end, so that a sweep which
         * begins late does not break the tolerance.
         */
        public Duration pause() {
            return rhythm.minus(rhythm.dividedBy(24));
        }

        /** Its name in policies, for example {@code weekly}. */
        public String key() {
            return name().toLowerCase(Locale.ROOT);
        }

        /** The kind with this key, if there is one. */
        public static Optional<Kind> of(String key) {
            return Arrays.stream(values()).filter(it -> it.key().equals(key)).findFirst();
        }
    }

    /**
     * Checks the tolerance.
     *
     * @throws IllegalArgumentException if it counts by the calendar or is shorter than the rhythm
     */
    public Means {
        if (tolerance.isCalendar()) {
            throw new IllegalArgumentException("a tolerance is exact: seconds to weeks");
        }
        if (tolerance.exact().compareTo(kind.rhythm()) < 0) {
            throw new IllegalArgumentException(
                    "tolerance of " + kind.key() + " must be at least " + Span.of(kind.rhythm()));
        }
    }

    /** With its rhythm as its tolerance. */
    public static Means by(Kind kind) {
        return new Means(kind, Span.of(kind.rhythm()));
    }

    /** As policies say it, for example {@code weekly, within 7 days}. */
    @Override
    public String toString() {
        return kind.key() + ", within " + tolerance;
    }
}
