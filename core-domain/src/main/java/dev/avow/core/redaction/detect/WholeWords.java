package dev.avow.core.redaction.detect;

/**
 * The words of the {@link Vocabulary} that have at most twelve letters from a to z, each with what a walk through the tree
 * would find: one look for a whole word in place of one for each of its letters. The letters of such a word are one number,
 * five bits each, so that two words never have the same. Immutable after class initialisation.
 */
final class WholeWords {

    /** So many letters fit into a number. */
    static final int LONGEST = 12;

    /** No word of the table. */
    static final int NONE = -1;

    private static final int LETTER = 5;
    private static final int HEAD = 4;
    private static final int BITS = 15;
    private static final int MASK = (1 << BITS) - 1;
    private static final int FILTER = 18;

    /** Of each word its letters, its meaning and the rest, side by side: whoever looks one up is where all of it is. */
    private static final long[] WORDS = new long[4 << BITS];

    private static final int MEANING = 1;
    /** By which letters it goes on in the lower half, its node and its value above. */
    private static final int REST = 2;

    private static final int NODE = Integer.SIZE;
    private static final int VALUE = NODE + Character.SIZE;

    /** The first four letters of all words that a stem begins. */
    private static final long[] STEMS = new long[1 << (LETTER * HEAD - 6)];

    /** Of all words of the table and of few others one bit: what has none need not be looked for. */
    private static final long[] KNOWN = new long[1 << (FILTER - 6)];

    private static int words;

    static {
        enter(Vocabulary.ROOT, 0, 0, 0, (byte) 0);
    }

    private WholeWords() {}

    private static void enter(int node, int length, long letters, long stem, byte stemValue) {
        boolean ends = (Vocabulary.STEM[node] | Vocabulary.EXACT[node]) != 0;
        if (length > 0 && (Vocabulary.ENDS[node] || Vocabulary.GOES_ON[node] != 0)) {
            int word = slot(letters);
            byte value = ends ? Vocabulary.VALUE[node] : stemValue;
            WORDS[word] = letters;
            int bit = (int) (hash(letters) >>> (Long.SIZE - FILTER));
            KNOWN[bit >>> 6] |= 1L << bit;
            WORDS[word + MEANING] = ends ? Vocabulary.STEM[node] | Vocabulary.EXACT[node] : stem;
            WORDS[word + REST] = Vocabulary.GOES_ON[node] | (long) node << NODE | (long) value << VALUE;
            if (++words > MASK / 4 * 3) {
                throw new IllegalStateException("too many words");
            }
        }
        boolean isStem = Vocabulary.STEM[node] != 0;
        if (isStem) {
            begin(length, letters);
        }
        for (int column = 1; column <= 26 && length < LONGEST; column++) {
            int next = Vocabulary.ROWS[node * Vocabulary.COLUMNS + column];
            if (next != 0) {
                long heard = isStem ? Vocabulary.STEM[node] : stem;
                byte value = isStem ? Vocabulary.VALUE[node] : stemValue;
                enter(next, length + 1, letters << LETTER | column, heard, value);
            }
        }
    }

    private static void begin(int length, long letters) {
        int head = head(letters, length);
        STEMS[head >>> 6] |= 1L << head;
        for (int column = 1; column <= 26 && length < HEAD; column++) {
            begin(length + 1, letters << LETTER | column);
        }
    }

    private static int head(long letters, int length) {
        return (int) (length < HEAD ? letters << (LETTER * (HEAD - length)) : letters >>> (LETTER * (length - HEAD)));
    }

    private static long hash(long letters) {
        return letters * 0x9E3779B97F4A7C15L;
    }

    /** Where a word stands, or the empty place where it would. */
    private static int slot(long letters) {
        int slot = (int) (hash(letters) >>> (Long.SIZE - BITS));
        while (WORDS[slot << 2] != 0 && WORDS[slot << 2] != letters) {
            slot = (slot + 1) & MASK;
        }
        return slot << 2;
    }

    /** A word with one more letter, which is a column of the {@link Vocabulary} from 1 to 26. */
    static long letters(long before, int column) {
        return before << LETTER | column;
    }

    /** The number of a word by its letters, or {@link #NONE}. */
    static int find(long letters) {
        int bit = (int) (hash(letters) >>> (Long.SIZE - FILTER));
        if ((KNOWN[bit >>> 6] & 1L << bit) == 0) {
            return NONE;
        }
        int word = slot(letters);
        return WORDS[word] == 0 ? NONE : word;
    }

    /** Whether a stem may begin a word that is not in the table. */
    static boolean mayStem(long letters, int length) {
        int head = head(letters, length);
        return (STEMS[head >>> 6] & 1L << head) != 0;
    }

    /** What a word means that no letter follows. */
    static long meaning(int word) {
        return WORDS[word + MEANING];
    }

    /** The value of a number word. */
    static int value(int word) {
        return (byte) (WORDS[word + REST] >>> VALUE);
    }

    /** Whether a word, a sign and then two letters, or whatever stands there, may begin a phrase. */
    static boolean mayGoOn(int word, char sign, char first, char second) {
        int phrases = (int) WORDS[word + REST];
        int column = Vocabulary.COLUMN[sign] == Vocabulary.COLUMNS - 1 ? Vocabulary.COLUMN[first] : 0;
        if ((phrases & Vocabulary.OTHERWISE) != 0 || column == 0 || column == Vocabulary.COLUMNS - 1) {
            return (phrases & Vocabulary.OTHERWISE) != 0;
        }
        return (phrases & 1 << column) != 0 && Vocabulary.mayGoOn(node(word), column, Vocabulary.COLUMN[second]);
    }

    /** Where the tree goes on behind a word. */
    static int node(int word) {
        return (char) (WORDS[word + REST] >>> NODE);
    }
}
