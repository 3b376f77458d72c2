package dev.avow.core.redaction.detect;

import dev.avow.core.redaction.EntityKind;

/** Codes that the end of a line broke: "RMA435" and "899" below it, "ORD-" and "22629-A", "GB" and "24NWBK...". */
final class Broken {

    /** What no letters at the end of a line mean that are of a code on the next one. */
    private static final long NONE = Words.NUMBER | Words.BRIDGE | Words.IS | Words.CURRENCY | Words.PHONE | Words.MAIL;
    /** So long is a first part at most, */
    private static final int FIRST = 12;
    /** so many letters it has if it has nothing else, */
    private static final int LETTERS = 5;
    /** and so many digits: with more it is a code by itself. */
    private static final int DIGITS = 5;
    /** So many digits a second part has at least, */
    private static final int LEAST = 3;
    /** and so many at most if it stands below a code: with more it is a number by itself. */
    private static final int MOST = 6;
    /** So long is the number of an account at least that letters begin. */
    private static final int ACCOUNT = 15;
    /** So many words behind a number of a house at most stands the word for a street. */
    private static final int NEAR = 3;

    private final Reading reading;
    private final Tape tape;
    private final Memory memory;
    private final Quantities quantities;

    Broken(Reading reading, Quantities quantities) {
        this.reading = reading;
        this.tape = reading.tape;
        this.memory = reading.memory;
        this.quantities = quantities;
    }

    /** The end of an announced code whose first part ends its line and is none by itself, or -1. */
    int at(int p) {
        if (!memory.isTight(Words.IDS, p) && !reading.isAnswer(Words.IDS, p, Hidden.OPENING)) {
            return -1;
        }
        int end = tape.tokenEnd(p);
        int line = line(end);
        if (line < 0 || end > p + FIRST) {
            return -1;
        }
        int digits = tape.digits(p, end);
        boolean letters = digits == 0 && end <= p + LETTERS && tape.kind(end - 1) == Chars.UPPER;
        boolean first =
                letters ? (reading.words.match(p) & NONE) == 0 : digits > 0 && digits <= DIGITS && digits < end - p;
        int to = codeEnd(line);
        boolean account = memory.isTight(Words.ACCOUNT, p) && to < p + ACCOUNT;
        int more = tape.digits(line, to);
        boolean joined = line > end + 1 && tape.at(end) != ' ' && more > 0 && digits + more >= LEAST;
        boolean code = first && (more >= LEAST || joined) && !isOther(line, to) && !goesOn(to) && !account;
        EntityKind kind = memory.isTight(Words.ORDER, p) ? EntityKind.ORDER_NUMBER : reading.announced(p);
        return code ? reading.hit(kind, p, to, reading.plain(p, to)) : -1;
    }

    /** Where a code that is one by itself and ends its line goes on to on the next one; or its end. */
    int rest(int p, int end) {
        int line = line(end);
        int before = line < 0 ? 0 : tape.digits(p, end);
        if (line < 0 || before > DIGITS || before == end - p) {
            return end;
        }
        int to = tape.tokenEnd(line);
        int digits = tape.digits(line, to);
        boolean rest = digits >= LEAST && digits <= MOST && tape.isDigit(line) && !isOther(line, to) && !goesOn(to);
        return rest ? to : end;
    }

    /** Whether a number goes on behind its first digits, or a street follows a house's number. */
    private boolean goesOn(int to) {
        int i = tape.blanksEnd(to, false);
        for (int word = 0; word < NEAR && i > to; word++) {
            if (tape.isDigit(i)) {
                return word == 0;
            }
            if (!tape.isLetter(i)) {
                return false;
            }
            if ((reading.words.match(i) & (Words.STREET_BEFORE | Words.STREET_AFTER)) != 0) {
                return true;
            }
            i = tape.blanksEnd(tape.wordEnd(i), false);
        }
        return false;
    }

    /** Where the next line starts, right behind a part or a sign that joins; or -1. */
    private int line(int end) {
        char c = tape.at(end);
        int i = c == '-' || c == '/' || c == '_' || (c == ' ' && tape.at(end + 1) == '\n') ? end + 1 : end;
        return tape.at(i) == '\n' && tape.isWordOrDigit(i + 1) ? i + 1 : -1;
    }

    private int codeEnd(int from) {
        int end = tape.tokenEnd(from);
        while ("-/_".indexOf(tape.at(end)) >= 0 && tape.isWordOrDigit(end + 1)) {
            end = tape.tokenEnd(end + 1);
        }
        return end;
    }

    /** Whether a part is an amount, a year, a day, a time or the beginning of a sentence. */
    private boolean isOther(int from, int to) {
        boolean year = to == from + 4 && tape.digitsEnd(from) == to && "12".indexOf(tape.at(from)) >= 0;
        boolean more = ".,:/".indexOf(tape.at(to)) >= 0 && tape.isDigit(to + 1);
        return (year && isCentury(from)) || more || quantities.unitAfter(to, tape.digits(from, to));
    }

    private boolean isCentury(int year) {
        return (tape.at(year) == '1' && tape.at(year + 1) == '9') || (tape.at(year) == '2' && tape.at(year + 1) == '0');
    }
}
