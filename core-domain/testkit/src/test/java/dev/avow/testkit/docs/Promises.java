package dev.avow.testkit.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;

/** The acceptance table as {@code docs/promises.md} has it: tables by heading, cells without their white space. */
final class Promises {

    private static final Pattern BAR = Pattern.compile("\\|");
    private static final Pattern ROW = Pattern.compile("\\| S\\d+-\\d+ \\|.*");
    private static final Pattern SYSTEM = Pattern.compile("\\| S\\d+ \\|.*");

    private final List<String> lines;

    private Promises(List<String> lines) {
        this.lines = List.copyOf(lines);
    }

    static Promises read(Path page) throws IOException {
        return new Promises(Files.readAllLines(page));
    }

    /** Every row of a promise, wherever it stands, in the page's order. */
    List<Row> rows() {
        return lines.stream()
                .filter(ROW.asMatchPredicate())
                .map(Promises::cells)
                .map(Row::of)
                .toList();
    }

    /** The head table: prefix, system, profile and more. */
    List<List<String>> systems() {
        return lines.stream()
                .filter(SYSTEM.asMatchPredicate())
                .map(Promises::cells)
                .toList();
    }

    /** The rows of the table under this heading, without the table's own head. */
    List<List<String>> table(String heading) {
        assertThat(lines).containsOnlyOnce(heading);
        return lines.stream()
                .skip(lines.indexOf(heading) + 1L)
                .takeWhile(line -> !line.startsWith("## "))
                .filter(line -> line.startsWith("| "))
                .skip(2)
                .map(Promises::cells)
                .toList();
    }

    String text() {
        return String.join("\n", lines);
    }

    private static List<String> cells(String line) {
        assertThat(line).endsWith("|");
        return BAR.splitAsStream(line.substring(1)).map(String::strip).toList();
    }

    /** One promise: its letters as the page's "How to read a row" explains them. */
    record Row(String id, String promise, String kind, String role, String software, String proof) {

        static Row of(List<String> cells) {
            assertThat(cells).as("the cells of %s", cells.get(0)).hasSize(6).doesNotContain("");
            return new Row(cells.get(0), cells.get(1), cells.get(2), cells.get(3), cells.get(4), cells.get(5));
        }
    }
}
