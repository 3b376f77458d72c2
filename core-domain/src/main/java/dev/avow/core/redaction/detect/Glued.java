package dev.avow.core.redaction.detect;

import java.util.Arrays;

/** Number words without blanks between them: "nulleinssiebensechs", "sextioåttasju", "nullahatvankettő". */
final class Glued {

    /** The value of such a word: it has several. */
    static final int VALUE = -9;

    /** So short a word is not looked at, */
    static final int LEAST = 8;
    /** and so few numbers are no word that is glued. */
    private static final int FEW = 2;

    private static final int LONGEST = Tape.REACH;

    /** With which two letters number words begin, and with which they end. */
    private static final boolean[] HEADS = new boolean[1 << 10];

    private static final boolean[] TAILS = new boolean[1 << 10];

    /** How few pieces lead up to each letter, and where the last of them starts. */
    private final byte[] pieces = new byte[LONGEST + 1];

    private final byte[] before = new byte[LONGEST + 1];
    private final byte[] values = new byte[LONGEST + 1];
    private int count;

    /** Enters a number word, by its letters as the walk will meet them. */
    static void enter(String word) {
        int last = word.length() - 1;
        if (last > 0) {
            HEADS[pair(Vocabulary.entry(word.charAt(0)), Vocabulary.entry(word.charAt(1)))] = true;
            TAILS[pair(Vocabulary.entry(word.charAt(last - 1)), Vocabulary.entry(word.charAt(last)))] = true;
        }
    }

    private static int pair(char first, char second) {
        return (first & 31) << 5 | (second & 31);
    }

    /** Whether a word of some letters begins and ends as number words do. */
    private static boolean mayBe(char[] chars, int from, int to) {
        return to - from >= LEAST
                && HEADS[pair(Chars.fold(chars[from]), Chars.fold(chars[from + 1]))]
                && TAILS[pair(Chars.fold(chars[to - 2]), Chars.fold(chars[to - 1]))];
    }

    /** Whether a word is nothing but number words, at least two; of a word that goes on beyond its end, its beginning. */
    boolean read(char[] chars, int from, int to, boolean cut) {
        int length = to - from;
        count = 0;
        if (length < LEAST || length > LONGEST || !(cut || mayBe(chars, from, to))) {
            return false;
        }
        Arrays.fill(pieces, 0, length + 1, Byte.MAX_VALUE);
        pieces[0] = 0;
        int far = 0;
        for (int i = 0; i < length; i++) {
            if (pieces[i] < Byte.MAX_VALUE) {
                far = i;
                walk(chars, from, i, length);
            }
        }
        int end = pieces[length] < Byte.MAX_VALUE ? length : cut && length - far < 16 ? far : 0;
        if (end == 0 || pieces[end] < FEW) {
            return false;
        }
        count = pieces[end];
        for (int i = end, piece = count; piece > 0; i = before[i]) {
            values[--piece] = value(chars, from + before[i], from + i);
        }
        return true;
    }

    private void walk(char[] chars, int from, int start, int length) {
        int node = Vocabulary.ROOT;
        for (int i = start; i < length; i++) {
            node = Vocabulary.step(node, Chars.fold(chars[from + i]));
            if (node == 0) {
                return;
            }
            boolean number = (Vocabulary.EXACT[node] & Words.SPOKEN) != 0 && i > start && Vocabulary.VALUE[node] != -1;
            if (number && pieces[start] + 1 < pieces[i + 1]) {
                pieces[i + 1] = (byte) (pieces[start] + 1);
                before[i + 1] = (byte) start;
            }
        }
    }

    private static byte value(char[] chars, int from, int to) {
        int node = Vocabulary.ROOT;
        for (int i = from; i < to; i++) {
            node = Vocabulary.step(node, Chars.fold(chars[i]));
        }
        return Vocabulary.VALUE[node];
    }

    /** How many numbers the word has. */
    int count() {
        return count;
    }

    /** Each of them. */
    int value(int piece) {
        return values[piece];
    }
}
