package dev.avow.core.redaction.detect;

/** Which signs may stand between the parts of one number: usual ones, odd ones, and those that mostly part numbers. */
final class Gaps {

    private Gaps() {}

    /** Whether people write a sign between the parts of a number without a second thought. */
    static boolean isUsual(char c) {
        return switch (c) {
            case ' ', '-', '.', '(', ')', '/', '\u00B7', '_', '~', '\n', '*', '|' -> true;
            default -> false;
        };
    }

    /** Whether a sign parts neither sentences nor items, nor says what a number is: a star, an arrow, a picture. */
    static boolean isOdd(char c) {
        return switch (c) {
            case '-', '.', '/', '_', '~', '*', '|', '\\', '^', '+', '\u00B7', '\uFFFD' -> true;
            case '\u00B0',
                    '\u00D7',
                    '\u00A7',
                    '\u00A9',
                    '\u00AE',
                    '\u00B1',
                    '\u2026',
                    '\u2122',
                    '\u2260',
                    '\u2248',
                    '\u2030' -> false;
            default -> c > 0xA5 && Chars.kind(c) == Chars.OTHER && !Quantities.isMoney(c);
        };
    }

    /** Whether a sign may stand in a number that is written to be overlooked, or in a list of numbers. */
    static boolean isAny(char c) {
        return switch (c) {
            case ',', ';', ':', '=', '#', '>', '<', '&', '\'', '"', '!', '?', '%', '`', '{', '}' -> true;
            case '\u00B0', '\u00D7', '\u00A7', '\u00A4', '\u2026' -> true;
            default -> isUsual(c) || isOdd(c);
        };
    }

    /** Whether a sign ends an item or a sentence, if a blank follows. */
    static boolean parts(char c) {
        return ",;:.!?&=+%\u2026".indexOf(c) >= 0;
    }
}
