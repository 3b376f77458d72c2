package dev.avow.testkit.docs;

import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import dev.avow.testkit.docs.Promises.Row;
import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The acceptance table is whole, adds up, and knows every promise that somebody quotes. */
class PromisesTest {

    private static final Path ROOT = Path.of("..", "..");
    private static final Path PAGE = ROOT.resolve(Path.of("docs", "promises.md"));
    private static final List<String> SKIPPED = List.of("target", "node_modules", ".git", ".avow", ".idea");
    private static final List<String> TEXTS = List.of(".java", ".md", ".js", ".html", ".json", ".properties", ".xml");

    private static final List<Integer> SIZES = List.of(23, 55, 20, 57, 27);
    private static final Set<String> KINDS = Set.of(
            "transparency",
            "rights",
            "security",
            "retention",
            "consent",
            "LLM",
            "redaction",
            "dashboard",
            "tenancy",
            "attribution",
            "incident",
            "billing",
            "recovery");
    private static final Set<String> ROLES = Set.of("C", "P", "M", "S", "-");
    private static final List<String> SOFTWARE = List.of("Y", "D", "G", "H");
    private static final Map<String, Integer> NUMBERED = Map.of(
            "## Where the five contradict each other", 20,
            "## Where one system is in tension with itself", 31,
            "## What a policy engine needs, then", 22,
            "## What the platform decides", 15);

    /** S1-21 in prose and Javadoc, s1_21 in the name of a test. */
    private static final Pattern QUOTED = Pattern.compile("(?<![A-Za-z0-9])[Ss]\\d[-_]\\d\\d(?!\\d)");

    private final Promises promises = Promises.read(PAGE);

    PromisesTest() throws IOException {}

    @Test
    void everyPromiseHasOneRowAndTheRowsAreInOrder() {
        List<String> expected = IntStream.range(0, SIZES.size())
                .boxed()
                .flatMap(system -> IntStream.rangeClosed(1, SIZES.get(system))
                        .mapToObj(row -> String.format(Locale.ROOT, "S%d-%02d", system, row)))
                .toList();

        assertThat(promises.rows()).extracting(Row::id).containsExactlyElementsOf(expected);
    }

    @Test
    void everyRowUsesTheLettersThatThePageExplains() {
        assertThat(promises.rows()).allSatisfy(row -> {
            assertThat(row.kind()).isIn(KINDS);
            assertThat(row.role()).isIn(ROLES);
            assertThat(row.software()).isIn(SOFTWARE);
        });
    }

    @Test
    void theRollUpCountsTheRows() {
        Map<String, List<Long>> counted = new LinkedHashMap<>();
        KINDS.forEach(kind -> counted.put(
                kind, counts(promises.rows().stream().filter(row -> row.kind().equals(kind)))));
        counted.put("**all**", counts(promises.rows().stream()));

        Map<String, List<Long>> written = promises.table("## Roll-up").stream()
                .collect(toMap(
                        cells -> cells.get(0),
                        cells -> cells.stream()
                                .skip(1)
                                .map(cell -> Long.valueOf(cell.replace("*", "")))
                                .toList()));

        assertThat(written).isEqualTo(counted);
        assertThat(promises.text()).contains("\n182 promises: S0 23, S1 55, S2 20, S3 57, S4 27.\n");
    }

    @Test
    void everyNumberNamesItsRowsAndTheProfilesTheyBelongTo() {
        Map<String, String> profiles =
                promises.systems().stream().collect(toMap(cells -> cells.get(0), cells -> cells.get(2)));
        List<List<String>> numbers = promises.table("## Every number in one place");

        assertThat(profiles.values())
                .containsExactlyInAnyOrder("inbox-chat", "short-chat", "agent-chat", "referral", "cart-recovery");
        assertThat(numbers).hasSize(28).allSatisfy(cells -> {
            assertThat(cells).hasSize(4).doesNotContain("");
            List<String> rows = List.of(cells.get(2).split(", ", -1));
            assertThat(rows).doesNotHaveDuplicates().isSubsetOf(ids());
            assertThat(cells.get(1).split(", ", -1))
                    .containsExactlyInAnyOrderElementsOf(rows.stream()
                            .map(row -> profiles.getOrDefault(row.substring(0, 2), row))
                            .collect(toSet()));
        });
    }

