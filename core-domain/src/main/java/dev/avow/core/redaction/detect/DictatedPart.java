package dev.avow.core.redaction.detect;

/** One part of a number that is told: a number word of one digit, "double" and one, a letter, a few capitals, digits. Reused. */
final class DictatedPart {

    static final int NONE = 0;
    /** A number word, perhaps with "double" before it. */
    static final int NUMBER = 1;
    /** Digits. */
    static final int FIGURES = 2;
    /** A letter by itself. */
    static final int LETTER = 3;
    /** A few capitals, or how a shop's numbers begin. */
    static final int LETTERS = 4;

    /** So many capitals may stand together. */
    private static final int GROUP = 4;
    /** So long is the longest of the prefixes. */
    static final int PREFIX = 5;
    /** So many signs stand between two parts. */
    static final int SIGNS = 3;

    /** "Tres" is three in Spanish, and sixty in Danish. */
    private static final int SIXTY = 60;

    /** How numbers of shops and carriers begin that are told as a word. */
    private static final String PREFIXES = " ord shop ret rma rtn inv web eu spxvn ";

    /** With which two letters they begin, by their last five bits. */
    private static final boolean[] HEADS = new boolean[1 << 10];

    static {
        for (String prefix : PREFIXES.trim().split(" ", -1)) {
            HEADS[pair(prefix.charAt(0), prefix.charAt(1))] = true;
        }
    }

    /** Letters that are words, and may stand behind a number without being of it. */
    private static final String LETTER_WORDS =
            "aeiouywzskv\u0430\u0438\u043e\u0443\u044f\u0432\u0441\u043a\u0456\u0437\u03bf\u03b7";

    /** Those that are words as capitals, too. */
    private static final String CAPITAL_WORDS = "i\u044f";

    /** Those that mean "and" or "or". */
    private static final String JOINERS = "aeiouy\u0430\u0438\u0456\u0443\u03b7";

    private static final long SEPARATORS = Words.JOIN | Words.DOT;
    private static final long COMMON = Words.BRIDGE | Words.STOP | Words.AMOUNT;
    /** What capitals mean that say what the next part is. */
    private static final long NONE_OF_IT = Words.NUMBER | Words.IS;

    private final Reading reading;
    private final Tape tape;
    private final Pauses pauses;
    private final Alphabet alphabet;

    private int kind;
    private int start;
    private int end;
    private int times;
    private int value;
    private long flags;
    /** Whether a letter is told by a word, */
    private boolean named;
    /** which is how it is called itself. */
    private boolean sound;

    DictatedPart(Reading reading) {
        this.reading = reading;
        this.tape = reading.tape;
        this.pauses = new Pauses(reading.tape);
        this.alphabet = new Alphabet(reading);
    }

    /** Reads the part that starts at a place; what kind it is. */
    int read(int place, boolean first) {
        start = place;
        kind = NONE;
        times = 1;
        value = 0;
        named = false;
        sound = false;
        if (place < 0) {
            return kind;
        }
        if (tape.isDigit(place)) {
            figures(place);
        } else if (isSingle(place) && !isApostrophe(place)) {
            end = tape.at(place + 1) == ' ' && tape.isWord(place + 2) ? alphabet.linked(place) : place + 1;
            named = end > place + 1;
            flags = first ? reading.words.match(place) : 0;
            kind = (flags & Words.IS) == 0 || named || tape.kind(place) == Chars.UPPER ? LETTER : NONE;
        } else if (tape.isLetter(place)) {
            word(place, first);
        }
        return kind;
    }

    /** Where the part starts that was read last. */
    int start() {
        return start;
    }

    int kind() {
        return kind;
    }

    int end() {
        return end;
    }

    int times() {
        return times;
    }

    int value() {
        return value;
    }

    /** Digits that are no amount, time or date, and to which nothing is glued. */
    private void figures(int place) {
        end = tape.digitsEnd(place);
        char c = tape.at(end);
        boolean amount = tape.isDigit(end + 1) && ".,:/".indexOf(c) >= 0;
        kind = amount || tape.isWord(end) || Quantities.isMoney(c) || c == '%' ? NONE : FIGURES;
    }

    private void word(int place, boolean first) {
        flags = reading.words.match(place);
        end = reading.words.end();
        if ((flags & Words.SPOKEN) != 0) {
            boolean three = reading.words.value() == SIXTY && reading.reads(place, end, "tres");
            number(three ? 3 : reading.words.value());
            return;
        }
        int to = tape.wordEnd(place);
        boolean prefix = first && to <= place + PREFIX && isPrefix(place, to);
        if (prefix || (isCapitals(place, to) && (flags & NONE_OF_IT) == 0)) {
            end = to;
            kind = LETTERS;
        } else if (alphabet.isOne(place, to) && !tape.isDigit(to)) {
            end = to;
            kind = LETTER;
            named = true;
            sound = alphabet.isSound(place, to);
        }
    }

    /** A number word of one digit, or what follows behind "double". */
    private void number(int told) {
        if (told >= 0 && told <= 9) {
            value = told;
            kind = NUMBER;
            return;
        }
        int next = told <= -2 && told >= -4 ? gap(end) : -1;
        if (next < 0) {
            return;
        }
        times = -told;
        if (tape.isDigit(next) && !tape.isWordOrDigit(next + 1)) {
            value = tape.at(next) - '0';
            end = next + 1;
            kind = NUMBER;
        } else if (isNumber(next) && reading.words.value() >= 0 && reading.words.value() <= 9) {
            value = reading.words.value();
            end = reading.words.end();
            kind = NUMBER;
        }
    }

