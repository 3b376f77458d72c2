package dev.avow.testkit.contract;

import static org.assertj.core.api.Assertions.assertThat;

import dev.avow.core.attribution.AccountingYear;
import dev.avow.core.attribution.CommissionSum;
import dev.avow.core.attribution.CreditedOrder;
import dev.avow.core.port.AttributionLedger;
import dev.avow.core.port.ErasureStep;
import dev.avow.core.retention.Horizon;
import dev.avow.core.retention.Lifetime;
import dev.avow.core.rights.SubjectLocator;
import dev.avow.core.subject.MerchantId;
import dev.avow.core.subject.MessageId;
import dev.avow.core.subject.Money;
import dev.avow.core.subject.OrderId;
import dev.avow.core.subject.Purpose;
import dev.avow.core.subject.ShopId;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.Test;

/** All that an {@link AttributionLedger} owes (AL-1 to AL-11), and its purge (PU-1 to PU-4). */
public interface AttributionLedgerContract extends PurgeContract {

    /** Ten euros. */
    Money TEN = Money.parse("10.00", "EUR");
    /** Seven yen. */
    Money SEVEN = Money.parse("7", "JPY");

    /** The ledger under test. */
    AttributionLedger ledger();

    /** Erases its orders. */
    ErasureStep erasure();

    @Override
    default BooleanSupplier write(Lifetime lifetime) {
        ShopId shop = Fresh.shop();
        CreditedOrder order = Referrals.credited(TEN, lifetime.startedAt());
        ledger().record(shop, merchant(), order, lifetime);
        return () -> find(shop, order.order(), Chat.EVERYTHING).isPresent();
    }

    /** AL-1 (S3-04, S3-13). */
    @Test
    default void al1WhatWasRecordedIsReadBackNewestFirstPageByPage() {
        ShopId shop = Fresh.shop();
        CreditedOrder one = record(shop, merchant(), TEN);
        CreditedOrder two = record(shop, merchant(), SEVEN);
        CreditedOrder three = record(shop, merchant(), TEN);

        List<AttributionLedger.Entry> first = page(shop, Optional.empty(), 2);
        List<AttributionLedger.Entry> second =
                page(shop, Optional.of(first.get(1).number()), 2);

        assertThat(first).extracting(AttributionLedger.Entry::order).containsExactly(three, two);
        assertThat(second).extracting(AttributionLedger.Entry::order).containsExactly(one);
        assertThat(second.get(0).lifetime()).isEqualTo(life());
        assertThat(ledger().entry(shop, Purpose.BILLING, second.get(0).number(), Chat.EVERYTHING))
                .contains(second.get(0));
        assertThat(ledger().find(shop, Purpose.BILLING, List.of(one.order(), two.order()), Chat.EVERYTHING))
                .isEqualTo(Map.of(one.order(), one, two.order(), two));
    }

    /** AL-1. */
    @Test
    default void al1SumsAreByMonthAndCurrency() {
        ShopId shop = Fresh.shop();
        MerchantId merchant = merchant();
        CreditedOrder reduced = record(shop, merchant, TEN);
        record(shop, merchant, TEN);
        record(shop, merchant, SEVEN);
        ledger().reverse(shop, reduced.order(), Money.parse("-2.50", "EUR"));
        YearMonth month = YearMonth.from(Chat.NOW.atZone(ZoneOffset.UTC));

        assertThat(ledger().sums(shop, Purpose.BILLING, Chat.EVERYTHING, ZoneOffset.UTC))
                .containsExactly(
                        new CommissionSum(month, 2, Money.parse("20", "EUR"), Money.parse("-2.50", "EUR")),
                        new CommissionSum(month, 1, SEVEN, Money.parse("0", "JPY")));
    }

