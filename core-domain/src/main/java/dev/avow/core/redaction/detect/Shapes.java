package dev.avow.core.redaction.detect;

/** What codes of letters and digits look like: threads, formulas, colours, releases, and letters and digits in a given order. */
final class Shapes {

    private final Tape tape;

    Shapes(Tape tape) {
        this.tape = tape;
    }

    /** "M16x2.0x150": the thread and the length of a screw. */
    boolean isThread(int p, int end) {
        int times = 0;
        int i = Chars.fold(tape.at(p)) == 'm' ? p + 1 : end;
        while (i < end) {
            int to = tape.digitsEnd(i);
            boolean sign = tape.at(to) == '.' || tape.at(to) == ',';
            to = sign && tape.isDigit(to + 1) ? tape.digitsEnd(to + 1) : to;
            if (to == i || (to < end && Chars.fold(tape.at(to)) != 'x')) {
                return false;
            }
            times += to < end ? 1 : 0;
            i = to + 1;
        }
        return times > 0;
    }

    /** "C8H10N4O2": what a substance is made of. */
    boolean isFormula(int p, int end) {
        int carbon = tape.digitsEnd(p + 1);
        return tape.at(p) == 'C'
                && carbon > p + 1
                && tape.at(carbon) == 'H'
                && tape.isDigit(carbon + 1)
                && carbon <= p + 3
                && end <= p + 12;
    }

    /** "v6.11.12.1121": a v, and then nothing but digits with dots between them; its end, or -1. */
    int release(int p) {
        int i = tape.digitsEnd(p + 1);
        int parts = i > p + 1 && i < p + 4 ? 1 : 0;
        while (parts > 0 && tape.at(i) == '.' && tape.isDigit(i + 1)) {
            i = tape.digitsEnd(i + 1);
            parts++;
        }
        boolean version = Chars.fold(tape.at(p)) == 'v' && parts > 2 && parts < 6 && !tape.isWordOrDigit(i);
        return version ? i : -1;
    }

    /** "CC5500": three pairs. */
    boolean isDoubled(int p) {
        return tape.at(p) == tape.at(p + 1) && tape.at(p + 2) == tape.at(p + 3) && tape.at(p + 4) == tape.at(p + 5);
    }

    boolean isHex(int p, int end) {
        for (int i = p; i < end; i++) {
            char c = Chars.fold(tape.at(i));
            if (!(c >= '0' && c <= '9') && !(c >= 'a' && c <= 'f')) {
                return false;
            }
        }
        return true;
    }

    boolean isLike(int p, String form) {
        for (int i = 0; i < form.length(); i++) {
            if (tape.isDigit(p + i) != (form.charAt(i) == 'D')) {
                return false;
            }
        }
        return true;
    }
}
