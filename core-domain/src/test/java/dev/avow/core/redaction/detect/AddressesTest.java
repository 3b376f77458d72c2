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
 * Addresses at the beginning of a text, by what stands before it: each line of the table has such places and a text with a
 * caret where the address is sure and another one where it ends behind all of them; without carets it is none. {@code
 * -Dgolden=write} sets the carets anew.
 */
class AddressesTest {

    private static final Path TABLE = Path.of("src/test/resources/dev/avow/core/redaction/places.txt");
    private static final String CARET = "\u2038";

    /** "Address:", the question for it, digits, a word for goods, a word for a number, and nothing of the kind. */
    private static final List<String> PLACES = List.of("inside", "told", "asked", "digits", "article", "number");

    @Test
    void anAddressIsOneBehindWhatAnnouncesIt() throws IOException {
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
        assertThat(lines).hasSizeGreaterThan(200);
    }

    /** The lines of one text. */
    private static List<String> read(String text) {
        Map<String, String> places = new LinkedHashMap<>();
        for (String place : PLACES) {
            Reading reading = CodesTest.reading(text);
            reading.words.forget();
            said(place, reading);
            places.merge(marked(text, reading), place, (before, more) -> before + ' ' + more);
        }
        List<String> lines = new ArrayList<>();
        places.forEach((marked, behind) -> lines.add(behind + '\t' + marked));
        return lines;
    }

    private static String marked(String text, Reading reading) {
        Addresses addresses = new Addresses(reading);
        int sure = reading.tape.isDigit(0) ? addresses.fromNumber(0) : fromWord(addresses, reading);
        if (sure < 0) {
            return text;
        }
        int end = sure;
        int next = addresses.step(end);
        while (next > end) {
            end = next;
            next = addresses.step(end);
        }
        return text.substring(0, sure) + CARET + text.substring(sure, end) + CARET + text.substring(end);
    }

    private static int fromWord(Addresses addresses, Reading reading) {
        long flags = reading.words.match(0);
        return addresses.fromWord(0, flags, reading.words.end());
    }

    private static void said(String place, Reading reading) {
        Memory memory = reading.memory;
        memory.base = 100;
        switch (place) {
            case "told" -> memory.announce(Words.ADDRESS, 0);
            case "asked" -> {
                reading.asked = Words.ADDRESS;
                memory.base = 0;
            }
            case "digits" -> memory.lastFlags = Words.DIGITS;
            case "article" -> memory.announce(Words.PRODUCT, 0);
            case "number" -> memory.announce(Words.ORDER, 0);
            default -> memory.plainWord();
        }
    }
}
