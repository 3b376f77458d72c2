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
        assertThat(find("qwxzq")).isEqualTo(WholeWords.NONE);
        assertThat(find("passwordx")).isEqualTo(WholeWords.NONE);
        assertThat(find("address\u043E")).isEqualTo(WholeWords.NONE);
        assertThat(find("address")).isNotEqualTo(WholeWords.NONE);
    }

    @Test
    void hardlyAnyOtherWordIsTakenForOne() {
        int taken = 0;
        for (char a = 'a'; a <= 'z'; a++) {
            for (char b = 'a'; b <= 'z'; b++) {
                taken += find("qj" + a + b + "xq") == WholeWords.NONE ? 0 : 1;
                taken += WholeWords.stem(letters("qj" + a + b + "xq"), 0, 6) == WholeWords.NONE ? 0 : 1;
            }
        }
        assertThat(taken).isZero();
    }

    @Test
    void theLongestStemBeginsAWord() {
        assertThat(stem("telefonn")).isEqualTo("telefon");
        assertThat(stem("xylophon")).isEmpty();
        for (int node = Vocabulary.ROOT + 1; node < Vocabulary.size(); node++) {
            String word = Vocabulary.word(node);
            boolean latin = word.chars().allMatch(c -> c >= 'a' && c <= 'z');
            if (Vocabulary.STEM[node] != 0 && latin && word.length() <= WholeWords.LONGEST - 2) {
                assertThat(stem(word + "qj")).as(word).isEqualTo(word);
            }
        }
    }

    @Test
    void aPhraseIsFoundWordByWord() {
        int first = found("kind");
        assertThat(find("regards", WholeWords.context(first))).isNotEqualTo(WholeWords.NONE);
        assertThat(find("qwxzq", WholeWords.context(first))).isEqualTo(WholeWords.NONE);
        int next = find("regards", WholeWords.context(first));
        assertThat(WholeWords.meaning(next) & Words.CLOSING).isEqualTo(Words.CLOSING);
        assertThat(Vocabulary.word(WholeWords.node(next))).isEqualTo("kind regards");
    }

    @Test
    void aLetterOfAnotherScriptIsForeignWhereverItStands() {
        String word = "zaqyxwvm";
        assertThat(WholeWords.isForeign(letters(word))).isFalse();
        assertThat(WholeWords.isForeign(letters("za"))).isFalse();
        assertThat(WholeWords.isForeign(0)).isFalse();
        for (int i = 0; i < word.length(); i++) {
            String mixed = word.substring(0, i) + '\u0436' + word.substring(i + 1);
            assertThat(WholeWords.isForeign(letters(mixed))).as(mixed).isTrue();
        }
    }

    @ParameterizedTest
    @CsvSource({
        "kind, ' reg', true",
        "kind, '-reg', true",
        "kind, ' REG', true",
        "kind, ' rkq', false",
        "kind, ' rvq', false",
        "kind, ' qeg', false",
        "kind, '.reg', false",
        "kind, ' 1eg', false",
        "seven, ' qjx', false",
        "a, ' zzt', false",
        "c, \"'est\", true",
    })
    void aWordMayGoOnToAPhrase(String word, String behind, boolean goesOn) {
        byte[] columns = new byte[behind.length()];
        for (int i = 0; i < columns.length; i++) {
            columns[i] = Vocabulary.SIGN[behind.charAt(i)];
        }

        assertThat(WholeWords.mayGoOn(found(word), columns, 0)).isEqualTo(goesOn);
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
        int found = find(word);
        assertThat(found).as(word).isNotEqualTo(WholeWords.NONE);
        return found;
    }

    private static int find(String word) {
        return find(word, 0);
    }

    private static int find(String word, long context) {
        int half = Math.min(word.length(), WholeWords.HALF);
        return WholeWords.find(letters(word.substring(0, half)), letters(word.substring(half)) | context);
    }

    /** The longest stem that begins a word, or nothing. */
    private static String stem(String word) {
        int half = Math.min(word.length(), WholeWords.HALF);
        int stem = WholeWords.stem(letters(word.substring(0, half)), letters(word.substring(half)), word.length());
        return stem == WholeWords.NONE ? "" : Vocabulary.word(WholeWords.node(stem));
    }

    /** At most eight letters as one number. */
    private static long letters(String word) {
        long letters = 0;
        for (int i = 0; i < word.length(); i++) {
            letters |= (long) Vocabulary.SIGN[word.charAt(i)] << (Byte.SIZE * i);
        }
        return letters;
    }
}
