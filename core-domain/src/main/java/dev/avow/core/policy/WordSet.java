package dev.avow.core.policy;

import java.util.Collection;
import java.util.Collections;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Pattern;

/** The text of a set of words, and back. */
final class WordSet {

    /** The text of the empty set. */
    static final String NONE = "none";

    private static final Pattern COMMA = Pattern.compile("\\s*,\\s*");

    private WordSet() {}

    static SortedSet<String> of(String text) {
        SortedSet<String> words = new TreeSet<>();
        if (!text.equals(NONE)) {
            COMMA.splitAsStream(text.strip()).forEach(words::add);
        }
        return Collections.unmodifiableSortedSet(words);
    }

    static String text(Collection<String> words) {
        return words.isEmpty() ? NONE : String.join(", ", new TreeSet<>(words));
    }
}
