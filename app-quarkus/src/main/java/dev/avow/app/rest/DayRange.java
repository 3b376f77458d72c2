package dev.avow.app.rest;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;

/**
 * Days in UTC, both included; at most two years of them.
 *
 * @param from the first
 * @param until the last
 */
record DayRange(LocalDate from, LocalDate until) {

    private static final int DAYS = 30;
    private static final int MOST_DAYS = 732;

    /** The last thirty days. */
    static DayRange last(Instant now) {
        LocalDate today = now.atZone(ZoneOffset.UTC).toLocalDate();
        return new DayRange(today.minusDays(DAYS - 1L), today);
    }

    /** What was asked for; what is no range is refused. */
    static DayRange read(@Nullable String from, @Nullable String until, Instant now) {
        DayRange usual = last(now);
        try {
            LocalDate last = until == null || until.isBlank() ? usual.until() : LocalDate.parse(until);
            LocalDate first = from == null || from.isBlank() ? last.minusDays(DAYS - 1L) : LocalDate.parse(from);
            if (!first.isAfter(last) && first.isAfter(last.minusDays(MOST_DAYS))) {
                return new DayRange(first, last);
            }
        } catch (DateTimeException e) {
            throw refused();
        }
        throw refused();
    }

    private static ProblemException refused() {
        return new ProblemException(
                400, "request.malformed", "The parameters from and until are no range of at most two years.");
    }
}
