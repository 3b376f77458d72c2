package dev.avow.testkit.contract;

import static org.assertj.core.api.Assertions.assertThat;

import dev.avow.core.port.RecoveredOrders;
import dev.avow.core.port.RecoveredOrders.Locator;
import dev.avow.core.port.RecoveredOrders.MonthSum;
import dev.avow.core.recovery.RecoveredBy;
import dev.avow.core.recovery.RecoveredOrder;
import dev.avow.core.retention.Horizon;
import dev.avow.core.retention.Lifetime;
import dev.avow.core.subject.CustomerId;
import dev.avow.core.subject.Money;
import dev.avow.core.subject.OrderId;
import dev.avow.core.subject.ShopId;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.Test;

/** All that {@link RecoveredOrders} owe (RO-1 to RO-7), and their purge (PU-1 to PU-4). */
public interface RecoveredOrdersContract extends PurgeContract {

    /** The orders under test. */
    RecoveredOrders recovered();

    @Override
    default BooleanSupplier write(Lifetime lifetime) {
        ShopId shop = Fresh.shop();
        RecoveredOrder order = order("1.00", "EUR", Chat.NOW);
        recovered().record(shop, order, locator(), lifetime);
        return () -> recovered().find(shop, order.order(), Chat.EVERYTHING).isPresent();
    }

    private static RecoveredOrder order(String paid, String currency, Instant at) {
        Money price = Money.parse(paid, currency);
        return new RecoveredOrder(
                new OrderId(Carts.number()),
                Carts.number(),
                RecoveredBy.CHECKOUT,
                price,
                Money.zero(price.currency()),
                at,
                at.plusMillis(7));
    }

    private static Locator locator() {
        return new Locator(Optional.of(new CustomerId(Carts.number())), Optional.of(Fresh.name()));
    }

    private static Lifetime life() {
        return Lifetime.open(Chat.NOW, Chat.VERSION);
    }

    /** RO-1, RO-4. */
    @Test
    default void ro1WhatWasRecordedIsReadBackInItsShop() {
        ShopId shop = Fresh.shop();
        RecoveredOrder order = order("53.90", "EUR", Chat.NOW.plusMillis(3));

        assertThat(recovered().record(shop, order, locator(), life())).isTrue();

        assertThat(recovered().find(shop, order.order(), Chat.EVERYTHING)).contains(order);
        assertThat(recovered().find(Fresh.shop(), order.order(), Chat.EVERYTHING))
                .isEmpty();
        assertThat(recovered().counted(shop, Set.of(order.checkout(), 1L))).containsExactly(order.checkout());
        assertThat(recovered().counted(shop, Set.of())).isEmpty();
    }

    /** RO-2 (S4-06). */
    @Test
    default void ro2AnOrderCountsOnceAndSoDoesACheckout() {
        ShopId shop = Fresh.shop();
        RecoveredOrder order = order("10.00", "EUR", Chat.NOW);
        RecoveredOrder other = order("99.00", "EUR", Chat.NOW);
        RecoveredOrder sameCheckout = new RecoveredOrder(
                other.order(), order.checkout(), other.by(), other.paid(), other.refunded(), other.paidAt(), Chat.NOW);

        List<Race.Finish<Boolean>> finishes = Race.run(4, () -> recovered().record(shop, order, locator(), life()));

        assertThat(finishes).extracting(Race.Finish::failure).containsOnlyNulls();
        assertThat(finishes.stream().filter(it -> Boolean.TRUE.equals(it.value())))
                .hasSize(1);
        assertThat(recovered().record(shop, sameCheckout, locator(), life())).isFalse();
        assertThat(recovered().sums(shop, Chat.EVERYTHING, ZoneOffset.UTC))
                .containsExactly(new MonthSum(YearMonth.of(2100, 1), 1, Money.parse("10.00", "EUR")));
    }

