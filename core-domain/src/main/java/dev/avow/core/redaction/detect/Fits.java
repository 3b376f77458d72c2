package dev.avow.core.redaction.detect;

/** What is said behind a number and makes it one of goods: that something fits, that it is in stock again. */
final class Fits {

    /** So many small words may stand before it, */
    private static final int MOST = 4;
    /** and so many if nothing announces the number. */
    private static final int FEW = 1;
    /** So far behind the code of one of goods another one stands, */
    static final int PAIR = 10;
    /** so long is the word between them, */
    private static final int SMALLEST = 6;
    /** so long the other one, with so many digits. */
    private static final int LONGEST = 20;

    private static final int LEAST = 3;
    /** A second number has so many signs. */
    private static final int OTHER = 14;

    /** What announces a number of a person or an order, or a password. */
    static final long PERSONAL = Articles.LONG | Words.PASSWORD;

    static final long SMALL = Words.BRIDGE | Words.LINK | Words.AMOUNT | Words.STOP | Words.IS | Words.ASK;

    private final Reading reading;
    private final Tape tape;
    /** Where another code ends behind a place: the parts of one token ask for the same. */
    private int otherText;

    private int otherPlace;
    private int otherEnd;

    Fits(Reading reading) {
        this.reading = reading;
        this.tape = reading.tape;
    }

    /** Whether it follows a number that something announces: behind a comma as well, and behind a few small words. */
    boolean follow(int from) {
        return follow(comma(from), MOST, Words.PRODUCT | Words.SHELF);
    }

    /** Whether it follows right behind a number that nothing announces; of a long one only that it fits: a telephone is available, too. */
    boolean followClosely(int from, boolean isLong) {
        return follow(from, FEW, isLong ? Words.PRODUCT | Words.ASK : Words.PRODUCT | Words.SHELF);
    }

    /** "8200479512 or 04465-24914": right behind the code of one of goods, or before another code and what compares both or fits. */
    boolean isOneOfTwo(int p, int end, boolean isLong) {
        if (!isFree(p)) {
            return false;
        }
        if (reading.memory.isNear(Memory.ARTICLE, p, PAIR)) {
            return true;
        }
        int other = reading.mayMean(Words.STATE) ? other(end) : -1;
        return other > 0
                && follow(other, MOST, isLong ? Words.PRODUCT | Words.ASK : Words.PRODUCT | Words.SHELF | Words.ASK);
    }

    /** Whether nothing near announces a number of a person or an order, nor a number at all. */
    boolean isFree(int p) {
        return !reading.memory.numberTight && isImpersonal(p);
    }

    /** Whether nothing near announces a number of a person or an order. */
    boolean isImpersonal(int p) {
        Memory memory = reading.memory;
        return !memory.within(PERSONAL, p, Articles.FAR)
                && !memory.hash
                && !memory.afterValue
                && !memory.isLooked(p)
                && (reading.asked & ~Words.PRODUCT) == 0;
    }

    /** The end of another code behind a sign or a small word; for the same place it is looked for once. */
    int other(int from) {
        if (otherText != tape.loads() || otherPlace != from) {
            boolean before = tape.settling();
            otherEnd = code(from);
            boolean settled = tape.isSettled(before);
            otherText = settled ? tape.loads() : 0;
            otherPlace = from;
        }
        return otherEnd;
    }

    /** "A 000 338 42 93 ile W187/20": the end of the second one; or -1. */
    private int code(int from) {
        int i = comma(from);
        int word = i;
        while (word < i + SMALLEST && tape.isLetter(word)) {
            word++;
        }
        i = tape.blanksEnd(word, false);
        i = tape.kind(i) == Chars.UPPER && tape.at(i + 1) == ' ' ? i + 2 : i;
        int last = i;
        int digits = 0;
        boolean plain = true;
        for (int to = i; to < i + LONGEST; to++) {
            int kind = tape.kind(to);
            if (kind == Chars.DIGIT) {
                digits++;
                plain = false;
            }
            boolean sign = kind != Chars.DIGIT && !Chars.isWord(kind);
            if (sign && (kind == Chars.BLANK ? plain : "-./".indexOf(tape.at(to)) < 0)) {
                break;
            }
            plain |= kind == Chars.BLANK;
            last = sign || plain ? last : to + 1;
        }
        return digits >= LEAST ? last : -1;
    }

    private boolean follow(int from, int most, long meanings) {
        if (!reading.mayMean(Words.STATE) || !reading.mayMean(meanings)) {
            return false;
        }
        int i = from;
        for (int word = 0; word <= most; word++) {
            i = tape.blanksEnd(i, false);
            if (!tape.isLetter(i)) {
                return false;
            }
            long flags = reading.words.match(i);
            boolean fits =
                    (flags & Words.STATE) != 0 && (flags & meanings) != 0 && (flags & Words.INSTEAD) != Words.INSTEAD;
            if (fits || (flags & SMALL) == 0) {
                return fits;
            }
            i = second(reading.words.end());
        }
        return false;
    }

    /** Over a comma, a dash, or the sign with which a question begins. */
    int comma(int from) {
        int i = from;
        while (i < from + 4 && " ,-\u2013(\u00BF".indexOf(tape.at(i)) >= 0) {
            i++;
        }
        return i;
    }

    /** Over the other one of two numbers: "4471826 or 4471827 fits". */
    private int second(int from) {
        int i = tape.blanksEnd(from, false);
        int to = i;
        while (to < i + OTHER
                && (tape.isDigit(to) || ((tape.at(to) == '-' || tape.at(to) == '.') && tape.isDigit(to + 1)))) {
            to++;
        }
        return to > i ? to : from;
    }
}
