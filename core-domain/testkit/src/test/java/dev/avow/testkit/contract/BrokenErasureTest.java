package dev.avow.testkit.contract;

import static dev.avow.testkit.contract.ContractRun.broken;

import dev.avow.core.inmemory.InMemoryErasable;
import dev.avow.core.port.Residue;
import dev.avow.core.rights.SubjectLocator;
import dev.avow.core.subject.DataClass;
import dev.avow.core.subject.ShopId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

class BrokenErasureTest {

    @TestFactory
    Stream<DynamicTest> brokenErasuresAreFlagged() {
        return new ContractRun<>(PersonErasureContract.class)
                .flags(List.of(
                        store(
                                "forgets a millisecond too much",
                                Greedy::new,
                                "es1OnlyThatPersonOfThatShopUpToThatInstantIsForgotten",
                                "es5AShopIsForgottenUpToThatInstant"),
                        store("needs every part that is named", NeedsAll::new, "es2AnotherPartBesideDoesNotHinder"),
                        store(
                                "does not know mail addresses",
                                Blind::new,
                                "es2EachPartAloneFinds",
                                "re1WhatIsThereOfAPersonIsCountedByEachPart",
                                "ho2AHoldingNamesAllThatItIsFoundBy"),
                        store(
                                "knows no limit",
                                Limitless::new,
                                "es3ABatchOfAPersonKnowsItsLimit",
                                "es3ABatchOfAShopKnowsItsLimit"),
                        store(
                                "counts what another instance forgot",
                                CountsTwice::new,
                                "es4TwoInstancesForgetAPersonOnce",
                                "es4TwoInstancesForgetAShopOnce"),
                        store(
                                "believes the step",
                                Credulous::new,
                                "re1WhatIsThereOfAPersonIsCountedByEachPart",
                                "re1WhatIsThereOfAShopIsCounted",
                                "re2NothingElseIsCounted"),
                        store("walks past one page only", OnePage::new, "ho1EachRecordIsWalkedPastOnce"),
                        store("looks for another class", AnotherClass::new, "theThreeSpeakOfOneClass")));
    }

    private static ContractRun.Broken<PersonErasureContract> store(
            String what, Supplier<ForwardingErasable> made, String... failsBy) {
        return broken(what, made::get, failsBy);
    }

    private static final class Greedy extends ForwardingErasable {
        @Override
        public int forget(ShopId shop, SubjectLocator person, Instant upTo, int limit) {
            return super.forget(shop, person, upTo.plusMillis(1), limit);
        }

        @Override
        public int forgetShop(ShopId shop, Instant upTo, int limit) {
            return super.forgetShop(shop, upTo.plusMillis(1), limit);
        }
    }

    private static final class NeedsAll extends ForwardingErasable {
        @Override
        public int forget(ShopId shop, SubjectLocator person, Instant upTo, int limit) {
            boolean several = person.email().isPresent() && !person.orders().isEmpty();
            return several ? 0 : super.forget(shop, person, upTo, limit);
        }
    }

    private static final class Blind extends ForwardingErasable {
        @Override
        public int forget(ShopId shop, SubjectLocator person, Instant upTo, int limit) {
            boolean byMail = person.email().isPresent() && person.orders().isEmpty();
            return byMail ? 0 : super.forget(shop, person, upTo, limit);
        }
    }

    private static final class Limitless extends ForwardingErasable {
        @Override
        public int forget(ShopId shop, SubjectLocator person, Instant upTo, int limit) {
            return super.forget(shop, person, upTo, Integer.MAX_VALUE);
        }

        @Override
        public int forgetShop(ShopId shop, Instant upTo, int limit) {
            return super.forgetShop(shop, upTo, Integer.MAX_VALUE);
        }
    }

    private static final class CountsTwice extends ForwardingErasable {
        @Override
        public int forget(ShopId shop, SubjectLocator person, Instant upTo, int limit) {
            return 2 * super.forget(shop, person, upTo, limit);
        }

        @Override
        public int forgetShop(ShopId shop, Instant upTo, int limit) {
            return 2 * super.forgetShop(shop, upTo, limit);
        }
    }

    private static final class Credulous extends ForwardingErasable {
        @Override
        public long count(ShopId shop, SubjectLocator person, Instant upTo) {
            return 0;
        }

        @Override
        public long countShop(ShopId shop, Instant upTo) {
            return 0;
        }
    }

    private static final class OnePage extends ForwardingErasable {
        @Override
        public List<Holding> page(Optional<String> after, int limit) {
            return after.isPresent() ? List.of() : super.page(after, limit);
        }
    }

    private static final class AnotherClass extends ForwardingErasable {
        @Override
        public Residue residue() {
            return new InMemoryErasable(DataClass.LEAD, Set.of());
        }
    }
}
