package dev.avow.core.redaction.detect;

/**
 * The words that are guessed at when they are mistyped, by their first five or six letters without one of them. Of a letter
 * its last five bits count, so that the letters of a word are one number; what is not in the table is no such word.
 */
final class Near {

    private static final int LETTER = 5;
    private static final int MASK = (1 << LETTER) - 1;
    private static final int BITS = 18;

    /** Two bits for each beginning: one alone is set too often for others. */
    private static final long[] BEGINNINGS = new long[1 << (BITS - 6)];

    private Near() {}

    /** Enters a word of at least five letters. */
    static void enter(String word) {
        int letters = Math.min(word.length(), 6);
        long all = 0;
        for (int i = 0; i < letters; i++) {
            all = all << LETTER | (Vocabulary.entry(word.charAt(i)) & MASK);
        }
        for (int missing = 1; missing < letters; missing++) {
            long hash = hash(without(all, letters, missing), letters);
            set(first(hash));
            set(second(hash));
        }
    }

    /**
     * Whether letters of a word are the first five of a word of five that is guessed at, one of them missing; or the first six
     * of a longer one, one of them missing. The first letter is right.
     */
    static boolean mayBe(char[] chars, int from, int to) {
        long all = 0;
        for (int i = from; i < from + 4; i++) {
            all = all << LETTER | (Chars.fold(chars[i]) & MASK);
        }
        if (isEntered(all, 5)) {
            return true;
        }
        if (to - from == 4) {
            return false;
        }
        all = all << LETTER | (Chars.fold(chars[from + 4]) & MASK);
        if (isEntered(all, 6) || isEntered(all, 5, 4)) {
            return true;
        }
        return to - from > 5 && isEntered(all << LETTER | (Chars.fold(chars[from + 5]) & MASK), 6, 5);
    }

    /** Whether so many letters are those of a word, one before the last of them missing. */
    private static boolean isEntered(long all, int letters, int last) {
        for (int missing = 1; missing < last; missing++) {
            if (isEntered(without(all, letters, missing), letters)) {
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
        return (left << 3 | letters) * 0x9E3779B97F4A7C15L;
    }

    private static int first(long hash) {
        return (int) (hash >>> (Long.SIZE - BITS));
    }

    private static int second(long hash) {
        return (int) (hash >>> (Long.SIZE - 2 * BITS)) & ((1 << BITS) - 1);
    }
}
