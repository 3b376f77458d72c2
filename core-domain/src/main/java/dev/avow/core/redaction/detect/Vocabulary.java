package dev.avow.core.redaction.detect;

import java.util.stream.Stream;

/**
 * The words that mean something to redaction, in some thirty languages, as one tree that is walked while a word is read.
 * Immutable after class initialisation.
 */
final class Vocabulary {

    static final int ROOT = 1;

    /** How words for a number or a code end, and how they begin in a phrase. */
    private static final String[] CODES = {
        "number",
        "nummer",
        "numer",
        "nr",
        "nro",
        "_no",
        "_n",
        "_n°",
        "_nº",
        "_num",
        "_id",
        "code",
        "kod",
        "kodu",
        "kode",
        "koden",
        "koodi",
        "kód",
        "szám",
        "szam",
        "numara",
        "numarası",
        "numaram",
        "numero",
        "número",
        "numéro",
        "номер",
        "番号",
        "号",
        "號",
        "번호",
        "رقم",
        "מספר"
    };

    private static final String[] CODED = {
        "code_",
        "codice_",
        "código_",
        "cod_",
        "kod_",
        "kód_",
        "numero_",
        "número_",
        "numéro_",
        "numer_",
        "număr_",
        "číslo_",
        "broj_",
        "n°_",
        "nº_",
        "nr_",
        "номер_",
        "код_",
        "mã_",
        "số_",
        "αριθμός_",
        "κωδικός_",
        "رقم_",
        "מספר_"
    };

    private static final int BITS = 17;
    private static final int MASK = (1 << BITS) - 1;

    private static final int[] KEYS = new int[1 << BITS];
    private static final char[] NEXT = new char[1 << BITS];
    private static final int MAX_NODES = 65_000;
    static final long[] EXACT = new long[MAX_NODES];
    static final long[] STEM = new long[MAX_NODES];
    static final long[] ACCENT = new long[MAX_NODES];
    static final byte[] VALUE = new byte[MAX_NODES];
    /** So many signs have a column in the rows: those that stand for a letter from a to z, blank and hyphen. */
    static final int COLUMNS = 32;

    static final byte[] COLUMN = new byte[0x10000];
    /** The same where a letter of a word without a column has to be told from a sign: it is {@link #OTHER}. */
    static final byte[] SIGN = new byte[0x10000];

    static final byte OTHER = 27;
    /** Where each node leads by a sign with a column: one line of cache a node. */
    static final char[] ROWS;
    /** Where the root leads. */
    private static final char[] FIRST = new char[0x10000];
    /** What the words mean, all taken together, to which a node may lead. */
    static final long[] LEADS = new long[MAX_NODES];

    private static final char[] PARENT = new char[MAX_NODES];
    private static final char[] LETTER = new char[MAX_NODES];
    /** By which letters from a to z a node leads to words that are guessed at, one bit each. */
    private static final int[] LATIN = new int[MAX_NODES];
    /** The same for the letters of Cyrillic from 0430 to 044F. */
    private static final int[] CYRILLIC = new int[MAX_NODES];

    /** Which nodes end something. */
    static final boolean[] ENDS = new boolean[MAX_NODES];
    /** By which columns of a letter behind a blank or hyphen a node leads on to a phrase, one bit each; and two bits more. */
    static final int[] GOES_ON = new int[MAX_NODES];
    /** It leads on by another sign. */
    static final int OTHERWISE = 1;
    /** It leads on behind the blank by what is no letter from a to z. */
    static final int BEHIND = 1 << 27;
    /** With which letters the signs of a spelled mail address start. */
    private static final boolean[] SIGNS = new boolean[0x10000];

    /** By which three letters behind a blank or hyphen a node leads on to a phrase, one bit each, several in one place. */
    private static final long[] PHRASES = new long[1 << 12];

    private static int nodes = ROOT + 1;

    static {
        CueWords.enter();
        CardWords.enter();
        PersonWords.enter();
        PlaceWords.enter();
        PlainWords.enter();
        SpokenWords.enter();
        GoodsWords.enter();
        LetterWords.enter();
        MoreWords.enter();
        ServiceWords.enter();
        ArrivalWords.enter();
        SignWords.enter();
        PaperWords.enter();
        SoughtWords.enter();
        for (int c = 0; c < COLUMN.length; c++) {
            char entry = c == '-' ? ' ' : Chars.fold((char) c);
            COLUMN[c] = (byte) (entry >= 'a' && entry <= 'z' ? entry - 'a' + 1 : entry == ' ' ? COLUMNS - 1 : 0);
            SIGN[c] = COLUMN[c] == 0 && Chars.isWord(Chars.kind((char) c)) ? OTHER : COLUMN[c];
        }
        for (int c = 0; c < FIRST.length; c++) {
            FIRST[c] = NEXT[slot(ROOT << 16 | c)];
        }
        ROWS = new char[nodes * COLUMNS];
        for (int node = ROOT; node < nodes; node++) {
            for (char c = 'a'; c <= 'z'; c++) {
                ROWS[node * COLUMNS + COLUMN[c]] = (char) next(node, c);
            }
            ROWS[node * COLUMNS + COLUMN[' ']] = (char) next(node, ' ');
            ENDS[node] = (EXACT[node] | STEM[node] | ACCENT[node]) != 0;
        }
        for (int node = nodes - 1; node > ROOT; node--) {
            LEADS[node] |= EXACT[node] | STEM[node];
            LEADS[PARENT[node]] |= LEADS[node];
            goesOn(node);
            branch(PARENT[node], LETTER[node], LEADS[node]);
        }
    }

