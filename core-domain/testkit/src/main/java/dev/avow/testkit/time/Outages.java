package dev.avow.testkit.time;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** The stretches of time in which no instance ran. Not thread-safe. */
final class Outages {

    private record Outage(Instant from, Instant to) {

        Duration within(Instant after, Instant until) {
            Instant begin = from.isAfter(after) ? from : after;
            Instant end = to.isBefore(until) ? to : until;
            return end.isAfter(begin) ? Duration.between(begin, end) : Duration.ZERO;
        }
    }

    private final List<Outage> all = new ArrayList<>();

    void add(Instant from, Instant to) {
        all.add(new Outage(from, to));
    }

    /** How much of a stretch was without any instance. */
    Duration within(Instant after, Instant until) {
        return all.stream().map(outage -> outage.within(after, until)).reduce(Duration.ZERO, Duration::plus);
    }
}
