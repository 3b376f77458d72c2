package dev.avow.testkit.docs;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Who reads which option of a policy: the reviewed list, held against the sources of all modules. */
final class OptionReaders {

    private static final String SAID = "said";
    private static final String INSIDE = "inside";
    private static final Pattern COMMENT = Pattern.compile("/\\*.*?\\*/|//[^\\n]*", Pattern.DOTALL);
    private static final Pattern BAR = Pattern.compile("\\s*\\|\\s*");
    /** They write what a policy says, and decide nothing by it. */
    private static final Set<String> TEXTS = Set.of("NoticeText", "RegisterText", "Words");

    private static final Set<String> SKIPPED = Set.of("target", "testkit", "demo", "bench", "sandbox", ".git");
    private static final int LEAST_REASON = 15;

    private final Map<String, String> readers = new TreeMap<>();
    private final Map<String, String> inside = new TreeMap<>();

    /**
     * One line of the list.
     *
     * @param option the option's pattern
     * @param type the type that reads it; empty if nobody does
     * @param within whether the type is in the policy's own package
     * @param words words of its source, or why the option is said only
     */
    record Line(String option, Optional<String> type, boolean within, String words) {}

    private OptionReaders() {}

    /** Reads the main sources below a directory. */
    static OptionReaders of(Path root) throws IOException {
        OptionReaders all = new OptionReaders();
        List<Path> sources;
        try (Stream<Path> files = Files.walk(root)) {
            sources = files.filter(file -> file.toString().endsWith(".java"))
                    .filter(file -> isMain(root.relativize(file)))
                    .toList();
        }
        for (Path source : sources) {
            all.add(source.getFileName().toString().replace(".java", ""), source, Files.readString(source));
        }
        return all;
    }

    private static boolean isMain(Path file) {
        List<String> names = IntStream.range(0, file.getNameCount())
                .mapToObj(i -> file.getName(i).toString())
                .toList();
        return names.contains("main") && names.stream().noneMatch(SKIPPED::contains);
    }

    private void add(String type, Path source, String text) {
        if (TEXTS.contains(type)) {
            return;
        }
        boolean isPolicy = source.endsWith(Path.of("core", "policy", type + ".java"));
        (isPolicy ? inside : readers).merge(type, plain(text), (one, other) -> one + other);
    }

    /** Without comments, and without the breaks that the formatter makes. */
    private static String plain(String text) {
        return COMMENT.matcher(text).replaceAll(" ").replaceAll("\\s+", "");
    }

    /** Reads the list. */
    static List<Line> lines(List<String> text) {
        return text.stream()
                .filter(line -> !line.isBlank() && !line.startsWith("#"))
                .map(OptionReaders::line)
                .toList();
    }

    private static Line line(String text) {
        List<String> cells = Arrays.asList(BAR.split(text));
        boolean within = cells.get(1).equals(INSIDE);
        if (cells.size() != (within ? 4 : 3)) {
            throw new IllegalArgumentException("option | type | words: " + text);
        }
        boolean said = cells.get(1).equals(SAID);
        return new Line(
                cells.get(0),
                said ? Optional.empty() : Optional.of(cells.get(within ? 2 : 1)),
                within,
                cells.get(cells.size() - 1));
    }

    /** What of the list is not so: one sentence for each option, in its order. */
    List<String> faults(List<Line> lines, List<String> options) {
        List<String> faults = new ArrayList<>();
        for (String option : options) {
            long count =
                    lines.stream().filter(line -> line.option().equals(option)).count();
            if (count != 1) {
                faults.add(option + ": stands " + count + " times in the list");
            }
        }
        for (Line line : lines) {
            if (!options.contains(line.option())) {
                faults.add(line.option() + ": is no option");
            }
            fault(line).ifPresent(fault -> faults.add(line.option() + ": " + fault));
        }
        return faults;
    }

    private Optional<String> fault(Line line) {
        if (line.type().isEmpty()) {
            return line.words().length() < LEAST_REASON ? Optional.of("says no reason") : Optional.empty();
        }
        String type = line.type().get();
        String source = (line.within() ? inside : readers).get(type);
        if (source == null) {
            return Optional.of("no such type: " + type);
        }
        return source.contains(line.words().replaceAll("\\s+", ""))
                ? Optional.empty()
                : Optional.of(type + " does not read it: " + line.words());
    }
}
