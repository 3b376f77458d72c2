package dev.avow.core.redaction.detect;

/** Words for an order, a parcel or an account to which the first part of a number is glued: "ordernoSP-1001", "mypedido48213". */
final class GluedCues {

    /** So short is no cue that is glued to a word, */
    private static final int CUE = 3;
    /** nor that word. */
    private static final int SHORT = 3;
    /** So many digits are a number where a word for an order is glued to them. */
    private static final int FIGURES = 5;
    /** So many capitals begin a code. */
    private static final int LETTERS = 4;

    /** Of a word such as "refund" only the first of these is meant. */
    private static final long PAID = Words.LOOKED | Words.BRIDGE | Words.PRODUCT | Words.SHELF;

    private final Reading reading;
    private final Tape tape;
    private final Memory memory;

    GluedCues(Reading reading) {
        this.reading = reading;
        this.tape = reading.tape;
        this.memory = reading.memory;
    }

    /** "bestellnummerD01-2780165", "ordernoSP-1001", "IBANDE56 ...": a cue glued to capitals that begin a code; its end, or -1. */
    int toCode(int p, int end) {
        int code = end;
        while (code > p && end - code < 5 && tape.kind(code - 1) == Chars.UPPER) {
            code--;
        }
        boolean account = reading.reads(p, p + 4, "iban") && end - p > 4;
        code = account ? p + 4 : code;
        boolean split = account || (code < end && code - p >= 3 && tape.kind(code - 1) == Chars.LOWER);
        if (!split || !tape.hasDigit(end, 2)) {
            return -1;
        }
        long cue = account ? Words.ACCOUNT : Stems.cue(tape, p, code);
        if ((cue & (Words.ORDER | Words.PARCEL | Words.ACCOUNT | Words.NUMBER)) == 0) {
            return -1;
        }
        memory.word(cue, code);
        return code;
    }

    /** "ordertwo eight one", "orderORD two double four": the end of a cue that is glued to the first part of a number; or -1. */
    int toWord(int p, int end) {
        for (int i = p + CUE; i < end; i++) {
            boolean capitals = end - i <= LETTERS
                    && tape.kind(i) == Chars.UPPER
                    && tape.kind(end - 1) == Chars.UPPER
                    && tape.kind(i - 1) == Chars.LOWER;
            boolean number = end - i >= SHORT && (Stems.meaning(tape, i, end) & Words.SPOKEN) != 0;
            long cue = capitals || number ? Stems.cue(tape, p, i) : 0;
            if ((cue & (Words.ORDER | Words.PARCEL | Words.NUMBER)) != 0) {
                memory.word(cue, i);
                return i;
            }
        }
        return -1;
    }

    /** "mypedido48213", "rimborso48213": five digits and more glued to such words, and nothing behind them. */
    boolean isOwned(int p, int end, long flags) {
        if (end < p + LETTERS || (flags != 0 && (flags & PAID) != Words.LOOKED)) {
            return false;
        }
        int to = tape.digitsEnd(end);
        return to >= end + FIGURES && tape.tokenEnd(end) == to && (flags != 0 || Owned.meaning(tape, p, end) != 0);
    }

    /** "Au06 12 34 56 78": a word glued to the first digits of a number that is long enough to be one. */
    boolean isBeforeNumber(int p, int end, long flags) {
        if (!tape.isDigit(end) || tape.kind(end - 1) == Chars.UPPER || end < p + 2) {
            return false;
        }
        reading.run.read(end);
        return reading.run.count() >= (flags == 0 ? 9 : 7);
    }
}
