package dev.avow.adapters.llm;

/**
 * Drops characters that no reader sees and that a model reads all the same: tag characters, zero-width spaces and
 * variation selectors, the usual way to smuggle instructions into a text. The joiners and the emoji selector stay, since
 * emoji, Persian and Indic scripts need them.
 */
final class InvisibleText {

    private static final char FIRST = 0x200B;

    private InvisibleText() {}

    static String dropFrom(String text) {
        if (!mayHoldSome(text)) {
            return text;
        }
        StringBuilder kept = new StringBuilder(text.length());
        text.codePoints().filter(c -> !isInvisible(c)).forEach(kept::appendCodePoint);
        return kept.toString();
    }

    /** Every one of them has a character from the first one on; most texts have none, and each question waits for this. */
    private static boolean mayHoldSome(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) >= FIRST) {
                return true;
            }
        }
        return false;
    }

    private static boolean isInvisible(int c) {
        return c == FIRST
                || c == 0x2060
                || c == 0xFEFF
                || (c >= 0xFE00 && c <= 0xFE0E)
                || (c >= 0xE0000 && c <= 0xE007F)
                || (c >= 0xE0100 && c <= 0xE01EF);
    }
}
