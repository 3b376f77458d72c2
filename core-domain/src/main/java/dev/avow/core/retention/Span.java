package dev.avow.core.retention;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.time.zone.ZoneOffsetTransition;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;

/**
 * A length of time as a promise says it: either exact ("2 days" is 48 hours, whatever the clocks do) or by the calendar
 * of a zone ("24 months"), never both. A span in months ends at the hour of its start; where the last month has no such
 * day, it ends with the last hour of that month (Regulation (EEC, Euratom) 1182/71, Article 3(2)(c)). Ends never run
 * backwards: a later start never ends earlier, also over leap days and changes to and from summer time.
 *
 * @param amount 0 or more; the whole is at most 100 years
 * @param unit milliseconds to weeks (exact), months or years (by the calendar)
 */
public record Span(long amount, ChronoUnit unit) {

    private static final Pattern FORM = Pattern.compile("(\\d{1,9}) ?([a-z]+)");
    private static final List<ChronoUnit> EXACT = List.of(
            ChronoUnit.WEEKS,
            ChronoUnit.DAYS,
            ChronoUnit.HOURS,
            ChronoUnit.MINUTES,
            ChronoUnit.SECONDS,
            ChronoUnit.MILLIS);
    private static final Map<String, ChronoUnit> WORDS = Map.of(
            "second", ChronoUnit.SECONDS,
            "minute", ChronoUnit.MINUTES,
            "hour", ChronoUnit.HOURS,
            "day", ChronoUnit.DAYS,
            "week", ChronoUnit.WEEKS,
            "month", ChronoUnit.MONTHS,
            "year", ChronoUnit.YEARS);
    private static final Duration LONGEST = Duration.ofDays(36_525);
    private static final int MOST_MONTHS = 1_200;
    /** What summer time, a zone's change of offset and a missing day can add to or take from a number of days. */
    private static final int SLACK_DAYS = 2;

    /** How far a start can lie from its end's day of the month, with room to spare. */
    private static final Duration WINDOW = Duration.ofDays(5);

    private static final YearMonth CYCLE = YearMonth.of(2000, 1);
    private static final int CYCLE_MONTHS = 4_800;

    /** No time at all. */
    public static final Span ZERO = new Span(0, ChronoUnit.SECONDS);

    /**
     * Checks the bounds.
     *
     * @throws IllegalArgumentException if the amount is negative, the whole longer than 100 years, or the unit another
     */
    public Span {
        boolean calendar = unit == ChronoUnit.MONTHS || unit == ChronoUnit.YEARS;
        if (!calendar && !EXACT.contains(unit)) {
            throw new IllegalArgumentException(
                    "a span is counted in seconds, minutes, hours, days, weeks, months or years");
        }
        long most = calendar
                ? (unit == ChronoUnit.YEARS ? MOST_MONTHS / 12 : MOST_MONTHS)
                : LONGEST.dividedBy(unit.getDuration());
        if (amount < 0 || amount > most) {
            throw new IllegalArgumentException("a span is zero or more and at most 100 years");
        }
    }

    /** An exact number of days of 24 hours. */
    public static Span ofDays(long days) {
        return new Span(days, ChronoUnit.DAYS);
    }

    /** A number of calendar months. */
    public static Span ofMonths(long months) {
        return new Span(months, ChronoUnit.MONTHS);
    }

    /** A number of calendar years. */
    public static Span ofYears(long years) {
        return new Span(years, ChronoUnit.YEARS);
    }

    /**
     * An exact span, in the largest unit that fits.
     *
     * @throws IllegalArgumentException if it is negative, longer than 100 years or not whole milliseconds
     */
    public static Span of(Duration duration) {
        if (duration.isNegative() || duration.compareTo(LONGEST) > 0) {
            throw new IllegalArgumentException("a span is zero or more and at most 100 years");
        }
        if (duration.isZero()) {
            return ZERO;
        }
        return EXACT.stream()
                .filter(unit ->
                        duration.equals(unit.getDuration().multipliedBy(duration.dividedBy(unit.getDuration()))))
                .findFirst()
                .map(unit -> new Span(duration.dividedBy(unit.getDuration()), unit))
                .orElseThrow(() -> new IllegalArgumentException("a span is whole milliseconds"));
    }

    /**
     * Reads {@code 2 days}, {@code 1 month}, {@code 36 hours}.
     *
     * @throws IllegalArgumentException if it is anything else; the message says what would be right, not what was wrong
     */
    public static Span parse(String text) {
        Matcher matcher = FORM.matcher(text.strip().toLowerCase(Locale.ROOT));
        @Nullable ChronoUnit unit = matcher.matches() ? WORDS.get(singular(matcher.group(2))) : null;
        if (unit == null) {
            throw new IllegalArgumentException(
                    "a span is a whole number and seconds, minutes, hours, days, weeks, months or years");
        }
        return new Span(Long.parseLong(matcher.group(1)), unit);
    }

    private static String singular(String word) {
        return word.endsWith("s") ? word.substring(0, word.length() - 1) : word;
    }

