package dev.avow.core.redaction.detect;

/**
 * The words that mean something to redaction, in some thirty languages, as one tree that is walked while a word is read.
 * Immutable after class initialisation.
 */
final class Lexicon {

    private static final int ROOT = 1;
    private static final int BITS = 17;
    private static final int MASK = (1 << BITS) - 1;

    private static final int[] KEYS = new int[1 << BITS];
    private static final short[] NEXT = new short[1 << BITS];
    private static final int MAX_NODES = 32_767;
    private static final long[] EXACT = new long[MAX_NODES];
    private static final long[] STEM = new long[MAX_NODES];
    private static final long[] ACCENT = new long[MAX_NODES];
    private static final byte[] VALUE = new byte[MAX_NODES];
    private static int nodes = ROOT + 1;

    static {
        CueWords.enter();
        PlaceWords.enter();
        PlainWords.enter();
        SpokenWords.enter();
    }

    private final Tape tape;
    private int end;
    private int value;
    private boolean accented;

    Lexicon(Tape tape) {
        this.tape = tape;
    }

    /** Enters words, separated by blanks: a star at the end makes a stem, an exclamation mark asks for the accents too, a low line is a blank or a hyphen. */
    static void define(long flags, String words) {
        for (String word : words.split(" ", -1)) {
            if (!word.isEmpty()) {
                boolean stem = word.endsWith("*");
                boolean accent = word.endsWith("!");
                int node = node(stem || accent ? word.substring(0, word.length() - 1) : word);
                long[] table = stem ? STEM : accent ? ACCENT : EXACT;
                table[node] |= flags;
            }
        }
    }

    /** Enters a number word with its value; -1 for a multiplier. */
    static void number(String word, int value) {
        int node = node(word);
        EXACT[node] |= Words.SPOKEN;
        VALUE[node] = (byte) value;
    }

    private static int node(String word) {
        int node = ROOT;
        for (int i = 0; i < word.length(); i++) {
            char c = word.charAt(i);
            node = child(node, entry(c));
        }
        return node;
    }

    /** A letter of an entry as the walk will meet it. */
    private static char entry(char c) {
        char folded = Chars.kind(c) == Chars.ODD ? (char) Folds.near(c) : c;
        return folded == '_' || folded == '-' ? ' ' : Chars.fold(folded);
    }

    private static int child(int node, char c) {
        int key = node << 16 | c;
        int slot = slot(key);
        if (KEYS[slot] == 0) {
            if (nodes == MAX_NODES) {
                throw new IllegalStateException("too many words");
            }
            KEYS[slot] = key;
            NEXT[slot] = (short) nodes++;
        }
        return NEXT[slot];
    }

    private static int slot(int key) {
        int slot = (key * 0x9E3779B1) >>> (32 - BITS);
        while (KEYS[slot] != 0 && KEYS[slot] != key) {
            slot = (slot + 1) & MASK;
        }
        return slot;
    }

    private static int next(int node, char c) {
        return NEXT[slot(node << 16 | c)];
    }

    /**
     * The longest word or phrase that starts here, as {@link Words} flags; {@link #end()} says where it ends. Without a
     * match the end is the word's.
     */
    long match(int start) {
        int node = ROOT;
        long found = 0;
        end = start;
        accented = false;
        int i = start;
        while (true) {
            int kind = tape.kind(i);
            char c = tape.at(i);
            boolean gap = !Chars.isLetter(kind);
            if (gap && i == start) {
                break;
            }
            node = next(node, kind == Chars.BLANK || c == '-' ? ' ' : Chars.fold(c));
            if (node == 0) {
                break;
            }
            accented |= c > 0x7F;
            i++;
            long flags = gap ? 0 : ends(node, i, kind);
            if (flags != 0) {
                found = flags;
                end = i;
                value = VALUE[node];
            }
        }
        return finish(start, found);
    }

    private long ends(int node, int i, int kind) {
        long stem = STEM[node];
        long exact = EXACT[node] | (accented ? ACCENT[node] : 0);
        if (exact != 0 && (kind == Chars.SOLID || !tape.isWord(i))) {
            return exact | stem;
        }
        return stem;
    }

    private long finish(int start, long found) {
        if (found == 0) {
            end = tape.kind(start) == Chars.SOLID ? start + 1 : tape.wordEnd(start);
        } else if (tape.kind(end - 1) != Chars.SOLID) {
            end = tape.wordEnd(end);
        }
        return found;
    }

    /** Where the last match ended. */
    int end() {
        return end;
    }

    /** The value of the last match, if it was a number word. */
    int value() {
        return value;
    }
}
