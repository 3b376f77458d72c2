package dev.avow.core.redaction.detect;

/**
 * What each character is and what it is folded to. Tables of our own: the JDK's change from release to release, and with
 * them would change what is redacted.
 */
final class Chars {

    static final byte OTHER = 0;
    static final byte BLANK = 1;
    static final byte NEWLINE = 2;
    static final byte DIGIT = 3;
    static final byte UPPER = 4;
    static final byte LOWER = 5;
    /** A letter of a script without case. */
    static final byte LETTER = 6;
    /** A letter of a script that writes without blanks, or glues particles to numbers. */
    static final byte SOLID = 7;
    /** Not itself: {@link Folds} says what it stands for. Never seen in folded text. */
    static final byte ODD = 8;

    private static final String LATIN_1 = "aaaaaaaceeeeiiiidnooooo ouuuuytsaaaaaaaceeeeiiiidnooooo ouuuuyty";
    private static final String LATIN_A = "aaaaaaccccccccddddeeeeeeeeeegggggggghhhhiiiiiiiiii??jjkkkllllll??ll"
            + "nnnnnn?nnoooooooorrrrrrssssssssttttttuuuuuuuuuuuuwwyyyzzzzzzs";
    private static final String LATIN_B =
            "???????????????e?ff?????????????oo?????????????uu????????????????????????????aaiioouuuuuuuuuu?aaaaaa??"
                    + "ggkkoooo??j???gg??nnaaaaooaaaaeeeeiiiioooorrrruuuusstt??hh??????aaeeooooooooyy";
    private static final String LATIN_MORE =
            "aabbbbbbccddddddddddeeeeeeeeeeffgghhhhhhhhhhiiiikkkkkkllllllllmmmmmmnnnnnnnnoooooooopppprrrrrrrrssssssssss"
                    + "ttttttttuuuuuuuuuuvvvvwwwwwwwwwwxxxxyyzzzzzzhtwy?s??s?aaaaaaaaaaaaaaaaaaaaaaaaeeeeeeeeeeeeeeee"
                    + "iiiioooooooooooooooooooooooouuuuuuuuuuuuuuyyyyyyyy";
    private static final String GREEK = "α εηι ο υωιαβγδεζηθικλμνξοπρ στυφχψωιυαεηιυαβγδεζηθικλμνξοπρσστυφχψωιυουω";
    private static final String CYRILLIC =
            "ееђгєѕііјљњћкиуџабвгдежзийклмнопрстуфхцчшщъыьэюяабвгдежзийклмнопрстуфхцчшщъыьэюяееђгєѕііјљњћкиуџ";
    private static final String SYMBOLS_AMONG_LETTERS =
            "\u0375\u037e\u0384\u0385\u0387\u03f6\u0482\u055a\u055b\u055c\u055d\u055e\u055f\u0589\u058a\u05be\u05c0"
                    + "\u05c3\u05c6\u05f3\u05f4\u0609\u060d\u061b\u066d\u06dd\u06de\u06e9\u0700\u0701\u0702"
                    + "\u07f8\u07f9\u0964\u0965\u0970\u09f2\u09f3\u09fb\u0af1\u0bf9\u0e3f\u0e4f\u0e5a\u0e5b\u0f0b"
                    + "\u0f0c\u0f0d\u0f0e\u104a\u104b\u10fb\u1361\u1362\u1363\u1364\u1365\u1366\u1367\u1368"
                    + "\u17d4\u17d5\u17d6\u17d8\u17d9\u17da\u17db\u1801\u1802\u1803\u2114";

    private static final byte[] KIND = new byte[0x10000];
    private static final char[] FOLD = new char[0x10000];

    static {
        for (int c = 0; c < 0x10000; c++) {
            FOLD[c] = (char) c;
        }
        letters();
        symbols();
        ascii();
        lower(0xC0, LATIN_1);
        lower(0x100, LATIN_A);
        lower(0x180, LATIN_B);
        lower(0x1E00, LATIN_MORE);
        lower(0x386, GREEK);
        lower(0x400, CYRILLIC);
        evenOdd(0x460, 0x530);
        evenOdd(0x1E00, 0x1F00);
        Folds.markOdd(KIND);
    }

    private Chars() {}

    /** The class of a UTF-16 unit. */
    static byte kind(char c) {
        return KIND[c];
    }

    /** Lower case without diacritics, for comparing words. */
    static char fold(char c) {
        return FOLD[c];
    }

    static boolean isLetter(int kind) {
        return kind >= UPPER && kind <= SOLID;
    }

    /** A letter of a word that blanks delimit. */
    static boolean isWord(int kind) {
        return kind >= UPPER && kind <= LETTER;
    }

    private static void ascii() {
        for (char c = 'a'; c <= 'z'; c++) {
            KIND[c] = LOWER;
            KIND[c - 32] = UPPER;
            FOLD[c - 32] = c;
        }
        for (char c = '0'; c <= '9'; c++) {
            KIND[c] = DIGIT;
        }
        KIND[' '] = BLANK;
        KIND['\n'] = NEWLINE;
    }

    private static void letters() {
        fill(0x370, 0x2000, LETTER);
        fill(0x2C00, 0x2E00, LETTER);
        fill(0x3105, 0x3190, LETTER);
        fill(0xA000, 0xD800, LETTER);
        fill(0xFB00, 0xFE00, LETTER);
        fill(0xFE70, 0xFEFF, LETTER);
        fill(0x0E01, 0x0F00, SOLID);
        fill(0x1000, 0x10A0, SOLID);
        fill(0x1780, 0x1800, SOLID);
        fill(0x3005, 0x3008, SOLID);
        fill(0x3041, 0x3100, SOLID);
        fill(0x3400, 0xA000, SOLID);
        fill(0xAC00, 0xD7B0, SOLID);
        fill(0xF900, 0xFB00, SOLID);
    }

    private static void symbols() {
        for (int i = 0; i < SYMBOLS_AMONG_LETTERS.length(); i++) {
            KIND[SYMBOLS_AMONG_LETTERS.charAt(i)] = OTHER;
        }
        KIND[0xAA] = OTHER;
        KIND[0xB5] = LOWER;
    }

    private static void lower(int first, String folded) {
        for (int i = 0; i < folded.length(); i++) {
            char to = folded.charAt(i);
            int c = first + i;
            if (to != ' ') {
                FOLD[c] = to == '?' ? (char) c : to;
                KIND[c] = isUpper(c) ? UPPER : LOWER;
            }
        }
    }

    private static void evenOdd(int from, int to) {
        for (int c = from; c < to; c++) {
            if (KIND[c] == LETTER || KIND[c] == LOWER || KIND[c] == UPPER) {
                KIND[c] = (c & 1) == 0 ? UPPER : LOWER;
                FOLD[c] = FOLD[c] == c && (c & 1) == 0 ? (char) (c + 1) : FOLD[c];
            }
        }
    }

    private static boolean isUpper(int c) {
        if (c < 0x100) {
            return c < 0xDF;
        }
        if (c < 0x180) {
            boolean odd = (c >= 0x139 && c <= 0x148) || (c >= 0x179 && c <= 0x17E);
            return (c & 1) == (odd ? 1 : 0) || c == 0x178;
        }
        if (c < 0x250) {
            return c == 0x1AF || ((c & 1) == 0 && c != 0x1B0);
        }
        if (c < 0x400) {
            return c <= 0x3AB && c != 0x390 && c != 0x3AC;
        }
        return c < 0x430;
    }

    private static void fill(int from, int to, byte kind) {
        for (int c = from; c < to; c++) {
            KIND[c] = kind;
        }
    }
}
