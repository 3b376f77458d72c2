package dev.avow.core.redaction.detect;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/**
 * At which places of a whole text the automaton looks at all; over the rest the shortcuts pass. Each line of the table has a
 * text with a caret before each of them, and perhaps the question before it and how the shop's order numbers begin and end.
 * One caret less may be a value that is missed, and one more is work for nothing; what is found is the same either way
 * ({@link ShortcutProperties}). {@code -Dgolden=write} sets the carets anew.
 */
class LooksTest {

    private static final Path TABLE = Path.of("src/test/resources/dev/avow/core/redaction/looks.txt");
    private static final String CARET = "\u2038";

    private final Seen tape = new Seen();
    private final Automaton automaton = new Automaton(true, tape);

    @Test
    void theAutomatonLooksWhereAValueMayStart() throws IOException {
        List<String> lines = Files.readAllLines(TABLE);
        List<String> looked = new ArrayList<>();
        for (String line : lines) {
            looked.add(looked(line.replace(CARET, "")));
        }
        if ("write".equals(System.getProperty("golden"))) {
            Files.write(TABLE, looked);
            return;
        }

        assertThat(looked).isEqualTo(lines);
        assertThat(lines).hasSizeGreaterThan(100);
    }

    private String looked(String line) {
        String[] parts = line.split("\t", -1);
        tape.places.clear();
        automaton.reset(hints(parts));
        automaton.read(parts[0], true);
        StringBuilder marked = new StringBuilder(line);
        tape.places.descendingIterator().forEachRemaining(place -> marked.insert(tape.rawStart(place), CARET));
        return marked.toString();
    }

    private static Hints hints(String... parts) {
        long asked = parts.length > 1 ? Questions.asked(parts[1]) : 0;
        return new Hints(asked, parts.length > 2 ? parts[2] : "", parts.length > 3 ? parts[3] : "", 0, false);
    }

    /** Notes where the window is opened. */
    private static final class Seen extends Tape {

        private final TreeSet<Integer> places = new TreeSet<>();

        @Override
        void open(int place) {
            places.add(place);
            super.open(place);
        }
    }
}
