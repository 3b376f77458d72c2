package dev.avow.core.redaction.detect;

/**
 * The words that mean something to redaction, in some thirty languages, as one tree that is walked while a word is read.
 * Immutable after class initialisation.
 */
final class Lexicon {

    /** Longer words and phrases are matched each time anew. */
    private static final int SPAN = 32;

    private static final int ROOT = 1;
    private static final int BITS = 16;
    private static final int MASK = (1 << BITS) - 1;

    private static final int[] KEYS = new int[1 << BITS];
    private static final short[] NEXT = new short[1 << BITS];
    private static final int MAX_NODES = 32_767;
    private static final long[] EXACT = new long[MAX_NODES];
    private static final long[] STEM = new long[MAX_NODES];
    private static final long[] ACCENT = new long[MAX_NODES];
    private static final byte[] VALUE = new byte[MAX_NODES];
    /** So many signs have a column in the rows: those that stand for a letter from a to z, blank and hyphen. */
    private static final int COLUMNS = 32;

    private static final byte[] COLUMN = new byte[0x10000];
    /** Where each node leads by a sign with a column: one line of cache a node. */
    private static final short[] ROWS;
    /** What the words mean, all taken together, to which a node may lead. */
    private static final long[] LEADS = new long[MAX_NODES];

    private static final short[] PARENT = new short[MAX_NODES];
    /** Which nodes end something. */
    private static final boolean[] ENDS = new boolean[MAX_NODES];
    /** With which letters the signs of a spelled mail address start. */
    private static final boolean[] SIGNS = new boolean[0x10000];

    private static int nodes = ROOT + 1;

    static {
        CueWords.enter();
        CardWords.enter();
        PersonWords.enter();
        PlaceWords.enter();
        PlainWords.enter();
        SpokenWords.enter();
        for (int c = 0; c < COLUMN.length; c++) {
            char entry = c == '-' ? ' ' : Chars.fold((char) c);
            COLUMN[c] = (byte) (entry >= 'a' && entry <= 'z' ? entry - 'a' + 1 : entry == ' ' ? COLUMNS - 1 : 0);
        }
        ROWS = new short[nodes * COLUMNS];
        for (int node = ROOT; node < nodes; node++) {
            for (char c = 'a'; c <= 'z'; c++) {
                ROWS[node * COLUMNS + COLUMN[c]] = (short) next(node, c);
            }
            ROWS[node * COLUMNS + COLUMN[' ']] = (short) next(node, ' ');
            ENDS[node] = (EXACT[node] | STEM[node] | ACCENT[node]) != 0;
        }
        for (int node = nodes - 1; node > ROOT; node--) {
            LEADS[node] |= EXACT[node] | STEM[node];
            LEADS[PARENT[node]] |= LEADS[node];
        }
    }

    private final Tape tape;
    private int end;
    private int value;
    private int walked;
    /** What was matched at each place of the text; the marks say of which text. */
    private int[] marks = new int[0];

    private int[] ends = new int[0];
    private byte[] values = new byte[0];
    private long[] meanings = new long[0];
    private int mark;
    private boolean signs;

