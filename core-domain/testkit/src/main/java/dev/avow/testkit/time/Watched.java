package dev.avow.testkit.time;

import dev.avow.core.port.Purge;
import dev.avow.core.retention.Means;
import dev.avow.core.retention.RetentionPolicy;
import dev.avow.core.subject.DataClass;
import dev.avow.core.usecase.EnforceRetention;
import dev.avow.core.usecase.ExamineRetention;
import dev.avow.testkit.data.TestTime;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * One installation under the machine's eyes: its two instances, what was swept when, and the ages of its records. Not
 * thread-safe.
 */
final class Watched {

    private static final Duration TICK = Duration.ofMinutes(1);

    private final Installation installation;
    private final TestTime clock;
    private final Dice dice;
    private final Journey journey;
    private final List<Purge> purges;
    private final List<TrafficSource> sources;
    private final AgeLedger ages;
    private final List<Crashes> instances = List.of(new Crashes(), new Crashes());
    private final Map<DataClass, Instant> swept = new EnumMap<>(DataClass.class);

    Watched(Installation installation, TestTime clock, Dice dice, Journey journey) {
        this.installation = installation;
        this.clock = clock;
        this.dice = dice;
        this.journey = journey;
        this.purges = installation.purges();
        this.sources = installation.sources();
        this.ages = new AgeLedger(installation);
    }

    Installation installation() {
        return installation;
    }

    AgeLedger ages() {
        return ages;
    }

    /** Something happens, and is looked at. */
    void happen() {
        TrafficSource source = dice.of(sources);
        source.happen(dice);
        sources.stream()
                .filter(each -> source.touches().contains(each.dataClass()))
                .forEach(each -> ages.look(each, clock.instant(), dice.onceIn(5)));
    }

    /** Looks at one class, and at what its reads show. */
    void lookAround() {
        ages.look(dice.of(sources), clock.instant(), true);
    }

    void lookAtAll() {
        sources.forEach(source -> ages.look(source, clock.instant(), true));
    }

    /** When the first run is due that finds something to do. */
    Optional<Instant> nextWork() {
        return purges.stream().flatMap(purge -> nextWork(purge).stream()).min(Instant::compareTo);
    }

    private Optional<Instant> nextWork(Purge purge) {
        Instant last = swept.getOrDefault(purge.dataClass(), Instant.EPOCH);
        Means.Kind kind = installation
                .at(clock.instant())
                .ruleFor(purge.dataClass())
                .means()
                .kind();
        return ages.nextEnd(purge.dataClass(), last).map(end -> firstRun(kind, last, end));
    }

    /** Of the runs that follow the last one in the rule's rhythm, the first that is not before the end. */
    private static Instant firstRun(Means.Kind kind, Instant last, Instant end) {
        if (kind == Means.Kind.TTL) {
            return end;
        }
        long pause = kind.pause().toMillis();
        long runs = (Duration.between(last, end).toMillis() + pause - 1) / pause;
        return last.plusMillis(runs * pause);
    }

    /** Sweeps those classes for which a run finds something to do. */
    void sweepDue() {
        Instant now = clock.instant();
        sweep(purges.stream()
                .filter(purge ->
                        nextWork(purge).filter(due -> !due.isAfter(now)).isPresent())
                .toList());
    }

    /** Sweeps every class whose rhythm has come. */
    void sweepAll() {
        sweep(purges);
    }

    private void sweep(List<Purge> due) {
        if (due.isEmpty()) {
            return;
        }
        int first = dice.between(0, 1);
        if (dice.onceIn(10)) {
            instances.get(first).dieAfter(dice.between(0, 24));
        }
        try {
            handle(instances.get(first), due);
        } catch (Crashes.Crash e) {
            journey.crashes++;
            lookAtAll();
            purges.forEach(purge -> installation
                    .stores()
                    .runs()
                    .last(EnforceRetention.jobOf(purge.dataClass()))
                    .ifPresent(last -> swept.put(purge.dataClass(), last.run().cutoff())));
            clock.advance(TICK);
            installation.stores().endLeases();
            handle(instances.get(1 - first), purges);
            clock.advance(Duration.ofSeconds(58));
            handle(instances.get(1 - first), due);
        } finally {
            instances.get(first).live();
        }
    }

    private void handle(Crashes instance, List<Purge> due) {
        Instant now = clock.instant();
        List<Purge> mortal = due.stream().map(instance::of).toList();
        EnforceRetention.Outcome outcome =
                new EnforceRetention(mortal, instance.of(installation.stores().runs()), installation, clock).handle();
        journey.ticks++;
        outcome.failures().forEach(failure -> journey.silences.add(failure.toString()));
        Set<DataClass> done =
                outcome.sweeps().stream().map(EnforceRetention.Sweep::dataClass).collect(Collectors.toSet());
        for (EnforceRetention.Sweep sweep : outcome.sweeps()) {
            journey.sweeps++;
            journey.takenOver += sweep.cutoff().equals(now) ? 0 : 1;
            swept.put(sweep.dataClass(), sweep.cutoff());
        }
        sources.stream()
                .filter(source -> done.contains(source.dataClass()))
                .forEach(source -> ages.look(source, clock.instant(), false));
        examine(due.stream().filter(purge -> done.contains(purge.dataClass())).toList()).stream()
                .filter(ExamineRetention.Finding::isAlarm)
                .forEach(finding -> journey.silences.add("%s: false alarm for %s at %s"
                        .formatted(installation.name(), finding.dataClass(), clock.instant())));
    }

    private List<ExamineRetention.Finding> examine(List<Purge> which) {
        return new ExamineRetention(which, installation.stores().runs(), installation, clock).handle();
    }

    /** After an outage: there must be an alarm for exactly the classes whose tolerance has passed since their last run. */
    void examineAfter(Instant from) {
        Instant now = clock.instant();
        RetentionPolicy policy = installation.at(now);
        for (ExamineRetention.Finding finding : examine(purges)) {
            Instant last = swept.getOrDefault(finding.dataClass(), from);
            boolean mustAlarm = last.plus(policy.ruleFor(finding.dataClass())
                            .means()
                            .tolerance()
                            .exact())
                    .isBefore(now);
            if (finding.overdue() != mustAlarm) {
                journey.silences.add("%s: %s at %s: overdue is %s"
                        .formatted(installation.name(), finding.dataClass(), now, finding.overdue()));
            }
            journey.alarms += finding.isAlarm() ? 1 : 0;
        }
    }
}
