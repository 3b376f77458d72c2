package dev.avow.core.retention;

import java.time.Instant;
import java.util.Set;

/**
 * A law demands that some fields are kept longer (O6, S1-33, S1-38). It ends: nothing is held for ever.
 *
 * @param law which law and article
 * @param fields the only fields it covers, at least one
 * @param from inclusive
 * @param end exclusive
 * @param pauses whether the record's clock stands still meanwhile; if not, a record whose end came goes when the hold ends
 */
public record LegalHold(String law, Set<String> fields, Instant from, Instant end, boolean pauses) {

    /**
     * Checks the bounds.
     *
     * @throws IllegalArgumentException if no law or field is named, or it ends before it begins
     */
    public LegalHold {
        fields = Set.copyOf(fields);
        if (law.isBlank() || fields.isEmpty()) {
            throw new IllegalArgumentException("a legal hold names its law and its fields");
        }
        if (!end.isAfter(from)) {
            throw new IllegalArgumentException("a legal hold ends after it begins");
        }
    }

    /** Whether it holds at this instant. */
    public boolean holdsAt(Instant now) {
        return !now.isBefore(from) && now.isBefore(end);
    }
}
