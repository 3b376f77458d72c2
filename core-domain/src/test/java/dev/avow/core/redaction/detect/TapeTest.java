package dev.avow.core.redaction.detect;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** The folded text, where its characters come from, and what the window shows of it. */
class TapeTest {

    /** A ten in a circle. */
    private static final String TEN = "\u2469";

    private final Tape tape = new Tape();

    @Test
    void textsOfAnyLengthAreHeld() {
        for (int length = 250; length < 260; length++) {
            tape.load("a".repeat(length), true);
            assertThat(tape.length()).isEqualTo(length);
            assertThat(tape.chars()[length]).isEqualTo((char) 0);
            assertThat(tape.kinds()[length]).isEqualTo(Chars.OTHER);
            assertThat(tape.kinds()[length + 1]).isEqualTo(Chars.OTHER);
        }
        tape.load(TEN.repeat(300), true);
        assertThat(tape.length()).isEqualTo(600);
        assertThat(tape.rawStart(599)).isEqualTo(299);
        tape.load(TEN.repeat(400), true);
        assertThat(tape.rawStart(799)).isEqualTo(399);
    }

    @Test
    void aNewTextIsAnotherOne() {
        int before = tape.loads();
        tape.load("a", true);
        assertThat(tape.loads()).isEqualTo(before + 1);
    }

    @Test
    void halfAPairAtTheEndWaitsForItsOther() {
        tape.load("a\uD835", false);
        assertThat(tape.length()).isOne();
        tape.load("a\uD835", true);
        assertThat(tape.length()).isEqualTo(2);
        tape.load("", false);
        assertThat(tape.length()).isEqualTo(0);
        tape.load("ab", false);
        assertThat(tape.length()).isEqualTo(2);
    }

    @Test
    void foldedCharactersComeFromRawOnes() {
        tape.load("a" + TEN + "\uD835\uDFCE\u200Bb\u200B", true);
        assertThat(new String(tape.chars(), 0, tape.length())).isEqualTo("a100b");
        assertThat(new int[] {tape.rawStart(0), tape.rawStart(1), tape.rawStart(2), tape.rawStart(3), tape.rawStart(4)})
                .containsExactly(0, 1, 1, 2, 5);
        assertThat(new int[] {tape.rawEnd(0), tape.rawEnd(1), tape.rawEnd(2), tape.rawEnd(3), tape.rawEnd(4)})
                .containsExactly(0, 1, 2, 2, 4);
        assertThat(tape.rawEnd(5)).isEqualTo(6);
        assertThat(new int[] {tape.whole(0), tape.whole(1), tape.whole(2), tape.whole(3), tape.whole(5)})
                .containsExactly(0, 1, 3, 3, 5);
    }

    @Test
    void halfAPairIsACharacterOfItsOwn() {
        tape.load("\uD835", true);
        assertThat(tape.rawEnd(1)).isOne();
        tape.load("\uD8351", true);
        assertThat(tape.rawEnd(1)).isOne();
        tape.load("\uDFCE\uD835\uDC00", true);
        assertThat(tape.rawEnd(1)).isOne();
        assertThat(tape.rawEnd(2)).isEqualTo(3);
        tape.load("\uDBFF\uDFFF\uD800\uDC00", true);
        assertThat(tape.length()).isEqualTo(2);
        assertThat(tape.rawEnd(1)).isEqualTo(2);
        tape.load("\uE000\uD800\uE000", true);
        assertThat(tape.length()).isEqualTo(3);
    }

    @Test
    void theWindowShowsSixtyFourCharacters() {
        tape.load("1" + "a".repeat(99), true);
        tape.open(0);
        assertThat(tape.limit()).isEqualTo(Tape.REACH);
        assertThat(tape.isCut()).isTrue();
        assertThat(tape.at(63)).isEqualTo('a');
        assertThat(tape.at(64)).isEqualTo((char) 0);
        assertThat(tape.kind(64)).isEqualTo(Chars.OTHER);
        assertThat(tape.shows(63)).isTrue();
        assertThat(tape.shows(64)).isFalse();
        assertThat(tape.touched()).isFalse();
        tape.open(36);
        assertThat(tape.isCut()).isFalse();
        assertThat(tape.shows(100)).isTrue();
        assertThat(tape.at(100)).isEqualTo((char) 0);
        assertThat(tape.touched()).isFalse();
    }

    @Test
    void whoAsksForWhatAStreamHasNotBroughtTouchesItsEnd() {
        tape.load("12 ab", false);
        tape.open(0);
        assertThat(tape.digitsEnd(0)).isEqualTo(2);
        assertThat(tape.touched()).isFalse();
        assertThat(tape.shows(4)).isTrue();
        assertThat(tape.shows(5)).isFalse();
        assertThat(tape.wordEnd(3)).isEqualTo(5);
        assertThat(tape.touched()).isTrue();
        tape.open(0);
        assertThat(tape.touched()).isFalse();
        assertThat(tape.kind(5)).isEqualTo(Chars.OTHER);
        assertThat(tape.touched()).isTrue();
    }

    @Test
    void aDigitIsLookedForInTheWindow() {
        tape.load("abc 1 def 2", true);
        tape.open(0);
        assertThat(tape.hasDigit(0, 4)).isFalse();
        assertThat(tape.hasDigit(0, 5)).isTrue();
        assertThat(tape.hasDigit(4, 1)).isTrue();
        assertThat(tape.hasDigit(5, 5)).isFalse();
        assertThat(tape.hasDigit(5, 6)).isTrue();
        assertThat(tape.hasDigit(1, 3)).isFalse();
        assertThat(tape.hasDigit(1, 4)).isTrue();
        tape.load("abc", false);
        tape.open(0);
        assertThat(tape.hasDigit(0, 3)).isFalse();
        assertThat(tape.touched()).isFalse();
        assertThat(tape.hasDigit(0, 4)).isFalse();
        assertThat(tape.touched()).isTrue();
        tape.load("a".repeat(64) + "1", true);
        tape.open(0);
        assertThat(tape.hasDigit(0, 65)).isFalse();
        tape.open(1);
        assertThat(tape.hasDigit(1, 64)).isTrue();
    }

    @Test
    void blanksMayBeLines() {
        tape.load("a \n b", true);
        tape.open(0);
        assertThat(tape.blanksEnd(1, false)).isEqualTo(2);
        assertThat(tape.blanksEnd(1, true)).isEqualTo(4);
        assertThat(tape.blanksEnd(0, true)).isEqualTo(0);
        tape.load("a  ", true);
        tape.open(0);
        assertThat(tape.blanksEnd(1, true)).isEqualTo(3);
    }

    @Test
    void nothingIsKeptOfAText() {
        tape.load("abc" + TEN, true);
        tape.forget();
        assertThat(tape.length()).isEqualTo(0);
        assertThat(new String(tape.chars())).isEqualTo("\0".repeat(tape.chars().length));
    }
}
