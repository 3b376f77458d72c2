package dev.avow.core.policy;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * The documents that are made from the catalogue are in step with it. With {@code -Dpolicy.documents=write} they are written
 * anew.
 */
class PolicyDocumentsTest {

    private static final Path PAGE = Path.of("..", "docs", "policies.md");
    private static final Path SCHEMA = Path.of("..", "docs", "avow.schema.json");
    private static final boolean WRITE = "write".equals(System.getProperty("policy.documents"));

    @Test
    void tableOfOptionsIsTheCatalogues() throws IOException {
        String rows = Options.all().stream().map(PolicyDocumentsTest::row).collect(Collectors.joining("\n"));

        check(
                "options",
                "| option | kind: what it may hold | which value is stricter | fallback | what it decides | promises |\n"
                        + "| --- | --- | --- | --- | --- | --- |\n" + rows);
    }

    private static String row(Option option) {
        return Stream.of(
                        "`" + option.pattern() + "`",
                        option.kind().name() + ": " + option.kind().allowed(),
                        option.strictness().words(),
                        option.fallback().map(text -> "`" + text + "`").orElse(""),
                        option.text(),
                        String.join(", ", option.promises()))
                .collect(Collectors.joining(" | ", "| ", " |"));
    }

    @Test
    void tableOfContradictionsIsTheCheckers() throws IOException {
        String rows = Contradictions.checks().stream()
                .map(check -> Stream.of(
                                check.id(),
                                Placeholder.key(check.severity()),
                                String.join(", ", check.promises()),
                                check.sentence())
                        .collect(Collectors.joining(" | ", "| ", " |")))
                .collect(Collectors.joining("\n"));

        check("contradictions", "| id | severity | promises | what is found |\n| --- | --- | --- | --- |\n" + rows);
    }

    @Test
    void schemaForEditorsIsTheCatalogues() throws IOException {
        if (WRITE) {
            Files.writeString(SCHEMA, JsonSchema.text());
        }
        assertThat(Files.readString(SCHEMA)).isEqualTo(JsonSchema.text());
    }

    @Test
    void whatCannotBeJudgedIsSaidWithItsReason() throws IOException {
        List<String> page = Files.readAllLines(PAGE);

        assertThat(List.of("I18", "I30"))
                .allSatisfy(id -> assertThat(page)
                        .filteredOn(line -> line.startsWith("| " + id + " |"))
                        .singleElement()
                        .satisfies(line ->
                                assertThat(line).doesNotContain("| warning |").doesNotContain("| error |")));
    }

    private static void check(String name, String wanted) throws IOException {
        String open = "<!-- " + name + " -->\n";
        String close = "<!-- /" + name + " -->";
        String page = Files.readString(PAGE);
        int from = page.indexOf(open) + open.length();
        int until = page.indexOf(close);
        assertThat(until).isGreaterThanOrEqualTo(from);
        if (WRITE) {
            Files.writeString(PAGE, page.substring(0, from) + wanted + "\n" + page.substring(until));
        }
        String now = Files.readString(PAGE);
        assertThat(now.substring(now.indexOf(open) + open.length(), now.indexOf(close)))
                .isEqualTo(wanted + "\n");
    }
}
