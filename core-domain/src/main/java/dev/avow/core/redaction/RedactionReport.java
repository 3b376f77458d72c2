package dev.avow.core.redaction;

import java.util.List;

/**
 * What was found in a text and where; never what it was. Safe to log and to count.
 *
 * @param length the text's length in UTF-16 units
 * @param entries what was found, in the order of the text
 */
public record RedactionReport(int length, List<Entry> entries) {

    /** Copies the entries. */
    public RedactionReport {
        entries = List.copyOf(entries);
    }

    /**
     * One value.
     *
     * @param kind what it is
     * @param start its first UTF-16 unit, inclusive
     * @param end after its last UTF-16 unit
     */
    public record Entry(EntityKind kind, int start, int end) {}

    /** Whether nothing was found. */
    public boolean isClean() {
        return entries.isEmpty();
    }
}
