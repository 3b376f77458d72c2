package dev.avow.core.policy;

import java.time.Duration;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Reads typed values below a prefix of a policy that has no problems. */
final class Reading {

    private final PolicyTree tree;
    private final String prefix;

    Reading(PolicyTree tree, String prefix) {
        this.tree = tree;
        this.prefix = prefix;
    }

    Optional<String> find(String last) {
        return tree.text(prefix + last);
    }

    String text(String last) {
        return find(last).orElseThrow(() -> new IllegalStateException("no value at " + prefix + last));
    }

    String textOrEmpty(String last) {
        return find(last).orElse("");
    }

    boolean is(String last, String word) {
        return text(last).equals(word);
    }

    boolean flag(String last) {
        return is(last, "true");
    }

    int number(String last) {
        return Integer.parseInt(text(last));
    }

    Duration exact(String last) {
        return Spans.exact(text(last)).orElseThrow();
    }

    Duration days(String last) {
        return Duration.ofDays(number(last));
    }

    LocalDate day(String last) {
        return LocalDate.parse(text(last));
    }

    <E extends Enum<E>> E word(String last, Class<E> type) {
        return Enum.valueOf(type, RedactionRules.constant(text(last)));
    }

    <E extends Enum<E>> Set<E> words(String last, Class<E> type) {
        return tree.words(prefix + last).stream()
                .map(word -> Enum.valueOf(type, RedactionRules.constant(word)))
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(type)));
    }

    Set<String> names(String last) {
        return tree.words(prefix + last);
    }
}
