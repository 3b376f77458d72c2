package dev.avow.core.redaction.detect;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BinaryOperator;

/**
 * A table of texts by what stands before them: each line has such places, a tab, and what is found behind all of them, which is
 * the text with carets and, behind another tab, what more there is to say. {@code -Dgolden=write} writes what is found anew.
 *
 * @param file its name
 * @param places by their names
 * @param find gives what is found, from a text and the name of a place
 */
record PlaceTable(String file, List<String> places, BinaryOperator<String> find) {

    private static final Path FOLDER = Path.of("src/test/resources/dev/avow/core/redaction");
    private static final String CARET = "\u2038";

    /** The text with a caret, or as it is where nothing ends. */
    static String marked(String text, int end) {
        return marked(text, end, CARET);
    }

    /** The text with a mark, or as it is where nothing ends. */
    static String marked(String text, int end, String mark) {
        return end < 0 ? text : text.substring(0, end) + mark + text.substring(end);
    }

    /** Finds everything again. */
    void holds(int moreThan) throws IOException {
        List<String> lines = Files.readAllLines(FOLDER.resolve(file));
        List<String> found = lines.stream()
                .map(line -> line.split("\t", -1)[1].replace(CARET, ""))
                .distinct()
                .flatMap(text -> lines(text).stream())
                .toList();
        if ("write".equals(System.getProperty("golden"))) {
            Files.write(FOLDER.resolve(file), found);
            return;
        }

        assertThat(found).isEqualTo(lines);
        assertThat(lines).hasSizeGreaterThan(moreThan);
    }

    private List<String> lines(String text) {
        Map<String, String> behind = new LinkedHashMap<>();
        for (String place : places) {
            String found = find.apply(text.replace("\\n", "\n"), place).replace("\n", "\\n");
            behind.merge(found, place, (before, more) -> before + ' ' + more);
        }
        List<String> lines = new ArrayList<>();
        behind.forEach((found, names) -> lines.add(names + '\t' + found));
        return lines;
    }
}
