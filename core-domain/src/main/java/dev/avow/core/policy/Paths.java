package dev.avow.core.policy;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Questions that the checks ask of a policy. */
final class Paths {

    private Paths() {}

    /** These paths if the condition holds. */
    static List<String> when(boolean condition, String... paths) {
        return condition ? Arrays.asList(paths) : List.of();
    }

    static boolean has(PolicyTree tree, String path) {
        return tree.text(path).isPresent();
    }

    /** The length of an exact span. */
    static Optional<Duration> span(PolicyTree tree, String path) {
        return tree.text(path).flatMap(Spans::exact);
    }

    /** Says whether both are said and the first is certainly longer. */
    static boolean longer(PolicyTree tree, String first, String second) {
        return tree.text(first)
                .flatMap(one -> tree.text(second).map(other -> Spans.compare(one, other) == Comparison.LOOSER))
                .orElse(false);
    }

    static boolean longer(PolicyTree tree, String path, Duration bound) {
        return span(tree, path).filter(it -> it.compareTo(bound) > 0).isPresent();
    }

    /** The classes of data that have a rule. */
    static Stream<String> classes(PolicyTree tree) {
        return tree.under("retention").stream();
    }

    static String retention(String dataClass, String last) {
        return "retention." + dataClass + "." + last;
    }

    /** The paths below a prefix that say exactly this. */
    static List<String> saying(PolicyTree tree, String prefix, String text) {
        return tree.entries().values().stream()
                .filter(entry -> entry.path().startsWith(prefix) && entry.text().equals(text))
                .map(PolicyEntry::path)
                .toList();
    }
}
