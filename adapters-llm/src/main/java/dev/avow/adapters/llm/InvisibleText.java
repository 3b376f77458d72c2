package dev.avow.adapters.llm;

/**
 * Drops characters that no reader sees and that a model reads all the same: tag characters, zero-width spaces and
 * variation selectors, the usual way to smuggle instructions into a text. The joiners and the emoji selector stay, since
 * emoji, Persian and Indic scripts need them.
 */
final class InvisibleText {

    private InvisibleText() {}

    static String dropFrom(String text) {
        if (text.codePoints().noneMatch(InvisibleText::isInvisible)) {
            return text;
        }
        StringBuilder kept = new StringBuilder(text.length());
        text.codePoints().filter(c -> !isInvisible(c)).forEach(kept::appendCodePoint);
        return kept.toString();
    }

    private static boolean isInvisible(int c) {
        return c == 0x200B
                || c == 0x2060
                || c == 0xFEFF
                || (c >= 0xFE00 && c <= 0xFE0E)
                || (c >= 0xE0000 && c <= 0xE007F)
                || (c >= 0xE0100 && c <= 0xE01EF);
    }
}
