package dev.avow.core.subject;

/** The one shape of our own identifiers. */
final class Ids {

    private static final int MAX_LENGTH = 64;

    private Ids() {}

    /**
     * Checks the bounds.
     *
     * @throws IllegalArgumentException if the value is not 1 to 64 characters of {@code A-Z a-z 0-9 - _}
     */
    static String checked(String what, String value) {
        if (!isOne(value)) {
            throw new IllegalArgumentException(what + " must be 1 to 64 characters of A-Z a-z 0-9 - _");
        }
        return value;
    }

    /** Whether the value has that shape. */
    static boolean isOne(String value) {
        return !value.isEmpty() && value.length() <= MAX_LENGTH && value.chars().allMatch(Ids::allowed);
    }

    private static boolean allowed(int c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '-' || c == '_';
    }
}
