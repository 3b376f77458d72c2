package dev.avow.core.redaction;

/**
 * How a shop writes its order numbers: what stands before and behind the digits, for example {@code #} and {@code -EU}.
 *
 * @param prefix before the digits, may be empty
 * @param suffix behind the digits, may be empty
 */
public record OrderFormat(String prefix, String suffix) {

    /** Nothing is known of it. */
    public static final OrderFormat UNKNOWN = new OrderFormat("", "");

    private static final int LONGEST = 24;

    /**
     * Checks the bounds.
     *
     * @throws IllegalArgumentException if a part is longer than 24 characters
     */
    public OrderFormat {
        if (prefix.length() > LONGEST || suffix.length() > LONGEST) {
            throw new IllegalArgumentException("prefix and suffix of an order number have at most 24 characters");
        }
    }

    /**
     * Reads a format from a pattern or an example: {@code #{number}-EU}, {@code SP-####}, {@code GL1001}, {@code \d+/W}.
     * What cannot be read is {@link #UNKNOWN}.
     */
    public static OrderFormat parse(String pattern) {
        int from = numberStart(pattern);
        if (from < 0) {
            return pattern.length() <= LONGEST ? new OrderFormat(pattern, "") : UNKNOWN;
        }
        int to = numberEnd(pattern, from);
        String prefix = pattern.substring(0, from).replace("^", "").strip();
        String suffix = pattern.substring(to).replace("$", "").strip();
        return prefix.length() > LONGEST || suffix.length() > LONGEST ? UNKNOWN : new OrderFormat(prefix, suffix);
    }

    private static int numberStart(String pattern) {
        int brace = pattern.indexOf('{');
        int regex = pattern.indexOf("\\d");
        int set = pattern.indexOf("[0-9]");
        int first = least(least(brace, regex), set);
        for (int i = 0; i < pattern.length() && (first < 0 || i < first); i++) {
            char c = pattern.charAt(i);
            boolean pair = i + 1 < pattern.length() && pattern.charAt(i + 1) == c;
            if ((c >= '0' && c <= '9') || (pair && (c == '#' || c == 'N' || c == 'X' || c == '9'))) {
                boolean hash = c == '#' && i + 2 < pattern.length() && pattern.charAt(i + 2) == '{';
                return hash ? i + 2 : i;
            }
        }
        return first;
    }

    private static int least(int a, int b) {
        return a < 0 ? b : b < 0 ? a : Math.min(a, b);
    }

    private static int numberEnd(String pattern, int from) {
        int i = from;
        boolean brace = false;
        while (i < pattern.length()) {
            char c = pattern.charAt(i);
            brace = c == '{' || (brace && pattern.charAt(i - 1) != '}');
            boolean number = (c >= '0' && c <= '9') || "#NX\\d+*[]?{},()".indexOf(c) >= 0;
            boolean range = c == '-'
                    && i > 0
                    && pattern.charAt(i - 1) == '0'
                    && i + 1 < pattern.length()
                    && pattern.charAt(i + 1) == '9';
            if (!brace && !number && !range) {
                return i;
            }
            i++;
        }
        return i;
    }
}
