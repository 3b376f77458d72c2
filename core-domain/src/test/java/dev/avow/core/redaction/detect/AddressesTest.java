package dev.avow.core.redaction.detect;

import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * Addresses at the beginning of a text, by what stands before it: each line of the table has such places and a text with a
 * caret where the address is sure and another one where it ends behind all of them; without carets it is none. {@code
 * -Dgolden=write} sets the carets anew.
 */
class AddressesTest {

    /** "Address:", the question for it, digits, a word for goods, a word for a number, and nothing of the kind. */
    private static final List<String> PLACES = List.of("inside", "told", "asked", "digits", "article", "number");

    @Test
    void anAddressIsOneBehindWhatAnnouncesIt() throws IOException {
        new PlaceTable("places.txt", PLACES, AddressesTest::found).holds(200);
    }

    private static String found(String text, String place) {
        Reading reading = CodesTest.reading(text);
        reading.words.forget();
        said(place, reading);
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
        return PlaceTable.marked(PlaceTable.marked(text, end), sure);
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