    /** Whether it counts by the calendar of a zone. */
    public boolean isCalendar() {
        return unit == ChronoUnit.MONTHS || unit == ChronoUnit.YEARS;
    }

    /** Whether it is no time at all. */
    public boolean isZero() {
        return amount == 0;
    }

    /**
     * Its exact length.
     *
     * @throws IllegalStateException if it counts by the calendar
     */
    public Duration exact() {
        if (isCalendar()) {
            throw new IllegalStateException("a calendar span has no exact length");
        }
        return unit.getDuration().multipliedBy(amount);
    }

    /**
     * When a clock that starts at the given instant has run out.
     *
     * @param zone the calendar of months and years; without effect on an exact span
     */
    public Instant after(Instant start, ZoneId zone) {
        if (isZero()) {
            return start;
        }
        return !isCalendar() ? start.plus(exact()) : instant(end(local(start, zone)), zone);
    }

    private LocalDateTime end(LocalDateTime from) {
        LocalDate day = from.toLocalDate().plusMonths(months());
        boolean missing = day.getDayOfMonth() != from.getDayOfMonth();
        return missing ? day.plusDays(1).atStartOfDay() : day.atTime(from.toLocalTime());
    }

    /** Local time that never runs backwards: while an hour is repeated, it stands still at that hour's end. */
    private static LocalDateTime local(Instant instant, ZoneId zone) {
        ZonedDateTime at = instant.atZone(zone);
        @Nullable ZoneOffsetTransition change = zone.getRules().getTransition(at.toLocalDateTime());
        boolean repeated =
                change != null && change.isOverlap() && at.getOffset().equals(change.getOffsetAfter());
        return repeated ? change.getDateTimeBefore() : at.toLocalDateTime();
    }

    /** A local time that is left out becomes the instant of the change; of one that comes twice, the first counts. */
    private static Instant instant(LocalDateTime local, ZoneId zone) {
        @Nullable ZoneOffsetTransition change = zone.getRules().getTransition(local);
        return change != null && change.isGap()
                ? change.getInstant()
                : local.atZone(zone).withEarlierOffsetAtOverlap().toInstant();
    }

    /**
     * The greatest start, in whole milliseconds, whose clock has run out at the given instant: the inverse of
     * {@link #after}, found by bisection, which is sound because ends never run backwards.
     */
    public Instant latestStart(Instant now, ZoneId zone) {
        if (isZero()) {
            return now;
        }
        if (!isCalendar()) {
            return now.minus(exact());
        }
        Instant guess = now.atZone(zone)
                .toLocalDateTime()
                .minusMonths(months())
                .atZone(zone)
                .toInstant();
        long over = guess.minus(WINDOW).toEpochMilli();
        long running = guess.plus(WINDOW).toEpochMilli();
        while (running - over > 1) {
            long middle = over + (running - over) / 2;
            if (after(Instant.ofEpochMilli(middle), zone).isAfter(now)) {
                running = middle;
            } else {
                over = middle;
            }
        }
        return Instant.ofEpochMilli(over);
    }

    /**
     * Negative when this is shorter than the other for every start, positive when it is longer, 0 when they are the
     * same. Empty when it depends on the start, as with 90 days and 3 months: they cannot be compared.
     */
    public OptionalInt compareLength(Span other) {
        if (isZero() || other.isZero()) {
            return OptionalInt.of(Long.compare(amount, other.amount));
        }
        if (isCalendar() && other.isCalendar()) {
            return OptionalInt.of(Long.compare(months(), other.months()));
        }
        if (isCalendar()) {
            OptionalInt reversed = other.compareLength(this);
            return reversed.isPresent() ? OptionalInt.of(-reversed.getAsInt()) : reversed;
        }
        return other.isCalendar() ? compareToMonths(other) : OptionalInt.of(exact().compareTo(other.exact()));
    }

    private OptionalInt compareToMonths(Span other) {
        if (exact().compareTo(Duration.ofDays(other.days().min().orElseThrow() - SLACK_DAYS)) < 0) {
            return OptionalInt.of(-1);
        }
        boolean longer = exact().compareTo(Duration.ofDays(other.days().max().orElseThrow() + SLACK_DAYS)) > 0;
        return longer ? OptionalInt.of(1) : OptionalInt.empty();
    }

    /** How many days so many months have, from each month of the calendar's cycle of 400 years. */
    private LongStream days() {
        return IntStream.range(0, CYCLE_MONTHS)
                .mapToObj(CYCLE::plusMonths)
                .mapToLong(from -> ChronoUnit.DAYS.between(
                        from.atDay(1), from.plusMonths(months()).atDay(1)));
    }

    private long months() {
        return unit == ChronoUnit.YEARS ? amount * 12 : amount;
    }

    /** As it was said, for example {@code 24 months}. */
    @Override
    public String toString() {
        String word = unit == ChronoUnit.MILLIS ? "milliseconds" : unit.name().toLowerCase(Locale.ROOT);
        return amount + " " + (amount == 1 ? singular(word) : word);
    }
}
