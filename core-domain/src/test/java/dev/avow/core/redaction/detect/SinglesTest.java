package dev.avow.core.redaction.detect;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Codes that were typed sign by sign, from the beginning of a text up to the bar. */
class SinglesTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "S-P-4-8-2-1-3-5-6-7|",
                "4 8 2 1 3 9 A B 1 2|",
                "4 8 2 1 3 9-a-b-1-2|",
                "s p 4 8 2 1 3 5 6 7 8 9 1 2 3|",
                "s p q r t u 4 8 2 1 3 5 6 7 8 9|",
                "1 Z 0 B 8 3 6 X 9 9| lamp",
                "1 Z 0 B 8 3 6 X 9 9| a lamp",
                "V-G-F-R-N-Z-9-3-A-B|"
            })
    void itEndsAtTheBarAnnouncedOrNot(String marked) {
        assertThat(read(marked, false)).isEqualTo(marked);
        assertThat(read(marked, true)).isEqualTo(marked);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "4 8 2 1 3 A|",
                "A 4 8 2 1 3|",
                "S P 4 8 2 1|",
                "S-P-4-8-2-1-3-5-6|",
                "S_P_4_8_2_1|",
                "S . P . 4 . 8 . 2 . 1|",
                "S  P  4  8  2  1|",
                "S   P   4   8   2   1|",
                "S,P,4,8,2,1|",
                "S P Q R 2 1|",
                "s p 4 8 2 1 3 9 5 6|",
                "s-p-4-8-2-1|",
                "s p 4 8 2 1 3 5 6 7 8 9 1 2|",
                "a b c d e 1 2 3 4 5 6|",
                "Я 4 8 2 1 3 5|",
                "A Я 4 8 2 1 3 5|",
                "1 Z 0 B 8 3 6|",
                "V-G-F-R-N-Z-9-3|"
            })
    void itEndsAtTheBarIfItIsAnnounced(String marked) {
        assertThat(read(marked, false)).isEqualTo(marked.replace("|", ""));
        assertThat(read(marked, true)).isEqualTo(marked);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "A 4 8 2 1",
                "S    P 4 8 2 1",
                "S+P+4+8+2+1",
                "S P Q R T U",
                "S P Q R T 1",
                "4 8 2 1 3 9",
                "4 8 2 1 3 9 a b 1 2",
                "s p q r t u v w x y z a b c 1",
                "AB 4 8 2 1 3",
                "A 48 2 1 3 5 6",
                "A",
                "A 4",
                "4",
                "48 A",
                "V-G-F-R-N-Z-Q-X-A-3"
            })
    void noneStartsHere(String text) {
        assertThat(read(text, false)).isEqualTo(text);
        assertThat(read(text, true)).isEqualTo(text);
    }

    private static String read(String marked, boolean announced) {
        String text = marked.replace("|", "");
        Reading reading = CodesTest.reading(text);
        reading.memory.announce(announced ? Words.ORDER : 0, 0);
        return PlaceTable.marked(text, new Singles(reading).at(0), "|");
    }
}
