package dev.avow.core.redaction.detect;

import static org.assertj.core.api.Assertions.assertThat;

import dev.avow.core.redaction.EntityKind;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Letters with digits at the beginning of a text, by what stands before them: each line of the table has such places, a text
 * with a caret where the value ends behind all of them, and its kind; without a caret it is none. {@code -Dgolden=write} writes
 * what is found anew.
 */
class TokensTest {

    private static final List<String> PLACES =
            List.of("inside", "order", "return", "number", "hash", "account", "parcel", "article", "asked", "value");

    @Test
    void aTokenIsAValueBehindWhatAnnouncesIt() throws IOException {
        new PlaceTable("tokens.txt", PLACES, TokensTest::found).holds(500);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "v6.11.12|",
                "v6.11.12.1121|",
                "V1.2.3|",
                "v1.2.3.4.5|",
                "v1.2.3.4.5.6",
                "v1.2",
                "v1",
                "v123.4.5",
                "v12.4.5|",
                "x1.2.3",
                "v1.2.3a",
                "v1.2.3|.",
                "v1.2.3|.x",
                "v.1.2.3",
                "v1..2.3"
            })
    void aVersionHasThreeToFiveParts(String marked) {
        String text = marked.replace("|", "");
        assertThat(PlaceTable.marked(
                        text, tokens(CodesTest.reading(text)).shapes.release(0), "|"))
                .isEqualTo(marked);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1Z 999 AA1 01 2345 6784|",
                "1z 999 aa1 01 2345 6784| ok",
                "1Z 999 AA1 01 2345 678",
                "1Z 999 AA1 01 2345 67845",
                "1Z-999-AA1-01-2345-6784|",
                "1Z  999  AA1  01  2345  6784|",
                "1Z   999   AA1   01   2345   6784|",
                "1Z     999     AA1     01     2345     6784",
                "1Y 999 AA1 01 2345 6784",
                "1Z9 99 AA1 01 2345 6784|",
                "1Z64 Y5PW 6811 8967 59|",
                "1Z 999 AA1 01 2345 6784|.",
                "1Z 999 AA1, 01 2345 6784",
                "1Z"
            })
    void aParcelsNumberMayHaveBlanks(String marked) {
        String text = marked.replace("|", "");
        assertThat(PlaceTable.marked(text, tokens(CodesTest.reading(text)).spacedParcel(0), "|"))
                .isEqualTo(marked);
    }

    private static String found(String text, String place) {
        Reading reading = CodesTest.reading(text);
        reading.words.forget();
        said(place, reading);
        int end = tokens(reading).at(0);
        return PlaceTable.marked(text, end) + (end < 0 ? "" : "\t" + reading.findings.kind(0));
    }

    private static Tokens tokens(Reading reading) {
        return new Tokens(reading, new Quantities(reading), new Behind(reading));
    }

    private static void said(String place, Reading reading) {
        Memory memory = reading.memory;
        memory.base = 100;
        memory.previous = ' ';
        switch (place) {
            case "order" -> memory.word(Words.ORDER, -1);
            case "return" -> memory.word(Words.ORDER | Words.RETURNED, -1);
            case "number" -> memory.word(Words.NUMBER, -1);
            case "hash" -> memory.hash = true;
            case "account" -> memory.word(Words.ACCOUNT, -1);
            case "parcel" -> memory.word(Words.PARCEL, -1);
            case "article" -> memory.word(Words.PRODUCT, -1);
            case "asked" -> {
                reading.asked = Words.ORDER;
                memory.base = 0;
            }
            case "value" -> memory.value(Kinds.indexOf(EntityKind.ORDER_NUMBER), -1);
            default -> memory.plainWord();
        }
    }
}
