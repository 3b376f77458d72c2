package dev.avow.core.redaction.detect;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FiguresTest {

    /** Words by their value: 100 is a hundred and 102 two hundred, -2 is double, T a thousand, and + is told and not counted. */
    @ParameterizedTest
    @CsvSource({
        "4 8, 48",
        "40 8, 48",
        "20 20, 2020",
        "20 0 5, 2005",
        "20 9, 29",
        "20 10, 2010",
        "20 19, 2019",
        "60 10, 70",
        "60 19, 79",
        "80 11, 91",
        "70 10, 7010",
        "90 17, 9017",
        "60 20, 6020",
        "40 8 3, 483",
        "100, 100",
        "1 100, 100",
        "2 100, 200",
        "2 100 6, 206",
        "2 100 16, 216",
        "2 100 30, 230",
        "2 100 30 4, 234",
        "2 100 10, 210",
        "102, 200",
        "102 5, 205",
        "109 90 9, 999",
        "7 100, 700",
        "7 104, 7400",
        "100 0, 1000",
        "100 5 5, 1055",
        "T, 1000",
        "T 5, 1005",
        "T 15, 1015",
        "T 2 100 6, 1206",
        "2 T, 2000",
        "2 T 100 6, 2106",
        "40 8 T 2 100 6, 48206",
        "3 T 20 1, 3021",
        "3 T 1 2 3, 3123",
        "3 T 1 2 3 4, 31234",
        "3 T T, 3000000",
        "-2 5, 55",
        "-3 4, 444",
        "-2 5 6, 556",
        "20 -2 5, 2055",
        "7 -2 0, 700",
        "+ 4 0 7, 407",
        "4 + 8, 48",
        "0 7 2 2, 0722",
        "0 0 4 0 7 2 2, 40722",
        "0 0 1 2, 0012",
        "0 0 1 2 3, 0123",
    })
    void wordsBecomeDigitsAsTheyAreSpoken(String words, String digits) {
        assertThat(told(words).end()).isEqualTo(digits);
    }

    @Test
    void doubleWaitsForItsDigit() {
        assertThat(told("7 -2").isWaiting()).isTrue();
        assertThat(told("7 -2 5").isWaiting()).isFalse();
        assertThat(told("7").isWaiting()).isFalse();
    }

    @Test
    void wordsAreCountedThatAreNumbers() {
        assertThat(told("+ 40 8 -2 5").words()).isEqualTo(3);
        assertThat(told("0 7").startsWithZero()).isTrue();
        assertThat(told("7 0").startsWithZero()).isFalse();
    }

    @Test
    void theValueIsThatOfTheFirstSixDigits() {
        assertThat(told("2 T 20 6").value()).isEqualTo(2026);
        assertThat(told("2 T").value()).isEqualTo(2000);
        assertThat(told("1 2 3 4 5 6").value()).isEqualTo(123456);
        assertThat(told("1 2 3 4 5 6 7").value()).isEqualTo(123456);
    }

    @Test
    void whatWasToldBeforeIsForgotten() {
        Figures figures = told("2 100 T 40 -2");
        figures.clear();
        figures.word(5);
        assertThat(figures.end()).isEqualTo("5");
        assertThat(figures.words()).isOne();
        assertThat(figures.length()).isOne();
    }

    private static Figures told(String words) {
        Figures figures = new Figures();
        figures.clear();
        for (String word : words.split(" ", -1)) {
            figures.word(
                    word.equals("T")
                            ? SpokenWords.THOUSAND
                            : word.equals("+") ? SpokenWords.PLUS : Integer.parseInt(word));
        }
        return figures;
    }
}