    private Vocabulary() {}

    /** Enters words, separated by blanks: a star at the end makes a stem, an exclamation mark asks for the accents too, a low line is a blank or a hyphen. */
    static void define(long flags, String words) {
        for (String word : words.split(" ", -1)) {
            if (!word.isEmpty()) {
                boolean stem = word.endsWith("*");
                boolean accent = word.endsWith("!");
                String entry = stem || accent ? word.substring(0, word.length() - 1) : word;
                int node = node(entry);
                long[] table = stem ? STEM : accent ? ACCENT : EXACT;
                table[node] |= (flags & Words.ORDER) != 0 && isCoded(entry) ? flags | Words.CODED : flags;
                if ((flags & Words.GUESSED) != 0 && entry.length() >= 5) {
                    Near.enter(entry);
                }
                if ((flags & (Words.AT | Words.DOT | Words.JOIN)) != 0) {
                    SIGNS[(entry(word.charAt(0)) * 31 + entry(word.length() > 1 ? word.charAt(1) : ' ')) & 0xFFFF] =
                            true;
                }
            }
        }
    }

    /** Whether a word for an order says that a number or code is told. */
    private static boolean isCoded(String entry) {
        return Stream.of(CODES).anyMatch(entry::endsWith) || Stream.of(CODED).anyMatch(entry::startsWith);
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
    static char entry(char c) {
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
            PARENT[nodes] = (char) node;
            LETTER[nodes] = c;
            NEXT[slot] = (char) nodes++;
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

    static int next(int node, char c) {
        return node == ROOT ? FIRST[c] : NEXT[slot(node << 16 | c)];
    }

    /** How many nodes there are, two of them no word's. */
    static int size() {
        return nodes;
    }

    /** The letters that lead to a node. */
    static String word(int node) {
        StringBuilder word = new StringBuilder();
        for (int i = node; i > ROOT; i = PARENT[i]) {
            word.append(LETTER[i]);
        }
        return word.reverse().toString();
    }

    /** Where a node leads by a letter; 0 is nowhere. */
    static int step(int node, char c) {
        int column = COLUMN[c];
        return column != 0 ? ROWS[node * COLUMNS + column] : next(node, c);
    }

    private static void goesOn(int node) {
        int parent = PARENT[node];
        int column = COLUMN[LETTER[node]];
        if (LETTER[parent] == ' ') {
            GOES_ON[PARENT[parent]] |= column > 0 && column < COLUMNS - 1 ? 1 << column : BEHIND;
            for (int second = 0; second < COLUMNS && ENDS[node]; second++) {
                for (int third = 0; third < COLUMNS && follows(node, second); third++) {
                    phrase(PARENT[parent], column, second, third);
                }
            }
        }
        int before = PARENT[parent];
        if (LETTER[before] == ' ') {
            for (int third = 0; third < COLUMNS && ENDS[node]; third++) {
                if (follows(node, third)) {
                    phrase(PARENT[before], SIGN[LETTER[parent]], SIGN[LETTER[node]], third);
                }
            }
        }
        if (LETTER[PARENT[before]] == ' ') {
            phrase(PARENT[PARENT[before]], SIGN[LETTER[before]], SIGN[LETTER[parent]], SIGN[LETTER[node]]);
        }
        if (LETTER[node] != ' ' && !Chars.isWord(Chars.kind(LETTER[node]))) {
            GOES_ON[parent] |= OTHERWISE;
        }
    }

    /** Whether a sign of a column may stand behind a node that ends something: behind a stem any, else no letter. */
    private static boolean follows(int node, int column) {
        return STEM[node] != 0 || column == 0 || column == COLUMNS - 1;
    }

    private static void phrase(int node, int first, int second, int third) {
        int bit = bit(node, first, second, third);
        PHRASES[bit >>> 6] |= 1L << bit;
    }

    private static int bit(int node, int first, int second, int third) {
        long letters = ((long) node << 15) | (first << 10) | (second << 5) | third;
        return (int) ((letters * 0x9E3779B97F4A7C15L) >>> (Long.SIZE - 18));
    }

    /** Whether a node may lead on to a phrase by a blank or hyphen and letters of three columns, or what stands behind fewer. */
    static boolean mayGoOn(int node, int first, int second, int third) {
        int bit = bit(node, first, second, third);
        return (PHRASES[bit >>> 6] & 1L << bit) != 0;
    }

    private static void branch(int parent, char letter, long leads) {
        if ((leads & Words.GUESSED) != 0) {
            LATIN[parent] |= letter >= 'a' && letter <= 'z' ? 1 << (letter - 'a') : 0;
            CYRILLIC[parent] |= letter >= '\u0430' && letter < '\u0450' ? 1 << (letter - '\u0430') : 0;
        }
    }

    /** By which letters of an alphabet a node leads to words that are guessed at: bits, counted from the first letter. */
    static int branches(int node, boolean cyrillic) {
        return cyrillic ? CYRILLIC[node] : LATIN[node];
    }

    /** Whether a word that starts with these two letters may spell a sign of a mail address. */
    static boolean maySpellSign(char first, char second) {
        return SIGNS[(Chars.fold(first) * 31 + Chars.fold(second)) & 0xFFFF];
    }
}
