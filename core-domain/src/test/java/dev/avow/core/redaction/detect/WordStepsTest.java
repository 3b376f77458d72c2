package dev.avow.core.redaction.detect;

import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * One step at the word at the beginning of a text, by what stands before it: each line of the table has such places, a text
 * with a caret where the step ends behind all of them, and the kind of the value if it is one. {@code -Dgolden=write} writes
 * what is found anew.
 */
class WordStepsTest {

    private static final List<String> PLACES = List.of(
            "inside", "order", "return", "parcel", "id", "account", "article", "looked", "near", "asked", "digits");

    @Test
    void aStepEndsBehindAWordOrAValue() throws IOException {
        new PlaceTable("steps.txt", PLACES, WordStepsTest::found).holds(300);
    }

    private static String found(String text, String place) {
        Detectors all = new Detectors(false, new Tape());
        Reading reading = all.reading;
        reading.tape.load(text, true);
        reading.words.forget();
        reading.expectAnything();
        reading.tape.open(0);
        said(place, reading);
        WordSteps steps = new WordSteps(all);
        int end = reading.tape.kind(0) == Chars.SOLID ? steps.solid(0) : steps.word(0);
        return PlaceTable.marked(text, end) + (reading.findings.size() == 0 ? "" : "\t" + reading.findings.kind(0));
    }

    private static void said(String place, Reading reading) {
        Memory memory = reading.memory;
        memory.base = 100;
        memory.previous = ' ';
        switch (place) {
            case "order" -> memory.word(Words.ORDER, -1);
            case "return" -> memory.word(Words.ORDER | Words.RETURNED, -1);
            case "parcel" -> memory.word(Words.PARCEL, -1);
            case "id" -> memory.word(Words.NATIONAL_ID, -1);
            case "account" -> memory.word(Words.ACCOUNT, -1);
            case "article" -> memory.word(Words.PRODUCT, -1);
            case "looked" -> memory.word(Words.LOOKED, -1);
            case "near" -> {
                memory.word(Words.ORDER, -20);
                memory.plainWord();
            }
            case "asked" -> {
                reading.asked = Words.ORDER;
                memory.base = 0;
            }
            case "digits" -> memory.lastFlags = Words.DIGITS;
            default -> memory.plainWord();
        }
    }
}
