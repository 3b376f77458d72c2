package dev.avow.core.redaction.detect;

import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * Names at the beginning of a text, by what stands before it: each line of the table has such places and a text with a caret
 * where the name ends behind all of them; without a caret it is none. {@code -Dgolden=write} sets the carets anew.
 */
class NamesTest {

    /**
     * "My name is", "this is", the line behind "kind regards", the question for it, the question and "it is", "dear", a line's
     * beginning, and nothing of the kind.
     */
    private static final List<String> PLACES =
            List.of("told", "likely", "alone", "asked", "said", "greeted", "line", "inside");

    @Test
    void aNameIsOneBehindWhatAnnouncesIt() throws IOException {
        new PlaceTable("names.txt", PLACES, NamesTest::found).holds(300);
    }

    private static String found(String text, String place) {
        Reading reading = CodesTest.reading(text);
        reading.words.forget();
        said(place, reading);
        return PlaceTable.marked(text, end(reading));
    }

    private static int end(Reading reading) {
        Names names = new Names(reading);
        return reading.tape.kind(0) == Chars.SOLID ? names.solid(0, reading.words.match(0)) : names.at(0);
    }

    private static void said(String place, Reading reading) {
        Memory memory = reading.memory;
        memory.previous = ' ';
        switch (place) {
            case "told" -> memory.announce(Words.NAME, 0);
            case "likely" -> memory.likelyName(0);
            case "alone" -> {
                memory.word(Words.CLOSING, -1);
                memory.line(0, ',');
                memory.previous = '\n';
            }
            case "asked" -> reading.asked = Words.NAME;
            case "said" -> {
                reading.asked = Words.NAME;
                memory.base = 10;
                memory.lastFlags = Words.IS;
            }
            case "greeted" -> memory.lastFlags = Words.GREETING;
            case "line" -> memory.previous = '\n';
            default -> memory.plainWord();
        }
    }
}
