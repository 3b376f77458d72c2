package dev.avow.testkit.time;

import dev.avow.core.port.Purge;
import dev.avow.core.port.RunLedger;
import dev.avow.core.retention.Means;
import dev.avow.core.retention.RetentionInForce;
import dev.avow.core.retention.RetentionPolicy;
import dev.avow.core.retention.RetentionRule;
import dev.avow.core.subject.DataClass;
import dev.avow.core.usecase.EnforceRetention;
import dev.avow.core.usecase.ExamineRetention;
import dev.avow.testkit.data.TestTime;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;

/**
 * Drives the real use cases over any stores through years: random traffic, sweeps by two instances, short and long
 * outages, clocks that are set back and forth, instances that die between two steps, policies that change. It moves from
 * one occasion to the next: of the sweep's ticks, one in each minute, those are left out that would have found nothing to
 * do. Not thread-safe.
 */
public final class TimeMachine {

    private static final Duration TICK = Duration.ofMinutes(1);
    /** What a clock is set by, and a short outage lasts; with a tick and the other, less than any tolerance. */
    private static final Duration LARGEST_STEP = Duration.ofSeconds(90);

    /**
     * What is driven.
     *
     * @param purges one for each class that is swept
     * @param ledger of the runs
     * @param endLeases lets the leases of a dead instance end
     * @param sources makes what brings records and shows them, under a policy
     */
    public record Stores(
            List<Purge> purges,
            RunLedger ledger,
            Runnable endLeases,
            Function<RetentionPolicy, List<TrafficSource>> sources) {

        /** Copies the list. */
        public Stores {
            purges = List.copyOf(purges);
        }
    }

    private final TestTime clock;
    private final Dice dice;
    private final Stores stores;
    private final NavigableMap<Instant, RetentionPolicy> policies;
    private final AgeLedger ages = new AgeLedger();
    private final Journey journey = new Journey();
    private final List<Crashes> instances = List.of(new Crashes(), new Crashes());
    private final Map<DataClass, Instant> swept = new EnumMap<>(DataClass.class);
    private RetentionPolicy policy;
    private List<TrafficSource> sources;
    private ExamineRetention watch;

    /**
     * Ready to leave.
     *
     * @param policies from when each policy holds; the first from the start
     */
    public TimeMachine(long seed, TestTime clock, Stores stores, Map<Instant, RetentionPolicy> policies) {
        this.clock = clock;
        this.dice = new Dice(seed);
        this.stores = stores;
        this.policies = new TreeMap<>(policies);
        this.policy = this.policies.firstEntry().getValue();
        this.sources = stores.sources().apply(policy);
        this.watch = new ExamineRetention(stores.purges(), stores.ledger(), RetentionInForce.always(policy), clock);
    }

    /**
     * Travels.
     *
     * @param years how many
     * @param eventsPerYear how much random traffic, beside that around special dates
     */
    public TimeReport travel(int years, int eventsPerYear) {
        Instant start = clock.instant();
        Instant end = start.plus(Duration.ofDays(365L * years + years / 4));
        List<ZoneId> zones = policies.values().stream()
                .flatMap(each -> each.classes().stream().map(each::ruleFor))
                .map(RetentionRule::zone)
                .distinct()
                .sorted(Comparator.comparing(ZoneId::getId))
                .toList();
        for (Instant event : new Occasions(start, end, dice).events(eventsPerYear, zones)) {
            ticksUntil(event);
            if (clock.instant().isBefore(event)) {
                clock.set(event);
            }
            changePolicy();
            TrafficSource source = dice.of(sources);
            source.happen(dice);
            journey.events++;
            look(source, false);
        }
        ticksUntil(end);
        return new TimeReport(start, end, policy, ages, journey);
    }

    private void changePolicy() {
        RetentionPolicy today = policies.floorEntry(clock.instant()).getValue();
        if (!today.equals(policy)) {
            policy = today;
            sources = stores.sources().apply(policy);
            watch = new ExamineRetention(stores.purges(), stores.ledger(), RetentionInForce.always(policy), clock);
            journey.policyChanges++;
            sweep();
        }
    }

    private void ticksUntil(Instant until) {
        for (Instant next = nextTick(); next.isBefore(until); next = nextTick()) {
            if (clock.instant().isBefore(next)) {
                clock.set(next);
            }
            if (dice.onceIn(5)) {
                sources.forEach(source -> look(source, true));
            }
            if (dice.onceIn(40)) {
                outage();
            }
            sweep();
            if (dice.onceIn(25)) {
                Duration step = dice.between(LARGEST_STEP.negated(), LARGEST_STEP);
                clock.advance(step);
                journey.clockSteps++;
            }
        }
    }

