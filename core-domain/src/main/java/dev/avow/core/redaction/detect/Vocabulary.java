package dev.avow.core.redaction.detect;

import java.util.List;
import java.util.stream.Stream;

/**
 * The words that mean something to redaction, in some thirty languages, as one graph that is walked while a word is read: a tree
 * whose equal branches are one ({@link WordNode}). Immutable after class initialisation.
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
    /** Nodes have numbers of sixteen bits. */
    private static final int MOST = 0xFFFF;

    /** Each node above a letter by which it leads on, and where to. */
    static final int[] KEYS = new int[1 << BITS];

    private static final char[] NEXT = new char[1 << BITS];
    /** Of each node what its word means: as a whole, as the beginning of others, and with its accents. */
    static final long[] EXACT;

    static final long[] STEM;
    static final long[] ACCENT;
    static final byte[] VALUE;
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
    static final long[] LEADS;

    /** The first letters of the alphabets in which words are guessed at: Latin, Cyrillic, Greek and Hebrew. */
    private static final String ALPHABETS = "a\u0430\u03B1\u05D0";
    /** So many letters of each count. */
    private static final int LETTERS = 32;
    /** By which letters of each alphabet a node leads to words that are guessed at, one bit each. */
    private static final int[][] BRANCHES = new int[ALPHABETS.length()][];

    /** Which nodes end something. */
    static final boolean[] ENDS;
    /** By which columns of a letter behind a blank or hyphen a node leads on to a phrase, one bit each; and two bits more. */
    static final int[] GOES_ON;
    /** It leads on by another sign. */
    static final int OTHERWISE = 1;
    /** It leads on behind the blank by what is no letter from a to z. */
    static final int BEHIND = 1 << 27;
    /** With which letters the signs of a spelled mail address start. */
    private static final boolean[] SIGNS = new boolean[0x10000];

    /** By which three letters behind a blank or hyphen a node leads on to a phrase, one bit each, several in one place. */
    private static final long[] PHRASES = new long[1 << 13];

    /** The words while they are entered. */
    private static WordNode words = new WordNode();

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
        OrderWords.enter();
        AboutWords.enter();
        BoughtWords.enter();
        MistypedWords.enter();
        SumWords.enter();
        SoughtWords.enter();
        NameWords.enter();
        WishWords.enter();
        SundryWords.enter();
        MakerWords.enter();
        LabelWords.enter();
        ReachWords.enter();
        for (int c = 0; c < COLUMN.length; c++) {
            char entry = c == '-' || c == '_' ? ' ' : Chars.fold((char) c);
            COLUMN[c] = (byte) (entry >= 'a' && entry <= 'z' ? entry - 'a' + 1 : entry == ' ' ? COLUMNS - 1 : 0);
            SIGN[c] = COLUMN[c] == 0 && Chars.isWord(Chars.kind((char) c)) ? OTHER : COLUMN[c];
        }
        List<WordNode> all = words.merge();
        words = new WordNode();
        int size = ROOT + all.size();
        if (size > MOST) {
            throw new IllegalStateException("too many words");
        }
        EXACT = new long[size];
        STEM = new long[size];
        ACCENT = new long[size];
        VALUE = new byte[size];
        ENDS = new boolean[size];
        LEADS = new long[size];
        for (int i = 0; i < BRANCHES.length; i++) {
            BRANCHES[i] = new int[size];
        }
        GOES_ON = new int[size];
        ROWS = new char[size * COLUMNS];
        for (int i = all.size() - 1; i >= 0; i--) {
            number(all.get(i));
        }
        for (WordNode node : all) {
            goesOn(node);
        }
        for (int c = 0; c < FIRST.length; c++) {
            FIRST[c] = NEXT[slot(ROOT << 16 | c)];
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
                WordNode node = node(entry);
                long meaning = (flags & Words.ORDER) != 0 && isCoded(entry) ? flags | Words.CODED : flags;
                node.stem |= stem ? meaning : 0;
                node.accent |= accent ? meaning : 0;
                node.exact |= stem || accent ? 0 : meaning;
                if ((flags & Words.GUESSED) != 0 && entry.length() >= 5) {
                    Near.enter(entry, (flags & Words.ORDER) != 0);
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
        WordNode node = node(word);
        node.exact |= Words.SPOKEN;
        node.value = (byte) value;
        if (value != -1) {
            Glued.enter(word);
        }
    }

    private static WordNode node(String word) {
        WordNode node = words;
        for (int i = 0; i < word.length(); i++) {
            node = node.step(entry(word.charAt(i)));
        }
        return node;
    }

    /** A letter of an entry as the walk will meet it. */
    static char entry(char c) {
        char folded = Chars.kind(c) == Chars.ODD ? (char) Folds.near(c) : c;
        return folded == '_' || folded == '-' ? ' ' : Chars.fold(folded);
    }

    /** Puts a node into the tables, behind those to which it leads. */
    private static void number(WordNode node) {
        int number = node.number;
        EXACT[number] = node.exact;
        STEM[number] = node.stem;
        ACCENT[number] = node.accent;
        VALUE[number] = node.value;
        ENDS[number] = (node.exact | node.stem | node.accent) != 0;
        LEADS[number] = node.exact | node.stem;
        for (int i = 0; i < node.branches(); i++) {
            char letter = node.letter(i);
            int next = node.next(i).number;
            int slot = slot(number << 16 | letter);
            KEYS[slot] = number << 16 | letter;
            NEXT[slot] = (char) next;
            if (COLUMN[letter] != 0) {
                ROWS[number * COLUMNS + COLUMN[letter]] = (char) next;
            }
            LEADS[number] |= LEADS[next];
            if ((LEADS[next] & Words.GUESSED) != 0) {
                int alphabet = alphabet(letter);
                if (alphabet >= 0) {
                    BRANCHES[alphabet][number] |= 1 << (letter - ALPHABETS.charAt(alphabet));
                }
            }
        }
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

    /** Where a node leads by a letter; 0 is nowhere. */
    static int step(int node, char c) {
        int column = COLUMN[c];
        return column != 0 ? ROWS[node * COLUMNS + column] : next(node, c);
    }

    /** Notes how a node goes on to phrases: by a blank and up to three letters behind it. */
    private static void goesOn(WordNode node) {
        for (int i = 0; i < node.branches(); i++) {
            char letter = node.letter(i);
            if (letter == ' ') {
                goesOn(node.number, node.next(i));
            } else if (!Chars.isWord(Chars.kind(letter))) {
                GOES_ON[node.number] |= OTHERWISE;
            }
        }
    }

    private static void goesOn(int node, WordNode behind) {
        for (int i = 0; i < behind.branches(); i++) {
            int first = COLUMN[behind.letter(i)];
            GOES_ON[node] |= first > 0 && first < COLUMNS - 1 ? 1 << first : BEHIND;
            WordNode begun = behind.next(i);
            for (int second = 0; second < COLUMNS && ENDS[begun.number]; second++) {
                for (int third = 0; third < COLUMNS && follows(begun.number, second); third++) {
                    phrase(node, first, second, third);
                }
            }
            for (int k = 0; k < begun.branches(); k++) {
                goesOn(node, SIGN[behind.letter(i)], SIGN[begun.letter(k)], begun.next(k));
            }
        }
    }

    private static void goesOn(int node, int first, int second, WordNode begun) {
        for (int third = 0; third < COLUMNS && ENDS[begun.number]; third++) {
            if (follows(begun.number, third)) {
                phrase(node, first, second, third);
            }
        }
        for (int i = 0; i < begun.branches(); i++) {
            phrase(node, first, second, SIGN[begun.letter(i)]);
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
        return (int) ((letters * 0x9E3779B97F4A7C15L) >>> (Long.SIZE - 19));
    }

    /** Whether a node may lead on to a phrase by a blank or hyphen and letters of three columns, or what stands behind fewer. */
    static boolean mayGoOn(int node, int first, int second, int third) {
        int bit = bit(node, first, second, third);
        return (PHRASES[bit >>> 6] & 1L << bit) != 0;
    }

    /** The alphabet of a letter, or -1. */
    private static int alphabet(char letter) {
        for (int i = 0; i < BRANCHES.length; i++) {
            if (letter >= ALPHABETS.charAt(i) && letter < ALPHABETS.charAt(i) + LETTERS) {
                return i;
            }
        }
        return -1;
    }

    /** The first letter of the alphabet of a letter; Latin if it has none of these. */
    static char first(char letter) {
        return ALPHABETS.charAt(Math.max(0, alphabet(letter)));
    }

    /** By which letters of the alphabet of another letter a node leads to words that are guessed at: bits, counted from the first letter. */
    static int branches(int node, char letter) {
        return BRANCHES[Math.max(0, alphabet(letter))][node];
    }

    /** Whether a word that starts with these two letters may spell a sign of a mail address. */
    static boolean maySpellSign(char first, char second) {
        return SIGNS[(Chars.fold(first) * 31 + Chars.fold(second)) & 0xFFFF];
    }
}
