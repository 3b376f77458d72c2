package dev.avow.core.redaction.detect;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** S1-11: which words are common given names. */
class GivenNamesTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "petra", "Petra", "PETRA", "chloé", "Chloe", "jürgen", "zsófia", "мария", "Мария", "ελένη", "سارة",
                "דנה"
            })
    void caseAndAccentsDoNotMatter(String name) {
        assertThat(isName(name)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "p",
                "mate",
                "petr\u0430",
                "petrax",
                "petr!",
                "lamp",
                "will",
                "nur",
                "max",
                "abcdefghijklmnopq"
            })
    void otherWordsAreNone(String word) {
        assertThat(isName(word)).isFalse();
    }

    private static boolean isName(String word) {
        String text = "(" + word + ")";
        return GivenNames.has(text.toCharArray(), 1, 1 + word.length());
    }
}
