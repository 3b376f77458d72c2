package dev.avow.testkit.contract;

import static org.assertj.core.api.Assertions.assertThat;

import dev.avow.core.port.Merchants;
import dev.avow.core.port.OpenClocks;
import dev.avow.core.retention.Horizon;
import dev.avow.core.retention.Lifetime;
import dev.avow.core.subject.MerchantId;
import dev.avow.core.subject.ShopId;
import java.time.Instant;
import java.util.List;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.Test;

/** All that {@link Merchants} owe (ME-1 to ME-5), and their purge (PU-1 to PU-4). */
public interface MerchantsContract extends PurgeContract {

    /** The merchants under test. */
    Merchants merchants();

    /** Their clocks. */
    OpenClocks clocks();

    @Override
    default BooleanSupplier write(Lifetime lifetime) {
        ShopId shop = Fresh.shop();
        merchants().give(shop, merchant(), lifetime);
        return () -> merchants().merchantOf(shop, Chat.EVERYTHING).isPresent();
    }

    /** ME-1. */
    @Test
    default void me1AShopKeepsTheMerchantItWasGivenFirst() {
        ShopId shop = Fresh.shop();
        MerchantId first = merchant();

        assertThat(merchants().give(shop, first, open(0))).isEqualTo(first);
        assertThat(merchants().give(shop, merchant(), open(60))).isEqualTo(first);

        assertThat(merchants().merchantOf(shop, Chat.EVERYTHING)).contains(first);
        assertThat(merchants().shopOf(first, Chat.EVERYTHING)).contains(shop);
    }

    /** ME-1. */
    @Test
    default void me1OfManyAtOnceAllGetTheSame() {
        ShopId shop = Fresh.shop();

        List<Race.Finish<MerchantId>> finishes = Race.run(4, () -> merchants().give(shop, merchant(), open(0)));

        assertThat(finishes).extracting(Race.Finish::failure).containsOnlyNulls();
        assertThat(finishes)
                .extracting(Race.Finish::value)
                .containsOnly(merchants().merchantOf(shop, Chat.EVERYTHING).orElseThrow());
    }

    /** ME-2 and I15. */
    @Test
    default void me2WhoWasGivenNoneHasNone() {
        ShopId shop = Fresh.shop();
        merchants().give(Fresh.shop(), merchant(), open(0));

        assertThat(merchants().merchantOf(shop, Chat.EVERYTHING)).isEmpty();
        assertThat(merchants().shopOf(merchant(), Chat.EVERYTHING)).isEmpty();
    }

    /** ME-3: when it has ended, nothing leads back (I15). */
    @Test
    default void me3WhatTheHorizonDoesNotShowIsAbsent() {
        ShopId shop = Fresh.shop();
        MerchantId merchant = merchant();
        Instant end = Chat.NOW.plus(Chat.LIFE);
        merchants().give(shop, merchant, Lifetime.fixed(Chat.NOW, end, Chat.VERSION));

        Horizon before = new Horizon(end.minusMillis(1), Instant.EPOCH);
        Horizon after = new Horizon(end, Instant.EPOCH);

        assertThat(merchants().merchantOf(shop, before)).contains(merchant);
        assertThat(merchants().shopOf(merchant, before)).contains(shop);
        assertThat(merchants().merchantOf(shop, after)).isEmpty();
        assertThat(merchants().shopOf(merchant, after)).isEmpty();
    }

    /** ME-4: a reinstall inside the window. */
    @Test
    default void me4AMerchantWhoComesBackIsTheSameAndGoesOn() {
        ShopId shop = Fresh.shop();
        MerchantId merchant = merchants().give(shop, merchant(), open(0));
        Instant end = Chat.NOW.plusSeconds(1_000);
        assertThat(clocks().start(shop, new Lifetime(Chat.NOW, Chat.NOW.plusSeconds(10), end, Chat.VERSION), 10))
                .isEqualTo(1);

        assertThat(merchants().give(shop, merchant(), open(20))).isEqualTo(merchant);

        assertThat(merchants().merchantOf(shop, new Horizon(end, Chat.NOW.plusSeconds(10))))
                .contains(merchant);
        assertThat(clocks().versions(shop, Chat.NOW.plusSeconds(20))).containsExactly(Chat.VERSION);
    }

    /** ME-5. */
    @Test
    default void me5WhatHasEndedMakesRoom() {
        ShopId shop = Fresh.shop();
        merchants().give(shop, merchant(), Lifetime.fixed(Chat.NOW, Chat.NOW.plusSeconds(5), Chat.VERSION));
        MerchantId other = merchant();

        assertThat(merchants().give(shop, other, open(5))).isEqualTo(other);

        assertThat(merchants().merchantOf(shop, new Horizon(Chat.NOW.plusSeconds(6), Instant.EPOCH)))
                .contains(other);
    }

    private static Lifetime open(long seconds) {
        return Lifetime.open(Chat.NOW.plusSeconds(seconds), Chat.VERSION);
    }

    private static MerchantId merchant() {
        return new MerchantId(Fresh.name());
    }
}
