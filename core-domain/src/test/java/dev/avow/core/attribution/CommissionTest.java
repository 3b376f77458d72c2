package dev.avow.core.attribution;

import static dev.avow.core.attribution.Orders.NOW;
import static dev.avow.core.attribution.Orders.euro;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.avow.core.subject.Money;
import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

/** S3-20: to the minor unit, in currencies of no, two and three digits. */
class CommissionTest {

    private static TermsSnapshot terms(int basisPoints, CommissionRate.Basis basis, RoundingMode rounding) {
        return new TermsSnapshot(new CommissionRate(basisPoints, basis), rounding);
    }

    @Test
    void rateAppliesToItsBasis() {
        Money subtotal = euro("100");
        Money total = euro("120");

        assertThat(terms(1_000, CommissionRate.Basis.SUBTOTAL, RoundingMode.DOWN)
                        .commission(subtotal, total))
                .isEqualTo(euro("10"));
        assertThat(terms(1_000, CommissionRate.Basis.TOTAL, RoundingMode.DOWN).commission(subtotal, total))
                .isEqualTo(euro("12"));
        assertThat(terms(0, CommissionRate.Basis.TOTAL, RoundingMode.HALF_UP).commission(subtotal, total))
                .isEqualTo(euro("0"));
        assertThat(terms(10_000, CommissionRate.Basis.TOTAL, RoundingMode.HALF_UP)
                        .commission(subtotal, total))
                .isEqualTo(total);
    }

    @Test
    void everyRoundingRoundsOnceAndAsItSays() {
        Money half = euro("0.05");

        assertThat(half(RoundingMode.HALF_EVEN).commission(half, half).minor()).isEqualTo(2);
        assertThat(half(RoundingMode.HALF_UP).commission(half, half).minor()).isEqualTo(3);
        assertThat(half(RoundingMode.DOWN).commission(half, half).minor()).isEqualTo(2);
        assertThatIllegalArgumentException().isThrownBy(() -> half(RoundingMode.UNNECESSARY));
    }

    private static TermsSnapshot half(RoundingMode rounding) {
        return terms(5_000, CommissionRate.Basis.SUBTOTAL, rounding);
    }

    @Test
    void currenciesOfNoAndThreeDigitsKeepTheirUnits() {
        TermsSnapshot fifth = terms(1_250, CommissionRate.Basis.SUBTOTAL, RoundingMode.HALF_EVEN);
        Money yen = Money.parse("999", "JPY");
        Money dinar = Money.parse("1.999", "KWD");

        assertThat(fifth.commission(yen, yen)).hasToString("125 JPY");
        assertThat(fifth.commission(dinar, dinar)).hasToString("0.250 KWD");
    }

    @Test
    void randomAmountsAreWithinHalfAUnitOfTheExactShare() {
        SplittableRandom random = new SplittableRandom(8);
        for (int i = 0; i < 20_000; i++) {
            int rate = random.nextInt(10_001);
            long minor = random.nextLong(Long.MAX_VALUE);
            Money amount = new Money(minor, euro("0").currency());
            Money commission = terms(rate, CommissionRate.Basis.TOTAL, RoundingMode.HALF_EVEN)
                    .commission(amount, amount);

            BigDecimal exact =
                    BigDecimal.valueOf(minor).multiply(new BigDecimal(rate)).movePointLeft(4);
            assertThat(exact.subtract(BigDecimal.valueOf(commission.minor())).abs())
                    .isLessThanOrEqualTo(new BigDecimal("0.5"));
        }
    }

    @Test
    void amountBelowZeroEarnsNothing() {
        Money negative = euro("-5");

        assertThat(half(RoundingMode.HALF_UP).commission(negative, negative)).isEqualTo(euro("0"));
    }

    @Test
    void refundIsANegativeEntryOfItsShare() {
        TermsSnapshot tenth = terms(1_000, CommissionRate.Basis.SUBTOTAL, RoundingMode.HALF_EVEN);

        assertThat(tenth.reversal(euro("10"), left("100", "120", false), true)).isEqualTo(euro("0"));
        assertThat(tenth.reversal(euro("10"), left("60", "80", false), true)).isEqualTo(euro("-4"));
        assertThat(tenth.reversal(euro("10"), left("0", "0", false), true)).isEqualTo(euro("-10"));
        assertThat(tenth.reversal(euro("10"), left("60", "80", false), false)).isEqualTo(euro("0"));
    }

    @Test
    void cancelledOrderEarnsNothingWhateverRefundsDo() {
        TermsSnapshot tenth = terms(1_000, CommissionRate.Basis.SUBTOTAL, RoundingMode.HALF_EVEN);

        assertThat(tenth.reversal(euro("10"), left("100", "120", true), true)).isEqualTo(euro("-10"));
        assertThat(tenth.reversal(euro("10"), left("100", "120", true), false)).isEqualTo(euro("-10"));
    }

    @Test
    void orderThatGrewEarnsNoMore() {
        TermsSnapshot tenth = terms(1_000, CommissionRate.Basis.SUBTOTAL, RoundingMode.HALF_EVEN);

        assertThat(tenth.reversal(euro("10"), left("500", "520", false), true)).isEqualTo(euro("0"));
    }

    private static ShopOrder left(String subtotal, String total, boolean cancelled) {
        return Orders.order(NOW, euro(subtotal), euro(total), cancelled, false, Optional.empty());
    }

    @Test
    void ratesBeyondTheWholeAreRefused() {
        assertThatIllegalArgumentException().isThrownBy(() -> new CommissionRate(-1, CommissionRate.Basis.TOTAL));
        assertThatIllegalArgumentException().isThrownBy(() -> new CommissionRate(10_001, CommissionRate.Basis.TOTAL));
    }

    /** What is left of orders that are gone: no order, no count, no partner, no customer, no date of an order. */
    @Test
    void totalHoldsTheSumPerCurrencyItsYearAndItsEndAlone_S3_22() {
        assertThat(components(CommissionTotal.class)).containsExactly("year", "sum", "expiresAt");
        assertThat(components(AccountingYear.class)).containsExactly("year");
        assertThat(components(Money.class)).containsExactly("minor", "currency");
    }

    private static List<String> components(Class<? extends Record> type) {
        return Arrays.stream(type.getRecordComponents())
                .map(RecordComponent::getName)
                .toList();
    }
}
