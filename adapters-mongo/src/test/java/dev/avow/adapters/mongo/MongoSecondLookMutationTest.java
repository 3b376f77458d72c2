package dev.avow.adapters.mongo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import com.mongodb.client.MongoDatabase;
import dev.avow.adapters.mongo.MutatedFilters.Mutant;
import dev.avow.core.port.ErasureStep;
import dev.avow.core.port.Holdings;
import dev.avow.core.port.Residue;
import dev.avow.core.rights.RightsTerms.Locator;
import dev.avow.core.rights.SubjectLocator;
import dev.avow.core.subject.ShopId;
import dev.avow.testkit.contract.PersonErasureContract;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

/**
 * No field of a filter of the second look is there for nothing: whichever is left out, or has its bound moved by a moment, a
 * test of the contract fails (RE-1, RE-2; S1-38, S3-43).
 */
class MongoSecondLookMutationTest {

    /** What the contract says of a second look. */
    private static final List<Consumer<PersonErasureContract>> DUTIES = List.of(
            PersonErasureContract::re1WhatIsThereOfAPersonIsCountedByEachPart,
            PersonErasureContract::re2NothingElseIsCounted,
            PersonErasureContract::re1WhatIsThereOfAShopIsCounted);

    @Test
    void s1_38_everyFieldByWhichTheSecondLookCountsConversationsIsNeeded() {
        MongoTranscriptErasureContractTest right = new MongoTranscriptErasureContractTest();
        try {
            assertThat(survivors(right, MongoTranscriptResidue::new, look -> {}, 6))
                    .isEmpty();
        } finally {
            right.close();
        }
    }

    @Test
    void s1_38_everyFieldByWhichTheSecondLookCountsLeadsIsNeeded() {
        MongoLeadErasureContractTest right = new MongoLeadErasureContractTest();
        try {
            assertThat(survivors(right, right::residueOf, right::countsNoCopyInAnotherShop, 12))
                    .isEmpty();
        } finally {
            right.close();
        }
    }

    private static List<String> survivors(
            Wired right, Function<MongoDatabase, Residue> look, Consumer<Residue> also, int atLeast) {
        MutatedFilters filters = new MutatedFilters(right.database());
        PersonErasureContract mutated = new Mutated(right, look.apply(filters.database()));
        assertThatCode(() -> check(mutated, also)).as("unchanged").doesNotThrowAnyException();
        List<Mutant> mutants = filters.mutants();
        assertThat(mutants).hasSizeGreaterThanOrEqualTo(atLeast);
        List<String> survivors = new ArrayList<>();
        for (Mutant mutant : mutants) {
            filters.mutate(mutant);
            if (passes(mutated, also)) {
                survivors.add(mutant.what());
            }
        }
        return survivors;
    }

    private static boolean passes(PersonErasureContract contract, Consumer<Residue> also) {
        try {
            check(contract, also);
            return true;
        } catch (AssertionError e) {
            return false;
        }
    }

    private static void check(PersonErasureContract contract, Consumer<Residue> also) {
        DUTIES.forEach(duty -> duty.accept(contract));
        also.accept(contract.residue());
    }

    /** A contract over a database of its own. */
    interface Wired extends PersonErasureContract {
        MongoDatabase database();
    }

    /** The right stores, with another second look. */
    private record Mutated(Wired right, Residue residue) implements PersonErasureContract {

        @Override
        public ErasureStep step() {
            return right.step();
        }

        @Override
        public Holdings holdings() {
            return right.holdings();
        }

        @Override
        public Set<Locator> findsBy() {
            return new HashSet<>(right.findsBy());
        }

        @Override
        public BooleanSupplier write(ShopId shop, Optional<SubjectLocator> person, Instant begun) {
            return right.write(shop, person, begun);
        }
    }
}
