package dev.avow.testkit.contract;

import static dev.avow.testkit.contract.ContractRun.broken;

import dev.avow.core.attribution.Click;
import dev.avow.core.inmemory.InMemoryClicks;
import dev.avow.core.port.Clicks;
import dev.avow.core.port.Purge;
import dev.avow.core.retention.Horizon;
import dev.avow.core.retention.Lifetime;
import dev.avow.core.subject.ClickId;
import dev.avow.core.subject.DataClass;
import dev.avow.core.subject.Purpose;
import dev.avow.core.subject.ShopId;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

class BrokenClicksTest {

    private static final ShopId ALL = new ShopId("all.myshopify.com");

    @TestFactory
    Stream<DynamicTest> brokenClicksAreFlagged() {
        return new ContractRun<>(ClicksContract.class)
                .flags(List.of(
                        clicks(
                                "keep nothing but the newest",
                                () -> new ForwardingClicks() {
                                    @Override
                                    public void keep(Click click, Lifetime lifetime) {
                                        right = new InMemoryClicks();
                                        super.keep(click, lifetime);
                                    }
                                },
                                "cl1WhatWasKeptIsReadBackWithAllItsParts",
                                "pu1OnlyWhatTheHorizonHidesIsRemoved",
                                "pu1WhatTodaysRuleHasEndedIsRemoved",
                                "pu1WhatBeganTooLongAgoIsRemovedThoughItsClockIsOpen",
                                "pu2OneCallRemovesNoMoreThanItsLimit",
                                "pu3TwoSweepsAtOnceDoNoHarm",
                                "pu4OldestCountsTheHidden"),
                        clicks(
                                "find in every shop and withdraw nothing",
                                () -> new ForwardingClicks() {
                                    @Override
                                    public void keep(Click click, Lifetime lifetime) {
                                        super.keep(
                                                new Click(
                                                        click.id(),
                                                        ALL,
                                                        click.partner(),
                                                        click.code(),
                                                        click.firstVisit(),
                                                        click.touchedAt()),
                                                lifetime);
                                    }

                                    @Override
                                    public Map<ClickId, Click> find(
                                            ShopId shop, Purpose purpose, Collection<ClickId> some, Horizon horizon) {
                                        return super.find(ALL, purpose, some, horizon);
                                    }
                                },
                                "cl2AnotherShopFindsNothing",
                                "cl4WithdrawnClickIsGone"),
                        clicks(
                                "show for ever",
                                () -> new ForwardingClicks() {
                                    @Override
                                    public Map<ClickId, Click> find(
                                            ShopId shop, Purpose purpose, Collection<ClickId> some, Horizon horizon) {
                                        return super.find(shop, purpose, some, Chat.EVERYTHING);
                                    }
                                },
                                "cl3WhatTheHorizonDoesNotShowIsAbsentFromThatInstant"),
                        clicks(
                                "never remove",
                                () -> new ForwardingClicks() {
                                    private int calls;

                                    @Override
                                    public int purge(Horizon horizon, int limit) {
                                        return ++calls % 3;
                                    }

                                    @Override
                                    public Optional<Instant> oldest() {
                                        return Optional.of(Instant.EPOCH);
                                    }
                                },
                                "pu1AllShopsAreSwept",
                                "pu4OldestMovesOnWhenTheOldAreRemoved",
                                "pu4OldestIsTheClockThatStartedFirst")));
    }

    private static ContractRun.Broken<ClicksContract> clicks(
            String what, Supplier<ForwardingClicks> made, String... failsBy) {
        return broken(
                what,
                () -> {
                    ForwardingClicks one = made.get();
                    return new ClicksWithPurge(one, one);
                },
                failsBy);
    }

    private static class ForwardingClicks implements Clicks, Purge {
        InMemoryClicks right = new InMemoryClicks();

        @Override
        public void keep(Click click, Lifetime lifetime) {
            right.keep(click, lifetime);
        }

        @Override
        public Map<ClickId, Click> find(ShopId shop, Purpose purpose, Collection<ClickId> some, Horizon horizon) {
            return right.find(shop, purpose, some, horizon);
        }

        @Override
        public boolean withdraw(ShopId shop, ClickId click) {
            return right.withdraw(shop, click);
        }

        @Override
        public DataClass dataClass() {
            return right.dataClass();
        }

        @Override
        public int purge(Horizon horizon, int limit) {
            return right.purge(horizon, limit);
        }

        @Override
        public Optional<Instant> oldest() {
            return right.oldest();
        }
    }
}
