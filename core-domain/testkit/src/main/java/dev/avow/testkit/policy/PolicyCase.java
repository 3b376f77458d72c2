package dev.avow.testkit.policy;

import java.util.List;

/**
 * One policy of the corpus.
 *
 * @param name what it shows
 * @param json the policy as a JSON document
 * @param problems each path and code, with a blank between, in the order of the paths; empty if it is fine
 */
public record PolicyCase(String name, String json, List<String> problems) {

    /** Copies the list. */
    public PolicyCase {
        problems = List.copyOf(problems);
    }

    @Override
    public String toString() {
        return name;
    }
}
