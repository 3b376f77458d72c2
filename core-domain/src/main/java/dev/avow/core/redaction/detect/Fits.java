package dev.avow.core.redaction.detect;

/** What is said behind a number and makes it one of goods: that something fits, that it is in stock again. */
final class Fits {

    /** So many small words may stand before it, */
    private static final int MOST = 4;
    /** and so many if nothing announces the number. */
    private static final int FEW = 1;
    /** A second number has so many signs. */
    private static final int OTHER = 14;

    private static final long SMALL = Words.BRIDGE | Words.LINK | Words.AMOUNT | Words.STOP | Words.IS | Words.ASK;

    private final Reading reading;
    private final Tape tape;

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
        return follow(from, FEW, isLong ? Words.PRODUCT : Words.PRODUCT | Words.SHELF);
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
            boolean fits = (flags & Words.STATE) != 0 && (flags & meanings) != 0;
            if (fits || (flags & SMALL) == 0) {
                return fits;
            }
            i = second(reading.words.end());
        }
        return false;
    }

    /** Over a comma, a dash, or the sign with which a question begins. */
    private int comma(int from) {
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