    /** AL-2 (S3-13, S3-34). */
    @Test
    default void al2ShopsHaveTheirOwnOrders() {
        ShopId shop = Fresh.shop();
        ShopId other = Fresh.shop();
        CreditedOrder order = record(shop, merchant(), TEN);
        long number = page(shop, Optional.empty(), 1).get(0).number();

        assertThat(page(other, Optional.empty(), 9)).isEmpty();
        assertThat(find(other, order.order(), Chat.EVERYTHING)).isEmpty();
        assertThat(ledger().entry(other, Purpose.BILLING, number, Chat.EVERYTHING))
                .isEmpty();
        assertThat(ledger().sums(other, Purpose.BILLING, Chat.EVERYTHING, ZoneOffset.UTC))
                .isEmpty();
        assertThat(ledger().reverse(other, order.order(), TEN.negated())).isFalse();
        assertThat(ledger().record(other, merchant(), order, life())).isEqualTo(AttributionLedger.Recorded.NEW);
        assertThat(find(shop, order.order(), Chat.EVERYTHING)).contains(order);
    }

    /** AL-3 (S3-11). */
    @Test
    default void al3OfManyAtOnceOneIsNew() {
        ShopId shop = Fresh.shop();
        MerchantId merchant = merchant();
        OrderId order = Referrals.order();

        List<Race.Finish<AttributionLedger.Recorded>> finishes =
                Race.run(6, () -> ledger().record(shop, merchant, Referrals.credited(order, TEN, Chat.NOW), life()));

        assertThat(finishes).extracting(Race.Finish::failure).containsOnlyNulls();
        assertThat(finishes).extracting(Race.Finish::value).containsOnlyOnce(AttributionLedger.Recorded.NEW);
        assertThat(finishes)
                .extracting(Race.Finish::value)
                .containsOnly(AttributionLedger.Recorded.NEW, AttributionLedger.Recorded.KNOWN);
        assertThat(page(shop, Optional.empty(), 9)).hasSize(1);
    }

    /** AL-4 (S3-43). */
    @Test
    default void al4RemovedOrderIsNotRecordedAgain() {
        ShopId shop = Fresh.shop();
        CreditedOrder order = record(shop, merchant(), TEN);
        forget(shop, order.order());

        assertThat(ledger().record(shop, merchant(), order, life())).isEqualTo(AttributionLedger.Recorded.FORGOTTEN);
        assertThat(page(shop, Optional.empty(), 9)).isEmpty();
        assertThat(ledger().record(Fresh.shop(), merchant(), order, life()))
                .as("the same number in another shop is another order")
                .isEqualTo(AttributionLedger.Recorded.NEW);
    }

    /** AL-4: an erasure that comes before the poll. */
    @Test
    default void al4OrderThatIsErasedBeforeItWasRecordedIsNotRecorded() {
        ShopId shop = Fresh.shop();
        OrderId order = Referrals.order();
        forget(shop, order);

        assertThat(ledger().record(shop, merchant(), Referrals.credited(order, TEN, Chat.NOW), life()))
                .isEqualTo(AttributionLedger.Recorded.FORGOTTEN);
    }

    /** AL-5 (S3-18). */
    @Test
    default void al5WhatTheHorizonDoesNotShowIsAbsentFromEveryRead() {
        ShopId shop = Fresh.shop();
        CreditedOrder order = record(shop, merchant(), TEN);
        long number = page(shop, Optional.empty(), 1).get(0).number();
        Instant end = life().expiresAt();
        Horizon before = new Horizon(end.minusMillis(1), life().clockStart().minusMillis(1));

        assertThat(find(shop, order.order(), before)).isPresent();
        for (Horizon after :
                List.of(new Horizon(end, Instant.EPOCH), new Horizon(Instant.EPOCH, life().clockStart()))) {
            assertThat(find(shop, order.order(), after)).isEmpty();
            assertThat(ledger().page(shop, Purpose.BILLING, after, Optional.empty(), 9))
                    .isEmpty();
            assertThat(ledger().entry(shop, Purpose.BILLING, number, after)).isEmpty();
            assertThat(ledger().sums(shop, Purpose.BILLING, after, ZoneOffset.UTC))
                    .isEmpty();
        }
    }

