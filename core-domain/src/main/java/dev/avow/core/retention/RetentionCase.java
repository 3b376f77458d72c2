package dev.avow.core.retention;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** One record before its rule, with all that holds it back. */
record RetentionCase(RetentionRule rule, Lifetime lifetime, List<LegalHold> holds, List<Freeze> freezes) {

    /** A stretch in which the clock stands still. */
    private record Pause(Instant from, Instant end) {}

    RetentionDecision decide(Instant now) {
        Optional<Freeze> restriction = last(freezes.stream().filter(freeze -> freeze.forbidsUseAt(now)));
        if (restriction.isPresent()) {
            return restricted(restriction.get());
        }
        Instant stored = paused(lifetime.expiresAt());
        Instant today = paused(rule.endOf(clockStartToday()));
        Instant end = stored.isBefore(today) ? stored : today;
        if (now.isBefore(end)) {
            return new RetentionDecision.Live(rule.asDecider(), end);
        }
        return last(freezes.stream().filter(freeze -> freeze.holdsAt(now)))
                .map(this::restricted)
                .or(() -> held(now))
                .orElseGet(() -> ended(now.isBefore(stored)));
    }

    /** Where the clock is open, but today's rule waits for no event, it started as today's rule has it. */
    private Instant clockStartToday() {
        return lifetime.isOpen()
                ? rule.clockStart(lifetime.startedAt(), Map.of()).orElse(Lifetime.FAR)
                : lifetime.clockStart();
    }

    private static Optional<Freeze> last(Stream<Freeze> freezes) {
        return freezes.max(Comparator.comparing(Freeze::end));
    }

    private RetentionDecision restricted(Freeze freeze) {
        return new RetentionDecision.Restricted(rule.asDecider(), freeze.reason(), freeze.end());
    }

    private Optional<RetentionDecision> held(Instant now) {
        List<LegalHold> active =
                holds.stream().filter(hold -> hold.holdsAt(now)).toList();
        return active.stream()
                .map(LegalHold::end)
                .max(Comparator.naturalOrder())
                .map(until -> new RetentionDecision.Held(
                        rule.asDecider(),
                        active.stream().map(LegalHold::law).collect(Collectors.toSet()),
                        active.stream().flatMap(hold -> hold.fields().stream()).collect(Collectors.toSet()),
                        until));
    }

    private RetentionDecision ended(boolean onlyToday) {
        RetentionDecision.EndReason reason =
                onlyToday ? RetentionDecision.EndReason.RULE_TIGHTENED : RetentionDecision.EndReason.EXPIRED;
        return new RetentionDecision.Ended(rule.asDecider(), reason, rule.lastStep());
    }

    /** An end, later by all the time in which the clock stood still before it; no stretch counts twice. */
    private Instant paused(Instant end) {
        if (end.equals(Lifetime.FAR)) {
            return end;
        }
        List<Pause> pauses = Stream.concat(
                        holds.stream().filter(LegalHold::pauses).map(hold -> new Pause(hold.from(), hold.end())),
                        freezes.stream().filter(Freeze::pauses).map(freeze -> new Pause(freeze.from(), freeze.end())))
                .sorted(Comparator.comparing(Pause::from))
                .toList();
        Instant result = end;
        Instant counted = clockStartToday();
        for (Pause pause : pauses) {
            Instant from = pause.from().isBefore(counted) ? counted : pause.from();
            if (from.isBefore(result) && pause.end().isAfter(from)) {
                result = result.plus(Duration.between(from, pause.end()));
                counted = pause.end();
            }
        }
        return result;
    }
}
