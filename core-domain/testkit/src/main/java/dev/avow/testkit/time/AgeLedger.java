package dev.avow.testkit.time;

import dev.avow.core.retention.Lifetime;
import dev.avow.core.retention.RetentionInForce;
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
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Sees every record of one installation come and go, and holds each against the rules it lives under: that of its
 * collection, which gave it its end, and today's. Time in which nobody swept is not counted as age beyond the end; whether
 * that raised an alarm is the machine's to check. Not thread-safe.
 */
final class AgeLedger {

    /** How much of the ages of one class was seen. */
    static final class Line {
        long seen;
        long removed;
        Duration oldest = Duration.ZERO;
        Duration overrun = Duration.ZERO;
        Duration overrunWithOutages = Duration.ZERO;
    }

    /** A record, and the policy and end that it was last seen under. */
    private record Known(Found found, RetentionPolicy policy, Instant end) {}

    private final RetentionInForce retention;
    private final Map<DataClass, Map<String, Known>> known = new EnumMap<>(DataClass.class);
    private final Map<DataClass, Line> lines = new EnumMap<>(DataClass.class);
    private final Outages outages = new Outages();
    private final List<String> violations = new ArrayList<>();
    private @Nullable RetentionPolicy today;
    private Instant inForceSince = Instant.MIN;

    AgeLedger(RetentionInForce retention) {
        this.retention = retention;
    }

    Outages outages() {
        return outages;
    }

    /**
     * Looks at all records of a class.
     *
     * @param now the service's time
     * @param reads whether to look at what reads show, too
     */
    void look(TrafficSource source, Instant now, boolean reads) {
        DataClass dataClass = source.dataClass();
        RetentionPolicy policy = policyAt(now);
        RetentionRule rule = policy.ruleFor(dataClass);
        Map<String, Known> before = known.getOrDefault(dataClass, Map.of());
        Map<String, Known> after = new HashMap<>();
        Line line = lines.computeIfAbsent(dataClass, key -> new Line());
        source.present().forEach((name, found) -> {
            Known old = before.get(name);
            Known record = old != null && old.policy() == policy && old.found().equals(found)
                    ? old
                    : new Known(found, policy, Ends.of(policy, dataClass, found));
            after.put(name, record);
            line.seen += old == null ? 1 : 0;
            if (old == null) {
                checkNew(dataClass, name, found);
            } else if (!old.found().lifetime().equals(found.lifetime())) {
                checkChanged(source, name, old.found().lifetime(), found, now);
            }
            checkUsed(dataClass, name, found);
            checkAge(line, rule, name, record, now);
        });
        before.forEach((name, record) -> {
            if (!after.containsKey(name) && !source.deleted().contains(name)) {
                line.removed++;
                Known gone = new Known(record.found(), policy, Ends.of(policy, dataClass, record.found()));
                checkAge(line, rule, name, gone, now);
                if (now.isBefore(gone.end())) {
                    violations.add("%s under-lived: %s %s gone at %s".formatted(rule, name, record.found(), now));
                }
            }
        });
        known.put(dataClass, after);
        if (reads) {
            source.shown().ifPresent(names -> checkShown(dataClass, after, names, now));
        }
    }

    private RetentionPolicy policyAt(Instant now) {
        RetentionPolicy policy = retention.at(now);
        if (policy != today) {
            today = policy;
            inForceSince = now;
        }
        return policy;
    }

    /** A record begins under the rule that is in force for its shop, and has its clock and end from it. */
    private void checkNew(DataClass dataClass, String name, Found found) {
        Lifetime lifetime = found.lifetime();
        RetentionRule rule = ruleFor(dataClass, found, lifetime.startedAt());
        Instant start = slidTo(dataClass, found)
                .or(() -> rule.clockStart(lifetime.startedAt(), Map.of()))
                .orElse(Lifetime.FAR);
        boolean mayDieEarlier = found.parentClock().isPresent();
        boolean isRight = mayDieEarlier
                ? !lifetime.expiresAt().isAfter(rule.endOf(start))
                : lifetime.clockStart().equals(start) && lifetime.expiresAt().equals(rule.endOf(start));
        if (!isRight) {
            violations.add("%s: %s has a clock of its own: %s".formatted(rule, name, lifetime));
        }
    }

