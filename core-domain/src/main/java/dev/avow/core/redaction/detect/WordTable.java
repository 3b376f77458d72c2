package dev.avow.core.redaction.detect;

/** A few hundred words with a small number each, apart from the {@link Vocabulary}: they mean something inside a number only. */
final class WordTable {

    /** No word is longer. */
    private static final int MOST = 12;

    private static final int BITS = 11;

    /** Of each word its letters as one number; two words with the same one are as good as impossible in 64 bits. */
    private final long[] words = new long[1 << BITS];

    private final byte[] values = new byte[1 << BITS];

    /** Enters words that are parted by blanks. */
    void enter(String all, int value) {
        for (String word : all.trim().split(" ", -1)) {
            long hash = 0;
            for (int i = 0; i < word.length(); i++) {
                hash = more(hash, Vocabulary.entry(word.charAt(i)));
            }
            int slot = slot(hash);
            words[slot] = hash;
            values[slot] = (byte) value;
        }
    }

    /** The value of the word that stands between two places of the window, or -1. */
    int value(Tape tape, int from, int to) {
        if (to <= from || to > from + MOST) {
            return -1;
        }
        long hash = 0;
        for (int i = from; i < to; i++) {
            hash = more(hash, Chars.fold(tape.at(i)));
        }
        int slot = slot(hash);
        return words[slot] == hash ? values[slot] : -1;
    }

    /** The same of all letters of a text. */
    int value(char[] chars, int from, int to) {
        long hash = 0;
        for (int i = from; i < to && to <= from + MOST; i++) {
            hash = more(hash, Chars.fold(chars[i]));
        }
        int slot = slot(hash);
        return hash != 0 && words[slot] == hash ? values[slot] : -1;
    }

    private static long more(long hash, char letter) {
        return (hash + letter) * 0x9E3779B97F4A7C15L;
    }

    private int slot(long hash) {
        int slot = (int) (hash >>> (Long.SIZE - BITS));
        while (words[slot] != 0 && words[slot] != hash) {
            slot = (slot + 1) & ((1 << BITS) - 1);
        }
        return slot;
    }
}
