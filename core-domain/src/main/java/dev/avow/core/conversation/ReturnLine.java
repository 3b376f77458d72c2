package dev.avow.core.conversation;

/**
 * Something of an order that can be sent back.
 *
 * @param line its name at the shop, such as {@code 7001}; at most 40 letters, digits and dashes
 * @param title what it is
 * @param quantity how many of it at the most, at least 1
 */
public record ReturnLine(String line, String title, int quantity) {

    /**
     * Checks the bounds.
     *
     * @throws IllegalArgumentException if the name has another shape, or there is none of it
     */
    public ReturnLine {
        if (!isName(line) || quantity < 1) {
            throw new IllegalArgumentException("a line has a short name and at least one piece");
        }
    }

    /** Whether a text has the shape of a line's name. */
    public static boolean isName(String text) {
        return text.matches("[A-Za-z0-9-]{1,40}");
    }

    /** Without its values: what somebody bought. */
    @Override
    public String toString() {
        return "ReturnLine[hidden]";
    }
}
