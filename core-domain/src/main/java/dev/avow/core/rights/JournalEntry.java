package dev.avow.core.rights;

import dev.avow.core.subject.Purpose;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * One line of the suppression journal. Two lists share it: who was erased, up to an instant, and for whom something is
 * stopped from an instant on, until it is resumed (S1-41, S4-10). Nobody is named: a keyed hash stands for one part of a
 * locator inside one shop, or for a shop.
 *
 * @param kind which list
 * @param subject the keyed hash, 43 characters of base64url
 * @param purpose what is stopped or resumed; empty for an erasure
 * @param at erased: everything that began up to this instant, inclusive; stopped or resumed: from this instant on
 * @param expiresAt exclusive: from then on the entry has no effect
 */
public record JournalEntry(Kind kind, String subject, Optional<Purpose> purpose, Instant at, Instant expiresAt) {

    private static final Pattern HASH = Pattern.compile("[A-Za-z0-9_-]{43}");

    /** What an entry says. */
    public enum Kind {
        /** Data that began by then is not to be there, and not to come back. */
        ERASED,
        /** Data is not to be used for the purpose from then on. */
        STOPPED,
        /** Data may be used for the purpose again. */
        RESUMED
    }

    /**
     * Cuts to milliseconds and checks the shape.
     *
     * @throws IllegalArgumentException if the subject is no hash, or a purpose is missing or too many
     */
    public JournalEntry {
        at = at.truncatedTo(ChronoUnit.MILLIS);
        expiresAt = expiresAt.truncatedTo(ChronoUnit.MILLIS);
        if (!HASH.matcher(subject).matches()) {
            throw new IllegalArgumentException("a journal names nobody: a subject is a keyed hash");
        }
        if ((kind == Kind.ERASED) == purpose.isPresent()) {
            throw new IllegalArgumentException("exactly what is stopped or resumed has a purpose");
        }
    }

    /** Whether a word about the same stop that stands behind this one holds in its place: not one from an earlier instant. */
    public boolean isReplacedBy(JournalEntry next) {
        return !next.at.isBefore(at);
    }
}
