package dev.avow.testkit.redaction;

import java.util.List;

/** Choices that come out the same on every machine: a linear congruential generator of our own with a fixed seed. */
final class Dice {

    private long state;

    Dice(long seed) {
        state = seed * 0x9E3779B97F4A7C15L + 1;
    }

    int below(int bound) {
        state = state * 6364136223846793005L + 1442695040888963407L;
        return (int) ((state >>> 33) % bound);
    }

    boolean once(int in) {
        return below(in) == 0;
    }

    <T> T of(List<T> choices) {
        return choices.get(below(choices.size()));
    }

    String of(String choices) {
        return of(List.of(choices.split(";", -1)));
    }

    String digits(int count) {
        StringBuilder digits = new StringBuilder();
        for (int i = 0; i < count; i++) {
            digits.append((char) ('0' + below(10)));
        }
        return digits.toString();
    }

    /** Fills a pattern: # any digit, ~ a digit but 0, @ a capital letter, ^ a small letter. */
    String fill(String pattern) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < pattern.length(); i++) {
            char c = pattern.charAt(i);
            text.append(
                    switch (c) {
                        case '#' -> (char) ('0' + below(10));
                        case '~' -> (char) ('1' + below(9));
                        case '@' -> (char) ('A' + below(26));
                        case '^' -> (char) ('a' + below(26));
                        default -> c;
                    });
        }
        return text.toString();
    }
}
