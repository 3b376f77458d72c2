package dev.avow.core.redaction.detect;

import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * Mail addresses at the beginning of a text, by the way they are looked for: each line of the table has such ways and a text
 * with a caret where the address ends in all of them; without a caret it is none. {@code -Dgolden=write} sets the carets anew.
 */
class MailsTest {

    /** With its signs, typed sign by sign, told in words, told behind a local part with signs, and told to who asked for it. */
    private static final List<String> WAYS = List.of("at", "typed", "spelled", "local", "asked");

    @Test
    void anAddressIsFoundInItsWays() throws IOException {
        new PlaceTable("mails.txt", WAYS, (text, way) -> PlaceTable.marked(text, end(text, way))).holds(300);
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
