package dev.avow.core.redaction.detect;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What odd characters stand for, at the first and the last of each row and beside them. */
class FoldsTest {

    private static final String UNKNOWN = "\uFFFD";

    @ParameterizedTest
    @CsvSource({
        "1D7CE, 0",
        "1D7D7, 9",
        "1D7FF, 9",
        "1D800, ?",
        "104A0, 0",
        "104A9, 9",
        "1049F, ?",
        "104AA, ?",
        "1FBF9, 9",
        "1D400, A",
        "1D419, Z",
        "1D41A, a",
        "1D433, z",
        "1D434, A",
        "1D6A3, z",
        "1D6A4, ?",
        "1D3FF, ?",
        "1F0FF, ?",
        "1F100, 0",
        "1F101, 0",
        "1F102, 1",
        "1F10A, 9",
        "1F10B, 0",
        "1F10C, 0",
        "1F10D, ?",
        "20000, \u4E00",
        "3FFFF, \u4E00",
        "1FFFF, ?",
        "40000, ?",
        "1F600, ?",
    })
    void aPairOfSurrogatesStandsForOneCharacter(String codePoint, String folded) {
        String pair = Character.toString(Integer.parseInt(codePoint, 16));
        assertThat(folded("x" + pair)).isEqualTo("x" + folded.replace("?", UNKNOWN));
    }

    @ParameterizedTest
    @CsvSource({
        "0660, 0",
        "0669, 9",
        "2460, 1",
        "2468, 9",
        "2469, 10",
        "2473, 20",
        "247C, 9",
        "247D, 10",
        "2487, 20",
        "2491, 10",
        "249B, 20",
        "2074, 4",
        "2079, 9",
        "2080, 0",
        "FF01, !",
        "FF5E, ~",
        "24B6, A",
        "24E9, z",
        "2013, -",
        "2116, #",
        "AD, ''",
        "0300, ''",
        "036F, ''",
        "200B, ''",
        "FEFF, ''",
    })
    void aCharacterStandsForAnotherOneOrForTwo(String unit, String folded) {
        assertThat(folded("x" + (char) Integer.parseInt(unit, 16))).isEqualTo("x" + folded);
    }

    @ParameterizedTest
    @CsvSource({"E0000", "E01FF"})
    void aTagIsNotSeen(String codePoint) {
        assertThat(folded("x" + Character.toString(Integer.parseInt(codePoint, 16))))
                .isEqualTo("x");
    }

    @Test
    void behindTheTagsCharactersAreSeen() {
        assertThat(folded("x" + Character.toString(0xE0200))).isEqualTo("x" + UNKNOWN);
        assertThat(folded("x" + Character.toString(0xDFFFF))).isEqualTo("x" + UNKNOWN);
    }

    @Test
    void halfAPairIsUnknown() {
        assertThat(folded("\uD835")).isEqualTo(UNKNOWN);
        assertThat(folded("\uDFCE1")).isEqualTo(UNKNOWN + "1");
        assertThat(folded("\uD8351")).isEqualTo(UNKNOWN + "1");
    }

    @Test
    void theNinthUnseenCharacterInARowIsSeen() {
        assertThat(folded("1" + "\u200B".repeat(8) + "2")).isEqualTo("12");
        assertThat(folded("1" + "\u200B".repeat(9) + "2")).isEqualTo("1" + UNKNOWN + "2");
    }

    private static String folded(String text) {
        Tape tape = new Tape();
        tape.load(text, true);
        return new String(tape.chars(), 0, tape.length());
    }
}
