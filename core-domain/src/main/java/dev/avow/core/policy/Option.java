package dev.avow.core.policy;

import java.util.List;
import java.util.Optional;

/**
 * One option of a policy, declared once: the compiler, the schema, the table in the documents and the check for unknown
 * keys all read it here.
 *
 * @param pattern the dotted path; a segment in angle brackets stands for one of its words
 * @param kind what it may hold
 * @param strictness its own order
 * @param fallback what holds where nothing is said, if the catalogue knows
 * @param text what it decides, one sentence
 * @param promises ids of promises that rest on it
 */
public record Option(
        String pattern,
        ValueKind kind,
        Strictness strictness,
        Optional<String> fallback,
        String text,
        List<String> promises) {

    /** Copies the list. */
    public Option {
        promises = List.copyOf(promises);
    }

    /** The same with a fallback. */
    Option or(String value) {
        return new Option(pattern, kind, strictness, Optional.of(value), text, promises);
    }

    /** How one value at this option stands to another; empty stands for nothing said. */
    Comparison compare(Optional<String> first, Optional<String> second) {
        Optional<String> left = first.or(() -> fallback);
        Optional<String> right = second.or(() -> fallback);
        if (left.isPresent() && right.isPresent()) {
            return strictness.compare(left.get(), right.get());
        }
        if (left.isEmpty() && right.isEmpty()) {
            return Comparison.EQUAL;
        }
        return left.isPresent() ? strictness.added() : strictness.added().reversed();
    }

    /** The path without its last segment. */
    static String parent(String path) {
        int dot = path.lastIndexOf('.');
        return dot < 0 ? "" : path.substring(0, dot);
    }

    /** The sibling of a path with another last segment. */
    static String sibling(String path, String last) {
        return parent(path).isEmpty() ? last : parent(path) + "." + last;
    }
}
