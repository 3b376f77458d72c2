package dev.avow.core.subject;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Currency;
import org.junit.jupiter.api.Test;

class MoneyTest {

    @Test
    void amountsAreReadInTheSmallestUnitOfTheirCurrency() {
        assertThat(Money.parse("53.90", "EUR").minor()).isEqualTo(5390);
        assertThat(Money.parse("1200.0", "JPY").minor()).isEqualTo(1200);
        assertThat(Money.parse("1.234", "KWD").minor()).isEqualTo(1234);
        assertThat(Money.parse("-0.05", "EUR")).hasToString("-0.05 EUR");
    }

    @Test
    void whatIsNoExactAmountIsRefused() {
        assertThatIllegalArgumentException().isThrownBy(() -> Money.parse("0.001", "EUR"));
        assertThatIllegalArgumentException().isThrownBy(() -> Money.parse("1,5", "EUR"));
        assertThatIllegalArgumentException().isThrownBy(() -> Money.parse("1", "EURO"));
        assertThatIllegalArgumentException().isThrownBy(() -> Money.parse("1e30", "EUR"));
        assertThat(Money.parse("-10000000000000.00", "EUR").minor()).isEqualTo(-Money.MOST);
        assertThatIllegalArgumentException().isThrownBy(() -> Money.parse("10000000000000.01", "EUR"));
        assertThatIllegalArgumentException().isThrownBy(() -> Money.parse("-10000000000000.01", "EUR"));
    }

    @Test
    void onlyAmountsOfOneCurrencyAddUp() {
        Money five = Money.parse("5", "EUR");
        assertThat(five.plus(five.negated())).isEqualTo(Money.zero(Currency.getInstance("EUR")));
        assertThatIllegalArgumentException().isThrownBy(() -> five.plus(Money.parse("5", "USD")));
    }
}
