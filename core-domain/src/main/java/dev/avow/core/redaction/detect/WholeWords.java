package dev.avow.core.redaction.detect;

/**
 * The words of the {@link Vocabulary} that have at most fourteen letters from a to z, each with what a walk through the tree
 * would find: one look for a whole word in place of one for each of its letters. The letters of such a word are two numbers,
 * eight bits each, as they stand in the text, so that two words never have the same. A word within a phrase has the
 * {@link #context} of the words before it besides. Immutable after class initialisation.
 */
final class WholeWords {

    /** So many letters fit into one number, */
    static final int HALF = Long.BYTES;
    /** and into both, with two bytes left for the context. */
    static final int LONGEST = 2 * HALF - 2;

    /** No word of the table. */
    static final int NONE = -1;

    private static final int HEAD = 4;
    private static final int BITS = 16;
    private static final int MASK = (1 << BITS) - 1;
    private static final int FILTER = 18;

    /** Of each word its first letters, its meaning, the rest and its last letters, side by side: whoever looks one up is where all of it is. */
    private static final long[] WORDS = new long[4 << BITS];

    private static final int MEANING = 1;
    /** By which letters it goes on in the lower half, its node, its value and whether it has accents above. */
    private static final int REST = 2;

    private static final int TAIL = 3;

    private static final int NODE = Integer.SIZE;
    private static final int VALUE = NODE + Character.SIZE;
    private static final int ACCENTS = VALUE + Byte.SIZE;

    private static final int CONTEXT = Long.SIZE - Character.SIZE;

    /** By the first four letters of a word, several in one place: which lengths a stem may have that begins it, one bit each. */
    private static final char[] STEMS = new char[1 << 12];

    /** Of all words of the table and of few others one bit: what has none need not be looked for. */
    private static final long[] KNOWN = new long[1 << (FILTER - 6)];

    /** The lowest bit of each of eight bytes. */
    private static final long ONES = 0x0101010101010101L;

    /** Eight letters that stand for none from a to z. */
    private static final long FOREIGN = Vocabulary.OTHER * ONES;

    private static int words;

    static {
        enter(Vocabulary.ROOT, 0, 0, 0, 0);
    }

    private WholeWords() {}

    /** Enters the word that ends at a node, behind the last stem that begins it, and all that begin with it. */
    private static void enter(int node, int length, long head, long tail, int stem) {
        boolean ends = (Vocabulary.STEM[node] | Vocabulary.EXACT[node]) != 0;
        if (length > 0 && (Vocabulary.ENDS[node] || Vocabulary.GOES_ON[node] != 0)) {
            int said = ends ? node : stem;
            long hash = hash(head, tail);
            int word = slot(hash, head, tail);
            words += WORDS[word] == 0 ? 1 : 0;
            WORDS[word] = head;
            WORDS[word + TAIL] = tail;
            int bit = (int) (hash >>> (Long.SIZE - FILTER));
            KNOWN[bit >>> 6] |= 1L << bit;
            WORDS[word + MEANING] = Vocabulary.STEM[said] | (ends ? Vocabulary.EXACT[said] : 0);
            WORDS[word + REST] = Vocabulary.GOES_ON[node]
                    | (long) node << NODE
                    | (Vocabulary.VALUE[said] & 0xFFL) << VALUE
                    | (Vocabulary.ACCENT[node] != 0 ? 1L << ACCENTS : 0);
            if (words > MASK / 4 * 3) {
                throw new IllegalStateException("too many words");
            }
            int behind = Vocabulary.ROWS[node * Vocabulary.COLUMNS + Vocabulary.COLUMNS - 1];
            if (behind != 0) {
                enter(behind, 0, 0, context(word), 0);
            }
        }
        boolean isStem = Vocabulary.STEM[node] != 0;
        if (isStem) {
            begin(length, length, head);
        }
        for (int column = 1; column <= 26 && length < LONGEST; column++) {
            int next = Vocabulary.ROWS[node * Vocabulary.COLUMNS + column];
            if (next != 0) {
                long letter = (long) column << (Byte.SIZE * (length % HALF));
                boolean first = length < HALF;
                enter(
                        next,
                        length + 1,
                        first ? head | letter : head,
                        first ? tail : tail | letter,
                        isStem ? node : stem);
            }
        }
    }

