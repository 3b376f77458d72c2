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
 * @param seenUntil changes before this instant were read; empty before the first poll has ended
 * @param gap the latest stretch that could not be read any more, if there was one
 */
public record PollMark(ShopId shop, long fence, Optional<Instant> seenUntil, Optional<Gap> gap) {

    /** Cuts the instants to what every store keeps. */
    public PollMark {
        seenUntil = seenUntil.map(instant -> instant.truncatedTo(ChronoUnit.MILLIS));
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
        boolean forward = seenUntil.filter(seen -> !seen.isBefore(until)).isEmpty();
        return new PollMark(shop, fence, forward ? Optional.of(until) : seenUntil, gap);
    }

    /** With a stretch that was out of reach. */
    public PollMark missing(Gap missed) {
        return new PollMark(shop, fence, seenUntil, Optional.of(missed));
    }
}
