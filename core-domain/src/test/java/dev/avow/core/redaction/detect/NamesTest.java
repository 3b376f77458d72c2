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
 * Names at the beginning of a text, by what stands before it: each line of the table has such places and a text with a caret
 * where the name ends behind all of them; without a caret it is none. {@code -Dgolden=write} sets the carets anew.
 */
class NamesTest {

    private static final Path TABLE = Path.of("src/test/resources/dev/avow/core/redaction/names.txt");
    private static final String CARET = "\u2038";

    /**
     * "My name is", "this is", the line behind "kind regards", the question for it, the question and "it is", "dear", a line's
     * beginning, and nothing of the kind.
     */
    private static final List<String> PLACES =
            List.of("told", "likely", "alone", "asked", "said", "greeted", "line", "inside");

    @Test
    void aNameIsOneBehindWhatAnnouncesIt() throws IOException {
        List<String> lines = Files.readAllLines(TABLE);
        List<String> read = new ArrayList<>();
        lines.stream()
                .map(line -> line.substring(line.indexOf('\t') + 1).replace(CARET, ""))
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
            Reading reading = CodesTest.reading(text.replace("\\n", "\n"));
            reading.words.forget();
            said(place, reading);
            int end = end(reading);
            String marked = new StringBuilder(text.replace("\\n", "\n"))
                    .insert(Math.max(end, 0), end < 0 ? "" : CARET)
                    .toString()
                    .replace("\n", "\\n");
            places.merge(marked, place, (before, more) -> before + ' ' + more);
        }
        List<String> lines = new ArrayList<>();
        places.forEach((marked, behind) -> lines.add(behind + '\t' + marked));
        return lines;
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
