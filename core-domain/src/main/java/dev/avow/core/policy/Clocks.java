package dev.avow.core.policy;

import dev.avow.core.retention.ClockStart;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What a clock starts with, as text: one event, or the earlier or later of two. */
final class Clocks {

    /** How the pair is written. */
    static final String PAIR = "(earlier|later) of ([a-z-]+), ([a-z-]+)";

    /** All events. */
    static final List<String> EVENTS =
            Arrays.stream(ClockStart.values()).map(ClockStart::key).toList();

    private static final Pattern TWO = Pattern.compile(PAIR);

    /** For each event those that can never come before it. */
    private static final Map<String, Set<String>> NEVER_BEFORE = Map.of(
            "created", Set.of("last-activity", "uninstalled", "subscription-ended", "accounting-year-end"),
            "submitted", Set.of("last-activity", "uninstalled", "subscription-ended", "accounting-year-end"),
            "recorded", Set.of("uninstalled", "subscription-ended", "accounting-year-end"),
            "abandoned", Set.of("uninstalled", "subscription-ended"),
            "first-visit", Set.of("last-activity", "uninstalled", "subscription-ended"),
            "last-activity", Set.of("uninstalled", "subscription-ended"));

    private Clocks() {}

    /** The words of a clock: empty for one event, else {@code earlier} or {@code later}. */
    static Optional<String> pairing(String text) {
        Matcher pair = TWO.matcher(text);
        return pair.matches() ? Optional.of(pair.group(1)) : Optional.empty();
    }

    /** The events a clock looks at. */
    static List<String> events(String text) {
        Matcher pair = TWO.matcher(text);
        return pair.matches() ? List.of(pair.group(2), pair.group(3)) : List.of(text);
    }

    /** Says whether the text is a clock. */
    static boolean isClock(String text) {
        List<String> events = events(text);
        return EVENTS.containsAll(events) && Set.copyOf(events).size() == events.size();
    }

    static Comparison compare(String first, String second) {
        boolean never = neverLater(first, second);
        boolean always = neverLater(second, first);
        if (never && always) {
            return Comparison.EQUAL;
        }
        if (never) {
            return Comparison.STRICTER;
        }
        return always ? Comparison.LOOSER : Comparison.INCOMPARABLE;
    }

    /** Says whether the first clock starts no later than the second, whatever happens. */
    private static boolean neverLater(String first, String second) {
        if (is("earlier", second)) {
            return events(second).stream().allMatch(event -> neverLater(first, event));
        }
        if (is("later", first)) {
            return events(first).stream().allMatch(event -> neverLater(event, second));
        }
        if (is("later", second)) {
            return events(second).stream().anyMatch(event -> neverLater(first, event));
        }
        if (is("earlier", first)) {
            return events(first).stream().anyMatch(event -> neverLater(event, second));
        }
        return first.equals(second)
                || NEVER_BEFORE.getOrDefault(first, Set.of()).contains(second);
    }

    private static boolean is(String pairing, String text) {
        return pairing(text).filter(pairing::equals).isPresent();
    }
}
