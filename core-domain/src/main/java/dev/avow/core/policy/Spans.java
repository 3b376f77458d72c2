package dev.avow.core.policy;

import dev.avow.core.retention.Span;
import java.time.Duration;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Spans of time as text: a whole number above zero and a unit, spelled in one way. */
final class Spans {

    /** The shape, for editors; bounds are checked beside it. */
    static final String SHAPE = "[1-9][0-9]{0,8} (second|minute|hour|day|week|month|year)s?";

    private static final Pattern FITTING = Pattern.compile(SHAPE);
    private static final Pattern NUMBERED = Pattern.compile("(-?)([0-9]+) (second|minute|hour|day|week|month|year)s?");

    private Spans() {}

    /** What is wrong with a text; empty if it is a span. */
    static Optional<String> fault(String text) {
        Matcher numbered = NUMBERED.matcher(text);
        if (!numbered.matches()) {
            return Optional.of("span.malformed");
        }
        if (numbered.group(1).equals("-")) {
            return Optional.of("span.negative");
        }
        if (numbered.group(2).chars().allMatch(digit -> digit == '0')) {
            return Optional.of("span.zero");
        }
        if (numbered.group(2).startsWith("0")) {
            return Optional.of("span.malformed");
        }
        return FITTING.matcher(text).matches() && isInBounds(text) ? Optional.empty() : Optional.of("span.overflow");
    }

    private static boolean isInBounds(String text) {
        try {
            return !Span.parse(text).isZero();
        } catch (IllegalArgumentException tooLong) {
            return false;
        }
    }

    /** The length of a span that has one; empty for months and years. */
    static Optional<Duration> exact(String text) {
        Span span = Span.parse(text);
        return span.isCalendar() ? Optional.empty() : Optional.of(span.exact());
    }

    /** Of two spans the shorter is the stricter; 90 days and 3 months cannot be compared. */
    static Comparison compare(String first, String second) {
        OptionalInt order = Span.parse(first).compareLength(Span.parse(second));
        return order.isPresent() ? Comparison.ofSign(order.getAsInt()) : Comparison.INCOMPARABLE;
    }
}