    /** AL-6. */
    @Test
    default void al6ReversalReplacesTheOneBefore() {
        ShopId shop = Fresh.shop();
        CreditedOrder order = record(shop, merchant(), TEN);

        assertThat(ledger().reverse(shop, order.order(), Money.parse("-4", "EUR")))
                .isTrue();
        assertThat(ledger().reverse(shop, order.order(), Money.parse("-4", "EUR")))
                .isFalse();
        assertThat(ledger().reverse(shop, order.order(), Money.parse("-6", "EUR")))
                .isTrue();

        assertThat(find(shop, order.order(), Chat.EVERYTHING).orElseThrow().owed())
                .isEqualTo(Money.parse("4", "EUR"));
    }

    /** AL-6: a refund after erasure changes nothing. */
    @Test
    default void al6RefundAfterRemovalChangesNothing() {
        ShopId shop = Fresh.shop();
        MerchantId merchant = merchant();
        CreditedOrder order = record(shop, merchant, TEN);
        forget(shop, order.order());

        assertThat(ledger().reverse(shop, order.order(), TEN.negated())).isFalse();
        assertThat(shownTotals(shop, merchant)).containsExactly(TEN);
    }

    /** AL-7 (S3-20, S3-26, S3-40): whoever removes, and in whatever order, the sum stays. */
    @Test
    default void al7EveryRemovalKeepsWhatIsOwed() {
        ShopId shop = Fresh.shop();
        MerchantId merchant = merchant();
        CreditedOrder redacted = record(shop, merchant, TEN);
        CreditedOrder refunded = record(shop, merchant, TEN);
        record(shop, merchant, SEVEN);
        ledger().reverse(shop, refunded.order(), Money.parse("-2.50", "EUR"));

        assertThat(forget(shop, redacted.order())).isEqualTo(1);
        assertThat(shownTotals(shop, merchant)).containsExactly(TEN);
        assertThat(forget(shop, redacted.order())).as("a retry").isZero();
        assertThat(erasure().forgetShop(shop, Chat.NOW, 1)).isEqualTo(1);
        assertThat(erasure().forgetShop(shop, Chat.NOW, 9)).isEqualTo(1);
        assertThat(erasure().forgetShop(shop, Chat.NOW, 9)).isZero();

        assertThat(shownTotals(shop, merchant)).containsExactlyInAnyOrder(Money.parse("17.50", "EUR"), SEVEN);
        assertThat(page(shop, Optional.empty(), 9)).isEmpty();
    }

    /** AL-7: the year of a total is that in which its orders were placed. */
    @Test
    default void al7TotalsAreKeptByYear() {
        ShopId shop = Fresh.shop();
        MerchantId merchant = merchant();
        Instant lastYear = Instant.parse("2099-12-31T23:59:59Z");
        ledger().record(shop, merchant, Referrals.credited(TEN, lastYear), life());
        record(shop, merchant, TEN);
        erasure().forgetShop(shop, Chat.NOW, 9);
        ledger().show();

        assertThat(ledger().totals(shop, Purpose.BILLING, merchant, Chat.EVERYTHING))
                .extracting(total -> total.year().year())
                .containsExactly(2099, 2100);
    }

    /** AL-7: two removals at once add nothing twice. */
    @Test
    default void al7TwoRemovalsAtOnceAddOnce() {
        ShopId shop = Fresh.shop();
        MerchantId merchant = merchant();
        for (int i = 0; i < 12; i++) {
            record(shop, merchant, TEN);
        }

        List<Race.Finish<Integer>> finishes = Race.run(2, () -> {
            int all = 0;
            for (int some = 1; some > 0; all += some) {
                some = erasure().forgetShop(shop, Chat.NOW, 5);
            }
            return all;
        });

        assertThat(finishes).extracting(Race.Finish::failure).containsOnlyNulls();
        assertThat(finishes.stream().mapToInt(PurgeEra::count).sum()).isEqualTo(12);
        assertThat(shownTotals(shop, merchant)).containsExactly(Money.parse("120", "EUR"));
    }

