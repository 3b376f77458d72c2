package dev.avow.core.redaction.detect;

/**
 * The words that are guessed at when they are mistyped, by their first five, six or eight letters without one of them. Of a letter
 * its last five bits count, so that the letters of a word are one number; what is not in the table is no such word.
 */
final class Near {

    private static final int LETTER = 5;
    private static final int MASK = (1 << LETTER) - 1;
    private static final int BITS = 18;
    private static final int SHORT = 5;
    private static final int MIDDLE = 6;
    private static final int LONG = 8;
    /** Of a word without its first letter. */
    private static final int HEADLESS = 16;

    /** Two bits for each beginning: one alone is set too often for others. */
    private static final long[] BEGINNINGS = new long[1 << (BITS - 6)];

    private Near() {}

    /** Enters a word of at least five letters; of some the first letter may be wrong, too. */
    static void enter(String word, boolean first) {
        int letters = word.length() >= LONG ? LONG : Math.min(word.length(), MIDDLE);
        long all = 0;
        for (int i = 0; i < letters; i++) {
            all = all << LETTER | (Vocabulary.entry(word.charAt(i)) & MASK);
        }
        for (int missing = 1; missing < letters; missing++) {
            set(hash(without(all, letters, missing), letters));
        }
        if (first) {
            set(hash(without(all, letters, 0), letters | HEADLESS));
        }
    }

    private static void set(long hash) {
        set(first(hash));
        set(second(hash));
    }

    /**
     * Whether letters of a word are the first ones of a word that is guessed at, one of them missing: five of a word of five,
     * six of one of six or seven, eight of a longer one. The first letter is right, or it is the wrong one, or it stands second.
     */
    static boolean mayBe(char[] chars, int from, int to) {
        long all = 0;
        int length = Math.min(to - from, LONG);
        for (int i = from; i < from + length; i++) {
            all = all << LETTER | (Chars.fold(chars[i]) & MASK);
        }
        return isEntered(all, length, SHORT) || isEntered(all, length, MIDDLE) || isEntered(all, length, LONG);
    }

    /** Whether a word of so many letters at least begins so, one letter missing or wrong. */
    private static boolean isEntered(long all, int length, int letters) {
        if (length < letters - 1) {
            return false;
        }
        int left = LETTER * (length - letters);
        if (isEntered(left < 0 ? all : all >>> (left + LETTER), letters)) {
            return true;
        }
        if (left >= 0
                && (isEntered(without(all >>> left, letters, 0), letters | HEADLESS)
                        || isEntered(without(all >>> left, letters, 1), letters | HEADLESS))) {
            return true;
        }
        for (int missing = 1; missing < letters - 1 && left >= 0; missing++) {
            if (isEntered(without(all >>> left, letters, missing), letters)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isEntered(long left, int letters) {
        long hash = hash(left, letters);
        return isSet(first(hash)) && isSet(second(hash));
    }

    private static void set(int bit) {
        BEGINNINGS[bit >>> 6] |= 1L << bit;
    }

    private static boolean isSet(int bit) {
        return (BEGINNINGS[bit >>> 6] & 1L << bit) != 0;
    }

    private static long without(long all, int letters, int missing) {
        int behind = LETTER * (letters - 1 - missing);
        return all >>> (behind + LETTER) << behind | (all & ((1L << behind) - 1));
    }

    private static long hash(long left, int letters) {
        return (left << 5 | letters) * 0x9E3779B97F4A7C15L;
    }

    private static int first(long hash) {
        return (int) (hash >>> (Long.SIZE - BITS));
    }

    private static int second(long hash) {
        return (int) (hash >>> (Long.SIZE - 2 * BITS)) & ((1 << BITS) - 1);
    }
}
