package dev.avow.core.policy;

import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * One option on which two policies differ.
 *
 * @param path the option
 * @param before what the earlier policy says, if anything
 * @param after what the later policy says, if anything
 * @param order how the later value stands to the earlier one
 */
public record Difference(String path, Optional<String> before, Optional<String> after, Comparison order) {

    /** All differences, by path; the policies' numbers and lists of profiles are none. */
    static Stream<Difference> between(PolicyTree before, PolicyTree after) {
        SortedSet<String> paths = new TreeSet<>(before.entries().keySet());
        paths.addAll(after.entries().keySet());
        return paths.stream()
                .filter(path -> !path.equals("version") && !path.equals("profiles"))
                .filter(path -> !before.text(path).equals(after.text(path)))
                .map(path -> between(path, before.text(path), after.text(path)));
    }

    private static Difference between(String path, Optional<String> before, Optional<String> after) {
        return new Difference(path, before, after, Options.require(path).compare(after, before));
    }

    /** Whether people must be told in time: it promises less, or nobody can say that it does not. */
    public boolean isMaterial() {
        return !order.isAtLeastAsStrict();
    }

    /** One line, for example {@code retention.lead.life: 2 days -> 3 days (looser)}. */
    @Override
    public String toString() {
        return path + ": " + before.orElse("nothing said") + " -> " + after.orElse("nothing said") + " ("
                + Placeholder.key(order) + ")";
    }
}
