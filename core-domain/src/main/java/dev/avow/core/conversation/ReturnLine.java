package dev.avow.core.conversation;

import java.util.List;
import java.util.Map;

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

    /** Whether a wish, how many of which {@link #line}, asks for nothing but lines of these, and for no more than there is of each. */
    public static boolean allow(List<ReturnLine> lines, Map<String, Integer> wish) {
        return wish.entrySet().stream()
                .allMatch(each -> lines.stream()
                        .anyMatch(line -> line.line().equals(each.getKey())
                                && each.getValue() >= 1
                                && each.getValue() <= line.quantity()));
    }

    /** Without its values: what somebody bought. */
    @Override
    public String toString() {
        return "ReturnLine[hidden]";
    }
}
