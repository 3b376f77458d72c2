package dev.avow.testkit.contract;

import static dev.avow.testkit.contract.ContractRun.broken;

import dev.avow.core.conversation.UsageName;
import dev.avow.core.inmemory.InMemoryUsageCounts;
import dev.avow.core.port.UsageCounts;
import dev.avow.core.retention.Horizon;
import dev.avow.core.retention.Lifetime;
import dev.avow.core.subject.PolicyVersion;
import dev.avow.core.subject.ShopId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

class BrokenUsageCountsTest {

    @TestFactory
    Stream<DynamicTest> brokenCountsAreFlagged() {
        return new ContractRun<>(UsageCountsContract.class)
                .flags(List.of(
                        counts(
                                "keeps the newest number only",
                                () -> new Twisted() {
                                    private final Map<String, Integer> first = new HashMap<>();

                                    @Override
                                    public synchronized void add(
                                            ShopId shop,
                                            LocalDate day,
                                            Map<UsageName, Integer> amounts,
                                            Lifetime lifetime) {
                                        amounts.forEach((name, amount) -> {
                                            if (first.put(shop + "/" + day + "/" + name.key(), amount) == null) {
                                                super.add(shop, day, Map.of(name, amount), lifetime);
                                            }
                                        });
                                    }
                                },
                                "uc1WhatWasAddedIsSummed",
                                "uc1NoneIsLostWhenManyAddAtOnce"),
                        counts(
                                "has one sum for all shops",
                                () -> new Twisted() {
                                    @Override
                                    public List<Count> of(
                                            ShopId shop, LocalDate from, LocalDate until, Horizon horizon) {
                                        return super.overAll(from, until, 1, horizon);
                                    }
                                },
                                "uc2AnotherShopSeesNothing"),
                        counts(
                                "never ends",
                                () -> new Twisted() {
                                    @Override
                                    public void add(
                                            ShopId shop,
                                            LocalDate day,
                                            Map<UsageName, Integer> amounts,
                                            Lifetime lifetime) {
                                        super.add(
                                                shop,
                                                day,
                                                amounts,
                                                Lifetime.fixed(Instant.EPOCH, Lifetime.FAR, new PolicyVersion(1)));
                                    }

                                    @Override
                                    Horizon seen(Horizon horizon) {
                                        return new Horizon(horizon.now(), Instant.EPOCH.minusSeconds(1));
                                    }
                                },
                                "uc3WhatIsOverIsNotTold"),
                        counts(
                                "tells of any group",
                                () -> new Twisted() {
                                    @Override
                                    public List<Count> overAll(
                                            LocalDate from, LocalDate until, int least, Horizon horizon) {
                                        return super.overAll(from, until, 1, horizon);
                                    }
                                },
                                "uc4ASumOfTooFewShopsIsNotTold")));
    }

    private static ContractRun.Broken<UsageCountsContract> counts(
            String what, Supplier<UsageCounts> counts, String... failsBy) {
        return broken(
                what,
                () -> {
                    UsageCounts one = counts.get();
                    return new Handed(one);
                },
                failsBy);
    }

    private record Handed(UsageCounts counts) implements UsageCountsContract {}

    private static class Twisted implements UsageCounts {

        private final InMemoryUsageCounts right = new InMemoryUsageCounts();

        Horizon seen(Horizon horizon) {
            return horizon;
        }

        @Override
        public void add(ShopId shop, LocalDate day, Map<UsageName, Integer> amounts, Lifetime lifetime) {
            right.add(shop, day, amounts, lifetime);
        }

        @Override
        public List<Count> of(ShopId shop, LocalDate from, LocalDate until, Horizon horizon) {
            return right.of(shop, from, until, seen(horizon));
        }

        @Override
        public List<Count> overAll(LocalDate from, LocalDate until, int least, Horizon horizon) {
            return right.overAll(from, until, least, seen(horizon));
        }
    }
}
