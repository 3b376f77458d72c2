package dev.avow.core.redaction.detect;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/**
 * One step at the word at the beginning of a text, by what stands before it: each line of the table has such places, a text
 * with a caret where the step ends behind all of them, and the kind of the value if it is one. {@code -Dgolden=write} writes
 * what is found anew.
 */
class WordStepsTest {

    private static final Path TABLE = Path.of("src/test/resources/dev/avow/core/redaction/steps.txt");
    private static final String CARET = "\u2038";

    private static final List<String> PLACES = List.of(
            "inside", "order", "return", "parcel", "id", "account", "article", "looked", "near", "asked", "digits");

    @Test
    void aStepEndsBehindAWordOrAValue() throws IOException {
        List<String> lines = Files.readAllLines(TABLE);
        List<String> read = new ArrayList<>();
        lines.stream()
                .map(line -> line.split("\t", -1)[1].replace(CARET, ""))
                .distinct()
                .forEach(text -> read.addAll(read(text)));
        if ("write".equals(System.getProperty("golden"))) {
            Files.write(TABLE, read);
            return;
        }

        assertThat(read).isEqualTo(lines);
        assertThat(lines).hasSizeGreaterThan(300);
    }

    /** The lines of one text. */
    private static List<String> read(String text) {
        Map<String, String> places = new LinkedHashMap<>();
        for (String place : PLACES) {
            Detectors all = new Detectors(false, new Tape());
            Reading reading = all.reading;
            reading.tape.load(text, true);
            reading.words.forget();
            reading.expectAnything();
            reading.tape.open(0);
            said(place, reading);
            WordSteps steps = new WordSteps(all);
            int end = reading.tape.kind(0) == Chars.SOLID ? steps.solid(0) : steps.word(0);
            String found = text.substring(0, end) + CARET + text.substring(end);
            found += reading.findings.size() == 0 ? "" : "\t" + reading.findings.kind(0);
            places.merge(found, place, (before, more) -> before + ' ' + more);
        }
        List<String> lines = new ArrayList<>();
        places.forEach((found, behind) -> lines.add(behind + '\t' + found));
        return lines;
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
