package dev.avow.core.redaction.detect;

import dev.avow.core.redaction.EntityKind;

/** What belongs to a number behind its digits: the suffix of the shop's own form, an extension, a letter or a short part. */
final class Tails {

    /** So many capitals behind a number may be of it. */
    private static final int LETTERS = 4;

    private final Reading reading;
    private final Tape tape;
    private final Run run;
    private final Forms forms;

    Tails(Reading reading, Forms forms) {
        this.reading = reading;
        this.tape = reading.tape;
        this.run = reading.run;
        this.forms = forms;
    }

    /** The end of the shop's suffix that stands at a place, or that place. */
    int form(int end) {
        return run.count() < 3 || !reading.hasForm() ? end : end + forms.after(end);
    }

    /** "ext. 12", "x12" behind a phone number. */
    int extension(int end) {
        int i = end;
        while (i < end + 4 && " ,;(/-".indexOf(tape.at(i)) >= 0) {
            i++;
        }
        for (int word = 0; word < 2 && i > end && isSmallWord(i); word++) {
            i = tape.blanksEnd(reading.words.end(), false);
        }
        if (tape.at(i) == '#') {
            i++;
        } else if (tape.isLetter(i) && (reading.words.match(i) & Words.EXTENSION) != 0) {
            i = reading.words.end();
            int sign = i;
            while (i < sign + 3 && isMark(tape.at(i))) {
                i++;
            }
            for (int word = 0; word < 2 && isSmallWord(i); word++) {
                i = reading.words.end();
                while (tape.sees(i) && isMark(tape.at(i))) {
                    i++;
                }
            }
        } else if (Chars.fold(tape.at(i)) == 'x' && tape.isDigit(i + 1)) {
            i++;
        } else {
            return end;
        }
        int digits = tape.blanksEnd(i, false);
        int to = tape.digitsEnd(digits);
        return to > digits && to - digits <= 6 ? to : end;
    }

    /** Whether a sign may stand between the word for an extension and its digits. */
    private static boolean isMark(char c) {
        return c == '.' || c == ':' || c == '#' || c == ' ' || c == '\u00B0';
    }

    /** Whether a word may stand there. */
    private boolean isSmallWord(int i) {
        return tape.isLetter(i)
                && (reading.words.match(i) & (Words.BRIDGE | Words.NUMBER | Words.IS)) != 0
                && (reading.words.match(i) & Words.EXTENSION) == 0;
    }

    /** "1001-EU", "12345678-Z": what hangs on a number by a hyphen and is short is part of it. */
    int suffix(EntityKind kind, int end) {
        char sign = tape.at(end);
        if (sign == ' '
                && kind.equals(EntityKind.NATIONAL_ID)
                && tape.kind(end + 1) == Chars.UPPER
                && !tape.isWordOrDigit(end + 2)) {
            return end + 2;
        }
        boolean last = sign == ' '
                && kind.equals(EntityKind.ORDER_NUMBER)
                && !tape.isWordOrDigit(tape.blanksEnd(end + 2, false));
        if ((sign == '-' || last) && tape.kind(end + 1) == Chars.UPPER && tape.tokenEnd(end + 1) == end + 2) {
            return end + 2;
        }
        if (sign == ' ' && kind.equals(EntityKind.ORDER_NUMBER) && run.groups() > 1 && isCapitals(end + 1)) {
            return tape.wordEnd(end + 1);
        }
        if (kind.equals(EntityKind.PHONE) || (sign != '-' && sign != '/' && sign != '_')) {
            return end;
        }
        int to = tape.tokenEnd(end + 1);
        boolean part = to > end + 1 && to - end <= 5 && (tape.kind(end + 1) == Chars.UPPER || tape.isDigit(to - 1));
        return part ? to : end;
    }

    /** "2310 5523 AXQ": a few capitals that mean nothing, at the end or before what is no capital. */
    private boolean isCapitals(int from) {
        int to = from;
        while (to <= from + LETTERS && tape.kind(to) == Chars.UPPER) {
            to++;
        }
        int next = tape.blanksEnd(to, false);
        return to > from + 1
                && to <= from + LETTERS
                && !tape.isWordOrDigit(to)
                && tape.kind(next) != Chars.UPPER
                && !tape.isDigit(next)
                && (reading.words.match(from) & ~(Words.DOMAIN | Words.SIZE | Words.UNIT)) == 0;
    }
}