    /** AL-7, AL-8. */
    @Test
    default void al8TotalsStandAsTheyWereLastShown() {
        ShopId shop = Fresh.shop();
        MerchantId merchant = merchant();
        AccountingYear year = new AccountingYear(2100);
        ledger().correct(merchant, Fresh.message(), year, TEN, life());
        assertThat(shownTotals(shop, merchant)).containsExactly(TEN);

        ledger().correct(merchant, Fresh.message(), year, Money.parse("-3", "EUR"), life());

        assertThat(totals(shop, merchant)).as("not shown yet").containsExactly(TEN);
        assertThat(shownTotals(shop, merchant)).containsExactly(Money.parse("7", "EUR"));
        assertThat(totals(shop, merchant())).isEmpty();
    }

    /** AL-8 (S3-28). */
    @Test
    default void al8TotalIsAbsentFromItsEnd() {
        ShopId shop = Fresh.shop();
        MerchantId merchant = merchant();
        ledger().correct(merchant, Fresh.message(), new AccountingYear(2100), TEN, life());
        Instant end = life().expiresAt();

        assertThat(ledger().totals(shop, Purpose.BILLING, merchant, new Horizon(end.minusMillis(1), Instant.EPOCH)))
                .hasSize(1);
        assertThat(ledger().totals(shop, Purpose.BILLING, merchant, new Horizon(end, Instant.EPOCH)))
                .isEmpty();
    }

    /** AL-9. */
    @Test
    default void al9BooksAgreeAfterAllThis() {
        ShopId shop = Fresh.shop();
        MerchantId merchant = merchant();
        CreditedOrder order = record(shop, merchant, TEN);
        ledger().reverse(shop, order.order(), Money.parse("-1", "EUR"));
        record(shop, merchant, SEVEN);
        ledger().correct(merchant, Fresh.message(), new AccountingYear(2100), TEN, life());
        forget(shop, order.order());

        assertThat(ledger().disagreements()).isZero();
    }

    /** AL-10: a total that is full would keep orders from leaving. */
    @Test
    default void al10CorrectionBeyondAllMeasureChangesNothing() {
        ShopId shop = Fresh.shop();
        MerchantId merchant = merchant();
        AccountingYear year = new AccountingYear(2100);
        Money most = new Money(Money.MOST, TEN.currency());
        Money less = new Money(Money.MOST - 1, TEN.currency());

        assertThat(ledger().correct(merchant, Fresh.message(), year, new Money(Money.MOST + 1, TEN.currency()), life()))
                .as("beyond by itself")
                .isEqualTo(AttributionLedger.Corrected.BEYOND);
        assertThat(ledger().correct(merchant, Fresh.message(), year, most, life()))
                .isEqualTo(AttributionLedger.Corrected.BOOKED);
        assertThat(ledger().correct(merchant, Fresh.message(), year, TEN, life()))
                .as("its sum is")
                .isEqualTo(AttributionLedger.Corrected.BEYOND);
        assertThat(ledger().correct(merchant, Fresh.message(), year, new Money(-1, TEN.currency()), life()))
                .isEqualTo(AttributionLedger.Corrected.BOOKED);

        assertThat(shownTotals(shop, merchant)).containsExactly(less);
        assertThat(ledger().correct(merchant, Fresh.message(), year, less.negated(), life()))
                .isEqualTo(AttributionLedger.Corrected.BOOKED);
        assertThat(ledger().correct(merchant, Fresh.message(), year, most.negated(), life()))
                .isEqualTo(AttributionLedger.Corrected.BOOKED);
        assertThat(ledger().correct(merchant, Fresh.message(), year, TEN.negated(), life()))
                .isEqualTo(AttributionLedger.Corrected.BEYOND);
        assertThat(ledger().disagreements()).isZero();
    }

