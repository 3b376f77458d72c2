package dev.avow.testkit.contract;

import static org.assertj.core.api.Assertions.assertThat;

import dev.avow.core.port.Holdings.Holding;
import dev.avow.core.rights.RightsTerms.Locator;
import dev.avow.core.rights.SubjectLocator;
import dev.avow.core.subject.ShopId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.Test;

/**
 * All that {@link dev.avow.core.port.ErasureStep}, {@link dev.avow.core.port.Residue} and {@link
 * dev.avow.core.port.Holdings} of one class owe: for a shop, and for a person (ES-1 to ES-5, RE-1, RE-2, HO-1, HO-2).
 */
public interface PersonErasureContract extends ShopErasureContract {

    /** The parts of a locator by which the class is found, at least one. */
    Set<Locator> findsBy();

    @Override
    default Optional<SubjectLocator> anybody() {
        return Optional.of(Persons.fresh(findsBy()));
    }

    /** ES-1 (S3-34, S4-20). */
    @Test
    default void es1OnlyThatPersonOfThatShopUpToThatInstantIsForgotten() {
        ShopId shop = Fresh.shop();
        Persons.Crowd crowd = Persons.crowd(findsBy(), 3);
        BooleanSupplier own = write(shop, Optional.of(crowd.of(0)), Chat.NOW);
        BooleanSupplier later = write(shop, Optional.of(crowd.of(1)), Chat.NOW.plusMillis(1));
        BooleanSupplier elsewhere = write(Fresh.shop(), Optional.of(crowd.of(2)), Chat.NOW);
        BooleanSupplier somebodyElses = write(shop, anybody(), Chat.NOW);

        int forgotten = step().forget(shop, crowd.all(), Chat.NOW, 100);

        assertThat(forgotten).isEqualTo(1 + newerThatGo());
        assertThat(own.getAsBoolean()).as("the person's record").isFalse();
        assertThat(later.getAsBoolean()).as("the person's newer record").isEqualTo(newerThatGo() == 0);
        assertThat(elsewhere.getAsBoolean())
                .as("the person's record in another shop")
                .isTrue();
        assertThat(somebodyElses.getAsBoolean()).as("somebody else's record").isTrue();
    }

    /** ES-2 (S1-44, S4-20): by each part alone. */
    @Test
    default void es2EachPartAloneFinds() {
        for (Locator part : findsBy()) {
            ShopId shop = Fresh.shop();
            SubjectLocator person = Persons.fresh(findsBy());
            BooleanSupplier record = write(shop, Optional.of(person), Chat.NOW);

            step().forget(shop, Persons.only(part, person), Chat.NOW, 100);

            assertThat(record.getAsBoolean()).as("found by %s", part).isFalse();
        }
    }

    /** ES-2: where two parts are known, either is enough. */
    @Test
    default void es2AnotherPartBesideDoesNotHinder() {
        for (Locator part : findsBy()) {
            ShopId shop = Fresh.shop();
            SubjectLocator person = Persons.fresh(findsBy());
            BooleanSupplier record = write(shop, Optional.of(person), Chat.NOW);

            step().forget(shop, Persons.mixed(part, person), Chat.NOW, 100);

            assertThat(record.getAsBoolean()).as("found by %s", part).isFalse();
        }
    }

    /** ES-3. */
    @Test
    default void es3ABatchOfAPersonKnowsItsLimit() {
        ShopId shop = Fresh.shop();
        Persons.Crowd crowd = Persons.crowd(findsBy(), 5);
        List<BooleanSupplier> records = writeMany(shop, crowd, 5);

        List<Integer> forgotten = new ArrayList<>();
        List<Long> left = new ArrayList<>();
        for (int call = 0; call < 4; call++) {
            forgotten.add(step().forget(shop, crowd.all(), Chat.NOW, 2));
            left.add(PurgeEra.present(records));
        }

        assertThat(left).as("records left after each call").containsExactly(3L, 1L, 0L, 0L);
        assertThat(forgotten).as("what each call said").containsExactly(2, 2, 1, 0);
    }

    /** ES-4. */
    @Test
    default void es4TwoInstancesForgetAPersonOnce() {
        ShopId shop = Fresh.shop();
        Persons.Crowd crowd = Persons.crowd(findsBy(), 20);
        List<BooleanSupplier> records = writeMany(shop, crowd, 20);

        List<Race.Finish<Integer>> finishes = Race.run(2, () -> forgetAll(shop, crowd.all()));

        assertThat(finishes).extracting(Race.Finish::failure).containsOnlyNulls();
        assertThat(finishes.stream().mapToInt(PurgeEra::count).sum()).isEqualTo(20);
        assertThat(PurgeEra.present(records)).isZero();
    }

    /** RE-1: by each part alone, as the step finds it; and nothing is left once the step is done. */
    @Test
    default void re1WhatIsThereOfAPersonIsCountedByEachPart() {
        for (Locator part : findsBy()) {
            ShopId shop = Fresh.shop();
            SubjectLocator person = Persons.fresh(findsBy());
            write(shop, Optional.of(person), Chat.NOW);

            SubjectLocator alone = Persons.only(part, person);
            assertThat(residue().count(shop, alone, Chat.NOW)).as("by %s", part).isEqualTo(1);
            step().forget(shop, alone, Chat.NOW, 100);
            assertThat(residue().count(shop, alone, Chat.NOW))
                    .as("by %s, after the step", part)
                    .isZero();
        }
    }

    /** RE-2. */
    @Test
    default void re2NothingElseIsCounted() {
        ShopId shop = Fresh.shop();
        Persons.Crowd crowd = Persons.crowd(findsBy(), 3);
        write(shop, Optional.of(crowd.of(0)), Chat.NOW);
        write(shop, Optional.of(crowd.of(1)), Chat.NOW.plusMillis(1));
        write(Fresh.shop(), Optional.of(crowd.of(2)), Chat.NOW);
        write(shop, anybody(), Chat.NOW);

        assertThat(residue().count(shop, crowd.all(), Chat.NOW)).isEqualTo(1 + newerThatGo());
    }

    /** HO-2: what is walked past can be forgotten by what it says of itself. */
    @Test
    default void ho2AHoldingNamesAllThatItIsFoundBy() {
        for (Locator part : findsBy()) {
            ShopId shop = Fresh.shop();
            BooleanSupplier record = write(shop, anybody(), Chat.NOW);
            Holding holding = walk(100).stream()
                    .filter(one -> one.shop().equals(shop))
                    .findFirst()
                    .orElseThrow(() -> new AssertionError("the record is not walked past"));
            SubjectLocator person = holding.person()
                    .filter(found -> Persons.names(part, found))
                    .orElseThrow(() -> new AssertionError("the record does not name " + part));

            step().forget(shop, Persons.only(part, person), Chat.NOW, 100);

            assertThat(record.getAsBoolean()).as("found by %s", part).isFalse();
        }
    }

    private List<BooleanSupplier> writeMany(ShopId shop, Persons.Crowd crowd, int count) {
        List<BooleanSupplier> written = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            written.add(write(shop, Optional.of(crowd.of(i)), Chat.NOW));
        }
        return written;
    }

    private int forgetAll(ShopId shop, SubjectLocator person) {
        int all = 0;
        for (int batch = step().forget(shop, person, Chat.NOW, 3); batch > 0; ) {
            all += batch;
            batch = step().forget(shop, person, Chat.NOW, 3);
        }
        return all;
    }
}
