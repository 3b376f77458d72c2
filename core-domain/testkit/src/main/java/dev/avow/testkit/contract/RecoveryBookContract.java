package dev.avow.testkit.contract;

import static org.assertj.core.api.Assertions.assertThat;

import dev.avow.core.port.RecoveryBook;
import dev.avow.core.port.RecoveryBook.Page;
import dev.avow.core.port.Sealed;
import dev.avow.core.port.SealedField;
import dev.avow.core.recovery.FrequencyCap;
import dev.avow.core.recovery.QuietHours;
import dev.avow.core.recovery.RecoveryChoices;
import dev.avow.core.subject.ShopId;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** All that {@link RecoveryBook} owes (RB-1 to RB-3). */
public interface RecoveryBookContract {

    /** The book under test. */
    RecoveryBook book();

    /** Every choice differs from what a merchant finds at first. */
    private static RecoveryChoices full() {
        return new RecoveryChoices(
                true,
                Duration.ofMinutes(95).plusSeconds(7),
                Duration.ofHours(30),
                new FrequencyCap(3, Duration.ofDays(9)),
                new FrequencyCap(70, Duration.ofHours(36)),
                new QuietHours(LocalTime.of(21, 45), LocalTime.of(7, 5), ZoneId.of("Europe/Bucharest")),
                Duration.ofDays(6),
                Optional.of("COMEBACK10"),
                true);
    }

    private static RecoveryChoices bare() {
        return RecoveryChoices.standard(Duration.ofHours(10), ZoneId.of("UTC"));
    }

    private static SealedField sealed() {
        return new SealedField(new Sealed("key-1", Fresh.name().getBytes(StandardCharsets.UTF_8)), Optional.empty());
    }

    /** RB-1. */
    @Test
    default void rb1WhatWasChosenIsReadBackWithAllItsParts() {
        ShopId shop = Fresh.shop();
        Page chosen = new Page(full(), Optional.of(sealed()));

        book().keep(shop, chosen);

        assertThat(book().find(shop)).contains(chosen);
    }

    /** RB-1: what was taken out is not there any more. */
    @Test
    default void rb1WhatWasChosenLastReplacesAll() {
        ShopId shop = Fresh.shop();
        book().keep(shop, new Page(full(), Optional.of(sealed())));
        Page last = new Page(bare(), Optional.empty());

        book().keep(shop, last);

        assertThat(book().find(shop)).contains(last);
    }

    /** RB-2. */
    @Test
    default void rb2AShopHasItsOwnChoicesOnly() {
        ShopId shop = Fresh.shop();
        ShopId other = Fresh.shop();
        Page own = new Page(full(), Optional.of(sealed()));
        Page others = new Page(bare(), Optional.empty());
        book().keep(shop, own);
        book().keep(other, others);

        assertThat(book().find(shop)).contains(own);
        assertThat(book().find(other)).contains(others);
        assertThat(book().find(Fresh.shop())).isEmpty();
    }

    /** RB-3. */
    @Test
    default void rb3AForgottenShopHasNone() {
        ShopId shop = Fresh.shop();
        ShopId other = Fresh.shop();
        book().keep(shop, new Page(full(), Optional.of(sealed())));
        book().keep(other, new Page(full(), Optional.empty()));

        book().forget(shop);

        assertThat(book().find(shop)).isEmpty();
        assertThat(book().find(other)).isPresent();
    }
}
