package dev.avow.core.redaction.detect;

/**
 * The shortcut for most words of most texts: words at which no detector can find anything. It never decides anything
 * else than the detectors would; a property test compares both.
 */
final class Dull {

    /** Words with these meanings start or are values themselves. */
    private static final long STARTS = Words.SPOKEN | Words.STREET_BEFORE | Words.UNIT_OF_HOUSE | Words.MONTH;

    private final Reading reading;
    private final Tape tape;
    private final Memory memory;

    Dull(Reading reading) {
        this.reading = reading;
        this.tape = reading.tape;
        this.memory = reading.memory;
    }

    /** Whether a word of the window is nothing but itself. */
    boolean isDull(int p, int end, long flags) {
        if ((flags & STARTS) != 0
                || !reading.isSurveyed()
                || ((memory.tight | reading.asked) & (Words.NAME | Words.ADDRESS)) != 0) {
            return false;
        }
        int kind = tape.kind(p);
        char first = tape.at(p);
        boolean plain = kind == Chars.LOWER && first < 0x80 && first != 'o' && first != 'l';
        if (!plain && !(isCapitalised(p, end, kind) && !tape.hasDigit(p, Tape.REACH))) {
            return false;
        }
        return isDelimited(end) && (end - p < 6 || !tape.hasDigit(p, Tape.REACH) || !mayBeNumbered(end));
    }

    /** Not O, I or another single capital. */
    private boolean isCapitalised(int p, int end, int kind) {
        return kind == Chars.UPPER && end - p > 1 && tape.kind(p + 1) == Chars.LOWER && Run.alike(tape.at(p + 1)) == 0;
    }

    /** Whether a blank and a word follow that spells no sign of a mail address, or the end of the text or sentence. */
    private boolean isDelimited(int end) {
        char c = tape.at(end);
        if (c == ' ') {
            int kind = tape.kind(end + 1);
            boolean sign = reading.mayMean(Words.AT) && Lexicon.maySpellSign(tape.at(end + 1), tape.at(end + 2));
            return kind >= Chars.DIGIT && kind <= Chars.LOWER && !sign;
        }
        if (c == '?' || c == '!' || c == ',') {
            char next = tape.at(end + 1);
            return next == ' ' || next == 0;
        }
        return c == 0;
    }

    private boolean mayBeNumbered(int end) {
        return tape.at(end) == ',' || tape.isDigit(end + 1) || tape.isDigit(end + 4) || tape.isDigit(end + 5);
    }
}
