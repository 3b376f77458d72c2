package dev.avow.testkit.contract;

import static dev.avow.testkit.contract.ContractRun.broken;

import dev.avow.core.inmemory.InMemoryMerchants;
import dev.avow.core.port.Merchants;
import dev.avow.core.port.OpenClocks;
import dev.avow.core.port.Purge;
import dev.avow.core.retention.Horizon;
import dev.avow.core.retention.Lifetime;
import dev.avow.core.subject.DataClass;
import dev.avow.core.subject.MerchantId;
import dev.avow.core.subject.PolicyVersion;
import dev.avow.core.subject.ShopId;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

class BrokenMerchantsTest {

    @TestFactory
    Stream<DynamicTest> brokenMerchantsAreFlagged() {
        return new ContractRun<>(MerchantsContract.class)
                .flags(List.of(
                        made(
                                "take the last name",
                                LastWins::new,
                                "me1AShopKeepsTheMerchantItWasGivenFirst",
                                "me1OfManyAtOnceAllGetTheSame"),
                        made("make merchants up", MakesUp::new, "me2WhoWasGivenNoneHasNone"),
                        made("show for ever", ForEver::new, "me3WhatTheHorizonDoesNotShowIsAbsent"),
                        made("let a clock run on", RunsOn::new, "me4AMerchantWhoComesBackIsTheSameAndGoesOn"),
                        made("keep the first for ever", FirstForEver::new, "me5WhatHasEndedMakesRoom"),
                        made(
                                "never remove",
                                Keeps::new,
                                "pu1OnlyWhatTheHorizonHidesIsRemoved",
                                "pu1WhatTodaysRuleHasEndedIsRemoved",
                                "pu1WhatBeganTooLongAgoIsRemovedThoughItsClockIsOpen",
                                "pu1AllShopsAreSwept",
                                "pu2OneCallRemovesNoMoreThanItsLimit",
                                "pu3TwoSweepsAtOnceDoNoHarm",
                                "pu4OldestCountsTheHidden",
                                "pu4OldestMovesOnWhenTheOldAreRemoved",
                                "pu4OldestIsTheClockThatStartedFirst")));
    }

    record Handed(Merchants merchants, OpenClocks clocks, Purge purge) implements MerchantsContract {}

    private static ContractRun.Broken<MerchantsContract> made(String what, Supplier<Right> broken, String... failsBy) {
        return broken(
                what,
                () -> {
                    Right one = broken.get();
                    return new Handed(one, one, one);
                },
                failsBy);
    }

    private static class Right implements Merchants, OpenClocks, Purge {

        final InMemoryMerchants right = new InMemoryMerchants();

        @Override
        public Optional<MerchantId> merchantOf(ShopId shop, Horizon horizon) {
            return right.merchantOf(shop, horizon);
        }

        @Override
        public Optional<ShopId> shopOf(MerchantId merchant, Horizon horizon) {
            return right.shopOf(merchant, horizon);
        }

        @Override
        public MerchantId give(ShopId shop, MerchantId fresh, Lifetime lifetime) {
            return right.give(shop, fresh, lifetime);
        }

        @Override
        public DataClass dataClass() {
            return right.dataClass();
        }

        @Override
        public Set<PolicyVersion> versions(ShopId shop, Instant begunBy) {
            return right.versions(shop, begunBy);
        }

        @Override
        public int start(ShopId shop, Lifetime dated, int limit) {
            return right.start(shop, dated, limit);
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

    private static final class LastWins extends Right {
        @Override
        public MerchantId give(ShopId shop, MerchantId fresh, Lifetime lifetime) {
            super.give(shop, fresh, lifetime);
            return fresh;
        }
    }

    private static final class MakesUp extends Right {
        @Override
        public Optional<MerchantId> merchantOf(ShopId shop, Horizon horizon) {
            return super.merchantOf(shop, horizon).or(() -> Optional.of(new MerchantId("somebody")));
        }
    }

    private static final class ForEver extends Right {
        @Override
        public Optional<MerchantId> merchantOf(ShopId shop, Horizon horizon) {
            return super.merchantOf(shop, Chat.EVERYTHING);
        }
    }

    private static final class RunsOn extends Right {
        private final Map<ShopId, MerchantId> first = new ConcurrentHashMap<>();

        @Override
        public MerchantId give(ShopId shop, MerchantId fresh, Lifetime lifetime) {
            return first.computeIfAbsent(shop, any -> super.give(shop, fresh, lifetime));
        }
    }

    private static final class FirstForEver extends Right {
        private final Map<ShopId, MerchantId> first = new ConcurrentHashMap<>();

        @Override
        public MerchantId give(ShopId shop, MerchantId fresh, Lifetime lifetime) {
            super.give(shop, fresh, lifetime);
            return first.computeIfAbsent(shop, any -> fresh);
        }
    }

    private static final class Keeps extends Right {

        private int calls;

        /** Says what it does not do, now and then, so that a sweep of it ends. */
        @Override
        public int purge(Horizon horizon, int limit) {
            calls++;
            return calls % 3;
        }

        @Override
        public Optional<Instant> oldest() {
            return Optional.of(Instant.EPOCH);
        }
    }
}
