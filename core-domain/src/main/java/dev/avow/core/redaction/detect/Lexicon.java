package dev.avow.core.redaction.detect;

/**
 * The words that mean something to redaction, in some thirty languages, as one tree that is walked while a word is read.
 * Immutable after class initialisation.
 */
final class Lexicon {

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
    /** Which three ASCII letters lead anywhere: small enough for the nearest cache. */
    private static final long[] TRIPLES = new long[26 * 26];
    /** Where two ASCII letters lead. */
    private static final short[] PAIRS = new short[26 * 26];
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
        for (char a = 'a'; a <= 'z'; a++) {
            int first = next(ROOT, a);
            for (char b = 'a'; first != 0 && b <= 'z'; b++) {
                int pair = (a - 'a') * 26 + b - 'a';
                PAIRS[pair] = (short) next(first, b);
                triples(pair);
            }
        }
    }

    private final Tape tape;
    private int end;
    private int value;
    private int walked;
    private int cachedStart = -1;
    private int cachedEnd;
    private int cachedValue;
    private long cachedFlags;

    Lexicon(Tape tape) {
        this.tape = tape;
    }

    private static void triples(int pair) {
        for (char c = 'a'; PAIRS[pair] != 0 && c <= 'z'; c++) {
            TRIPLES[pair] |= next(PAIRS[pair], c) == 0 ? 0 : 1L << (c - 'a');
        }
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
        if (start == cachedStart) {
            end = cachedEnd;
            value = cachedValue;
            return cachedFlags;
        }
        long found = walk(start);
        if (end + 1 < tape.limit() && walked + 1 < tape.limit()) {
            cachedStart = start;
            cachedEnd = end;
            cachedValue = value;
            cachedFlags = found;
        }
        return found;
    }

    /** A new text: what was matched before is of another one. */
    void forget() {
        cachedStart = -1;
    }

    private long walk(int start) {
        long found = 0;
        end = start;
        int node = ROOT;
        boolean accented = false;
        int i = start;
        int first = ascii(tape.at(start));
        int second = first < 0 ? -1 : ascii(tape.at(start + 1));
        if (second >= 0) {
            node = PAIRS[first * 26 + second];
            i = node == 0 ? start + 1 : start + 2;
            if (node != 0) {
                long flags = ends(node, i, Chars.LOWER, false);
                if (flags != 0) {
                    found = flags;
                    end = i;
                    value = VALUE[node];
                }
                int third = ascii(tape.at(i));
                node = third >= 0 && (TRIPLES[first * 26 + second] >> third & 1) == 0 ? 0 : node;
            }
        }
        while (node != 0) {
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
            long flags = gap && kind != Chars.DIGIT ? 0 : ends(node, i, kind, accented);
            if (flags != 0) {
                found = flags;
                end = i;
                value = VALUE[node];
            }
        }
        walked = i;
        return finish(start, found);
    }

    private static int ascii(char c) {
        int lower = (c | 0x20) - 'a';
        return lower >= 0 && lower < 26 && c < 0x80 ? lower : -1;
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
        int node = next(ROOT, Chars.fold(tape.at(start)));
        for (int i = start + 1; i < to && node != 0; i++) {
            char c = Chars.fold(tape.at(i));
            char after = i + 1 < to ? Chars.fold(tape.at(i + 1)) : 0;
            long found = rest(node, i + 1, to, i - start);
            if (after != 0) {
                found |= rest(next(next(node, after), c), i + 2, to, i - start + 2);
            }
            char first = c >= '\u0430' && c < '\u0450' ? '\u0430' : 'a';
            for (char letter = first; letter < first + (first == 'a' ? 26 : 32); letter++) {
                int child = next(node, letter);
                if (child != 0) {
                    found |= rest(child, i, to, i - start + 1);
                    found |= to - start > 5 ? rest(child, i + 1, to, i - start + 1) : 0;
                }
            }
            if ((found & wanted) != 0) {
                return found & wanted;
            }
            node = next(node, c);
        }
        return 0;
    }

    /** What is reached by the letters that are left, if the whole word has five or more. */
    private long rest(int from, int start, int to, int before) {
        int node = from;
        int letters = before;
        for (int i = start; i < to && node != 0; i++) {
            node = next(node, Chars.fold(tape.at(i)));
            letters++;
            if (node != 0 && STEM[node] != 0 && letters >= 5) {
                return STEM[node];
            }
        }
        return node != 0 && letters >= 5 ? EXACT[node] | STEM[node] : 0;
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
