package dev.avow.core.redaction.detect;

import dev.avow.core.redaction.EntityKind;
import org.jspecify.annotations.Nullable;

/** The last digits of a telephone or a card, told as such: "my mobile ends in 461", "endet auf 461, also mein Handy". */
final class LastDigits {

    /** So far before the digits the telephone was spoken of. */
    private static final int FAR = 60;
    /** So many digits of a number of nothing that is known. */
    private static final int LEAST = 3;
    /** So many digits has the area of a telephone at most, */
    private static final int AREA = 5;
    /** so far behind it begin the others, */
    private static final int NEAR = 26;
    /** and so many they are. */
    private static final int LOCAL = 5;
    /** So many are told at most. */
    private static final int MOST = 4;

    private final Tape tape;
    private final Memory memory;
    private final Run run;
    private final Behind behind;

    LastDigits(Reading reading, Behind behind) {
        this.tape = reading.tape;
        this.memory = reading.memory;
        this.run = reading.run;
        this.behind = behind;
    }

    /**
     * "Vorwahl 0171, dann 2345678", "555-0132 area code 415": whether the run at a place is the area of a telephone whose other digits
     * stand near behind or before.
     */
    boolean isArea(int p, int end) {
        boolean told = (memory.lastFlags & Words.AREA) == Words.AREA;
        return told
                && run.groups() == 1
                && run.count() > 1
                && run.count() <= AREA
                && (memory.isAfterPhone(p) || tape.digits(end, end + NEAR) >= LOCAL);
    }

    /** What the run at a place is the end of, or nothing. */
    @Nullable
    EntityKind of(int p, int end) {
        boolean told = (memory.lastFlags & Words.ENDS) == Words.ENDS && (memory.lastFlags & Words.PRODUCT) == 0;
        if (!told
                || run.groups() > 1
                || run.count() < 2
                || run.count() > MOST
                || memory.within(Words.PRODUCT, p, FAR)) {
            return null;
        }
        int from = tape.at(end) == ',' ? end + 1 : end;
        boolean number = memory.numberTight && run.count() >= LEAST;
        if (number || memory.within(Words.PHONE, p, FAR) || behind.isFollowed(from, Words.PHONE, 3)) {
            return EntityKind.PHONE;
        }
        boolean card = memory.within(Words.CARD, p, FAR) || behind.isFollowed(from, Words.CARD | Words.EXPIRY, 3);
        return run.count() == MOST && card ? EntityKind.CARD : null;
    }
}
