package dev.avow.core.redaction.detect;

/** Account numbers in groups, of which some have letters: "20041 01005 0500013M026 06". */
final class Accounts {

    /** No account number has more letters and digits than an IBAN. */
    private static final int MOST = 34;

    private final Tape tape;
    private final Quantities quantities;

    Accounts(Reading reading, Quantities quantities) {
        this.tape = reading.tape;
        this.quantities = quantities;
    }

    /** Where an account number ends whose first digits end at a place. */
    int end(int start, int digits) {
        int end = tape.tokenEnd(digits);
        int signs = end - start;
        while (signs < MOST) {
            char sign = tape.at(end);
            int next = end + 1;
            int to = tape.tokenEnd(next);
            boolean group = (sign == ' ' || sign == '-' || sign == '/') && isGroup(next, to);
            if (!group || (sign == ' ' && quantities.unitAfter(to, to - next))) {
                return end;
            }
            signs += to - next;
            end = to;
        }
        return end;
    }

    private boolean isGroup(int from, int to) {
        int digits = 0;
        for (int i = from; i < to; i++) {
            if (tape.kind(i) == Chars.LOWER) {
                return false;
            }
            digits += tape.isDigit(i) ? 1 : 0;
        }
        boolean key = to - from == 1 && digits == 0;
        return to > from && to - from <= 14 && (digits >= 2 || key);
    }
}
