package dev.avow.core.redaction.detect;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
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
        assertThat(stem("telefonn")).isEqualTo(node("telefon"));
        assertThat(stem("xylophon")).isZero();
        VocabularyWords.all().forEach((word, node) -> {
            boolean latin = word.chars().allMatch(c -> c >= 'a' && c <= 'z');
            if (Vocabulary.STEM[node] != 0 && latin && word.length() <= WholeWords.LONGEST - 2) {
                assertThat(stem(word + "qj")).as(word).isEqualTo(node);
            }
        });
    }

    @Test
    void aPhraseIsFoundWordByWord() {
        int first = found("kind");
        assertThat(find("regards", WholeWords.context(first))).isNotEqualTo(WholeWords.NONE);
        assertThat(find("qwxzq", WholeWords.context(first))).isEqualTo(WholeWords.NONE);
        int next = find("regards", WholeWords.context(first));
        assertThat(WholeWords.meaning(next) & Words.CLOSING).isEqualTo(Words.CLOSING);
        assertThat(WholeWords.node(next)).isEqualTo(node("kind regards"));
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
        "kind, ' rqz', false",
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
    void aNodeLeadsOnByALetter() {
        assertThat(Vocabulary.STEM[node("telefon")] & Words.PHONE).isNotZero();
        assertThat(WholeWords.node(found("seven"))).isEqualTo(node("seven"));
        assertThat(Vocabulary.step(Vocabulary.ROOT, '\u0442')).isNotZero();
        assertThat(Vocabulary.step(Vocabulary.ROOT, '?')).isZero();
    }

    /** What is said behind the letters of two words is kept once, and only where it is the same. */
    @Test
    void wordsThatEndAlikeShareTheirEnds() {
        WordNode root = new WordNode();
        for (String word : List.of("order", "border")) {
            enter(root, word).exact = 1;
        }
        enter(root, "recorder").exact = 2;

        List<WordNode> all = root.merge();

        assertThat(enter(root, "order")).isSameAs(enter(root, "border")).isNotSameAs(enter(root, "recorder"));
        assertThat(all).hasSize(15).first().isSameAs(root);
        for (int i = 0; i < all.size(); i++) {
            WordNode node = all.get(i);
            assertThat(node.number).isEqualTo(Vocabulary.ROOT + i);
            for (int branch = 0; branch < node.branches(); branch++) {
                assertThat(node.next(branch).number).isGreaterThan(node.number);
            }
        }
    }

    private static WordNode enter(WordNode root, String word) {
        WordNode node = root;
        for (int i = 0; i < word.length(); i++) {
            node = node.step(word.charAt(i));
        }
        return node;
    }

    private static int node(String word) {
        int node = Vocabulary.ROOT;
        for (int i = 0; i < word.length(); i++) {
            node = Vocabulary.step(node, word.charAt(i));
        }
        return node;
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

    /** The node of the longest stem that begins a word, or 0. */
    private static int stem(String word) {
        int half = Math.min(word.length(), WholeWords.HALF);
        int stem = WholeWords.stem(letters(word.substring(0, half)), letters(word.substring(half)), word.length());
        return stem == WholeWords.NONE ? 0 : WholeWords.node(stem);
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
