package dev.avow.core.redaction.detect;

import dev.avow.core.redaction.OrderFormat;

/** What stands before or behind the digits of the shop's order numbers, however it is typed: "SP-", "sp ", "S.P.", "EU". */
final class FormParts {

    /** So many signs may stand between a part and the digits. */
    private static final int GAP = 6;
    /** And so many between two letters of a part. */
    private static final int INNER = 2;
    /** Signs that end what was said before them, or begin what is no part of a number. */
    private static final String APART = "?![]@%\u0000";

    private final Reading reading;
    private final Tape tape;
    /** How many letters and digits of the last part were read. */
    private int read;
    /** Whether one of them stands for any letter. */
    private boolean any;
    /** Where the last letter stands. */
    private int last;

    FormParts(Reading reading) {
        this.reading = reading;
        this.tape = reading.tape;
    }

    /** The end of a part that stands here, before the digits, or -1. */
    int before(String part, int p) {
        return end(part, p, false);
    }

    /** The end of a part that stands here, behind the digits, or -1. */
    int behind(String part, int p) {
        return end(part, p, true);
    }

    private int end(String part, int p, boolean behind) {
        read = 0;
        any = false;
        last = p;
        int i = p;
        for (int at = 0; at < part.length(); at++) {
            char c = part.charAt(at);
            if (c == OrderFormat.ANY_DIGITS) {
                int next = behind ? figures(i) : digits(i);
                read += behind && next > i ? 1 : 0;
                i = next;
            } else if (isRead(c)) {
                int next = read == 0 ? i : over(i, c);
                if (!fits(c, next)) {
                    return -1;
                }
                any |= c == OrderFormat.ANY_LETTER;
                last = next;
                read++;
                i = next + 1;
            }
        }
        return read == 0 ? -1 : i;
    }

    /** How many letters and digits the last part has. */
    int read() {
        return read;
    }

    /** Whether the last part ends in a letter that is no capital, a blank behind it, so that it may be a word like others. */
    boolean isSmall(int end) {
        return tape.at(end) == ' ' && tape.kind(last) != Chars.UPPER;
    }

    /** Whether a letter of the last part may be any. */
    boolean isAny() {
        return any;
    }

    /** Over signs, and over one word for a sign or a number between them: "SP no. 1001", "SP dash 1001". */
    int joint(int from, long meanings) {
        int i = signs(from);
        if (meanings == 0 || !tape.isLetter(i) || (reading.words.match(i) & meanings) == 0) {
            return i;
        }
        int end = reading.words.end();
        return tape.isLetter(end) ? i : signs(end);
    }

    int signs(int from) {
        int i = from;
        int lines = 0;
        while (i < from + GAP && isSign(i) && lines < 2) {
            lines += tape.at(i) == '\n' ? 1 : 0;
            i++;
        }
        return i;
    }

    /** How many letters a part has. */
    static int letters(String part) {
        int letters = 0;
        for (int i = 0; i < part.length(); i++) {
            letters += isRead(part.charAt(i)) ? 1 : 0;
        }
        return letters;
    }

    /** Digits that differ from number to number, such as a year; they may be left out. */
    private int digits(int from) {
        int i = signs(from);
        int end = tape.digitsEnd(i);
        return end > i && tape.isDigit(signs(end)) ? end : from;
    }

    private int figures(int from) {
        int i = signs(from);
        int end = tape.digitsEnd(i);
        return end > i && end - i <= 4 ? end : from;
    }

    /** Whether a part has a letter. */
    static boolean hasLetter(String part) {
        for (int i = 0; i < part.length(); i++) {
            if (isRead(part.charAt(i)) && Chars.kind(part.charAt(i)) != Chars.DIGIT) {
                return true;
            }
        }
        return false;
    }

    /** Where the next letter of a part stands: right here, or behind a sign. */
    private int over(int from, char c) {
        int i = from;
        while (i < from + INNER && isSign(i) && !fits(c, i)) {
            i++;
        }
        return fits(c, i) ? i : from;
    }

    private boolean isSign(int i) {
        int kind = tape.kind(i);
        char c = tape.at(i);
        return kind < Chars.DIGIT && APART.indexOf(c) < 0 && !Quantities.isMoney(c);
    }

    private static boolean isRead(char c) {
        return c == OrderFormat.ANY_LETTER || Chars.isLetter(Chars.kind(c)) || Chars.kind(c) == Chars.DIGIT;
    }

    private boolean fits(char c, int i) {
        char at = Chars.fold(tape.at(i));
        return c == OrderFormat.ANY_LETTER ? at >= 'a' && at <= 'z' : at == Chars.fold(c);
    }
}