    /** What its clock slid to, where the rules of its beginning and of its last use both say that use starts it anew. */
    private Optional<Instant> slidTo(DataClass dataClass, Found found) {
        return found.usedAt()
                .filter(at -> Stream.of(found.lifetime().startedAt(), at)
                        .allMatch(
                                each -> ruleFor(dataClass, found, each).clock().isSliding()));
    }

    /** Use is not forgotten, unless the clock was set back meanwhile. */
    private void checkUsed(DataClass dataClass, String name, Found found) {
        slidTo(dataClass, found)
                .filter(at -> found.lifetime().clockStart().isBefore(at))
                .ifPresent(at -> violations.add("%s: the clock of %s did not slide to %s: %s"
                        .formatted(dataClass, name, at, found.lifetime())));
    }

    /**
     * A clock that waited is started once; a clock that runs changes by use only, and only if it slides, or where what
     * starts it happens again.
     */
    private void checkChanged(TrafficSource source, String name, Lifetime old, Found found, Instant now) {
        DataClass dataClass = source.dataClass();
        Lifetime lifetime = found.lifetime();
        RetentionRule rule = ruleFor(dataClass, found, now);
        boolean isRestarted = source.restarts() && lifetime.clockStart().isAfter(old.clockStart());
        boolean slid =
                slidTo(dataClass, found).filter(lifetime.clockStart()::equals).isPresent();
        if (!old.isOpen() && !slid && !isRestarted) {
            violations.add("%s: the running clock of %s was changed to %s".formatted(rule, name, lifetime));
        }
        Instant end = rule.endOf(lifetime.clockStart());
        boolean isToday = lifetime.version().equals(rule.version());
        if (isToday ? !lifetime.expiresAt().equals(end) : lifetime.expiresAt().isAfter(end)) {
            violations.add("%s: %s has an end of its own: %s".formatted(rule, name, lifetime));
        }
    }

    private RetentionPolicy policyFor(Found found, Instant at) {
        return found.shop().map(shop -> retention.at(shop, at)).orElseGet(() -> retention.at(at));
    }

    private RetentionRule ruleFor(DataClass dataClass, Found found, Instant at) {
        return policyFor(found, at).ruleFor(dataClass);
    }

    private void checkAge(Line line, RetentionRule rule, String name, Known record, Instant now) {
        Lifetime lifetime = record.found().lifetime();
        if (!lifetime.isOpen()) {
            line.oldest = longer(line.oldest, Duration.between(lifetime.clockStart(), now));
        }
        if (now.isAfter(record.end())) {
            Instant from = overdueFrom(record);
            Duration raw = Duration.between(from, now);
            Duration swept = raw.minus(outages.within(from, now));
            line.overrunWithOutages = longer(line.overrunWithOutages, raw);
            line.overrun = longer(line.overrun, swept);
            if (swept.compareTo(rule.means().tolerance().exact()) > 0) {
                violations.add("%s outlived: %s %s still there until %s".formatted(rule, name, record.found(), now));
            }
        }
    }

    /** What a tighter rule has ended is to go from when that rule was in force. */
    private Instant overdueFrom(Known record) {
        boolean isTightened = record.end().isBefore(record.found().lifetime().expiresAt());
        return isTightened && inForceSince.isAfter(record.end()) ? inForceSince : record.end();
    }

    private void checkShown(DataClass dataClass, Map<String, Known> present, Set<String> shown, Instant now) {
        Set<String> expected = present.entrySet().stream()
                .filter(entry -> isVisible(dataClass, entry.getValue().found(), now))
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
        if (!expected.equals(shown)) {
            violations.add("%s: reads show %s at %s, not %s".formatted(dataClass, shown, now, expected));
        }
    }

    private boolean isVisible(DataClass dataClass, Found found, Instant now) {
        return now.isBefore(Ends.of(policyFor(found, now), dataClass, found));
    }

    /** The earliest instant after the given one from which something that is there is to go. */
    Optional<Instant> nextEnd(DataClass dataClass, Instant after) {
        return known.getOrDefault(dataClass, Map.of()).values().stream()
                .map(this::overdueFrom)
                .filter(end -> end.isAfter(after) && end.isBefore(Lifetime.FAR))
                .min(Instant::compareTo);
    }

    private static Duration longer(Duration one, Duration other) {
        return one.compareTo(other) >= 0 ? one : other;
    }

    /** Everything that broke a rule; empty when all was kept. */
    List<String> violations() {
        return violations;
    }

    Map<DataClass, Line> lines() {
        return lines;
    }
}