    /** The first tick that finds something to do: a record that ended, or a run that is due by its rhythm. */
    private Instant nextTick() {
        Instant due = stores.purges().stream()
                .map(purge -> nextWork(policy.ruleFor(purge.dataClass())))
                .min(Instant::compareTo)
                .orElseThrow();
        Instant now = clock.instant();
        return (due.isBefore(now) ? now : due).plus(dice.between(Duration.ofMillis(1), TICK));
    }

    private Instant nextWork(RetentionRule rule) {
        Instant last = swept.getOrDefault(rule.dataClass(), Instant.EPOCH);
        if (rule.means().kind() == Means.Kind.TTL) {
            return ages.nextEnd(rule.dataClass(), rule, last).orElse(Instant.MAX.minus(TICK));
        }
        return last.plus(rule.means().kind().pause());
    }

    /** Nobody runs for a while; a while beyond a rule's tolerance must raise an alarm. */
    private void outage() {
        sweep();
        Instant from = clock.instant();
        boolean isLong = dice.onceIn(3);
        clock.advance(
                isLong
                        ? dice.between(Duration.ofHours(1), Duration.ofDays(10))
                        : dice.between(Duration.ZERO, LARGEST_STEP));
        Instant to = clock.instant();
        if (isLong) {
            ages.outage(from, to);
            journey.longOutages++;
        }
        for (ExamineRetention.Finding finding : watch.handle()) {
            RetentionRule rule = policy.ruleFor(finding.dataClass());
            Instant last = swept.getOrDefault(finding.dataClass(), from);
            boolean mustAlarm = last.plus(rule.means().tolerance().exact()).isBefore(to);
            if (finding.overdue() != mustAlarm) {
                journey.silences.add("%s at %s: overdue is %s".formatted(rule, to, finding.overdue()));
            }
            journey.alarms += finding.isAlarm() ? 1 : 0;
        }
    }

    private void sweep() {
        int first = dice.between(0, 1);
        if (dice.onceIn(10)) {
            instances.get(first).dieAfter(dice.between(0, 24));
        }
        try {
            handle(instances.get(first));
        } catch (Crashes.Crash e) {
            journey.crashes++;
            sources.forEach(source -> look(source, false));
            stores.purges()
                    .forEach(purge -> stores.ledger()
                            .last(EnforceRetention.jobOf(purge.dataClass()))
                            .ifPresent(last ->
                                    swept.put(purge.dataClass(), last.run().cutoff())));
            clock.advance(TICK);
            stores.endLeases().run();
            handle(instances.get(1 - first));
            clock.advance(Duration.ofSeconds(58));
            handle(instances.get(1 - first));
        } finally {
            instances.get(first).live();
        }
        for (ExamineRetention.Finding finding : watch.handle()) {
            if (finding.isAlarm()) {
                journey.silences.add("false alarm for %s at %s".formatted(finding.dataClass(), clock.instant()));
            }
        }
    }

    private void handle(Crashes instance) {
        List<Purge> purges = new ArrayList<>();
        stores.purges().forEach(purge -> purges.add(instance.of(purge)));
        Instant now = clock.instant();
        EnforceRetention.Outcome outcome = new EnforceRetention(
                        purges, instance.of(stores.ledger()), RetentionInForce.always(policy), clock)
                .handle();
        journey.ticks++;
        outcome.failures().forEach(failure -> journey.silences.add(failure.toString()));
        for (EnforceRetention.Sweep sweep : outcome.sweeps()) {
            journey.sweeps++;
            journey.takenOver += sweep.cutoff().equals(now) ? 0 : 1;
            swept.put(sweep.dataClass(), sweep.cutoff());
            source(sweep.dataClass()).ifPresent(source -> look(source, false));
        }
    }

    private Optional<TrafficSource> source(DataClass dataClass) {
        return sources.stream()
                .filter(source -> source.dataClass() == dataClass)
                .findFirst();
    }

    /** Reading costs more than looking past the reads, so not every look reads. */
    private void look(TrafficSource source, boolean reads) {
        Optional<Set<String>> shown = reads ? source.shown() : Optional.empty();
        ages.look(source.dataClass(), policy, clock.instant(), source.present(), shown);
    }
}
