package dev.avow.core.redaction.detect;

/** Which signs may stand between the parts of one number: usual ones, odd ones, and those that mostly part numbers. */
final class Gaps {

    private static final int USUAL = 1;
    private static final int ODD = 1 << 1;
    private static final int ANY = 1 << 2;

    /** Of each character which of these it is: detectors ask at every place. */
    private static final byte[] KINDS = new byte[0x10000];

    static {
        for (int i = 0; i < KINDS.length; i++) {
            char c = (char) i;
            int usual = mayBeUsual(c) ? USUAL | ANY : 0;
            int odd = mayBeOdd(c) ? ODD | ANY : 0;
            KINDS[i] = (byte) (usual | odd | (mostlyParts(c) ? ANY : 0));
        }
    }

    private Gaps() {}

    /** Whether people write a sign between the parts of a number without a second thought. */
    static boolean isUsual(char c) {
        return (KINDS[c] & USUAL) != 0;
    }

    /** Whether a sign parts neither sentences nor items, nor says what a number is: a star, an arrow, a picture. */
    static boolean isOdd(char c) {
        return (KINDS[c] & ODD) != 0;
    }

    /** Whether a sign may stand in a number that is written to be overlooked, or in a list of numbers. */
    static boolean isAny(char c) {
        return (KINDS[c] & ANY) != 0;
    }

    private static boolean mayBeUsual(char c) {
        return switch (c) {
            case ' ', '-', '.', '(', ')', '/', '\u00B7', '_', '~', '\n', '*', '|' -> true;
            default -> false;
        };
    }

    private static boolean mayBeOdd(char c) {
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

    private static boolean mostlyParts(char c) {
        return switch (c) {
            case ',', ';', ':', '=', '#', '>', '<', '&', '\'', '"', '!', '?', '%', '`', '{', '}' -> true;
            case '\u00B0', '\u00D7', '\u00A7', '\u00A4', '\u2026' -> true;
            default -> false;
        };
    }

    /** Whether a sign ends an item or a sentence, if a blank follows. */
    static boolean parts(char c) {
        return ",;:.!?&=+%\u2026".indexOf(c) >= 0;
    }
}