    /** Whether a word for a larger number, or several in one word, stand here. */
    boolean isLarger(int place) {
        boolean number = place >= 0 && isNumber(place);
        return number && (reading.words.value() > 9 || reading.words.value() == Glued.VALUE);
    }

    /** Whether any number word stands here. */
    boolean isNumber(int place) {
        return tape.isLetter(place) && (reading.words.match(place) & Words.SPOKEN) != 0;
    }

    /** A letter with neither a letter nor a digit at its sides; none of a script without capitals. */
    private boolean isSingle(int place) {
        return tape.isWord(place) && tape.kind(place) != Chars.LETTER && !tape.isWordOrDigit(place + 1);
    }

    /** Whether an apostrophe behind a letter is of a number word, as in Ukrainian. */
    private boolean isApostrophe(int place) {
        char c = tape.at(place + 1);
        return (c == '\'' || c == '\u2019') && isNumber(place);
    }

    private boolean isCapitals(int from, int to) {
        return to > from + 1 && to <= from + GROUP && tape.areCapitals(from, to) && !tape.isDigit(to);
    }

    private static int pair(char first, char second) {
        return (first & 31) << 5 | (second & 31);
    }

    /** Whether a word begins with capitals, or as a prefix does. */
    static boolean mayBegin(char[] chars, byte[] kinds, int p) {
        boolean capitals = kinds[p] == Chars.UPPER && kinds[p + 1] == Chars.UPPER;
        return capitals || HEADS[pair(Chars.fold(chars[p]), Chars.fold(chars[p + 1]))];
    }

    private boolean isPrefix(int from, int to) {
        for (int at = PREFIXES.indexOf(' '); at + 1 < PREFIXES.length(); at = PREFIXES.indexOf(' ', at + 1)) {
            int next = PREFIXES.indexOf(' ', at + 1);
            boolean same = next - at - 1 == to - from && !tape.isDigit(to);
            for (int i = from; same && i < to; i++) {
                same = PREFIXES.charAt(at + 1 + i - from) == Chars.fold(tape.at(i));
            }
            if (same) {
                return true;
            }
        }
        return false;
    }

    /** Whether the part is a letter that is told by a word: "bravo", "kay", "B as in Bob". */
    boolean isNamed() {
        return named;
    }

    /** Whether a word for a letter stands at a place, or a letter with a word behind it. */
    boolean mayName(int place) {
        return tape.isWord(place)
                && (tape.isWord(place + 1)
                        ? alphabet.isOne(place, tape.wordEnd(place))
                        : alphabet.linked(place) > place + 1);
    }

    /** Whether that word is how the letter itself is called. */
    boolean isSound() {
        return sound;
    }

    /** The letter. */
    char letter() {
        return end == start + 1 || tape.at(start + 1) == ' ' ? Chars.fold(tape.at(start)) : alphabet.letter(start, end);
    }

    /** Whether the part is a letter or capitals that may be a word of their own; before capitals any capital is like a small letter. */
    boolean isWord() {
        if (kind == LETTERS) {
            return isLoud() || (flags != 0 && end > start + 2);
        }
        boolean small = tape.kind(start) == Chars.LOWER || isLoud();
        return kind == LETTER
                && !named
                && (small ? LETTER_WORDS : CAPITAL_WORDS).indexOf(Chars.fold(tape.at(start))) >= 0;
    }

    /** Whether the part may as well be a word that joins two numbers: "y", "i", "e", "AND". */
    boolean isJoiner() {
        return kind == LETTERS
                ? (flags & Words.BRIDGE) != 0
                : kind == LETTER && !named && JOINERS.indexOf(Chars.fold(tape.at(start))) >= 0;
    }

    /** Whether the part is a number word that is a common word elsewhere, too: "to", "en", "ein". */
    boolean isSmall() {
        return kind == NUMBER && (flags & COMMON) != 0;
    }

    /** Whether the next word is written in capitals. */
    private boolean isLoud() {
        int next = tape.blanksEnd(end, false);
        return next > end && tape.kind(next) == Chars.UPPER && tape.kind(next + 1) == Chars.UPPER;
    }

    /** Where the next part may start, over blanks, commas, hyphens, a word for a sign and what is said while somebody thinks; or -1. */
    int gap(int from) {
        int i = signs(from);
        if (i == from) {
            return tape.kind(i) == Chars.SOLID || tape.isWordOrDigit(i) ? i : -1;
        }
        if (!tape.isWord(i) || !tape.isWord(i + 1)) {
            return i;
        }
        long flags = reading.words.match(i);
        if ((flags & Words.SPOKEN) != 0) {
            return i;
        }
        boolean sign = (flags & SEPARATORS) != 0;
        if (sign) {
            return signs(reading.words.end());
        }
        boolean capitals = tape.kinds()[i] == Chars.UPPER && tape.kinds()[i + 1] == Chars.UPPER;
        return capitals || !reading.mayGoOn(i) ? i : pauses.end(i);
    }

    /** Behind the signs that may stand between two parts. */
    int signs(int from) {
        int i = from;
        while (i < from + SIGNS && isSign(tape.at(i))) {
            i++;
        }
        return i;
    }

    /** Whether a sign may stand between two parts. */
    static boolean isSign(char c) {
        return c == ' ' || c == ',' || c == '-' || c == '_' || c == '\u2013' || c == '\u3001' || c == '\u060C';
    }
}
