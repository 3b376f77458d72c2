package dev.avow.core.policy;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The catalogue: all options, found by path. Immutable and thread-safe. */
public final class Options {

    private static final Pattern DOT = Pattern.compile("\\.");
    private static final List<Option> ALL = Stream.concat(DataOptions.all().stream(), ConductOptions.all().stream())
            .toList();
    private static final Node ROOT = tree();

    private Options() {}

    /** A place in the tree of patterns. */
    static final class Node {
        private final Map<String, Node> words = new TreeMap<>();
        private final Map<Placeholder, Node> placeholders = new HashMap<>();
        private Optional<Option> option = Optional.empty();

        /** Plain words below, in order. */
        Map<String, Node> words() {
            return words;
        }

        /** What stands for words below. */
        Map<Placeholder, Node> placeholders() {
            return placeholders;
        }

        /** The option that ends here. */
        Optional<Option> option() {
            return option;
        }

        private Optional<Node> below(String segment) {
            if (words.containsKey(segment)) {
                return Optional.ofNullable(words.get(segment));
            }
            return placeholders.entrySet().stream()
                    .filter(entry -> entry.getKey().accepts(segment))
                    .map(Map.Entry::getValue)
                    .findFirst();
        }

        private List<String> allowed() {
            List<String> allowed = new ArrayList<>(words.keySet());
            placeholders.keySet().stream().sorted().forEach(placeholder -> {
                if (placeholder.words().isEmpty()) {
                    allowed.add("<" + Placeholder.key(placeholder) + ">");
                } else {
                    allowed.addAll(placeholder.words());
                }
            });
            return allowed;
        }
    }

    private static Node tree() {
        Node root = new Node();
        for (Option option : ALL) {
            Node node = root;
            for (String segment : segments(option.pattern())) {
                Optional<Placeholder> placeholder = Placeholder.of(segment);
                node = placeholder.isPresent()
                        ? node.placeholders.computeIfAbsent(placeholder.get(), it -> new Node())
                        : node.words.computeIfAbsent(segment, it -> new Node());
            }
            if (node.option.isPresent()) {
                throw new IllegalStateException("option declared twice: " + option.pattern());
            }
            node.option = Optional.of(option);
        }
        return root;
    }

    /** All options in the order of the documents. */
    public static List<Option> all() {
        return ALL;
    }

    /** The option that a path names. */
    public static Optional<Option> at(String path) {
        Optional<Node> node = Optional.of(ROOT);
        for (String segment : segments(path)) {
            node = node.flatMap(it -> it.below(segment));
        }
        return node.flatMap(Node::option);
    }

    /**
     * The option that a path names.
     *
     * @throws IllegalArgumentException if the catalogue has none
     */
    static Option require(String path) {
        return at(path).orElseThrow(() -> new IllegalArgumentException("no option " + path));
    }

    static Node root() {
        return ROOT;
    }

    static List<String> segments(String path) {
        return DOT.splitAsStream(path).toList();
    }

    /** What a wrong path may have meant, one sentence. */
    static String hint(String path) {
        Node node = ROOT;
        StringBuilder known = new StringBuilder();
        for (String segment : segments(path)) {
            Optional<Node> below = node.below(segment);
            if (below.isEmpty()) {
                String rest = path.substring(Math.min(path.length(), known.length() + segment.length() + 1));
                return node.allowed().isEmpty()
                        ? "nothing below " + known
                        : nearest(node.allowed(), segment, known, rest);
            }
            node = below.get();
            known.append(known.isEmpty() ? "" : ".").append(segment);
        }
        return "one of " + String.join(", ", node.allowed()) + " below " + known;
    }

    private static String nearest(List<String> allowed, String segment, CharSequence known, String rest) {
        String best = allowed.stream()
                .min(Comparator.comparingInt((String word) -> distance(word, segment))
                        .thenComparing(word -> word))
                .orElseThrow();
        String prefix = known.isEmpty() ? "" : known + ".";
        if (best.startsWith("<")) {
            return "a name in place of " + prefix + best;
        }
        String whole = prefix + best + (rest.isEmpty() || rest.startsWith(".") ? rest : "." + rest);
        return "did you mean " + (at(whole).isPresent() ? whole : prefix + best) + "?";
    }

    /** Levenshtein's distance. */
    private static int distance(String left, String right) {
        int[] row = new int[right.length() + 1];
        for (int j = 0; j <= right.length(); j++) {
            row[j] = j;
        }
        for (int i = 1; i <= left.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j <= right.length(); j++) {
                int substituted = diagonal + (left.charAt(i - 1) == right.charAt(j - 1) ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.min(substituted, 1 + Math.min(row[j], row[j - 1]));
            }
        }
        return row[right.length()];
    }
}
