package dev.avow.core.redaction.detect;

/**
 * What a character of another shape stands for: digits of every script, circled, mathematical, full-width and raised
 * ones, exotic blanks and dashes; and what is not seen at all.
 */
final class Folds {

    /** Not seen: zero-width characters, soft hyphen, combining marks, variation selectors, keycap frames. */
    static final int NOTHING = -1;

    /** Stands for a letter outside the basic plane of a script without blanks. */
    static final char HAN = '\u4E00';

    private static final String ZEROS = "\u0660\u06F0\u07C0\u0966\u09E6\u0A66\u0AE6\u0B66\u0BE6\u0C66\u0CE6\u0D66\u0DE6"
            + "\u0E50\u0ED0\u0F20\u1040\u1090\u17E0\u1810\u1946\u19D0\u1A80\u1A90\u1B50\u1BB0\u1C40\u1C50\uA620\uA8D0\uA900"
            + "\uA9D0\uA9F0\uAA50\uABF0";
    private static final String ONES = "\u2460\u2474\u2488\u24F5\u2776\u2780\u278A\u1369";
    private static final String BLANKS =
            "\t\r\u00A0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200A"
                    + "\u202F\u205F\u3000\u2800";
    private static final String NEWLINES = "\u000B\f\u0085\u2028\u2029";
    private static final String DASHES =
            "\u2010\u2011\u2012\u2013\u2014\u2015\u2043\u2212\u2E3A\u2E3B\u301C\u3030\uFE58\uFE63\u05BE\u30FC\uFF70";
    private static final String[] OTHERS = {
        "\u2018'",
        "\u2019'",
        "\u201A'",
        "\u201B'",
        "\u02BC'",
        "`'",
        "\u00B4'",
        "\u201C\"",
        "\u201D\"",
        "\u201E\"",
        "\u00AB\"",
        "\u00BB\"",
        "\u2039\"",
        "\u203A\"",
        "\u300C\"",
        "\u300D\"",
        "\u3002.",
        "\uFF61.",
        "\u060C,",
        "\u061F?",
        "\u06D4.",
        "\u066B.",
        "\u066C,",
        "\u2024.",
        "\u2116#",
        "\u2044/",
        "\u2215/",
        "\u3010[",
        "\u3011]",
        "\uFFFF[",
        "\u00B22",
        "\u00B33",
        "\u00B91",
        "\u24EA0",
        "\u24FF0",
        "\u20700",
        "\uFE52.",
        "\uFE55:",
        "\uFE50,",
        "\uFE6B@",
        "\uFE5F#",
        "\u2022\u00B7",
        "\u2219\u00B7",
        "\u22C5\u00B7",
        "\u2027\u00B7",
        "\u30FB\u00B7",
        "\uFF65\u00B7",
        "\u2236:",
        "\u061B;",
        "\u0964.",
        "\u00BA\u00B0",
        "\u00AA\u00B0",
        "\u02DA\u00B0",
        "\u2715\u00D7",
        "\u2716\u00D7",
        "\u2A09\u00D7"
    };
    private static final int[] FAR_ZEROS = {
        0x104A0, 0x10D30, 0x11066, 0x110F0, 0x11136, 0x111D0, 0x112F0, 0x11450, 0x114D0, 0x11650, 0x116C0, 0x11730,
        0x118E0, 0x11950, 0x11C50, 0x11D50, 0x11DA0, 0x16A60, 0x16AC0, 0x16B50, 0x1D7CE, 0x1D7D8, 0x1D7E2, 0x1D7EC,
        0x1D7F6, 0x1E140, 0x1E2F0, 0x1E950, 0x1FBF0
    };

    /** 0 means the character is itself; else what it stands for, a second character in the upper half. */
    private static final int[] NEAR = new int[0x10000];

    static {
        for (int i = 0; i < ZEROS.length(); i++) {
            run(ZEROS.charAt(i), '0', 10);
        }
        for (int i = 0; i < ONES.length(); i++) {
            run(ONES.charAt(i), '1', 9);
        }
        run('\u2074', '4', 6);
        run('\u2080', '0', 10);
        run('\uFF01', '!', 94);
        run('\u24B6', 'A', 26);
        run('\u24D0', 'a', 26);
        tens(0x2469, 20);
        tens(0x247D, 20);
        tens(0x2491, 20);
        all(BLANKS, ' ');
        all(NEWLINES, '\n');
        all(DASHES, '-');
        for (String other : OTHERS) {
            NEAR[other.charAt(0)] = other.charAt(1);
        }
        NEAR['\u3001'] = ',' | (' ' << Character.SIZE);
        unseen();
    }

    private Folds() {}

    static void markOdd(byte[] kinds) {
        for (int c = 0; c < 0x10000; c++) {
            if (NEAR[c] != 0 || (c >= 0xD800 && c < 0xE000)) {
                kinds[c] = Chars.ODD;
            }
        }
    }

    /** What an odd character of the basic plane stands for, or {@link #NOTHING}; a second one in the upper half. */
    static int near(char c) {
        return NEAR[c] == 0 ? '\uFFFD' : NEAR[c];
    }

    /** What a pair of surrogates stands for. */
    static int far(int codePoint) {
        for (int zero : FAR_ZEROS) {
            if (codePoint >= zero && codePoint < zero + 10) {
                return '0' + codePoint - zero;
            }
        }
        if (codePoint >= 0x1D400 && codePoint < 0x1D6A4) {
            int letter = (codePoint - 0x1D400) % 52;
            return letter < 26 ? 'A' + letter : 'a' + letter - 26;
        }
        if (codePoint >= 0x1F100 && codePoint <= 0x1F10A) {
            return '0' + Math.max(0, codePoint - 0x1F101);
        }
        if (codePoint == 0x1F10B || codePoint == 0x1F10C) {
            return '0';
        }
        if (codePoint >= 0xE0000 && codePoint < 0xE0200) {
            return NOTHING;
        }
        return codePoint >= 0x20000 && codePoint < 0x40000 ? HAN : '\uFFFD';
    }

    private static void unseen() {
        nothing(0x0300, 0x036F);
        nothing(0x064B, 0x0652);
        nothing(0x180B, 0x180E);
        nothing(0x200B, 0x200F);
        nothing(0x202A, 0x202E);
        nothing(0x2060, 0x206F);
        nothing(0x20D0, 0x20F0);
        nothing(0xFE00, 0xFE0F);
        nothing(0x00AD, 0x00AD);
        nothing(0x061C, 0x061C);
        nothing(0xFEFF, 0xFEFF);
    }

    private static void nothing(int from, int to) {
        for (int c = from; c <= to; c++) {
            NEAR[c] = NOTHING;
        }
    }

    private static void run(int first, char value, int count) {
        for (int i = 0; i < count; i++) {
            NEAR[first + i] = value + i;
        }
    }

    /** 10 to {@code last}, or fewer: the characters of a row that mean two digits. */
    private static void tens(int first, int last) {
        for (int i = 10; i <= last; i++) {
            NEAR[first + i - 10] = ('0' + i / 10) | (('0' + i % 10) << 16);
        }
    }

    private static void all(String members, char value) {
        for (int i = 0; i < members.length(); i++) {
            NEAR[members.charAt(i)] = value;
        }
    }
}
