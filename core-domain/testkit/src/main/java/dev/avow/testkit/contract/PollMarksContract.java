package dev.avow.testkit.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.avow.core.port.PollMark;
import dev.avow.core.port.PollMarks;
import dev.avow.core.port.PortException;
import dev.avow.core.subject.ShopId;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** All that {@link PollMarks} owe (PM-1 to PM-6). */
public interface PollMarksContract {

    /** How long between two polls. */
    Duration PAUSE = Duration.ofMinutes(30);
    /** Longer than any test. */
    Duration LEASE = Duration.ofMinutes(5);

    /** The marks under test. */
    PollMarks marks();

    /** PM-1. */
    @Test
    default void pm1ShopIsDueAtFirstAndThenAfterThePause() {
        ShopId shop = Fresh.shop();
        marks().finish(claim(shop, Chat.NOW).orElseThrow());

        assertThat(claim(shop, Chat.NOW.plus(PAUSE).minusMillis(1))).isEmpty();
        assertThat(claim(shop, Chat.NOW.plus(PAUSE))).isPresent();
    }

    /** PM-1. */
    @Test
    default void pm1ClockThatWasSetBackDoesNotStopPolls() {
        ShopId shop = Fresh.shop();
        marks().finish(claim(shop, Chat.NOW).orElseThrow());

        assertThat(claim(shop, Chat.NOW.minusMillis(1))).isPresent();
    }

    /** PM-2. */
    @Test
    default void pm2OfManyAtOnceOneHoldsIt() {
        ShopId shop = Fresh.shop();

        List<Race.Finish<Optional<PollMark>>> finishes = Race.run(6, () -> claim(shop, Chat.NOW));

        assertThat(finishes).extracting(Race.Finish::failure).containsOnlyNulls();
        assertThat(finishes.stream()
                        .filter(one -> one.value() != null && one.value().isPresent()))
                .hasSize(1);
        assertThat(claim(shop, Chat.NOW.plus(PAUSE))).as("while it is held").isEmpty();
    }

    /** PM-3, PM-5. */
    @Test
    default void pm3WhatWasCutShortGoesOnFromItsLastMark() {
        ShopId shop = Fresh.shop();
        PollMark first = claim(shop, Chat.NOW).orElseThrow();
        PollMark.Gap gap = new PollMark.Gap(Chat.NOW.minusSeconds(9), Chat.NOW.minusSeconds(5));
        marks().keep(
                        first.reading(Chat.NOW.minusSeconds(7))
                                .changed(Chat.NOW.minusSeconds(8))
                                .missing(gap),
                        Duration.ZERO);

        PollMark next = claim(shop, Chat.NOW).orElseThrow();

        assertThat(next.seenUntil()).contains(Chat.NOW.minusSeconds(7));
        assertThat(next.lastChange()).contains(Chat.NOW.minusSeconds(8));
        assertThat(next.gap()).contains(gap);
        assertThat(next.fence()).isGreaterThan(first.fence());
        assertThat(marks().find(shop)).contains(next);
    }

    /** PM-4. */
    @Test
    default void pm4WhoWasReplacedCanDoNothingMore() {
        ShopId shop = Fresh.shop();
        PollMark replaced = claim(shop, Chat.NOW).orElseThrow();
        marks().keep(replaced, Duration.ZERO);
        PollMark holder = claim(shop, Chat.NOW).orElseThrow();

        refuses(() -> marks().keep(replaced.reading(Chat.NOW), LEASE));
        refuses(() -> marks().finish(replaced.reading(Chat.NOW)));
        assertThat(marks().find(shop)).contains(holder);
        marks().finish(holder);
        refuses(() -> marks().finish(holder));
        refuses(() -> marks().keep(holder, LEASE));
    }

    /** PM-6. */
    @Test
    default void pm6ShopsDoNotDisturbEachOther() {
        ShopId shop = Fresh.shop();
        claim(shop, Chat.NOW);

        assertThat(claim(Fresh.shop(), Chat.NOW)).isPresent();
    }

    /** PM-6. */
    @Test
    default void pm6ForgottenShopBeginsAnew() {
        ShopId shop = Fresh.shop();
        marks().finish(claim(shop, Chat.NOW).orElseThrow().reading(Chat.NOW));

        marks().forget(shop);

        assertThat(marks().find(shop)).isEmpty();
        assertThat(claim(shop, Chat.NOW).orElseThrow().seenUntil()).isEmpty();
    }

    private Optional<PollMark> claim(ShopId shop, Instant now) {
        return marks().claim(shop, now, PAUSE, LEASE);
    }

    private static void refuses(Runnable step) {
        assertThatExceptionOfType(PortException.Conflict.class)
                .isThrownBy(step::run)
                .extracting(PortException::code)
                .isEqualTo("poll.taken");
    }
}