    Lexicon(Tape tape) {
        this.tape = tape;
        forget();
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
                if ((flags & (Words.AT | Words.DOT)) != 0) {
                    SIGNS[entry(word.charAt(0)) * 31 + entry(word.length() > 1 ? word.charAt(1) : ' ') & 0xFFFF] = true;
                }
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
            PARENT[nodes] = (short) node;
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
     * match the end is the word's. What the end of the window cuts off says nothing: so a match is the same in every window.
     */
    long match(int start) {
        if (start < marks.length && marks[start] == mark && tape.shows(start + SPAN)) {
            end = ends[start];
            value = values[start];
            return meanings[start];
        }
        long found = walk(start);
        if (Math.max(end, walked) < start + SPAN && tape.shows(start + SPAN) && start < marks.length) {
            marks[start] = mark;
            ends[start] = end;
            values[start] = (byte) value;
            meanings[start] = found;
        }
        return found;
    }

    /** A new text: what was matched before is of another one. */
    final void forget() {
        int length = tape.length();
        if (++mark == Integer.MAX_VALUE || marks.length < length) {
            int size = Math.max(256, length + length / 2);
            marks = new int[size];
            ends = new int[size];
            values = new byte[size];
            meanings = new long[size];
            mark = 1;
        }
    }

    /** Matches every word of a text that is complete; what they mean, all taken together. */
    long survey() {
        char[] chars = tape.chars();
        byte[] kinds = tape.kinds();
        int length = tape.length();
        long all = 0;
        signs = false;
        int i = 0;
        while (i < length) {
            int kind = kinds[i];
            if (kind < Chars.UPPER) {
                signs |= kind == Chars.OTHER && isSign(chars[i]);
                i++;
                continue;
            }
            if (kind == Chars.SOLID) {
                tape.open(i);
                all |= match(i++);
                continue;
            }
            int start = i;
            while (Chars.isWord(kinds[i])) {
                i++;
            }
            all |= i - start < SPAN ? word(chars, kinds, start, i) : -1;
            all |= Streets.isCompound(chars, start, i) ? Words.STREET_AFTER : 0;
        }
        return all;
    }

    private static boolean isSign(char c) {
        return c == '@' || c == '(' || c == '[' || c == '{' || c == '<';
    }

    /** Whether the survey met an at sign or an opening bracket. */
    boolean hasSigns() {
        return signs;
    }

    /** Matches one word whose end is known; most lead nowhere after three letters. */
    private long word(char[] chars, byte[] kinds, int start, int wordEnd) {
        int node = ROOT;
        int i = start;
        boolean accented = false;
        long found = 0;
        int last = wordEnd;
        int number = 0;
        while (true) {
            char c = chars[i];
            int column = COLUMN[c];
            node = column != 0 ? ROWS[node * COLUMNS + column] : next(node, Chars.fold(c));
            if (node == 0) {
                break;
            }
            accented |= c > 0x7F;
            i++;
            if (ENDS[node] && kinds[i - 1] >= Chars.DIGIT) {
                boolean whole = kinds[i - 1] == Chars.SOLID || !Chars.isWord(kinds[i]);
                long flags = STEM[node] | (whole ? EXACT[node] | (accented ? ACCENT[node] : 0) : 0);
                if (flags != 0) {
                    found = flags;
                    last = i;
                    number = VALUE[node];
                }
            }
        }
        if (i >= start + SPAN) {
            return -1;
        }
        while (found != 0 && kinds[last - 1] != Chars.SOLID && Chars.isWord(kinds[last])) {
            last++;
        }
        if (last < start + SPAN) {
            marks[start] = mark;
            ends[start] = last;
            values[start] = (byte) number;
            meanings[start] = found;
        }
        return found;
    }

    /** Whether it is known already what a word means that starts here. */
    boolean isKnown(int start) {
        return marks[start] == mark;
    }

    /** What a known word means. */
    long meaning(int start) {
        return meanings[start];
    }

    /** Where a known word or phrase ends. */
    int endOf(int start) {
        return ends[start];
    }

    private long walk(int start) {
        long found = 0;
        end = start;
        int node = Chars.isLetter(tape.kind(start)) ? ROOT : 0;
        boolean accented = false;
        int i = start;
        while (node != 0) {
            char c = tape.at(i);
            int column = COLUMN[c];
            node = column != 0 ? ROWS[node * COLUMNS + column] : next(node, Chars.fold(c));
            if (node == 0) {
                break;
            }
            accented |= c > 0x7F;
            i++;
            if (ENDS[node]) {
                int kind = tape.kind(i - 1);
                long flags = kind >= Chars.DIGIT ? ends(node, i, kind, accented) : 0;
                if (flags != 0) {
                    found = flags;
                    end = i;
                    value = VALUE[node];
                }
            }
        }
        walked = i;
        return finish(start, i >= tape.limit() && tape.isCut() ? 0 : found);
    }

    private long ends(int node, int i, int kind, boolean accented) {
        long stem = STEM[node];
        long exact = EXACT[node];
        if (accented) {
            exact |= ACCENT[node];
        }
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

    /**
     * What a word means that was mistyped in one place: two letters swapped, one too many, one missing or another one. The
     * first letter is right; only words of at least five letters are found so.
     */
    long mistyped(int start, int to, long wanted) {
        int node = step(ROOT, Chars.fold(tape.at(start)));
        for (int i = start + 1; i < to && (LEADS[node] & wanted) != 0; i++) {
            char c = Chars.fold(tape.at(i));
            char after = i + 1 < to ? Chars.fold(tape.at(i + 1)) : 0;
            long found = rest(node, i + 1, to, i - start, wanted);
            if (after != 0) {
                found |= rest(step(step(node, after), c), i + 2, to, i - start + 2, wanted);
            }
            char first = c >= '\u0430' && c < '\u0450' ? '\u0430' : 'a';
            for (char letter = first; letter < first + (first == 'a' ? 26 : 32); letter++) {
                int child = step(node, letter);
                if ((LEADS[child] & wanted) != 0) {
                    found |= rest(child, i, to, i - start + 1, wanted);
                    found |= to - start > 5 ? rest(child, i + 1, to, i - start + 1, wanted) : 0;
                }
            }
            if ((found & wanted) != 0) {
                return found & wanted;
            }
            node = step(node, c);
        }
        return 0;
    }

    /** What is reached by the letters that are left, if the whole word has five or more. */
    private long rest(int from, int start, int to, int before, long wanted) {
        int node = from;
        int letters = before;
        for (int i = start; i < to && (LEADS[node] & wanted) != 0; i++) {
            node = step(node, Chars.fold(tape.at(i)));
            letters++;
            if (node != 0 && STEM[node] != 0 && letters >= 5) {
                return STEM[node];
            }
        }
        return letters >= 5 && (LEADS[node] & wanted) != 0 ? EXACT[node] | STEM[node] : 0;
    }

    private static int step(int node, char c) {
        int column = COLUMN[c];
        return column != 0 ? ROWS[node * COLUMNS + column] : next(node, c);
    }

    /** Whether a word that starts with these two letters may spell a sign of a mail address. */
    static boolean maySpellSign(char first, char second) {
        return SIGNS[Chars.fold(first) * 31 + Chars.fold(second) & 0xFFFF];
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
