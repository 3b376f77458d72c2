package dev.avow.core.redaction.detect;

import static org.assertj.core.api.Assertions.assertThat;

import dev.avow.core.subject.Luhn;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The examples of the standards, and numbers that cannot be anybody's: of a thirteenth month, or of a series never given out. */
class ChecksTest {

    /** Behind each number stands which of its digits may be one more: mostly none, at times another country's number results. */
    @ParameterizedTest
    @CsvSource({
        "57942491191, 00000000000",
        "93997816419, 00000000000",
        "11144477735, 00010000001",
        "10000000146, 00100000001",
        "86095742719, 00000000000",
        "98765431092, 10010000000",
        "11147564696, 00000000000",
        "99970533181, 00010001000",
        "123420796043, 000000000000",
        "051446020784, 000000000000",
        "9829992345407, 0000010001000",
        "9639981723721, 0001001001000",
        "9984600900350, 0000000000000",
        "9895385575610, 0000000010000",
    })
    void aNationalNumberHasItsCheckDigits(String number, String others) {
        assertThat(Checks.national(number.toCharArray(), number.length())).isTrue();
        StringBuilder valid = new StringBuilder();
        for (int i = 0; i < number.length(); i++) {
            char[] other = changed(number, i);
            valid.append(Checks.national(other, other.length) ? '1' : '0');
        }
        assertThat(valid).hasToString(others);
    }

    @Test
    void ofAnotherLengthNoneIsKnown() {
        assertThat(Checks.national("0000000000".toCharArray(), 10)).isFalse();
        assertThat(Checks.national("00000000000000".toCharArray(), 14)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"4006381333931", "96385074", "036000291452", "00012345600012"})
    void theNumberOfAnArticleHasItsCheckDigit(String number) {
        assertThat(Checks.gtin(number.toCharArray(), number.length())).isTrue();
        for (int i = 0; i < number.length(); i++) {
            assertThat(Checks.gtin(changed(number, i), number.length())).isFalse();
        }
        assertThat(Checks.gtin("0000000000".toCharArray(), 10)).isFalse();
    }

    @Test
    void theNumberOfABookHasItsCheckDigit() {
        String number = "0306406152";
        assertThat(Checks.isbn10(number.toCharArray(), 10)).isTrue();
        for (int i = 0; i < 10; i++) {
            assertThat(Checks.isbn10(changed(number, i), 10)).isFalse();
        }
        assertThat(Checks.isbn10("00000000000".toCharArray(), 11)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"4111111111111111", "378282246310005", "5555555555554444", "79927398713"})
    void theNumberOfACardHasItsCheckDigit(String number) {
        assertThat(Luhn.fits(number.toCharArray(), 0, number.length())).isTrue();
        assertThat(Luhn.fits(("12" + number + "9").toCharArray(), 2, number.length() + 2))
                .isTrue();
        for (int i = 0; i < number.length(); i++) {
            assertThat(Luhn.fits(changed(number, i), 0, number.length())).isFalse();
        }
    }

    private static char[] changed(String number, int at) {
        char[] digits = number.toCharArray();
        digits[at] = (char) ('0' + (digits[at] - '0' + 1) % 10);
        return digits;
    }
}