    @Test
    void contradictionsTensionsOptionsAndFactsAreNumberedWithoutAGap() {
        NUMBERED.forEach((heading, size) -> {
            List<String> found =
                    promises.table(heading).stream().map(cells -> cells.get(0)).toList();
            String letter = found.get(0).substring(0, 1);

            assertThat(found)
                    .containsExactlyElementsOf(IntStream.rangeClosed(1, size)
                            .mapToObj(number -> letter + number)
                            .toList());
        });
    }

    @Test
    void whateverThePageRefersToStandsOnIt() {
        Set<String> known = new HashSet<>(ids());
        NUMBERED.keySet().forEach(heading -> promises.table(heading).forEach(cells -> known.add(cells.get(0))));

        assertThat(matches(Pattern.compile("\\b(S\\d-\\d+|[CIOF]\\d+)\\b"), promises.text()))
                .isSubsetOf(known);
    }

    @Test
    void everyPromiseThatIsQuotedInTheRepositoryIsInTheTable() throws IOException {
        Set<String> known = ids();
        List<Path> texts = texts();
        List<String> unknown = new ArrayList<>();
        for (Path text : texts) {
            quoted(Files.readString(text)).stream()
                    .filter(id -> !known.contains(id))
                    .forEach(id -> unknown.add(id + " in " + text));
        }

        assertThat(texts).anyMatch(text -> text.endsWith("RedactedText.java"));
        assertThat(unknown).isEmpty();
    }

    @Test
    void aPromiseIsRecognisedInProseAndInTheNameOfATest() {
        String unknown = "S1" + "-99";

        assertThat(quoted("keeps (" + unknown + ", S3-04). void s3_32_s4_23_isRefused() in AES3-20, S1-2024"))
                .containsExactlyInAnyOrder(unknown, "S3-04", "S3-32", "S4-23");
    }

    @Test
    void theSystemsAreNamedInTheHeadTableAndNowhereElse() throws IOException {
        List<String> named = new ArrayList<>();
        for (Path text : texts()) {
            String content = Files.readString(text);
            promises.systems().stream()
                    .map(cells -> cells.get(1))
                    .forEach(name -> Pattern.compile("\\b" + Pattern.quote(name) + "\\b")
                            .matcher(content)
                            .results()
                            .forEach(found -> named.add(name + " in " + text)));
        }

        assertThat(named)
                .containsExactlyInAnyOrderElementsOf(promises.systems().stream()
                        .map(cells -> cells.get(1) + " in " + PAGE)
                        .toList());
    }

    private Set<String> ids() {
        return promises.rows().stream().map(Row::id).collect(toSet());
    }

    private static List<Long> counts(Stream<Row> rows) {
        List<Row> all = rows.toList();
        List<Long> counts = new ArrayList<>(List.of((long) all.size()));
        SOFTWARE.forEach(letter -> counts.add(
                all.stream().filter(row -> row.software().equals(letter)).count()));
        return counts;
    }

    private static Set<String> quoted(String text) {
        return matches(QUOTED, text).stream()
                .map(id -> id.toUpperCase(Locale.ROOT).replace('_', '-'))
                .collect(toSet());
    }

    private static Set<String> matches(Pattern pattern, String text) {
        return pattern.matcher(text).results().map(MatchResult::group).collect(toSet());
    }

    private static List<Path> texts() throws IOException {
        List<Path> found = new ArrayList<>();
        Files.walkFileTree(ROOT, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
                return SKIPPED.stream().anyMatch(folder::endsWith)
                        ? FileVisitResult.SKIP_SUBTREE
                        : FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                if (TEXTS.stream().anyMatch(file.toString()::endsWith)) {
                    found.add(file);
                }
                return FileVisitResult.CONTINUE;
            }
        });
        return found;
    }
}
