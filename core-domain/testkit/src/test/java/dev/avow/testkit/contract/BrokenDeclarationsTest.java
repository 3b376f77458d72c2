package dev.avow.testkit.contract;

import static dev.avow.testkit.contract.ContractRun.broken;

import dev.avow.core.consent.Declaration;
import dev.avow.core.inmemory.InMemoryDeclarations;
import dev.avow.core.port.Declarations;
import dev.avow.core.port.KeptDeclaration;
import dev.avow.core.port.PortException;
import dev.avow.core.port.Purge;
import dev.avow.core.retention.Horizon;
import dev.avow.core.subject.DataClass;
import dev.avow.core.subject.ShopId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

class BrokenDeclarationsTest {

    @TestFactory
    Stream<DynamicTest> brokenDeclarationsAreFlagged() {
        return new ContractRun<>(DeclarationsContract.class)
                .flags(List.of(
                        made("forget who it was", Nobody::new, "de1WhatWasKeptIsReadBackInOrderWithAllItsParts"),
                        made("know no shop", OneShop::new, "de2AShopHasItsOwnDeclarationsOnly"),
                        made("append", Appending::new, "de3TheFirstOfATextAndMannerStays", "de3OfManyAtOnceOneStays"),
                        made("keep the first for ever", FirstForEver::new, "de3AnEndedOneMakesRoom"),
                        made("take use for a yes", OneManner::new, "de4UseNeverPassesForAnExplicitYes"),
                        made("show for ever", ForEver::new, "de5WhatTheHorizonDoesNotShowIsAbsentFromThatInstant"),
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

    @TestFactory
    Stream<DynamicTest> declarationsThatHideAnOutageAreFlagged() {
        return new ContractRun<>(DeclarationsOutageContract.class)
                .flags(List.of(
                        broken(
                                "let the driver's exception out",
                                () -> new GoneDesk(new IllegalStateException("driver")),
                                "de6ReadingIsUnavailable",
                                "de6KeepingIsUnavailableOrUnknown"),
                        broken(
                                "say that nothing was attested",
                                () -> InMemoryDeclarations::new,
                                "de6ReadingIsUnavailable",
                                "de6KeepingIsUnavailableOrUnknown"),
                        broken(
                                "say that it cannot be done",
                                () -> new GoneDesk(new PortException.Rejected("no", "no")),
                                "de6KeepingIsUnavailableOrUnknown")));
    }

    private static ContractRun.Broken<DeclarationsContract> made(
            String what, Supplier<Right> declarations, String... failsBy) {
        return broken(
                what,
                () -> {
                    Right one = declarations.get();
                    return new DeclarationsWithPurge(one, one);
                },
                failsBy);
    }

    private static class Right implements Declarations, Purge {

        final InMemoryDeclarations right = new InMemoryDeclarations();

        @Override
        public void keep(ShopId shop, KeptDeclaration kept) {
            right.keep(shop, kept);
        }

        @Override
        public List<Declaration> all(ShopId shop, Horizon horizon) {
            return right.all(shop, horizon);
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

    private static final class Nobody extends Right {
        @Override
        public void keep(ShopId shop, KeptDeclaration kept) {
            Declaration it = kept.declaration();
            super.keep(
                    shop,
                    new KeptDeclaration(
                            new Declaration(it.textVersion(), it.language(), it.manner(), it.at(), "nobody"),
                            kept.lifetime()));
        }
    }

    private static final class OneShop extends Right {
        private static final ShopId ALL = new ShopId("all.myshopify.com");

        @Override
        public void keep(ShopId shop, KeptDeclaration kept) {
            super.keep(ALL, kept);
        }

        @Override
        public List<Declaration> all(ShopId shop, Horizon horizon) {
            return super.all(ALL, horizon);
        }
    }

    private static final class Appending extends Right {
        private final List<Declaration> all = new ArrayList<>();

        @Override
        public synchronized void keep(ShopId shop, KeptDeclaration kept) {
            all.add(kept.declaration());
        }

        @Override
        public List<Declaration> all(ShopId shop, Horizon horizon) {
            return List.copyOf(all);
        }
    }

    private static final class FirstForEver extends Right {
        private final Map<String, KeptDeclaration> first = new ConcurrentHashMap<>();

        @Override
        public void keep(ShopId shop, KeptDeclaration kept) {
            if (first.putIfAbsent(kept.declaration().textVersion(), kept) == null) {
                super.keep(shop, kept);
            }
        }
    }

    private static final class OneManner extends Right {
        @Override
        public void keep(ShopId shop, KeptDeclaration kept) {
            Declaration it = kept.declaration();
            super.keep(
                    shop,
                    new KeptDeclaration(
                            new Declaration(
                                    it.textVersion(), it.language(), Declaration.Manner.EXPLICIT, it.at(), it.by()),
                            kept.lifetime()));
        }
    }

    private static final class ForEver extends Right {
        @Override
        public List<Declaration> all(ShopId shop, Horizon horizon) {
            return super.all(shop, Chat.EVERYTHING);
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