    /** RO-3 (S4-06): refunds, in any order. */
    @Test
    default void ro3ANewerStateReplacesTheAmountsAnOlderChangesNothing() {
        ShopId shop = Fresh.shop();
        RecoveredOrder order = order("10.00", "EUR", Chat.NOW);
        recovered().record(shop, order, locator(), life());
        Money paid = order.paid();

        assertThat(recovered().update(shop, order.order(), paid, Money.parse("4.00", "EUR"), order.updatedAt()))
                .isFalse();
        assertThat(recovered()
                        .update(
                                shop,
                                order.order(),
                                paid,
                                Money.parse("4.00", "EUR"),
                                order.updatedAt().plusMillis(2)))
                .isTrue();
        assertThat(recovered()
                        .update(
                                shop,
                                order.order(),
                                paid,
                                Money.parse("1.00", "EUR"),
                                order.updatedAt().plusMillis(1)))
                .isFalse();
        assertThat(recovered()
                        .find(shop, order.order(), Chat.EVERYTHING)
                        .orElseThrow()
                        .revenue())
                .isEqualTo(Money.parse("6.00", "EUR"));
        assertThat(recovered().update(Fresh.shop(), order.order(), paid, paid, Chat.NOW.plusSeconds(9)))
                .isFalse();
    }

    /** RO-5, S4-17: gone when the shop's clock has run out. */
    @Test
    default void ro5WhatTheHorizonDoesNotShowIsAbsent() {
        ShopId shop = Fresh.shop();
        RecoveredOrder order = order("10.00", "EUR", Chat.NOW);
        recovered().record(shop, order, locator(), life());
        Horizon over = new Horizon(Chat.NOW, Lifetime.FAR);

        assertThat(recovered().find(shop, order.order(), over)).isEmpty();
        assertThat(recovered().sums(shop, over, ZoneOffset.UTC)).isEmpty();
    }

    /** RO-6 (S4-06): by month in the shop's zone, and by currency. */
    @Test
    default void ro6SumsAreByMonthInTheShopsZoneAndByCurrency() {
        ShopId shop = Fresh.shop();
        Instant newYear = Instant.parse("2099-12-31T23:30:00Z");
        recovered().record(shop, order("10.00", "EUR", newYear), locator(), life());
        recovered().record(shop, order("5.50", "EUR", newYear.minusSeconds(3_600)), locator(), life());
        recovered().record(shop, order("700", "JPY", newYear), locator(), life());

        assertThat(recovered().sums(shop, Chat.EVERYTHING, ZoneId.of("Europe/Berlin")))
                .containsExactly(
                        new MonthSum(YearMonth.of(2099, 12), 1, Money.parse("5.50", "EUR")),
                        new MonthSum(YearMonth.of(2100, 1), 1, Money.parse("10.00", "EUR")),
                        new MonthSum(YearMonth.of(2100, 1), 1, Money.parse("700", "JPY")));
        assertThat(recovered().sums(shop, Chat.EVERYTHING, ZoneOffset.UTC))
                .extracting(MonthSum::orders)
                .containsExactly(2L, 1L);
        assertThat(recovered().kept(shop)).isEmpty();
    }

    /** RO-7 (S4-06). */
    @Test
    default void ro7TheCountIsOfWhatWasPlacedAfterAnInstantAndIsShown() {
        ShopId shop = Fresh.shop();
        recovered().record(shop, order("10.00", "EUR", Chat.NOW), locator(), life());
        recovered().record(shop, order("700", "JPY", Chat.NOW.plusMillis(1)), locator(), life());
        recovered().record(Fresh.shop(), order("10.00", "EUR", Chat.NOW), locator(), life());

        assertThat(recovered().count(shop, Chat.EVERYTHING, Chat.NOW.minusMillis(1)))
                .isEqualTo(2);
        assertThat(recovered().count(shop, Chat.EVERYTHING, Chat.NOW)).isEqualTo(1);
        assertThat(recovered().count(shop, new Horizon(life().expiresAt(), Instant.EPOCH), Instant.EPOCH))
                .isZero();
    }
}
