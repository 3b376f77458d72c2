package dev.avow.core.redaction.detect;

/** Numbers of orders that only the word for buying announces, for the time stands between them: "ordered on Monday, 48213, and nothing came". */
final class Purchases {

    /** So far behind that word the number stands. */
    private static final int FAR = 48;
    /** So near behind it stands what somebody bought: "ordered the XL-4000-EU". */
    private static final int NEAR = 6;
    /** What parts the number from what is said next. */
    private static final String SIGNS = ",;)/|-\u2013\u2014\u3001\u3002";

    private static final long OTHER = Words.PRODUCT | Words.VERSION | Words.CAMPAIGN;
    private static final long COUNTED = Words.AMOUNT | Words.CURRENCY;

    private final Tape tape;
    private final Memory memory;
    private final Behind behind;

    Purchases(Reading reading, Behind behind) {
        this.tape = reading.tape;
        this.memory = reading.memory;
        this.behind = behind;
    }

    /** Whether somebody bought something in the same sentence before a place. */
    static boolean mayBe(Memory memory, int place) {
        return memory.isBought(place, FAR);
    }

    /** Whether a number or code between two places is that of the order: it stands apart from what follows, and counts nothing. */
    boolean are(int p, int end) {
        boolean right =
                (memory.lastFlags & Words.BOUGHT) == Words.BOUGHT || (memory.lastFlags & Words.DAY) == Words.DAY;
        return memory.isBought(p, FAR)
                && (right || !memory.isBought(p, NEAR))
                && (right || (memory.lastFlags & COUNTED) == 0)
                && !memory.within(OTHER, p, FAR)
                && (isApart(end) || behind.isLast(end) || (isDated() && behind.isArrived(end)));
    }

    /** The same of four digits: right behind a day or a date. */
    boolean areDated(int p, int end) {
        return isDated() && are(p, end);
    }

    private boolean isDated() {
        return (memory.lastFlags & Words.DAY) == Words.DAY || memory.lastFlags == Words.DIGITS;
    }

    private boolean isApart(int end) {
        char sign = tape.at(end);
        boolean dash = sign == ' ' && SIGNS.indexOf(tape.at(end + 1)) > 3 && tape.at(end + 2) == ' ';
        boolean joined = SIGNS.indexOf(sign) > 2 && tape.isWordOrDigit(end + 1) && tape.kind(end + 1) != Chars.SOLID;
        return dash || (sign != 0 && SIGNS.indexOf(sign) >= 0 && !joined && !tape.isDigit(end + 1));
    }
}
