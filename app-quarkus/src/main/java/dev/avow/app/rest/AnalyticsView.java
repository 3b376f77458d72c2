package dev.avow.app.rest;

import dev.avow.core.conversation.UsageName;
import dev.avow.core.port.UsageCounts.Count;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;

/** What the analytics page shows, in words and bars. */
final class AnalyticsView {

    private static final int CHART_HEIGHT = 120;
    private static final int CHART_WIDTH = 720;
    private static final int WIDEST_BAR = 24;

    private AnalyticsView() {}

    /**
     * The page.
     *
     * @param from the first day
     * @param until the last day
     * @param figures the sums
     * @param days one row for each day on which something happened, newest first
     * @param bars the chart; empty if nothing happened
     * @param most the highest bar, in questions
     * @param redactions what was redacted, by kind, most first
     * @param fallbacks answers of another model than the first, by why the first did not answer, most first
     * @param questions what nobody could answer
     */
    record View(
            LocalDate from,
            LocalDate until,
            List<Figure> figures,
            List<Day> days,
            List<Bar> bars,
            long most,
            List<Figure> redactions,
            List<Figure> fallbacks,
            List<Question> questions) {}

    /**
     * A sum.
     *
     * @param name what was counted
     * @param amount how many
     * @param hint what it means
     */
    record Figure(String name, String amount, String hint) {}

    /** The numbers of a day. */
    record Day(
            LocalDate day,
            long sessions,
            long queries,
            long deflected,
            long unanswered,
            long failed,
            long fallbacks,
            long helpful,
            long unhelpful,
            long leads,
            long orders,
            long redactions) {}

    /** A bar: what was answered below, the rest above it. All in units of the chart. */
    record Bar(
            LocalDate day, String x, String width, String y, String height, String answeredY, String answeredHeight) {}

    /**
     * A question without an answer.
     *
     * @param conversation where it was asked
     * @param text redacted
     * @param at when
     */
    record Question(String conversation, String text, Instant at) {
        @Override
        public String toString() {
            return "Question[hidden]";
        }
    }

    static View of(DayRange range, List<Count> counts, List<Question> questions) {
        Map<LocalDate, Map<UsageName, Long>> byDay = new TreeMap<>();
        Map<UsageName, Long> sums = new HashMap<>();
        for (Count count : counts) {
            byDay.computeIfAbsent(count.day(), any -> new HashMap<>()).put(count.name(), count.amount());
            sums.merge(count.name(), count.amount(), Long::sum);
        }
        List<Day> days = new ArrayList<>();
        byDay.forEach((day, names) -> days.add(day(day, names)));
        long most = days.stream().mapToLong(Day::queries).max().orElse(0);
        List<Bar> bars = most == 0 ? List.of() : bars(range, days, most);
        Collections.reverse(days);
        return new View(
                range.from(),
                range.until(),
                figures(sums),
                List.copyOf(days),
                bars,
                most,
                named(sums, UsageName::isRedaction),
                named(sums, UsageName::isFallback),
                questions);
    }

    private static Day day(LocalDate day, Map<UsageName, Long> names) {
        return new Day(
                day,
                of(names, UsageName.SESSIONS),
                of(names, UsageName.QUERIES),
                of(names, UsageName.DEFLECTED),
                of(names, UsageName.UNANSWERED),
                of(names, UsageName.FAILED),
                sum(names, UsageName::isFallback),
                of(names, UsageName.HELPFUL),
                of(names, UsageName.UNHELPFUL),
                of(names, UsageName.LEADS),
                of(names, UsageName.ORDERS),
                sum(names, UsageName::isRedaction));
    }

    private static long sum(Map<UsageName, Long> names, Predicate<UsageName> which) {
        return names.entrySet().stream()
                .filter(entry -> which.test(entry.getKey()))
                .mapToLong(Map.Entry::getValue)
                .sum();
    }

    private static long of(Map<UsageName, Long> names, UsageName name) {
        return names.getOrDefault(name, 0L);
    }

    private static List<Figure> figures(Map<UsageName, Long> sums) {
        long queries = of(sums, UsageName.QUERIES);
        long deflected = of(sums, UsageName.DEFLECTED);
        String share = queries == 0 ? "–" : Math.min(100, Math.round(100.0 * deflected / queries)) + " %";
        return List.of(
                new Figure("Conversations", Long.toString(of(sums, UsageName.SESSIONS)), "that began"),
                new Figure("Questions", Long.toString(queries), "that the assistant took"),
                new Figure("Deflected", share, "answered whole, from a source of your shop"),
                new Figure("No answer", Long.toString(of(sums, UsageName.FAILED)), "no model could give one"),
                new Figure(
                        "Fallback answers",
                        Long.toString(sum(sums, UsageName::isFallback)),
                        "by another model than your first"),
                new Figure("Helpful", Long.toString(of(sums, UsageName.HELPFUL)), "thumbs up"),
                new Figure("Not helpful", Long.toString(of(sums, UsageName.UNHELPFUL)), "thumbs down"),
                new Figure("Contacts", Long.toString(of(sums, UsageName.LEADS)), "that were left"),
                new Figure("Orders", Long.toString(of(sums, UsageName.ORDERS)), "whose status was told"));
    }

    private static List<Figure> named(Map<UsageName, Long> sums, Predicate<UsageName> which) {
        return sums.entrySet().stream()
                .filter(entry -> which.test(entry.getKey()))
                .sorted(Comparator.comparingLong((Map.Entry<UsageName, Long> entry) -> -entry.getValue())
                        .thenComparing(entry -> entry.getKey().key()))
                .map(entry -> new Figure(entry.getKey().words(), Long.toString(entry.getValue()), ""))
                .toList();
    }

    private static List<Bar> bars(DayRange range, List<Day> days, long most) {
        long first = range.from().toEpochDay();
        double step = (double) CHART_WIDTH / (range.until().toEpochDay() - first + 1);
        double width = Math.min(WIDEST_BAR, step * 0.8);
        return days.stream()
                .filter(day -> day.queries() > 0)
                .map(day -> {
                    double x = (day.day().toEpochDay() - first) * step + (step - width) / 2;
                    double height = (double) CHART_HEIGHT * day.queries() / most;
                    double answered = height * Math.min(day.deflected(), day.queries()) / day.queries();
                    return new Bar(
                            day.day(),
                            units(x),
                            units(width),
                            units(CHART_HEIGHT - height),
                            units(height - answered),
                            units(CHART_HEIGHT - answered),
                            units(answered));
                })
                .toList();
    }

    private static String units(double value) {
        return Double.toString(Math.round(value * 10) / 10.0);
    }
}
