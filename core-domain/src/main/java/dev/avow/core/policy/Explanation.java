package dev.avow.core.policy;

import java.util.List;
import java.util.stream.Collectors;

/**
 * Where one value of a policy comes from.
 *
 * @param path the option
 * @param value what holds
 * @param origin who said it
 * @param overrode what else was said, the latest first
 * @param text what the option decides
 * @param promises the promises that rest on it
 */
public record Explanation(
        String path, String value, Origin origin, List<PolicyEntry> overrode, String text, List<String> promises) {

    /** Copies the lists. */
    public Explanation {
        overrode = List.copyOf(overrode);
        promises = List.copyOf(promises);
    }

    static List<Explanation> of(PolicyTree tree) {
        return tree.entries().values().stream().map(Explanation::of).toList();
    }

    private static Explanation of(PolicyEntry entry) {
        Option option = Options.require(entry.path());
        return new Explanation(
                entry.path(), entry.text(), entry.origin(), entry.overrode(), option.text(), option.promises());
    }

    /** One line, for example {@code retention.lead.life = 2 days (short-chat, over 90 days of agent-chat; S1-21)}. */
    @Override
    public String toString() {
        String over = overrode.isEmpty()
                ? ""
                : overrode.stream()
                        .map(entry -> entry.text() + " of " + entry.origin())
                        .collect(Collectors.joining(", ", ", over ", ""));
        String ids = promises.isEmpty() ? "" : "; " + String.join(", ", promises);
        return path + " = " + value + " (" + origin + over + ids + ")";
    }
}
