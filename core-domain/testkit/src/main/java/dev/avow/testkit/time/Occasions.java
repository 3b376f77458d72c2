package dev.avow.testkit.time;

import java.time.Duration;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.zone.ZoneOffsetTransition;
import java.util.ArrayList;
import java.util.List;

/**
 * When something happens: at random instants, and on purpose around the ends of months, leap days and the changes to and
 * from summer time, where mistakes live.
 */
final class Occasions {

    private static final Duration NEAR_MONTHS_END = Duration.ofHours(30);
    private static final Duration NEAR_CHANGE = Duration.ofHours(3);

    private final Instant from;
    private final Instant to;
    private final Dice dice;
    private final List<Instant> events = new ArrayList<>();

    Occasions(Instant from, Instant to, Dice dice) {
        this.from = from;
        this.to = to;
        this.dice = dice;
    }

    /** All events in order. */
    List<Instant> events(int burstsPerYear, List<ZoneId> zones) {
        long days = Duration.between(from, to).toDays();
        for (long i = 0; i < days * burstsPerYear / 365; i++) {
            around(from.plus(dice.between(Duration.ZERO, Duration.between(from, to))), NEAR_MONTHS_END);
        }
        YearMonth month = YearMonth.from(from.atZone(ZoneOffset.UTC));
        while (month.atDay(1).atStartOfDay(ZoneOffset.UTC).toInstant().isBefore(to)) {
            month = month.plusMonths(1);
            around(month.atDay(1).atStartOfDay(ZoneOffset.UTC).toInstant(), NEAR_MONTHS_END);
        }
        zones.forEach(this::changes);
        return events.stream()
                .filter(at -> !at.isBefore(from) && at.isBefore(to))
                .sorted()
                .toList();
    }

    private void changes(ZoneId zone) {
        ZoneOffsetTransition change = zone.getRules().nextTransition(from);
        while (change != null && change.getInstant().isBefore(to)) {
            around(change.getInstant(), NEAR_CHANGE);
            change = zone.getRules().nextTransition(change.getInstant());
        }
    }

    private void around(Instant middle, Duration width) {
        for (int i = 0; i < 3; i++) {
            events.add(middle.minus(width).plus(dice.between(Duration.ZERO, width.multipliedBy(2))));
        }
    }
}
