package dev.avow.core.usecase;

import dev.avow.core.policy.PoliciesInForce;
import dev.avow.core.port.Instruction;
import dev.avow.core.port.Instructions;
import dev.avow.core.port.OrderFeed;
import dev.avow.core.port.PollMark;
import dev.avow.core.port.PollMarks;
import dev.avow.core.subject.Feature;
import dev.avow.core.subject.ShopId;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Says for how long the orders of shops lie unread, whether polls succeed, fail or are not made at all: it looks at the
 * marks alone (S3-11). Of a shop that was never read, the time counts since its merchant switched referrals on. A mark that
 * lies ahead, since a clock did, says nothing: it counts as far on the other side. Thread-safe.
 */
public final class WatchPolls {

    /** With so much of the feed's reach gone, somebody is to be called while there is still time. */
    public static final Duration ALARM = OrderFeed.REACH.dividedBy(2);

    private final PoliciesInForce policies;
    private final Instructions instructions;
    private final PollMarks marks;
    private final InstantSource clock;

    /** Puts the use case together. */
    public WatchPolls(PoliciesInForce policies, Instructions instructions, PollMarks marks, InstantSource clock) {
        this.policies = policies;
        this.instructions = instructions;
        this.marks = marks;
        this.clock = clock;
    }

    /**
     * What was found.
     *
     * @param longest for how long orders lie unread where they do so longest; zero if no shop is to be polled
     * @param late shops where that is longer than {@link #ALARM}
     */
    public record Outcome(Duration longest, List<ShopId> late) {

        /** Copies the list. */
        public Outcome {
            late = List.copyOf(late);
        }
    }

    /**
     * Looks at those of these shops that are to be polled.
     *
     * @throws dev.avow.core.port.PortException if marks or instructions could not be read
     */
    public Outcome handle(List<ShopId> shops) {
        Instant now = clock.instant();
        Duration longest = Duration.ZERO;
        List<ShopId> late = new ArrayList<>();
        for (ShopId shop : shops) {
            Duration unread = unreadSince(shop, now)
                    .map(since -> Duration.between(since, now).abs())
                    .orElse(Duration.ZERO);
            if (unread.compareTo(ALARM) > 0) {
                late.add(shop);
            }
            longest = unread.compareTo(longest) > 0 ? unread : longest;
        }
        return new Outcome(longest, late);
    }

    private Optional<Instant> unreadSince(ShopId shop, Instant now) {
        if (policies.policyAt(shop, now).attribution().isEmpty()
                || !instructions.switchedOn(shop).contains(Feature.REFERRAL)) {
            return Optional.empty();
        }
        return marks.find(shop).flatMap(PollMark::seenUntil).or(() -> switchedOnAt(shop));
    }

    private Optional<Instant> switchedOnAt(ShopId shop) {
        return instructions.all(shop).stream()
                .filter(instruction -> instruction.feature() == Feature.REFERRAL)
                .map(Instruction::at)
                .max(Comparator.naturalOrder());
    }
}
