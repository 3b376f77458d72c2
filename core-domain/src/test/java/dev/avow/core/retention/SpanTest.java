package dev.avow.core.retention;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SpanTest {

    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
    /** Summer time by half an hour, a day that never was, summer time over midnight, and none. */
    private static final List<ZoneId> ZONES = List.of(
            BERLIN,
            ZoneId.of("Australia/Lord_Howe"),
            ZoneId.of("Pacific/Apia"),
            ZoneId.of("America/Santiago"),
            ZoneOffset.UTC);

    private static final List<Span> CALENDAR =
            List.of(Span.ofMonths(1), Span.ofMonths(3), Span.ofMonths(13), Span.ofMonths(24), Span.ofYears(7));

    @ParameterizedTest
    @CsvSource({
        "2 days, 2, DAYS",
        "1 day, 1, DAYS",
        "36 hours, 36, HOURS",
        "24 months, 24, MONTHS",
        "7 years, 7, YEARS",
        "90 seconds, 90, SECONDS",
        "5 minutes, 5, MINUTES",
        "2 weeks, 2, WEEKS",
        "' 10days ', 10, DAYS",
        "1 Year, 1, YEARS",
        "0 seconds, 0, SECONDS"
    })
    void spanIsReadAsItIsSaid(String text, long amount, ChronoUnit unit) {
        assertThat(Span.parse(text)).isEqualTo(new Span(amount, unit));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "2",
                "days",
                "2 dayz",
                "-2 days",
                "2.5 days",
                "2 days 3 hours",
                "1 month 2 days",
                "P2D",
                "two days",
                "2  days",
                "٢ days",
                "1234567890 days",
                "1 decade"
            })
    void whatIsNoSpanIsRefusedAndNotQuoted(String text) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Span.parse(text))
                .withMessage("a span is a whole number and seconds, minutes, hours, days, weeks, months or years");
    }

    @ParameterizedTest
    @ValueSource(strings = {"101 years", "1201 months", "36526 days", "5218 weeks", "999999999 days", "876601 hours"})
    void spanOfMoreThanAHundredYearsIsRefused(String text) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Span.parse(text))
                .withMessage("a span is zero or more and at most 100 years");
    }

    @ParameterizedTest
    @ValueSource(strings = {"100 years", "1200 months", "36525 days", "5217 weeks", "876600 hours"})
    void spanOfAHundredYearsIsTaken(String text) {
        assertThat(Span.parse(text)).hasToString(text);
    }

    @Test
    void boundsHoldForEveryWayToMakeASpan() {
        assertThatIllegalArgumentException().isThrownBy(() -> Span.ofDays(-1));
        assertThatIllegalArgumentException().isThrownBy(() -> Span.of(Duration.ofDays(-1)));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Span.of(Duration.ofDays(36_525).plusMillis(1)));
        assertThat(Span.of(Duration.ofDays(36_525)).exact()).isEqualTo(Duration.ofDays(36_525));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Span(1, ChronoUnit.DECADES))
                .withMessage("a span is counted in seconds, minutes, hours, days, weeks, months or years");
    }

    @ParameterizedTest
    @CsvSource({
        "PT48H, 2 days",
        "PT168H, 1 week",
        "PT36H, 36 hours",
        "PT90S, 90 seconds",
        "PT0.5S, 500 milliseconds",
        "PT0.001S, 1 millisecond",
        "PT1M, 1 minute",
        "PT0S, 0 seconds"
    })
    void exactLengthIsSaidInTheLargestUnit(Duration duration, String said) {
        Span span = Span.of(duration);

        assertThat(span).hasToString(said);
        assertThat(span.exact()).isEqualTo(duration);
        assertThat(span.isZero()).isEqualTo(duration.isZero());
    }

    @Test
    void partsOfAMillisecondAreRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Span.of(Duration.ofNanos(1_500_000)))
                .withMessage("a span is whole milliseconds");
    }

    @Test
    void calendarSpanHasNoExactLength() {
        assertThat(Span.ofMonths(1).isCalendar()).isTrue();
        assertThat(Span.ofYears(1).isCalendar()).isTrue();
        assertThat(Span.ofDays(1).isCalendar()).isFalse();
        assertThatIllegalStateException().isThrownBy(() -> Span.ofMonths(1).exact());
    }

    @Test
    void twoDaysAreFortyEightHoursOverSummerTime() {
        assertThat(end("2 days", "2027-03-27T12:00:00Z")).isEqualTo(Instant.parse("2027-03-29T12:00:00Z"));
    }

    @ParameterizedTest(name = "{0} from {1} end at {2}")
    @CsvSource({
        // An ordinary month ends at the hour of its start; the zone decides what month it is.
        "1 month, 2027-01-15T10:00:00Z, 2027-02-15T10:00:00Z",
        "24 months, 2100-05-01T00:00:00Z, 2102-05-01T00:00:00Z",
        "1 month, 2027-01-31T23:30:00Z, 2027-02-28T23:30:00Z",
        // A missing day: to the end of the month's last day, midnight in Berlin.
        "1 month, 2027-01-31T10:00:00Z, 2027-02-28T23:00:00Z",
        "1 month, 2027-01-29T10:00:00Z, 2027-02-28T23:00:00Z",
        "1 month, 2027-01-28T10:00:00Z, 2027-02-28T10:00:00Z",
        "1 year, 2028-02-29T10:00:00Z, 2029-02-28T23:00:00Z",
        "4 years, 2028-02-29T10:00:00Z, 2032-02-29T10:00:00Z",
        "24 months, 2104-02-29T10:00:00Z, 2106-02-28T23:00:00Z",
        "4 years, 2096-02-29T10:00:00Z, 2100-02-28T23:00:00Z",
        // Into summer time the same hour of the clock; into the hour that is left out, its end.
        "1 month, 2027-03-15T10:00:00Z, 2027-04-15T09:00:00Z",
        "1 month, 2027-02-28T01:30:00Z, 2027-03-28T01:00:00Z",
        "1 month, 2027-02-28T00:59:00Z, 2027-03-28T00:59:00Z",
        "1 month, 2027-02-28T02:00:00Z, 2027-03-28T01:00:00Z",
        // Into the hour that comes twice: the first. Out of it: the second time stands still at its end.
        "1 month, 2027-09-30T22:30:00Z, 2027-10-31T23:30:00Z",
        "1 month, 2027-10-01T00:30:00Z, 2027-11-01T01:30:00Z",
        "1 month, 2027-10-31T00:30:00Z, 2027-11-30T23:00:00Z",
        "2 months, 2027-10-31T00:30:00Z, 2027-12-31T01:30:00Z",
        "2 months, 2027-10-31T01:30:00Z, 2027-12-31T02:00:00Z",
        "2 months, 2027-08-31T00:30:00Z, 2027-10-31T00:30:00Z",
        "0 months, 2027-10-31T01:30:00Z, 2027-10-31T01:30:00Z"
    })
    void calendarOfTheZoneDecides_S3_18(String span, String start, String end) {
        assertThat(end(span, start)).isEqualTo(Instant.parse(end));
    }

    @Test
    void endsNeverRunBackwardsAndLatestStartIsTheirInverse() {
        SplittableRandom random = new SplittableRandom(20_261_121L);
        for (ZoneId zone : ZONES) {
            for (Span span : CALENDAR) {
                for (int i = 0; i < 400; i++) {
                    Instant start = near(random, zone);
                    Instant later = start.plusMillis(
                            1 + random.nextLong(Duration.ofHours(3).toMillis()));
                    assertMonotone(span, zone, start, later);
                    assertInverse(span, zone, start);
                }
            }
        }
    }

    private static void assertMonotone(Span span, ZoneId zone, Instant start, Instant later) {
        assertThat(span.after(later, zone))
                .as("%s in %s from %s, not before that from %s", span, zone, later, start)
                .isAfterOrEqualTo(span.after(start, zone));
    }

    private static void assertInverse(Span span, ZoneId zone, Instant now) {
        Instant latest = span.latestStart(now, zone);

        assertThat(span.after(latest, zone))
                .as("end of what started at %s", latest)
                .isBeforeOrEqualTo(now);
        assertThat(span.after(latest.plusMillis(1), zone))
                .as("end of what started a millisecond later than %s", latest)
                .isAfter(now);
    }

    /** Half of them within hours of a change of the clocks or a month's end, where mistakes live. */
    private static Instant near(SplittableRandom random, ZoneId zone) {
        Instant any = Instant.parse("2009-01-01T00:00:00Z").plusSeconds(random.nextLong(31_536_000L * 20));
        if (zone.getRules().isFixedOffset() || random.nextBoolean()) {
            return any;
        }
        Instant change = zone.getRules().nextTransition(any) == null
                ? any
                : zone.getRules().nextTransition(any).getInstant();
        return change.minusSeconds(7_200).plusMillis(random.nextLong(14_400_000));
    }

    @Test
    void latestStartOfAnExactSpanIsItsLengthAgo() {
        Instant now = Instant.parse("2027-03-29T12:00:00Z");

        assertThat(Span.ofDays(2).latestStart(now, BERLIN)).isEqualTo(Instant.parse("2027-03-27T12:00:00Z"));
        assertThat(Span.ofMonths(0).latestStart(now, BERLIN)).isEqualTo(now);
    }

    @ParameterizedTest(name = "{0} against {1}: {2}")
    @CsvSource({
        "2 days, 48 hours, 0",
        "2 days, 49 hours, -1",
        "24 months, 2 years, 0",
        "23 months, 2 years, -1",
        "8 years, 7 years, 1",
        "2 days, 1 month, -1",
        "25 days, 1 month, -1",
        "34 days, 1 month, 1",
        "40 days, 1 month, 1",
        "1 month, 2 days, 1",
        "1 month, 40 days, -1",
        "0 days, 0 months, 0",
        "0 months, 1 day, -1",
        "1 second, 0 years, 1"
    })
    void spansAreCompared(String one, String other, int result) {
        assertThat(Span.parse(one).compareLength(Span.parse(other))).hasValue(result);
    }

    @ParameterizedTest
    @CsvSource({
        "90 days, 3 months",
        "3 months, 90 days",
        "26 days, 1 month",
        "30 days, 1 month",
        "33 days, 1 month",
        "365 days, 1 year",
        "2557 days, 7 years"
    })
    void whatDependsOnTheStartCannotBeCompared(String one, String other) {
        assertThat(Span.parse(one).compareLength(Span.parse(other))).isEmpty();
    }

    @Test
    void whatIsCalledShorterEndsEarlierFromEveryStart() {
        SplittableRandom random = new SplittableRandom(4L);
        for (int i = 0; i < 2_000; i++) {
            Span exact = Span.ofDays(random.nextLong(1, 800));
            Span months = Span.ofMonths(random.nextLong(1, 26));
            ZoneId zone = ZONES.get(random.nextInt(ZONES.size()));
            Instant start = near(random, zone);
            exact.compareLength(months)
                    .ifPresent(result -> assertThat(
                                    Integer.signum(exact.after(start, zone).compareTo(months.after(start, zone))))
                            .as("%s against %s from %s in %s", exact, months, start, zone)
                            .isEqualTo(result));
        }
    }

    private static Instant end(String span, String start) {
        return Span.parse(span).after(Instant.parse(start), BERLIN);
    }
}
