package dev.avow.core.retention;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What starts a clock: one moment, or the earlier or the later of two (I26).
 *
 * @param choice which of the starts counts
 * @param starts one, or two that differ
 */
public record RetentionClock(Choice choice, List<ClockStart> starts) {

    /** Which of a clock's starts counts. */
    public enum Choice {
        /** There is one only. */
        ONLY,
        /** The first of two. */
        EARLIER,
        /** The second of two. */
        LATER
    }

    private static final Pattern PAIR = Pattern.compile("(earlier|later) of ([a-z-]+), ?([a-z-]+)");

    /**
     * Copies and checks the starts.
     *
     * @throws IllegalArgumentException if there is not one, or two that differ
     */
    public RetentionClock {
        starts = List.copyOf(starts);
        int wanted = choice == Choice.ONLY ? 1 : 2;
        if (starts.size() != wanted || Set.copyOf(starts).size() != wanted) {
            throw new IllegalArgumentException("a clock has one start, or two that differ");
        }
    }

    /** Starts at one moment. */
    public static RetentionClock at(ClockStart start) {
        return new RetentionClock(Choice.ONLY, List.of(start));
    }

    /** Starts at the earlier of two. */
    public static RetentionClock earlier(ClockStart one, ClockStart other) {
        return new RetentionClock(Choice.EARLIER, List.of(one, other));
    }

    /** Starts at the later of two. */
    public static RetentionClock later(ClockStart one, ClockStart other) {
        return new RetentionClock(Choice.LATER, List.of(one, other));
    }

    /**
     * Reads {@code created} or {@code earlier of uninstalled, subscription-ended}.
     *
     * @throws IllegalArgumentException if it is anything else
     */
    public static RetentionClock parse(String text) {
        String words = text.strip();
        Matcher pair = PAIR.matcher(words);
        if (!pair.matches()) {
            return at(start(words));
        }
        Choice choice = Choice.valueOf(pair.group(1).toUpperCase(Locale.ROOT));
        return new RetentionClock(choice, List.of(start(pair.group(2)), start(pair.group(3))));
    }

    private static ClockStart start(String key) {
        return ClockStart.of(key)
                .orElseThrow(() -> new IllegalArgumentException(
                        "a clock starts at a known moment, or at the earlier of or later of two"));
    }

    /** Whether it slides: what happens to the record starts it anew. */
    public boolean isSliding() {
        return starts.contains(ClockStart.LAST_ACTIVITY);
    }

    /** Whether an event of the shop, unknown when the record is written, may start it. */
    public boolean isOpen() {
        return starts.stream().anyMatch(ClockStart::isOpen);
    }

    /**
     * When it started, as far as the moments tell; empty while it is open. Of an earlier-of, one known moment is
     * enough: the other, should it come, comes later.
     */
    public Optional<Instant> startOf(Map<ClockStart, Instant> moments) {
        Stream<Instant> known = starts.stream().filter(moments::containsKey).map(moments::get);
        if (choice == Choice.LATER) {
            return moments.keySet().containsAll(starts) ? known.max(Comparator.naturalOrder()) : Optional.empty();
        }
        return known.min(Comparator.naturalOrder());
    }

    /** As policies say it. */
    @Override
    public String toString() {
        String first = starts.get(0).key();
        return choice == Choice.ONLY
                ? first
                : choice.name().toLowerCase(Locale.ROOT) + " of " + first + ", "
                        + starts.get(1).key();
    }
}
