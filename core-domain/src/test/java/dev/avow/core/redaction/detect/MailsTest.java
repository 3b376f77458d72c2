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
 * Mail addresses at the beginning of a text, by the way they are looked for: each line of the table has such ways and a text
 * with a caret where the address ends in all of them; without a caret it is none. {@code -Dgolden=write} sets the carets anew.
 */
class MailsTest {

    private static final Path TABLE = Path.of("src/test/resources/dev/avow/core/redaction/mails.txt");
    private static final String CARET = "\u2038";

    /** With its signs, typed sign by sign, told in words, told behind a local part with signs, and told to who asked for it. */
    private static final List<String> WAYS = List.of("at", "typed", "spelled", "local", "asked");

    @Test
    void anAddressIsFoundInItsWays() throws IOException {
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
        String plain = text.replace("\\n", "\n");
        Map<String, String> ways = new LinkedHashMap<>();
        for (String way : WAYS) {
            int end = end(plain, way);
            String marked = new StringBuilder(plain)
                    .insert(Math.max(end, 0), end < 0 ? "" : CARET)
                    .toString()
                    .replace("\n", "\\n");
            ways.merge(marked, way, (before, more) -> before + ' ' + more);
        }
        List<String> lines = new ArrayList<>();
        ways.forEach((marked, way) -> lines.add(way + '\t' + marked));
        return lines;
    }

    private static int end(String text, String way) {
        Reading reading = CodesTest.reading(text);
        reading.words.forget();
        reading.asked = way.equals("asked") ? Words.MAIL : 0;
        Mails mails = new Mails(reading);
        return switch (way) {
            case "at" -> mails.at(0);
            case "typed" -> mails.typed(0);
            case "local" -> mails.spelledLocal(0);
            default -> mails.spelled(0, reading.tape.tokenEnd(0));
        };
    }
}
