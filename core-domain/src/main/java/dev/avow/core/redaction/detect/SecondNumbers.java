package dev.avow.core.redaction.detect;

/** Another number behind a number, at most two small words between: what is said behind it is said of both. */
final class SecondNumbers {

    /** So long is a small word between two numbers at most, */
    private static final int SMALL = 8;
    /** so far behind the first number the second begins, */
    private static final int FAR = 18;
    /** and so many digits it has. */
    private static final int LEAST = 3;
    /** So many groups of digits at most. */
    private static final int GROUPS = 4;

    private final Tape tape;
    /** Behind this place the end is known: it is asked for twice. */
    private int text;

    private int place;
    private int known;

    SecondNumbers(Reading reading) {
        this.tape = reading.tape;
    }

    /** The end of another number behind at most two small words: "4071 but 7254 is my order", "4071, 7254 are my orders"; or -1. */
    int end(int from) {
        if (text != tape.loads() || place != from) {
            boolean before = tape.settling();
            known = read(from);
            text = tape.isSettled(before) ? tape.loads() : 0;
            place = from;
        }
        return known;
    }

    private int read(int from) {
        int i = tape.at(from) == ',' ? from + 1 : from;
        for (int word = 0; word < 2; word++) {
            i = tape.blanksEnd(i, false);
            boolean solid = tape.kind(i) == Chars.SOLID;
            int end = i;
            while (end < i + SMALL && (solid ? tape.kind(end) == Chars.SOLID : tape.isWord(end))) {
                end++;
            }
            boolean joined =
                    (tape.isDigit(end) || ("-_".indexOf(tape.at(end)) >= 0 && tape.isWordOrDigit(end + 1))) && !solid;
            if (end == i || joined || end == i + SMALL) {
                break;
            }
            i = tape.at(end) == ',' && tape.kind(end - 1) >= Chars.LETTER ? end + 1 : end;
        }
        int start = tape.blanksEnd(i, false);
        if (start > from + FAR || !tape.isWordOrDigit(start) || !tape.hasDigit(start, SMALL)) {
            return -1;
        }
        int end = tape.tokenEnd(start);
        while ("-/_".indexOf(tape.at(end)) >= 0 && tape.isWordOrDigit(end + 1)) {
            end = tape.tokenEnd(end + 1);
        }
        if (tape.digits(start, end) < LEAST) {
            return -1;
        }
        for (int group = 1; group < GROUPS && tape.at(end) == ' ' && tape.isDigit(end + 1); group++) {
            end = tape.digitsEnd(end + 1);
        }
        return end;
    }
}
