package dev.avow.testkit.contract;

import static dev.avow.testkit.contract.ContractRun.broken;

import dev.avow.core.inmemory.InMemoryPollMarks;
import dev.avow.core.port.PollMark;
import dev.avow.core.port.PollMarks;
import dev.avow.core.subject.ShopId;
import dev.avow.testkit.data.TestTime;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

class BrokenPollMarksTest {

    private static final ShopId ALL = new ShopId("all.myshopify.com");

    @TestFactory
    Stream<DynamicTest> brokenMarksAreFlagged() {
        return new ContractRun<>(PollMarksContract.class)
                .flags(List.of(
                        marks(
                                "give to everybody",
                                () -> new ForwardingMarks() {
                                    @Override
                                    public Optional<PollMark> claim(
                                            ShopId shop, Instant now, Duration pause, Duration lease) {
                                        super.forget(shop);
                                        return super.claim(shop, now, pause, lease);
                                    }
                                },
                                "pm1ShopIsDueAtFirstAndThenAfterThePause",
                                "pm2OfManyAtOnceOneHoldsIt",
                                "pm3WhatWasCutShortGoesOnFromItsLastMark",
                                "pm4WhoWasReplacedCanDoNothingMore"),
                        marks(
                                "know one shop and forget none",
                                () -> new ForwardingMarks() {
                                    @Override
                                    public Optional<PollMark> claim(
                                            ShopId shop, Instant now, Duration pause, Duration lease) {
                                        return super.claim(ALL, now, pause, lease);
                                    }

                                    @Override
                                    public void forget(ShopId shop) {
                                        // Not at all.
                                    }
                                },
                                "pm6ShopsDoNotDisturbEachOther",
                                "pm6ForgottenShopBeginsAnew"),
                        marks(
                                "forget what changed last",
                                () -> new ForwardingMarks() {
                                    @Override
                                    public void keep(PollMark mark, Duration lease) {
                                        super.keep(
                                                new PollMark(
                                                        mark.shop(),
                                                        mark.fence(),
                                                        mark.seenUntil(),
                                                        Optional.empty(),
                                                        mark.gap()),
                                                lease);
                                    }
                                },
                                "pm3WhatWasCutShortGoesOnFromItsLastMark"),
                        marks(
                                "wait for a clock that was set back",
                                () -> new ForwardingMarks() {
                                    private Instant last = Instant.EPOCH;

                                    @Override
                                    public Optional<PollMark> claim(
                                            ShopId shop, Instant now, Duration pause, Duration lease) {
                                        boolean back = now.isBefore(last);
                                        last = now;
                                        return back ? Optional.empty() : super.claim(shop, now, pause, lease);
                                    }
                                },
                                "pm1ClockThatWasSetBackDoesNotStopPolls")));
    }

    private static ContractRun.Broken<PollMarksContract> marks(
            String what, Supplier<PollMarks> made, String... failsBy) {
        return broken(
                what,
                () -> {
                    PollMarks one = made.get();
                    return () -> one;
                },
                failsBy);
    }

    private static class ForwardingMarks implements PollMarks {
        private final InMemoryPollMarks right = new InMemoryPollMarks(new TestTime());

        @Override
        public Optional<PollMark> claim(ShopId shop, Instant now, Duration pause, Duration lease) {
            return right.claim(shop, now, pause, lease);
        }

        @Override
        public void keep(PollMark mark, Duration lease) {
            right.keep(mark, lease);
        }

        @Override
        public void finish(PollMark mark) {
            right.finish(mark);
        }

        @Override
        public Optional<PollMark> find(ShopId shop) {
            return right.find(shop);
        }

        @Override
        public void forget(ShopId shop) {
            right.forget(shop);
        }
    }
}
