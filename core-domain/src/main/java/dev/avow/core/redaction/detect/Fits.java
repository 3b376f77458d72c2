package dev.avow.core.redaction.detect;

/** What is said behind a number and makes it one of goods: that something fits, that it is in stock again. */
final class Fits {

    /** So many words may stand before it. */
    private static final int MOST = 4;

    private static final long SMALL =
            Words.BRIDGE | Words.LINK | Words.AMOUNT | Words.STOP | Words.IS | Words.ASK;

    private final Reading reading;
    private final Tape tape;

    Fits(Reading reading) {
        this.reading = reading;
        this.tape = reading.tape;
    }

    /** Whether it follows, nothing but small words between, and behind a comma only if that is allowed. */
    boolean follow(int from, boolean apart) {
        if (!reading.mayMean(Words.STATE)) {
            return false;
        }
        int i = apart ? comma(from) : from;
        for (int word = 0; word < MOST; word++) {
            i = tape.blanksEnd(i, false);
            if (!tape.isLetter(i)) {
                return false;
            }
            long flags = reading.words.match(i);
            boolean fits = (flags & Words.STATE) != 0 && (flags & (Words.PRODUCT | Words.SHELF)) != 0;
            if (fits || (flags & SMALL) == 0) {
                return fits;
            }
            i = reading.words.end();
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
}
