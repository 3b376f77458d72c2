package dev.avow.testkit.contract;

import static org.assertj.core.api.Assertions.assertThat;

import dev.avow.core.port.Holdings.Holding;
import dev.avow.core.rights.SubjectLocator;
import dev.avow.core.subject.ShopId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.Test;

/**
 * All that {@link dev.avow.core.port.ErasureStep}, {@link dev.avow.core.port.Residue} and {@link
 * dev.avow.core.port.Holdings} of one class owe when a whole shop is forgotten (ES-3, ES-4, ES-5, RE-1, RE-2, HO-1).
 */
public interface ShopErasureContract extends Forgettable {

    /** Somebody to write a record about; empty where the class is about shops. */
    default Optional<SubjectLocator> anybody() {
        return Optional.empty();
    }

    /** ES-5 (S3-44, S4-19): everything of the shop goes, up to that very instant, and nothing of another shop. */
    @Test
    default void es5AShopIsForgottenUpToThatInstant() {
        ShopId shop = Fresh.shop();
        BooleanSupplier old = write(shop, anybody(), Chat.NOW);
        BooleanSupplier later = write(shop, anybody(), Chat.NOW.plusMillis(1));
        BooleanSupplier others = write(Fresh.shop(), anybody(), Chat.NOW);

        int forgotten = step().forgetShop(shop, Chat.NOW, 100);

        assertThat(forgotten).isEqualTo(1 + newerThatGo());
        assertThat(old.getAsBoolean()).as("the shop's own record").isFalse();
        assertThat(later.getAsBoolean()).as("a record of a new installation").isEqualTo(newerThatGo() == 0);
        assertThat(others.getAsBoolean()).as("another shop's record").isTrue();
    }

    /** ES-3 for a shop. */
    @Test
    default void es3ABatchOfAShopKnowsItsLimit() {
        ShopId shop = Fresh.shop();
        List<BooleanSupplier> records = writeMany(shop, 5);

        List<Integer> forgotten = new ArrayList<>();
        List<Long> left = new ArrayList<>();
        for (int call = 0; call < 4; call++) {
            forgotten.add(step().forgetShop(shop, Chat.NOW, 2));
            left.add(PurgeEra.present(records));
        }

        assertThat(left).as("records left after each call").containsExactly(3L, 1L, 0L, 0L);
        assertThat(forgotten).as("what each call said").containsExactly(2, 2, 1, 0);
    }

    /** ES-4 for a shop: two instances at once. */
    @Test
    default void es4TwoInstancesForgetAShopOnce() {
        ShopId shop = Fresh.shop();
        List<BooleanSupplier> records = writeMany(shop, 20);

        List<Race.Finish<Integer>> finishes = Race.run(2, () -> forgetAll(shop));

        assertThat(finishes).extracting(Race.Finish::failure).containsOnlyNulls();
        assertThat(finishes.stream().mapToInt(PurgeEra::count).sum()).isEqualTo(20);
        assertThat(PurgeEra.present(records)).isZero();
    }

    /** RE-1, RE-2 for a shop. */
    @Test
    default void re1WhatIsThereOfAShopIsCounted() {
        ShopId shop = Fresh.shop();
        write(shop, anybody(), Chat.NOW);
        write(shop, anybody(), Chat.NOW.minusMillis(1));
        write(shop, anybody(), Chat.NOW.plusMillis(1));
        write(Fresh.shop(), anybody(), Chat.NOW);

        assertThat(residue().countShop(shop, Chat.NOW)).isEqualTo(2 + newerThatGo());
        step().forgetShop(shop, Chat.NOW, 100);
        assertThat(residue().countShop(shop, Chat.NOW)).isZero();
        assertThat(residue().countShop(shop, Chat.NOW.plusMillis(1))).isEqualTo(1 - newerThatGo());
    }

    /** HO-1: whatever the size of a page. */
    @Test
    default void ho1EachRecordIsWalkedPastOnce() {
        ShopId shop = Fresh.shop();
        writeMany(shop, 5);

        List<Instant> walked = walk(2).stream()
                .filter(holding -> holding.shop().equals(shop))
                .map(Holding::begun)
                .toList();

        assertThat(walked).hasSize(5).containsOnly(Chat.NOW);
        assertThat(walk(2).stream().map(Holding::key)).doesNotHaveDuplicates();
    }

    /** The step, the second look and the walk speak of the same class. */
    @Test
    default void theThreeSpeakOfOneClass() {
        assertThat(residue().dataClass()).isEqualTo(step().dataClass());
        assertThat(holdings().dataClass()).isEqualTo(step().dataClass());
    }

    /** How many of one record that is newer than the erasure go with it: copies do (ES-1), since what is in them may be older. */
    default int newerThatGo() {
        return holdings().areCopies() ? 1 : 0;
    }

    private List<BooleanSupplier> writeMany(ShopId shop, int count) {
        List<BooleanSupplier> written = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            written.add(write(shop, anybody(), Chat.NOW));
        }
        return written;
    }

    private int forgetAll(ShopId shop) {
        int all = 0;
        for (int batch = step().forgetShop(shop, Chat.NOW, 3); batch > 0; ) {
            all += batch;
            batch = step().forgetShop(shop, Chat.NOW, 3);
        }
        return all;
    }

    /** Everything there is, page by page. */
    default List<Holding> walk(int limit) {
        List<Holding> all = new ArrayList<>();
        Optional<String> after = Optional.empty();
        while (true) {
            List<Holding> page = holdings().page(after, limit);
            all.addAll(page);
            if (page.size() < limit) {
                return all;
            }
            after = Optional.of(page.get(page.size() - 1).key());
        }
    }
}
