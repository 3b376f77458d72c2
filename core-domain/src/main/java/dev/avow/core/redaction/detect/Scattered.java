package dev.avow.core.redaction.detect;

/**
 * Announced codes of letters and digits with odd signs between their parts: "SP~10234", "O:R:D:4:9", "1575 | EU". One of the
 * first two parts has a letter, one of the first four a digit.
 */
final class Scattered {

    /** So many letters and digits such a code has at least, and so many of them are digits. */
    private static final int LEAST = 5;

    private static final int DIGITS = 3;
    /** More letters in a row are a word. */
    static final int LETTERS = 4;
    /** So many signs may stand between two parts. */
    private static final int SIGNS = 3;
    /** The first four parts, with signs and blanks between them, are no longer than this. */
    private static final int HEAD = 4 * (LETTERS + SIGNS + 2);

    private final Reading reading;
    private final Tape tape;
    private final Memory memory;
    private boolean odd;
    private int signs;
    private int digits;

    Scattered(Reading reading) {
        this.reading = reading;
        this.tape = reading.tape;
        this.memory = reading.memory;
    }

    /** The end of such a code that starts here, or -1. */
    int at(int p) {
        boolean answer = reading.isAnswer(Words.IDS, p, Hidden.OPENING);
        if (!memory.isTight(Words.IDS, p) && !memory.hash && !answer) {
            return -1;
        }
        if (reading.isSurveyed() && (!tape.hasDigit(p, HEAD) || tape.digitsAhead(p) < DIGITS)) {
            return -1;
        }
        odd = false;
        signs = 0;
        digits = 0;
        int end = p;
        int parts = 0;
        for (int i = p; i >= 0; i = gap(end)) {
            int to = part(i);
            if (to < 0) {
                break;
            }
            end = to;
            parts++;
            if ((parts == 2 && digits == signs) || (parts == LETTERS && digits == 0)) {
                return -1;
            }
        }
        boolean whole = odd && signs >= LEAST && digits >= DIGITS && digits < signs && !tape.isWordOrDigit(end);
        return whole ? reading.hit(reading.announced(p), p, end, reading.plain(p, end)) : -1;
    }

    /** The end of capitals, not too many, or digits that start here, or -1. */
    private int part(int from) {
        int i = from;
        int letters = 0;
        int figures = 0;
        while (tape.isWordOrDigit(i)) {
            boolean digit = tape.isDigit(i);
            letters += digit ? 0 : 1;
            figures += digit ? 1 : 0;
            if (tape.kind(i) == Chars.LOWER || (letters > LETTERS)) {
                return -1;
            }
            i++;
        }
        digits += figures;
        signs += letters + figures;
        return i > from ? i : -1;
    }

    /** Behind signs, blanks on both sides of them or none; or -1. */
    private int gap(int end) {
        int from = tape.at(end) == ' ' ? end + 1 : end;
        int i = from;
        while (i < from + SIGNS && tape.at(i) != ' ' && tape.at(i) != '\n' && Gaps.isAny(tape.at(i))) {
            i++;
        }
        boolean apart = from > end;
        if (i == from && apart && odd && digits > 0 && tape.digitsEnd(from) > from + 1) {
            return from;
        }
        int next = tape.at(i) == ' ' && (apart || tape.at(end) > '~') ? i + 1 : i;
        if (i == from || (apart && next == i) || !tape.isWordOrDigit(next)) {
            return -1;
        }
        odd |= i > from + 1 || "-./_".indexOf(tape.at(from)) < 0;
        return next;
    }
}
