package dev.avow.core.redaction.detect;

/** A code that was typed sign by sign: "1 Z 0 B 8 3 6", "V-G-F-R-N-Z-9-3", "W_E_B_1_0_2". */
final class Singles {

    private static final int LEAST = 6;
    private static final int LEAST_ALONE = 10;
    private static final int LEAST_SMALL = 15;
    /** So many digits it has at least. */
    private static final int DIGITS = 2;
    /** So many signs may stand between two of its signs. */
    private static final int GAP = 3;

    private static final long IDS = Words.IDS | Words.SECRET;

    private final Reading reading;
    private final Tape tape;
    /** From the first place to the second, where the last one is, stand single digits and nothing else. */
    private int figuresText;

    private int figuresFrom;
    private int figuresTo;
    /** From the first place to the second stand single signs with too few digits among them; whether small letters count. */
    private int poorText;

    private boolean poorSmall;
    private int poorFrom;
    private int poorTo;

    Singles(Reading reading) {
        this.reading = reading;
        this.tape = reading.tape;
    }

    /** The end of such a code with letters in it that starts here, or -1. */
    int at(int p) {
        int gap = gap(p + 1);
        if (gap == 0 || tape.isWordOrDigit(p + 1) || !isSingle(p + 1 + gap)) {
            return -1;
        }
        if (reading.isSurveyed() ? tape.digitsAhead(p) < DIGITS : !tape.hasDigit(p, Tape.REACH)) {
            return -1;
        }
        if (isWord(p, p + 1)) {
            return tape.isWord(p + 2) ? code(p, true) : -1;
        }
        boolean passed = figuresText == tape.loads() && p >= figuresFrom && p < figuresTo;
        figuresText = tape.loads();
        figuresFrom = passed ? figuresFrom : p;
        int to = figures(passed ? figuresTo : p);
        return isSingle(to) && tape.isWord(to) ? code(p, false) : -1;
    }

    /** Over single digits with signs between them: the first place where none stands. */
    private int figures(int from) {
        int i = from;
        figuresTo = from;
        while (tape.isDigit(i) && isSingle(i)) {
            figuresTo = i;
            int next = gap(i + 1);
            if (next == 0 || isWord(i + 1 + next, i + 1)) {
                return i + 1;
            }
            i += 1 + next;
        }
        return i;
    }

    /** Small letters with blanks around them may be words: then only a long code counts. */
    private int code(int p, boolean small) {
        if (poorText == tape.loads() && poorSmall == small && p >= poorFrom && p < poorTo) {
            return -1;
        }
        int signs = 0;
        int digits = 0;
        int i = p;
        int end = p;
        while (isSingle(i)) {
            digits += tape.isDigit(i) ? 1 : 0;
            signs++;
            end = i + 1;
            int next = gap(end);
            if (next == 0 || (!small && isWord(end + next, end))) {
                break;
            }
            i = end + next;
        }
        if (digits < DIGITS && end + GAP < tape.limit()) {
            poorText = tape.loads();
            poorSmall = small;
            poorFrom = p;
            poorTo = end;
            return -1;
        }
        boolean cued = reading.memory.isTight(IDS, p) || reading.memory.numberTight || reading.asked != 0;
        if (small && (signs < (cued ? LEAST_ALONE : LEAST_SMALL) || digits < (cued ? LEAST : LEAST_ALONE))) {
            return -1;
        }
        boolean many = signs >= (cued ? LEAST : LEAST_ALONE) || end >= p + Tape.REACH - 4;
        if (!many || digits < DIGITS || digits == signs) {
            return -1;
        }
        return reading.hitOpen(reading.announced(p), p, end, reading.plain(p, end), Memory.OPEN_NUMBER);
    }

    /** Whether a small letter with nothing but a blank at it is a word of its own. */
    private boolean isWord(int letter, int blank) {
        return tape.kind(letter) == Chars.LOWER && tape.at(blank) == ' ' && tape.kind(blank + 1) >= Chars.DIGIT;
    }

    /** A letter or digit with neither at its sides. */
    private boolean isSingle(int i) {
        return tape.isWordOrDigit(i) && !tape.isWordOrDigit(i + 1) && tape.kind(i) != Chars.LETTER;
    }

    /** How many signs stand between two of them. */
    private int gap(int from) {
        int i = from;
        while (i < from + GAP && isGap(tape.at(i))) {
            i++;
        }
        return i - from;
    }

    private static boolean isGap(char c) {
        return c == ' ' || c == ',' || (c != '+' && Gaps.isOdd(c));
    }
}
