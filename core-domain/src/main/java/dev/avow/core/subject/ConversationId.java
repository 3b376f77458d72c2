package dev.avow.core.subject;

/**
 * A conversation of one anonymous visitor with one shop's assistant. Random, tied to no account (S1-07).
 *
 * @param value 1 to 64 characters of {@code A-Z a-z 0-9 - _}
 */
public record ConversationId(String value) {

    /**
     * Checks the bounds.
     *
     * @throws IllegalArgumentException if the value has another shape
     */
    public ConversationId {
        Ids.checked("conversation id", value);
    }

    @Override
    public String toString() {
        return value;
    }
}
