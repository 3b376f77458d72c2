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
 * Which types of the sources say in a comment, or in the name of a test, which promises they are about. Read from the sources, so
 * that all modules are seen from here.
 */
final class Bindings {

    private static final Pattern ID = Pattern.compile("(?<![A-Za-z0-9])S(\\d)-(\\d\\d)(?!\\d)(?: to S\\1-(\\d\\d))?");
    private static final Pattern IN_NAME = Pattern.compile("void s(\\d)_(\\d\\d)_");
    private static final Pattern COMMENT = Pattern.compile("/\\*.*?\\*/|//[^\\n]*", Pattern.DOTALL);
    /** It speaks of promises as data, not of what it does. */
    private static final Set<String> CATALOGUES = Set.of("policy", "promise", "docs");

    private final Map<String, Set<String>> code = new TreeMap<>();
    private final Map<String, Set<String>> tests = new TreeMap<>();

    private Bindings() {}

    static Bindings read(Path root) throws IOException {
        Bindings bindings = new Bindings();
        try (Stream<Path> files = Files.walk(root)) {
            List<Path> sources = files.filter(file -> file.toString().endsWith(".java"))
                    .filter(file -> !file.endsWith("module-info.java"))
                    .filter(file -> file.toString().replace('\\', '/').contains("/src/"))
                    .filter(file -> Stream.of("target", "demo", "bench", "sandbox", ".git")
                            .noneMatch(skipped -> names(root.relativize(file)).contains(skipped)))
                    .sorted()
                    .toList();
            sources.forEach(file -> bindings.add(names(root.relativize(file)), text(file)));
        }
        return bindings;
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
        int java = path.indexOf("java");
        List<String> type = path.subList(java + 1, path.size());
        if (CATALOGUES.contains(type.get(type.size() - 2))) {
            return;
        }
        String name = String.join(".", type).replaceFirst("\\.java$", "");
        boolean kit = path.contains("testkit");
        boolean isTest = path.contains("test") || kit;
        if (isTest && !text.contains("@Test") && !text.contains("@ParameterizedTest")) {
            return;
        }
        Map<String, Set<String>> side = isTest ? tests : code;
        ids(text).forEach(id -> side.computeIfAbsent(id, key -> new TreeSet<>()).add(name));
    }

    static Set<String> ids(String text) {
        Set<String> ids = new TreeSet<>();
        COMMENT.matcher(text).results().forEach(comment -> {
            Matcher id = ID.matcher(comment.group().replaceAll("\\s+\\*?\\s*", " "));
            while (id.find()) {
                int from = Integer.parseInt(id.group(2));
                int to = id.group(3) == null ? from : Integer.parseInt(id.group(3));
                IntStream.rangeClosed(from, to).forEach(row -> ids.add("S%s-%02d".formatted(id.group(1), row)));
            }
        });
        IN_NAME.matcher(text).results().forEach(name -> ids.add("S" + name.group(1) + "-" + name.group(2)));
        return ids;
    }

    Set<String> code(String id) {
        return code.getOrDefault(id, Set.of());
    }

    Set<String> tests(String id) {
        return tests.getOrDefault(id, Set.of());
    }
}
