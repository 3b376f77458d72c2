package dev.avow.core.port;

import dev.avow.core.conversation.ContactKind;
import java.time.Instant;
import java.util.Set;

/**
 * By what a person's lead is found: an exact contact and about when it was left (S1-44).
 *
 * @param kind what the contact is
 * @param indexes its blind index under every live key
 * @param from the earliest submission, inclusive
 * @param to the latest submission, exclusive
 */
public record LeadSearch(ContactKind kind, Set<String> indexes, Instant from, Instant to) {

    /** Copies the indexes. */
    public LeadSearch {
        indexes = Set.copyOf(indexes);
    }

    @Override
    public String toString() {
        return "LeadSearch[" + kind + ", " + from + " to " + to + "]";
    }
}
