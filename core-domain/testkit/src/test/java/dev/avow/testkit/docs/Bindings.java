package dev.avow.testkit.docs;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Which types of the sources say which promises they are about: code in a comment, a test in a comment or in its name. A test
 * names each promise by itself, for a range also takes in what stands between. Read from the sources, so that all modules are seen
 * from here, the widget's tests among them.
 */
final class Bindings {

    private static final Pattern ID = Pattern.compile("(?<![A-Za-z0-9])S(\\d)-(\\d\\d)(?!\\d)(?: to S\\1-(\\d\\d))?");
    private static final Pattern IN_NAME = Pattern.compile("(?:(?<![A-Za-z0-9])s|S)(\\d)_(\\d\\d)(?!\\d)");
    private static final Pattern NAME = Pattern.compile("\\bvoid (\\w+)\\(");
    private static final Pattern NAME_IN_SCRIPT = Pattern.compile("\\btest\\('([^'\\n]*)'");
    private static final Pattern COMMENT = Pattern.compile("/\\*.*?\\*/|//[^\\n]*", Pattern.DOTALL);
    private static final Pattern TEXT_BLOCK = Pattern.compile("\"\"\".*?\"\"\"", Pattern.DOTALL);
    private static final Pattern STRING = Pattern.compile("\"(?:\\\\.|[^\"\\\\\n])*\"");
    private static final String SCRIPT = ".test.js";
    /** Their comments speak of promises as data, not of what they do. The names of their tests do count. */
    private static final Set<String> CATALOGUES = Set.of("policy", "promise", "docs");

    private final Map<String, Set<String>> code = new TreeMap<>();
    private final Map<String, Set<String>> tests = new TreeMap<>();

    private Bindings() {}

    static Bindings read(Path root) throws IOException {
        Bindings bindings = new Bindings();
        try (Stream<Path> files = Files.walk(root)) {
            List<Path> sources = files.filter(Bindings::isSource)
                    .filter(file -> file.toString().replace('\\', '/').contains("/src/"))
                    .filter(file -> Stream.of("target", "demo", "bench", "sandbox", ".git", "node_modules")
                            .noneMatch(skipped -> names(root.relativize(file)).contains(skipped)))
                    .sorted()
                    .toList();
            sources.forEach(file -> bindings.add(names(root.relativize(file)), text(file)));
        }
        return bindings;
    }

    private static boolean isSource(Path file) {
        String name = file.toString();
        return (name.endsWith(".java") && !file.endsWith("module-info.java")) || name.endsWith(SCRIPT);
    }

    private static List<String> names(Path path) {
        return IntStream.range(0, path.getNameCount())
                .mapToObj(i -> path.getName(i).toString())
                .toList();
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void add(List<String> path, String text) {
        if (path.get(path.size() - 1).endsWith(SCRIPT)) {
            bind(tests, inScript(text), String.join("/", path));
            return;
        }
        List<String> type = path.subList(path.indexOf("java") + 1, path.size());
        String name = String.join(".", type).replaceFirst("\\.java$", "");
        boolean catalogue = CATALOGUES.contains(type.get(type.size() - 2));
        if (!path.contains("test") && !path.contains("testkit")) {
            bind(code, catalogue ? Set.of() : inCode(text), name);
        } else if (text.contains("@Test") || text.contains("@ParameterizedTest")) {
            bind(tests, catalogue ? inNames(text) : inTest(text), name);
        }
    }

    private static void bind(Map<String, Set<String>> side, Set<String> ids, String name) {
        ids.forEach(id -> side.computeIfAbsent(id, key -> new TreeSet<>()).add(name));
    }

    /** The comments alone, ranges too. */
    static Set<String> inCode(String text) {
        return inComments(text, true);
    }

    /** The comments, of which no range counts, and the names of the tests. */
    static Set<String> inTest(String text) {
        Set<String> ids = inComments(text, false);
        ids.addAll(inNames(text));
        return ids;
    }

    /** The names of the tests alone: any number of ids, anywhere in them. */
    static Set<String> inNames(String text) {
        Set<String> ids = new TreeSet<>();
        NAME.matcher(STRING.matcher(withoutTextBlocks(text)).replaceAll(""))
                .results()
                .forEach(name -> IN_NAME.matcher(name.group(1))
                        .results()
                        .forEach(id -> ids.add(id(id.group(1), Integer.parseInt(id.group(2))))));
        return ids;
    }

    /** The names of the widget's tests. */
    static Set<String> inScript(String text) {
        Set<String> ids = new TreeSet<>();
        NAME_IN_SCRIPT.matcher(text).results().forEach(name -> addIds(name.group(1), false, ids));
        return ids;
    }

    private static Set<String> inComments(String text, boolean ranges) {
        Set<String> ids = new TreeSet<>();
        COMMENT.matcher(withoutTextBlocks(text))
                .results()
                .forEach(comment -> addIds(comment.group().replaceAll("\\s+\\*?\\s*", " "), ranges, ids));
        return ids;
    }

    private static void addIds(String words, boolean ranges, Set<String> ids) {
        Matcher id = ID.matcher(words);
        while (id.find()) {
            int from = Integer.parseInt(id.group(2));
            if (id.group(3) == null) {
                ids.add(id(id.group(1), from));
            } else if (ranges) {
                String system = id.group(1);
                IntStream.rangeClosed(from, Integer.parseInt(id.group(3))).forEach(row -> ids.add(id(system, row)));
            }
        }
    }

    private static String withoutTextBlocks(String text) {
        return TEXT_BLOCK.matcher(text).replaceAll("");
    }

    private static String id(String system, int row) {
        return "S%s-%02d".formatted(system, row);
    }

    Set<String> code(String id) {
        return code.getOrDefault(id, Set.of());
    }

    Set<String> tests(String id) {
        return tests.getOrDefault(id, Set.of());
    }
}
