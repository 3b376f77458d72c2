package dev.avow.core.port;

import dev.avow.core.subject.ShopId;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/**
 * How far a shop's orders were read, as its holder has it.
 *
 * @param shop whose
 * @param fence rises with each claim: who holds a lower one was replaced
 * @param seenUntil changes before this instant were read, by the clock of the instance that read; empty before the first poll
 *     has ended
 * @param lastChange the latest change that was read, by the shop's own clock; empty until one was read
 * @param gap the latest stretch that could not be read any more, if there was one
 */
public record PollMark(
        ShopId shop, long fence, Optional<Instant> seenUntil, Optional<Instant> lastChange, Optional<Gap> gap) {

    /** Cuts the instants to what every store keeps. */
    public PollMark {
        seenUntil = seenUntil.map(instant -> instant.truncatedTo(ChronoUnit.MILLIS));
        lastChange = lastChange.map(instant -> instant.truncatedTo(ChronoUnit.MILLIS));
    }

    /**
     * A stretch of time whose orders were out of reach when they were asked for.
     *
     * @param from inclusive
     * @param until exclusive
     */
    public record Gap(Instant from, Instant until) {
        /** Cuts the instants to what every store keeps. */
        public Gap {
            from = from.truncatedTo(ChronoUnit.MILLIS);
            until = until.truncatedTo(ChronoUnit.MILLIS);
        }
    }

    /** Read up to an instant; nothing is unread by it. */
    public PollMark reading(Instant until) {
        return new PollMark(shop, fence, later(seenUntil, until), lastChange, gap);
    }

    /** All was read by now: a mark that a clock set too far ahead comes back. */
    public PollMark readAll(Instant now) {
        return new PollMark(shop, fence, Optional.of(now), lastChange, gap);
    }

    /** With a change that was read; an earlier one changes nothing. */
    public PollMark changed(Instant at) {
        return new PollMark(shop, fence, seenUntil, later(lastChange, at), gap);
    }

    /** With a stretch that was out of reach. */
    public PollMark missing(Gap missed) {
        return new PollMark(shop, fence, seenUntil, lastChange, Optional.of(missed));
    }

    private static Optional<Instant> later(Optional<Instant> known, Instant other) {
        return known.filter(instant -> !instant.isBefore(other)).or(() -> Optional.of(other));
    }
}
