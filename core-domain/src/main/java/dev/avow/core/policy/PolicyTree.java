package dev.avow.core.policy;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * A policy as data: dotted paths and texts, each with its origin. Built from nested maps, lists and plain values, so a YAML
 * file, a JSON document, properties and database rows do alike. What has no place in such a tree is a problem that the
 * compiler lists with all others. Immutable and thread-safe.
 */
public final class PolicyTree {

    private final SortedMap<String, PolicyEntry> entries;
    private final List<PolicyProblem> problems;

    private PolicyTree(SortedMap<String, PolicyEntry> entries, List<PolicyProblem> problems) {
        this.entries = Collections.unmodifiableSortedMap(entries);
        this.problems = List.copyOf(problems);
    }

    /**
     * Flattens nested maps.
     *
     * @param origin who says it
     * @param values keys are path segments, or dotted paths; values are maps, lists of plain values, texts, whole numbers
     *     or booleans
     */
    public static PolicyTree of(Origin origin, Map<?, ?> values) {
        Flattening flattening = new Flattening(origin);
        flattening.map("", values);
        return new PolicyTree(flattening.entries, flattening.problems);
    }

    /** A tree of entries that differ in their paths; of two with one path the last holds. */
    static PolicyTree of(Collection<PolicyEntry> entries) {
        SortedMap<String, PolicyEntry> byPath = new TreeMap<>();
        entries.forEach(entry -> byPath.put(entry.path(), entry));
        return new PolicyTree(byPath, List.of());
    }

    /** A tree without any value. */
    public static PolicyTree empty() {
        return new PolicyTree(new TreeMap<>(), List.of());
    }

    /** All values by path. */
    public SortedMap<String, PolicyEntry> entries() {
        return entries;
    }

    /** All values by path, without their origins. */
    public SortedMap<String, String> texts() {
        SortedMap<String, String> texts = new TreeMap<>();
        entries.forEach((path, entry) -> texts.put(path, entry.text()));
        return texts;
    }

    /** What could not be read at all. */
    public List<PolicyProblem> problems() {
        return problems;
    }

    /** The value at a path. */
    public Optional<String> text(String path) {
        return Optional.ofNullable(entries.get(path)).map(PolicyEntry::text);
    }

    /** The words of a list; empty also when nothing is said. */
    public SortedSet<String> words(String path) {
        return text(path).map(WordSet::of).orElseGet(Collections::emptySortedSet);
    }

    /** Says whether the value at a path is exactly this one. */
    public boolean says(String path, String text) {
        return text(path).filter(text::equals).isPresent();
    }

    /** The segments that follow a path: for {@code recipients} their names. */
    public SortedSet<String> under(String path) {
        SortedSet<String> names = new TreeSet<>();
        String prefix = path + ".";
        for (String key : entries.tailMap(prefix).keySet()) {
            if (!key.startsWith(prefix)) {
                break;
            }
            int end = key.indexOf('.', prefix.length());
            names.add(end < 0 ? key.substring(prefix.length()) : key.substring(prefix.length(), end));
        }
        return names;
    }

    private static final class Flattening {
        private final Origin origin;
        private final SortedMap<String, PolicyEntry> entries = new TreeMap<>();
        private final List<PolicyProblem> problems = new ArrayList<>();

        Flattening(Origin origin) {
            this.origin = origin;
        }

        void map(String prefix, Map<?, ?> values) {
            values.forEach((key, value) -> {
                if (key instanceof String name && !name.isBlank()) {
                    value(prefix.isEmpty() ? name.strip() : prefix + "." + name.strip(), value);
                } else {
                    problem(prefix, "key.malformed", "a key is a text");
                }
            });
        }

        private void value(String path, Object value) {
            if (value instanceof Map<?, ?> map) {
                map(path, map);
            } else if (value instanceof Collection<?> list) {
                items(path, list);
            } else if (isPlain(value) && !value.toString().isBlank()) {
                put(path, value.toString().strip());
            } else {
                problem(path, "value.missing", "a text, a whole number, true or false, a list or a map");
            }
        }

        private void items(String path, Collection<?> list) {
            List<String> words = new ArrayList<>();
            for (Object item : list) {
                if (!isPlain(item)
                        || item.toString().isBlank()
                        || item.toString().indexOf(',') >= 0) {
                    problem(path, "list.malformed", "a list holds plain words without commas");
                    return;
                }
                words.add(item.toString().strip());
            }
            put(path, words.isEmpty() ? WordSet.NONE : String.join(", ", words));
        }

        private static boolean isPlain(Object value) {
            return value instanceof String
                    || value instanceof Boolean
                    || value instanceof Integer
                    || value instanceof Long
                    || value instanceof java.math.BigInteger;
        }

        private void put(String path, String text) {
            if (entries.put(path, new PolicyEntry(path, text, origin)) != null) {
                problem(path, "option.twice", "each option once");
            }
        }

        private void problem(String path, String code, String allowed) {
            problems.add(new PolicyProblem(path, code, allowed));
        }
    }
}
