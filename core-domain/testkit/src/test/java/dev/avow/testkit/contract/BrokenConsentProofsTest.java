package dev.avow.testkit.contract;

import static dev.avow.testkit.contract.ContractRun.broken;

import dev.avow.core.consent.ConsentRecord;
import dev.avow.core.inmemory.InMemoryConsentProofs;
import dev.avow.core.port.ConsentProof;
import dev.avow.core.port.ConsentProofs;
import dev.avow.core.port.Purge;
import dev.avow.core.retention.Horizon;
import dev.avow.core.subject.DataClass;
import dev.avow.core.subject.LeadId;
import dev.avow.core.subject.Purpose;
import dev.avow.core.subject.ShopId;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

class BrokenConsentProofsTest {

    @TestFactory
    Stream<DynamicTest> brokenProofsAreFlagged() {
        return new ContractRun<>(ConsentProofsContract.class)
                .flags(List.of(
                        proofs("forgets the language", NoLanguage::new, "cp1WhatWasKeptIsReadBackWithAllItsParts"),
                        proofs("knows no shop", OneShop::new, "cp2AnotherShopSeesNothing"),
                        proofs(
                                "shows for ever",
                                ForEver::new,
                                "cp3WhatTheHorizonDoesNotShowIsAbsentFromThatInstant",
                                "cp3WhatBeganTooLongAgoIsAbsentThoughItsClockIsOpen"),
                        proofs("keeps the last", KeepsLast::new, "cp4TheFirstProofStays"),
                        proofs(
                                "never removes",
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

    private static ContractRun.Broken<ConsentProofsContract> proofs(
            String what, Supplier<Right> proofs, String... failsBy) {
        return broken(
                what,
                () -> {
                    Right one = proofs.get();
                    return new ProofsWithPurge(one, one);
                },
                failsBy);
    }

    private static class Right implements ConsentProofs, Purge {

        final InMemoryConsentProofs right = new InMemoryConsentProofs();

        @Override
        public void keep(ShopId shop, ConsentProof proof) {
            right.keep(shop, proof);
        }

        @Override
        public Optional<ConsentProof> find(ShopId shop, Purpose purpose, LeadId lead, Horizon horizon) {
            return right.find(shop, purpose, lead, horizon);
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

    private static final class NoLanguage extends Right {
        @Override
        public void keep(ShopId shop, ConsentProof proof) {
            ConsentRecord consent = proof.consent();
            ConsentRecord poorer = new ConsentRecord(
                    consent.purpose(), consent.textVersion(), "en", consent.givenAt(), consent.withdrawnAt());
            super.keep(shop, new ConsentProof(proof.lead(), poorer, proof.lifetime()));
        }
    }

    private static final class OneShop extends Right {

        private static final ShopId ONE = new ShopId("kit-one.myshopify.com");

        @Override
        public void keep(ShopId shop, ConsentProof proof) {
            super.keep(ONE, proof);
        }

        @Override
        public Optional<ConsentProof> find(ShopId shop, Purpose purpose, LeadId lead, Horizon horizon) {
            return super.find(ONE, purpose, lead, horizon);
        }
    }

    private static final class ForEver extends Right {
        @Override
        public Optional<ConsentProof> find(ShopId shop, Purpose purpose, LeadId lead, Horizon horizon) {
            return super.find(shop, purpose, lead, Chat.EVERYTHING);
        }
    }

    private static final class KeepsLast extends Right {

        private final Map<LeadId, ConsentProof> proofs = new HashMap<>();

        @Override
        public void keep(ShopId shop, ConsentProof proof) {
            proofs.put(proof.lead(), proof);
        }

        @Override
        public Optional<ConsentProof> find(ShopId shop, Purpose purpose, LeadId lead, Horizon horizon) {
            return Optional.ofNullable(proofs.get(lead));
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
