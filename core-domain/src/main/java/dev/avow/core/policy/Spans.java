package dev.avow.core.policy;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Spans of time as text: a whole number above zero and a unit. */
final class Spans {

    /** The shape, for editors; bounds are checked beside it. */
    static final String SHAPE = "[1-9][0-9]{0,8} (second|minute|hour|day|week|month|year)s?";

    /** No span is longer. */
    static final Duration LONGEST = Duration.ofDays(36_525);

    private static final int LONGEST_IN_MONTHS = 1_200;
    private static final Pattern TEXT = Pattern.compile("(-?)([0-9]{1,30}) (second|minute|hour|day|week|month|year)s?");
    private static final Map<String, Duration> EXACT = Map.of(
            "second", Duration.ofSeconds(1),
            "minute", Duration.ofMinutes(1),
            "hour", Duration.ofHours(1),
            "day", Duration.ofDays(1),
            "week", Duration.ofDays(7));

    private Spans() {}

    /** What is wrong with a text; empty if it is a span. */
    static Optional<String> fault(String text) {
        Matcher span = TEXT.matcher(text);
        if (!span.matches()) {
            return Optional.of("span.malformed");
        }
        if (span.group(1).equals("-")) {
            return Optional.of("span.negative");
        }
        if (span.group(2).chars().allMatch(digit -> digit == '0')) {
            return Optional.of("span.zero");
        }
        if (span.group(2).startsWith("0")) {
            return Optional.of("span.malformed");
        }
        boolean over = span.group(2).length() > 9
                || exact(text).map(length -> length.compareTo(LONGEST) > 0).orElse(false)
                || months(text) > LONGEST_IN_MONTHS;
        return over ? Optional.of("span.overflow") : Optional.empty();
    }

    /** The length of a span that has one; empty for months and years. */
    static Optional<Duration> exact(String text) {
        Matcher span = matched(text);
        return Optional.ofNullable(EXACT.get(span.group(3)))
                .map(unit -> unit.multipliedBy(Long.parseLong(span.group(2))));
    }

    /** Of two spans the shorter is the stricter; an exact one and a calendar one only where no calendar can turn it. */
    static Comparison compare(String first, String second) {
        if (exact(first).isPresent() && exact(second).isPresent()) {
            return Comparison.ofSign(
                    exact(first).orElseThrow().compareTo(exact(second).orElseThrow()));
        }
        if (exact(first).isEmpty() && exact(second).isEmpty()) {
            return Comparison.ofSign(Long.compare(months(first), months(second)));
        }
        if (longest(first).compareTo(shortest(second)) < 0) {
            return Comparison.STRICTER;
        }
        return longest(second).compareTo(shortest(first)) < 0 ? Comparison.LOOSER : Comparison.INCOMPARABLE;
    }

    private static long months(String text) {
        Matcher span = matched(text);
        long amount = Long.parseLong(span.group(2));
        return switch (span.group(3)) {
            case "month" -> amount;
            case "year" -> amount * 12;
            default -> 0;
        };
    }

    /** No stretch of calendar months is longer than this, with room for a change of the clocks. */
    static Duration longest(String text) {
        return exact(text).orElseGet(() -> Duration.ofDays(months(text) * 31 + 1));
    }

    /** No stretch of calendar months is shorter than this. */
    private static Duration shortest(String text) {
        return exact(text).orElseGet(() -> Duration.ofDays(months(text) * 28 - 1));
    }

    private static Matcher matched(String text) {
        Matcher span = TEXT.matcher(text);
        if (!span.matches()) {
            throw new IllegalArgumentException("not a span of time");
        }
        return span;
    }
}