    /** AL-11: whoever missed the answer asks again. */
    @Test
    default void al11CorrectionIsBookedOnceHoweverOftenItIsSent() {
        ShopId shop = Fresh.shop();
        MerchantId merchant = merchant();
        MessageId id = Fresh.message();
        AttributionLedger.Corrected first = ledger().correct(merchant, id, new AccountingYear(2100), TEN, life());
        AttributionLedger.Corrected again = ledger().correct(merchant, id, new AccountingYear(2100), TEN, life());
        AttributionLedger.Corrected nextYear = ledger().correct(merchant, id, new AccountingYear(2101), TEN, life());

        assertThat(List.of(first, again, nextYear)).containsOnly(AttributionLedger.Corrected.BOOKED);
        assertThat(shownTotals(shop, merchant)).containsExactly(TEN);
        assertThat(ledger().disagreements()).isZero();
    }

    /** AL-11: an amount, or a currency; another merchant's ids are its own. */
    @Test
    default void al11AnotherCorrectionUnderAnIdIsRefused() {
        ShopId shop = Fresh.shop();
        MerchantId merchant = merchant();
        MerchantId other = merchant();
        MessageId id = Fresh.message();
        AccountingYear year = new AccountingYear(2100);
        ledger().correct(merchant, id, year, TEN, life());

        for (Money amount : List.of(TEN.negated(), new Money(TEN.minor(), SEVEN.currency()))) {
            assertThat(ledger().correct(merchant, id, year, amount, life()))
                    .isEqualTo(AttributionLedger.Corrected.OTHER);
        }
        assertThat(ledger().correct(other, id, year, SEVEN, life())).isEqualTo(AttributionLedger.Corrected.BOOKED);
        assertThat(shownTotals(shop, merchant)).containsExactly(TEN);
        assertThat(shownTotals(shop, other)).containsExactly(SEVEN);
    }

    /** AL-11. */
    @Test
    default void al11OfManyAtOnceOneIsBooked() {
        ShopId shop = Fresh.shop();
        MerchantId merchant = merchant();
        MessageId id = Fresh.message();

        List<Race.Finish<AttributionLedger.Corrected>> finishes =
                Race.run(8, () -> ledger().correct(merchant, id, new AccountingYear(2100), TEN, life()));

        assertThat(finishes).extracting(Race.Finish::failure).containsOnlyNulls();
        assertThat(finishes).extracting(Race.Finish::value).containsOnly(AttributionLedger.Corrected.BOOKED);
        assertThat(shownTotals(shop, merchant)).containsExactly(TEN);
    }

    private CreditedOrder record(ShopId shop, MerchantId merchant, Money earned) {
        CreditedOrder order = Referrals.credited(earned, Chat.NOW);
        assertThat(ledger().record(shop, merchant, order, life())).isEqualTo(AttributionLedger.Recorded.NEW);
        return order;
    }

    private int forget(ShopId shop, OrderId order) {
        return erasure().forget(shop, SubjectLocator.of(order), Chat.NOW, 9);
    }

    private Optional<CreditedOrder> find(ShopId shop, OrderId order, Horizon horizon) {
        return Optional.ofNullable(
                ledger().find(shop, Purpose.BILLING, List.of(order), horizon).get(order));
    }

    private List<AttributionLedger.Entry> page(ShopId shop, Optional<Long> before, int limit) {
        return ledger().page(shop, Purpose.BILLING, Chat.EVERYTHING, before, limit);
    }

    private List<Money> shownTotals(ShopId shop, MerchantId merchant) {
        ledger().show();
        return totals(shop, merchant);
    }

    private List<Money> totals(ShopId shop, MerchantId merchant) {
        return ledger().totals(shop, Purpose.BILLING, merchant, Chat.EVERYTHING).stream()
                .map(total -> total.sum())
                .toList();
    }

    private static MerchantId merchant() {
        return new MerchantId(Fresh.name());
    }

    private static Lifetime life() {
        return Lifetime.fixed(Chat.NOW, Chat.NOW.plus(Chat.LIFE), Chat.VERSION);
    }
}
