package dev.avow.core.redaction.detect;

/** Letters that are told one by one before the digits of an announced number: "S E minus one one", "A as in apple, five two". */
final class Spelled {

    private static final long IDS = Words.ORDER | Words.PARCEL;
    private static final long SIGNS = Words.JOIN | Words.DOT;

    /** So many letters are told at most, */
    private static final int LETTERS = 5;
    /** or so many together, */
    private static final int GROUP = 4;
    /** and so far behind the first one the digits begin. */
    private static final int REACH = 28;
    /** So long is a word for a sign that no table has: "moins". */
    private static final int SIGN = 6;

    private final Reading reading;
    private final Tape tape;
    private final Memory memory;
    private final Spoken spoken;
    private final Numbers numbers;
    private final Alphabet alphabet;

    Spelled(Reading reading, Spoken spoken, Numbers numbers) {
        this.reading = reading;
        this.tape = reading.tape;
        this.memory = reading.memory;
        this.spoken = spoken;
        this.numbers = numbers;
        this.alphabet = new Alphabet(reading);
    }

    /** Whether a word is one for a letter and may be the first of a number. */
    boolean mayBegin(int p, int end) {
        return memory.isTight(IDS, p) && alphabet.isOne(p, end);
    }

    /** The end of such a number that starts here with a letter by itself, or -1. */
    int at(int p) {
        if (!memory.isTight(IDS, p) || (memory.lastFlags & Words.DIGITS) != 0) {
            return -1;
        }
        int letters = 0;
        int i = p;
        int last = p;
        boolean sign = false;
        int group = group(p);
        while (letters < LETTERS && i < p + REACH) {
            boolean single = isSingle(i) || i < group;
            int word = single ? 0 : tape.wordEnd(i);
            if (!single && !alphabet.isOne(i, word)) {
                break;
            }
            last = Math.max(single ? i + 1 : word, group);
            letters += single ? last - i : 1;
            int named = group > 0 || !single ? last : alphabet.named(i);
            sign |= named > last || !single;
            int next = gap(named);
            int to = sign(next);
            sign |= to > next;
            i = to;
        }
        if (letters > 1 && !sign && tape.isLetter(i) && !isNumber(i) && tape.wordEnd(i) <= i + SIGN) {
            i = gap(tape.wordEnd(i));
        }
        boolean sure = letters > 1 || sign || tape.kind(p) == Chars.UPPER;
        if (!sure || letters == 0 || i == last) {
            return -1;
        }
        int end = tape.isDigit(i) ? numbers.at(i) : isNumber(i) ? spoken.at(p, i) : -1;
        return end > 0 ? reading.widen(p, last, end) : -1;
    }

    /** The end of a few capitals with number words or a sign in words behind them, or 0: "QT five five". */
    private int group(int p) {
        int end = tape.wordEnd(p);
        int i = gap(end);
        boolean fits = end > p + 1 && end <= p + GROUP && tape.isLetter(i) && !tape.isDigit(end);
        for (int at = p; fits && at < end; at++) {
            fits = tape.kind(at) == Chars.UPPER;
        }
        boolean digits = end > p + 1 && end <= p + GROUP && tape.isDigit(i) && i >= end + 3 && !tape.isDigit(i + 1);
        if (digits && tape.kind(p) == Chars.UPPER && tape.kind(end - 1) == Chars.UPPER) {
            return end;
        }
        return fits && (reading.words.match(i) & (SIGNS | Words.SPOKEN)) != 0 ? end : 0;
    }

    private boolean isNumber(int i) {
        return tape.isLetter(i) && (reading.words.match(i) & Words.SPOKEN) != 0;
    }

    /** A letter with no other at its sides, and no number word unless another letter follows. */
    private boolean isSingle(int i) {
        return tape.isWord(i) && tape.kind(i) != Chars.LETTER && !tape.isWordOrDigit(i + 1);
    }

    /** Behind a word for a sign, or the same place. */
    private int sign(int from) {
        boolean sign = tape.isLetter(from)
                && (reading.words.match(from) & SIGNS) != 0
                && (reading.words.match(from) & Words.SPOKEN) == 0;
        return sign ? gap(reading.words.end()) : from;
    }

    private int gap(int from) {
        int i = from;
        while (i < from + 3 && isGap(tape.at(i))) {
            i++;
        }
        return i;
    }

    private static boolean isGap(char c) {
        return c == ' ' || c == ',' || c == '-' || c == '.';
    }
}