    /** Notes a stem of so many letters, of which at most four are given, under all that may be the first four of a word. */
    private static void begin(int length, int given, long letters) {
        STEMS[four(letters)] |= (char) (1 << length);
        for (int column = 1; column <= 26 && given < HEAD; column++) {
            begin(length, given + 1, letters | ((long) column << (Byte.SIZE * given)));
        }
    }

    /** Where the first four letters have their place. */
    private static int four(long letters) {
        return ((int) letters * 0x9E3779B1) >>> 20;
    }

    private static long hash(long head, long tail) {
        return (head + tail * 0xD1342543DE82EF95L) * 0x9E3779B97F4A7C15L;
    }

    /** Where a word stands, or the empty place where it would. */
    private static int slot(long hash, long head, long tail) {
        int slot = (int) (hash >>> (Long.SIZE - BITS));
        while (WORDS[slot << 2] != 0 && (WORDS[slot << 2] != head || WORDS[(slot << 2) + TAIL] != tail)) {
            slot = (slot + 1) & MASK;
        }
        return slot << 2;
    }

    /** The number of a word by its first eight letters and the others with its context, as {@link Tape#letters} gives them; or {@link #NONE}. */
    static int find(long head, long tail) {
        long hash = hash(head, tail);
        int bit = (int) (hash >>> (Long.SIZE - FILTER));
        if ((KNOWN[bit >>> 6] & 1L << bit) == 0) {
            return NONE;
        }
        int word = slot(hash, head, tail);
        return WORDS[word] == 0 ? NONE : word;
    }

    /** The longest stem that begins a word which is not in the table and has so many letters; or {@link #NONE}. */
    static int stem(long head, long tail, int length) {
        int lengths = STEMS[four(head)] & ((1 << length) - 1);
        while (lengths != 0) {
            int most = Integer.SIZE - 1 - Integer.numberOfLeadingZeros(lengths);
            long last = (tail & ~(-1L >>> Character.SIZE)) | (most > HALF ? first(tail, most - HALF) : 0);
            int word = find(most < HALF ? first(head, most) : head, last);
            if (word != NONE && Vocabulary.STEM[node(word)] != 0) {
                return word;
            }
            lengths ^= 1 << most;
        }
        return NONE;
    }

    private static long first(long letters, int count) {
        return letters & -1L >>> (Long.SIZE - Byte.SIZE * count);
    }

    /** What words have besides their letters that stand behind a word and a blank or hyphen. */
    static long context(int word) {
        return (long) node(word) << CONTEXT;
    }

    /** Whether one of up to eight letters stands for none from a to z: it has the column that others share. */
    static boolean isForeign(long letters) {
        long others = letters ^ FOREIGN;
        return (others - ONES & ~others & ONES << (Byte.SIZE - 1)) != 0;
    }

    /** What a word means that no letter follows. */
    static long meaning(int word) {
        return WORDS[word + MEANING];
    }

    /** The value of a number word. */
    static int value(int word) {
        return (byte) (WORDS[word + REST] >>> VALUE);
    }

    /** Whether a word means something else with its accents. */
    static boolean hasAccents(int word) {
        return (WORDS[word + REST] >>> ACCENTS & 1) != 0;
    }

    /** Whether a word, the sign at its end and the three behind it may begin a phrase. */
    static boolean mayGoOn(int word, byte[] columns, int end) {
        int phrases = (int) WORDS[word + REST];
        if (phrases == 0 || columns[end] != Vocabulary.COLUMNS - 1) {
            return (phrases & Vocabulary.OTHERWISE) != 0;
        }
        int column = columns[end + 1];
        if (column == 0 || column >= Vocabulary.OTHER) {
            return (phrases & Vocabulary.BEHIND) != 0;
        }
        return (phrases & 1 << column) != 0
                && Vocabulary.mayGoOn(node(word), column, columns[end + 2], columns[end + 3]);
    }

    /** Whether a blank or hyphen and a word of Latin letters stand at the end of a word. */
    static boolean isWordNext(byte[] columns, int end) {
        int column = columns[end + 1];
        return columns[end] == Vocabulary.COLUMNS - 1 && column > 0 && column < Vocabulary.OTHER;
    }

    /** Where the tree goes on behind a word. */
    static int node(int word) {
        return (char) (WORDS[word + REST] >>> NODE);
    }
}
