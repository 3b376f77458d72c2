package dev.avow.core.subject;

/**
 * A lead of one shop.
 *
 * @param value 1 to 64 characters of {@code A-Z a-z 0-9 - _}; says nothing about the person
 */
public record LeadId(String value) {

    /**
     * Checks the bounds.
     *
     * @throws IllegalArgumentException if the value has another shape
     */
    public LeadId {
        Ids.checked("lead id", value);
    }

    @Override
    public String toString() {
        return value;
    }
}
