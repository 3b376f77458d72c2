package dev.avow.testkit.time;

import dev.avow.core.retention.Lifetime;
import dev.avow.core.retention.RetentionPolicy;
import dev.avow.core.retention.RetentionRule;
import dev.avow.core.subject.DataClass;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Sees every record come and go, and holds each against the rules it lives under: that of its collection, which gave it
 * its end, and today's. Time in which nobody swept is not counted as age beyond the end; whether that raised an alarm is
 * the machine's to check. Not thread-safe.
 */
public final class AgeLedger {

    /** How much of the ages of one class was seen, in words of time. */
    static final class Line {
        long seen;
        long removed;
        Duration oldest = Duration.ZERO;
        Duration overrun = Duration.ZERO;
        Duration overrunWithOutages = Duration.ZERO;
    }

    /** A stretch in which no instance ran. */
    private record Outage(Instant from, Instant to) {

        Duration within(Instant after, Instant until) {
            Instant begin = from.isAfter(after) ? from : after;
            Instant end = to.isBefore(until) ? to : until;
            return end.isAfter(begin) ? Duration.between(begin, end) : Duration.ZERO;
        }
    }

    private final Map<DataClass, Map<String, Lifetime>> known = new EnumMap<>(DataClass.class);
    private final Map<DataClass, Line> lines = new EnumMap<>(DataClass.class);
    private final List<Outage> outages = new ArrayList<>();
    private final List<String> violations = new ArrayList<>();

    /** Nothing was seen yet. */
    public AgeLedger() {}

    /** Nobody swept in that time. */
    public void outage(Instant from, Instant to) {
        outages.add(new Outage(from, to));
    }

    /**
     * Looks at all records of a class.
     *
     * @param policy today's
     * @param now the service's time
     * @param present what is physically there
     * @param shown what reads show, if any do
     */
    public void look(
            DataClass dataClass,
            RetentionPolicy policy,
            Instant now,
            Map<String, Lifetime> present,
            Optional<Set<String>> shown) {
        RetentionRule rule = policy.ruleFor(dataClass);
        Map<String, Lifetime> before = known.getOrDefault(dataClass, Map.of());
        Line line = lines.computeIfAbsent(dataClass, key -> new Line());
        present.forEach((name, lifetime) -> {
            Lifetime old = before.get(name);
            if (old == null) {
                line.seen++;
            }
            if (!lifetime.equals(old)) {
                checkDates(rule, name, Optional.ofNullable(old), lifetime);
            }
            checkAge(line, rule, name, lifetime, now);
        });
        before.forEach((name, lifetime) -> {
            if (!present.containsKey(name)) {
                line.removed++;
                checkAge(line, rule, name, lifetime, now);
                if (now.isBefore(end(rule, lifetime))) {
                    violations.add("%s under-lived: %s %s gone at %s".formatted(rule, name, lifetime, now));
                }
            }
        });
        shown.ifPresent(names -> checkShown(rule, present, names, now));
        known.put(dataClass, new HashMap<>(present));
    }

    /** A clock that runs ends by the rule it was given; once it runs it never changes. */
    private void checkDates(RetentionRule rule, String name, Optional<Lifetime> old, Lifetime lifetime) {
        boolean isToday = lifetime.version().equals(rule.version());
        if (isToday && !lifetime.expiresAt().equals(rule.endOf(lifetime.clockStart()))) {
            violations.add("%s: %s has an end of its own: %s".formatted(rule, name, lifetime));
        }
        if (old.isPresent() && !old.get().isOpen()) {
            violations.add("%s: the running clock of %s was changed to %s".formatted(rule, name, lifetime));
        }
    }

    private void checkAge(Line line, RetentionRule rule, String name, Lifetime lifetime, Instant now) {
        if (lifetime.isOpen()) {
            return;
        }
        Instant end = end(rule, lifetime);
        line.oldest = longer(line.oldest, Duration.between(lifetime.clockStart(), now));
        if (now.isAfter(end)) {
            Duration raw = Duration.between(end, now);
            Duration nobody =
                    outages.stream().map(outage -> outage.within(end, now)).reduce(Duration.ZERO, Duration::plus);
            line.overrunWithOutages = longer(line.overrunWithOutages, raw);
            line.overrun = longer(line.overrun, raw.minus(nobody));
            if (raw.minus(nobody).compareTo(rule.means().tolerance().exact()) > 0) {
                violations.add("%s outlived: %s %s still there until %s".formatted(rule, name, lifetime, now));
            }
        }
    }

    private void checkShown(RetentionRule rule, Map<String, Lifetime> present, Set<String> shown, Instant now) {
        Set<String> expected = present.entrySet().stream()
                .filter(entry -> now.isBefore(end(rule, entry.getValue())))
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
        if (!expected.equals(shown)) {
            violations.add("%s: reads show %s at %s, not %s".formatted(rule, shown, now, expected));
        }
    }

    /** The earlier of the end it was given and that of today's rule. */
    private static Instant end(RetentionRule rule, Lifetime lifetime) {
        Instant today = rule.endOf(lifetime.clockStart());
        return today.isBefore(lifetime.expiresAt()) ? today : lifetime.expiresAt();
    }

    /** The earliest end among what is there, after the given instant. */
    Optional<Instant> nextEnd(DataClass dataClass, RetentionRule rule, Instant after) {
        return known.getOrDefault(dataClass, Map.of()).values().stream()
                .map(lifetime -> end(rule, lifetime))
                .filter(end -> end.isAfter(after) && !end.equals(Lifetime.FAR))
                .min(Instant::compareTo);
    }

    private static Duration longer(Duration one, Duration other) {
        return one.compareTo(other) >= 0 ? one : other;
    }

    /** Everything that broke a rule; empty when all was kept. */
    public List<String> violations() {
        return List.copyOf(violations);
    }

    Map<DataClass, Line> lines() {
        return lines;
    }
}
