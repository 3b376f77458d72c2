package dev.avow.core.redaction.detect;

/** What comes behind a number and says what it was: "1001 numaralı sipariş", "1001-es rendelés", "1001 is my order". */
final class Behind {

    private final Reading reading;
    private final Tape tape;

    Behind(Reading reading) {
        this.reading = reading;
        this.tape = reading.tape;
    }

    /** Whether a cue follows. */
    boolean isAnnounced(int from, long cue) {
        if (!reading.mayMean(cue | Words.AFTER)) {
            return false;
        }
        int i = from;
        if ((tape.at(i) == '-' || tape.at(i) == '\'') && tape.wordEnd(i + 1) - i <= 5) {
            i = tape.wordEnd(i + 1);
        }
        i += tape.at(i) == '.' ? 1 : 0;
        boolean told = false;
        for (int word = 0; word < 4; word++) {
            i = tape.blanksEnd(i, false);
            if (!tape.isLetter(i)) {
                return false;
            }
            long flags = reading.words.match(i);
            boolean order = cue == Words.ORDER;
            told |= !order && word > 0;
            if ((order && (flags & Words.AFTER) != 0) || (told && (flags & cue) != 0)) {
                return !moneyAfter(reading.words.end());
            }
            told |= (flags & Words.IS) != 0;
            if ((flags & (Words.BRIDGE | Words.NUMBER)) == 0) {
                return false;
            }
            i = reading.words.end();
        }
        return false;
    }

    private boolean moneyAfter(int from) {
        int i = tape.blanksEnd(from, false);
        return tape.isLetter(i) && (reading.words.match(i) & Words.MONEY) != 0;
    }
}
