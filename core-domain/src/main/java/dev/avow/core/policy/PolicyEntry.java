package dev.avow.core.policy;

import java.util.ArrayList;
import java.util.List;

/**
 * One value of a policy.
 *
 * @param path the option, dotted
 * @param text the value; a list is its items with commas between them, and {@code none} when it is empty
 * @param origin who said it
 * @param overrode what else was said and does not hold, the latest first
 */
public record PolicyEntry(String path, String text, Origin origin, List<PolicyEntry> overrode) {

    /** Copies the list. */
    public PolicyEntry {
        overrode = List.copyOf(overrode);
    }

    /** A value that nothing was said against. */
    public PolicyEntry(String path, String text, Origin origin) {
        this(path, text, origin, List.of());
    }

    /** This value, spoken over another one. */
    PolicyEntry over(PolicyEntry other) {
        List<PolicyEntry> all = new ArrayList<>(overrode);
        all.add(new PolicyEntry(other.path, other.text, other.origin));
        all.addAll(other.overrode);
        return new PolicyEntry(path, text, origin, all);
    }
}
