package dev.avow.testkit.time;

import dev.avow.core.retention.RetentionRule;
import dev.avow.testkit.data.TestTime;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;

/**
 * Drives the real use cases of several installations, over any stores, through years: random traffic, sweeps by two
 * instances each, short and long outages, clocks that are set back and forth, instances that die between two steps,
 * policies that change with and without notice. It moves from one occasion to the next: of the sweeps' runs, one a minute,
 * a day or a week, those are left out that would have found nothing to do. Not thread-safe.
 */
public final class TimeMachine {

    private static final Duration TICK = Duration.ofMinutes(1);
    /** What a clock is set by, and a short outage lasts; with a tick and the other, less than any tolerance. */
    private static final Duration LARGEST_STEP = Duration.ofSeconds(90);

    private final TestTime clock;
    private final Dice dice;
    private final Journey journey = new Journey();
    private final List<Installation> installations;
    private final TreeSet<Instant> agenda = new TreeSet<>();

    /** Ready to leave. */
    public TimeMachine(long seed, TestTime clock, List<Installation> installations) {
        this.clock = clock;
        this.dice = new Dice(seed);
        this.installations = List.copyOf(installations);
    }

    /**
     * Travels.
     *
     * @param years how many
     * @param burstsPerYear how often much happens within some hours, beside the ends of months and changes of clocks
     */
    public TimeReport travel(int years, int burstsPerYear) {
        Instant start = clock.instant();
        Instant end = start.plus(Duration.ofDays(365L * years + years / 4));
        installations.forEach(each -> {
            agenda.addAll(each.announcements());
            each.announce(start);
        });
        List<Watched> watched = installations.stream()
                .map(each -> new Watched(each, clock, dice, journey))
                .toList();
        watched.forEach(Watched::sweepAll);
        agenda.addAll(new Occasions(start, end, dice).events(burstsPerYear, zones()));
        for (Instant event = agenda.pollFirst(); event != null && event.isBefore(end); event = agenda.pollFirst()) {
            runsUntil(watched, event);
            forwardTo(event);
            watched.forEach(this::live);
        }
        runsUntil(watched, end);
        return new TimeReport(start, end, watched, journey);
    }

    private List<ZoneId> zones() {
        return installations.stream()
                .flatMap(each -> each.at(clock.instant()).classes().stream().map(each.at(clock.instant())::ruleFor))
                .map(RetentionRule::zone)
                .distinct()
                .sorted(Comparator.comparing(ZoneId::getId))
                .toList();
    }

    private void live(Watched each) {
        each.installation().announce(clock.instant()).ifPresent(effective -> {
            agenda.add(effective);
            journey.policyChanges++;
            each.lookAtAll();
        });
        each.happen();
        journey.events++;
    }

    private void runsUntil(List<Watched> watched, Instant until) {
        for (Instant next = nextRun(watched); next.isBefore(until); next = nextRun(watched)) {
            forwardTo(next);
            if (dice.onceIn(5)) {
                dice.of(watched).lookAround();
            }
            if (dice.onceIn(80)) {
                outage(watched);
            }
            watched.forEach(Watched::sweepDue);
            if (dice.onceIn(25)) {
                clock.advance(dice.between(LARGEST_STEP.negated(), LARGEST_STEP));
                journey.clockSteps++;
            }
        }
    }

    /** The first run that finds something to do: a minute's tick at the latest after it is due. */
    private Instant nextRun(List<Watched> watched) {
        Optional<Instant> due = watched.stream()
                .map(Watched::nextWork)
                .flatMap(Optional::stream)
                .min(Instant::compareTo);
        Instant now = clock.instant();
        Duration wait = dice.between(Duration.ofMillis(1), TICK);
        return due.map(instant -> (instant.isBefore(now) ? now : instant).plus(wait))
                .orElse(Instant.MAX);
    }

    private void forwardTo(Instant instant) {
        if (clock.instant().isBefore(instant)) {
            clock.set(instant);
        }
    }

    /** Nobody runs for a while; a while beyond a rule's tolerance must raise an alarm. */
    private void outage(List<Watched> watched) {
        Watched examined = dice.of(watched);
        examined.sweepAll();
        Instant from = clock.instant();
        boolean isLong = dice.onceIn(3);
        clock.advance(
                isLong
                        ? dice.between(Duration.ofHours(1), Duration.ofDays(10))
                        : dice.between(Duration.ZERO, LARGEST_STEP));
        if (isLong) {
            watched.forEach(each -> each.ages().outages().add(from, clock.instant()));
            journey.longOutages++;
        }
        examined.examineAfter(from);
    }
}
