package dev.avow.core.redaction.detect;

/** Codes with letters in front whose digits stand one by one: "BOL-8 1 7 3 4", "FI2 0 2 5-4 6 8 7", "RR8 7 1 5 8 3 1 2 5PL". */
final class Stretched {

    /** So many letters stand in front, */
    private static final int HEAD = 5;
    /** so many behind, */
    private static final int TAIL = 3;
    /** and so many digits between. */
    private static final int LEAST = 4;
    /** So far behind the word for an order such a code still is one. */
    static final int FAR = 44;

    private final Reading reading;
    private final Tape tape;
    private final Memory memory;

    Stretched(Reading reading) {
        this.reading = reading;
        this.tape = reading.tape;
        this.memory = reading.memory;
    }

    /** The end of such a code that starts here with letters that end at a place, or -1. */
    int at(int p, int letters) {
        int first = isJoint(tape.at(letters)) ? letters + 1 : letters;
        if (letters > p + HEAD || !isSingle(first) || !isGap(tape.at(first + 1)) || !tape.isDigit(first + 2)) {
            return -1;
        }
        int i = first;
        int digits = 1;
        while (isGap(tape.at(i + 1)) && isSingle(i + 2)) {
            i += 2;
            digits++;
        }
        int end = tail(i + 1);
        if (digits < LEAST || tape.isWordOrDigit(end) || !isTold(p, end)) {
            return -1;
        }
        return reading.hitOpen(reading.announced(p), p, end, reading.plain(p, end), Memory.OPEN_NUMBER);
    }

    /** Behind a few letters that end a code, right at its last digit or joined to it. */
    private int tail(int from) {
        int first = isJoint(tape.at(from)) ? from + 1 : from;
        int end = first;
        while (end <= first + TAIL && tape.isWord(end)) {
            end++;
        }
        return end > first && end <= first + TAIL ? end : from;
    }

    private boolean isTold(int p, int end) {
        return memory.isTight(Words.IDS, p)
                || memory.within(Words.ORDER | Words.PARCEL, p, FAR)
                || memory.numberTight
                || memory.hash
                || memory.afterValue
                || memory.isLooked(p)
                || reading.isAsked(Words.IDS)
                || end >= p + Tape.REACH - LEAST;
    }

    /** A digit with no other right behind. */
    private boolean isSingle(int i) {
        return tape.isDigit(i) && !tape.isDigit(i + 1);
    }

    private static boolean isGap(char c) {
        return c == ' ' || isJoint(c);
    }

    static boolean isJoint(char c) {
        return c == '-' || c == '/' || c == '_';
    }
}
