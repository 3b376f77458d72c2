package dev.avow.core.subject;

/**
 * A message as its sender named it, so that sending it twice stores it once.
 *
 * @param value 1 to 64 characters of {@code A-Z a-z 0-9 - _}
 */
public record MessageId(String value) {

    /**
     * Checks the bounds.
     *
     * @throws IllegalArgumentException if the value has another shape
     */
    public MessageId {
        Ids.checked("message id", value);
    }

    @Override
    public String toString() {
        return value;
    }
}
