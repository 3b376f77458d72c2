package dev.avow.core.redaction.detect;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class GluedTest {

    @ParameterizedTest
    @CsvSource({
        "nulleinssiebensechs, 0 1 7 6",
        "NullEinsSiebenSechs, 0 1 7 6",
        "zweieins, 2 1",
        "sechzehneins, 16 1",
        "sextioåttasju, 68 7",
        "treizecisapte, 30 7",
        "twentytwenty, 20 20",
    })
    void aWordOfNumberWordsHasTheirValues(String word, String values) {
        assertThat(numbers(word, false)).isEqualTo(values);
    }

    /** One number word, too few letters, a beginning or an end that is none, something between. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "siebzehn",
                "achtelf",
                "reservierungen",
                "einszweix",
                "xeinszwei",
                "einsabczwei",
                "einundzwanzigster",
                ""
            })
    void anotherWordHasNone(String word) {
        assertThat(numbers(word, false)).isEqualTo("none");
    }

    @Test
    void aWordThatGoesOnBeyondTheWindowHasItsBeginning() {
        assertThat(numbers("einszweidreivie", true)).isEqualTo("1 2 3");
        assertThat(numbers("einszweidreivie", false)).isEqualTo("none");
        assertThat(numbers("einszwei" + "x".repeat(15), true)).isEqualTo("1 2");
        assertThat(numbers("einszwei" + "x".repeat(16), true)).isEqualTo("none");
        assertThat(numbers("siebzehnx", true)).isEqualTo("none");
        assertThat(numbers("reservierungen", true)).isEqualTo("none");
    }

    @Test
    void aWordHasAtMostSixtyFourLetters() {
        assertThat(numbers("zwei".repeat(16), false)).isEqualTo("2 ".repeat(15) + "2");
        assertThat(numbers("zwei".repeat(17), false)).isEqualTo("none");
    }

    @Test
    void whatWasReadBeforeIsForgotten() {
        Glued glued = new Glued();
        assertThat(glued.read("einszweidrei".toCharArray(), 0, 12, false)).isTrue();
        assertThat(glued.read("siebzehn".toCharArray(), 0, 8, false)).isFalse();
        assertThat(glued.count()).isZero();
        assertThat(glued.read("reservierung".toCharArray(), 0, 12, false)).isFalse();
        assertThat(glued.read("ab einszwei".toCharArray(), 3, 11, false)).isTrue();
        assertThat(glued.count()).isEqualTo(2);
        assertThat(glued.value(0)).isEqualTo(1);
    }

    private static String numbers(String word, boolean cut) {
        Glued glued = new Glued();
        if (!glued.read(word.toCharArray(), 0, word.length(), cut)) {
            return "none";
        }
        List<String> values = new ArrayList<>();
        for (int piece = 0; piece < glued.count(); piece++) {
            values.add(String.valueOf(glued.value(piece)));
        }
        return String.join(" ", values);
    }
}
