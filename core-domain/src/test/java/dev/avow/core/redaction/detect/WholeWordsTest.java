package dev.avow.core.redaction.detect;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The words by all their letters at once, and the tree in which they stand. */
class WholeWordsTest {

    @Test
    void aWordIsFoundWithItsMeaning() {
        assertThat(WholeWords.meaning(found("password")) & Words.PASSWORD).isEqualTo(Words.PASSWORD);
        assertThat(WholeWords.meaning(found("seven")) & Words.SPOKEN).isEqualTo(Words.SPOKEN);
        assertThat(WholeWords.value(found("seven"))).isEqualTo(7);
        assertThat(WholeWords.find(letters("qwxzq"))).isEqualTo(WholeWords.NONE);
        assertThat(WholeWords.find(letters("passwordx"))).isEqualTo(WholeWords.NONE);
    }

    @Test
    void hardlyAnyOtherWordIsTakenForOne() {
        int taken = 0;
        for (char a = 'a'; a <= 'z'; a++) {
            for (char b = 'a'; b <= 'z'; b++) {
                taken += WholeWords.find(letters("qj" + a + b + "xq")) == WholeWords.NONE ? 0 : 1;
                taken += WholeWords.mayStem(letters("qj" + a + b), 4) ? 1 : 0;
            }
        }
        assertThat(taken).isZero();
    }

    @Test
    void aStemMayBeginAWord() {
        assertThat(WholeWords.mayStem(letters("telefonnummer".substring(0, 12)), 12))
                .isTrue();
        assertThat(WholeWords.mayStem(letters("bestellungen"), 12)).isTrue();
        assertThat(WholeWords.mayStem(letters("xylophon"), 8)).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "kind, ' ', r, e, true",
        "kind, -, r, e, true",
        "kind, ' ', R, E, true",
        "kind, ' ', r, w, false",
        "kind, ' ', q, e, false",
        "kind, ., r, e, false",
        "kind, ' ', 1, e, false",
        "seven, ' ', q, j, false",
    })
    void aWordMayGoOnToAPhrase(String word, char sign, char first, char second, boolean goesOn) {
        assertThat(WholeWords.mayGoOn(found(word), sign, first, second)).isEqualTo(goesOn);
    }

    @Test
    void theTreeTellsItsWords() {
        int node = Vocabulary.ROOT;
        for (char c : "telefon".toCharArray()) {
            node = Vocabulary.step(node, c);
        }
        assertThat(Vocabulary.word(node)).isEqualTo("telefon");
        assertThat(Vocabulary.word(Vocabulary.ROOT)).isEmpty();
        assertThat(WholeWords.node(found("seven"))).isBetween(Vocabulary.ROOT + 1, Vocabulary.size() - 1);
        assertThat(Vocabulary.step(Vocabulary.ROOT, '\u0442')).isNotZero();
        assertThat(Vocabulary.step(Vocabulary.ROOT, '?')).isZero();
    }

    @Test
    void entriesAreFolded() {
        assertThat(Vocabulary.entry('\u00C9')).isEqualTo('e');
        assertThat(Vocabulary.entry('_')).isEqualTo(' ');
        assertThat(Vocabulary.entry('-')).isEqualTo(' ');
        assertThat(Vocabulary.entry('\uFF21')).isEqualTo('a');
    }

    @Test
    void theSignsOfAMailAddressBeginSo() {
        assertThat(Vocabulary.maySpellSign('a', 't')).isTrue();
        assertThat(Vocabulary.maySpellSign('D', 'o')).isTrue();
        assertThat(Vocabulary.maySpellSign('q', 'x')).isFalse();
        assertThat(Vocabulary.maySpellSign('t', 'h')).isFalse();
    }

    private static int found(String word) {
        int found = WholeWords.find(letters(word));
        assertThat(found).as(word).isNotEqualTo(WholeWords.NONE);
        return found;
    }

    private static long letters(String word) {
        long letters = 0;
        for (int i = 0; i < word.length(); i++) {
            letters = WholeWords.letters(letters, Vocabulary.COLUMN[word.charAt(i)]);
        }
        return letters;
    }
}
