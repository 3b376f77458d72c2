package dev.avow.core.redaction.detect;

import dev.avow.core.redaction.EntityKind;
import dev.avow.core.redaction.OrderFormat;

/** Numbers in the shop's own form, also with other signs than the shop's between their parts, or with none. */
final class Forms {

    private static final String SIGNS = " -_./#:~=()*|+,\n";
    /** So many signs may stand between a prefix or suffix and the digits. */
    private static final int GAP = 3;
    /** No number of an order has more digits. */
    private static final int MOST = 16;

    private final Reading reading;
    private final Tape tape;

    Forms(Reading reading) {
        this.reading = reading;
        this.tape = reading.tape;
    }

    /** The end of a number that starts here with the shop's prefix, or -1. */
    int at(int p) {
        int start = prefix(reading.orderPrefix, p, 1);
        start = start < 0 ? prefix(reading.orderSuffix, p, 2) : start;
        start = start < 0 ? shape(p) : start;
        int to = start < 0 ? -1 : digits(start);
        if (to < start + 2) {
            return -1;
        }
        to += after(to);
        return tape.isWordOrDigit(to) ? -1 : reading.hit(EntityKind.ORDER_NUMBER, p, to, reading.plain(p, to));
    }

    /** "1001eu": the end of digits with the shop's suffix glued to them, or -1. */
    int closed(int p) {
        int digits = tape.digitsEnd(p);
        int length = digits - p < 2 ? 0 : after(digits);
        int to = digits + length;
        return length == 0 ? -1 : reading.hit(EntityKind.ORDER_NUMBER, p, to, reading.plain(p, to));
    }

    /** How long the shop's suffix is that stands at a place, or its prefix, for people mix them up; 0 if it does not. */
    int after(int from) {
        int suffix = suffix(reading.orderSuffix, from, 1);
        boolean vague = reading.orderPrefix.indexOf(OrderFormat.ANY_LETTER) >= 0;
        return suffix > 0 || vague ? suffix : suffix(reading.orderPrefix, from, 2);
    }

    private int suffix(String suffix, int from, int least) {
        int i = from;
        int read = 0;
        for (int part = 0; part < suffix.length(); part++) {
            char c = suffix.charAt(part);
            if (!isRead(c)) {
                continue;
            }
            while (i < from + GAP && read == 0 && isSign(i)) {
                i++;
            }
            if (!fits(c, i)) {
                return 0;
            }
            read++;
            i++;
        }
        boolean vague =
                suffix.indexOf(OrderFormat.ANY_LETTER) >= 0 && tape.at(from) == ' ' && tape.kind(i - 1) != Chars.UPPER;
        return read >= least && !vague && !tape.isWordOrDigit(i) ? i - from : 0;
    }

    /** Where the digits start behind the prefix, or -1. */
    private int prefix(String prefix, int p, int least) {
        int i = p;
        int read = 0;
        int last = p;
        boolean any = false;
        for (int part = 0; part < prefix.length(); part++) {
            char c = prefix.charAt(part);
            if (!isRead(c)) {
                i += read > 0 && tape.at(i) == c ? 1 : 0;
                continue;
            }
            i += read > 0 && isSign(i) && fits(c, i + 1) ? 1 : 0;
            if (!fits(c, i)) {
                return -1;
            }
            any |= c == OrderFormat.ANY_LETTER;
            last = i;
            read++;
            i++;
        }
        int sign = i;
        while (i < sign + GAP && isSign(i)) {
            i++;
        }
        boolean small = read == 1
                && i > sign
                && (tape.digitsEnd(i) < i + 4
                        || (tape.at(sign) == ' ' && tape.kind(last) != Chars.UPPER && !isExpected(p)));
        boolean vague = small || (any && tape.at(sign) == ' ' && tape.kind(last) != Chars.UPPER);
        return read < least || vague ? -1 : numbered(i, read);
    }

    /** "SP no. 1001": over a word for number between the prefix and the digits. */
    private int numbered(int from, int read) {
        if (read < 2 || !tape.isLetter(from) || (reading.words.match(from) & (Words.NUMBER | Words.ORDER)) == 0) {
            return from;
        }
        int i = reading.words.end();
        int sign = i;
        while (i < sign + GAP && isSign(i)) {
            i++;
        }
        return i;
    }

    /** Where the digits start behind as many letters as the shop's prefix has, where an order's number is expected; or -1. */
    private int shape(int p) {
        int letters = 0;
        for (int i = 0; i < reading.orderPrefix.length(); i++) {
            letters += isRead(reading.orderPrefix.charAt(i)) ? 1 : 0;
        }
        int end = p + letters;
        long strange = Words.STOP | Words.BRIDGE | Words.CURRENCY | Words.UNIT | Words.NUMBER | Words.ALL_CUES;
        boolean like =
                letters >= 2 && letters <= 5 && tape.wordEnd(p) == end && (reading.words.match(p) & strange) == 0;
        boolean told = reading.memory.isTight(Words.ORDER, p) || reading.isAnswer(Words.ORDER, p, 24);
        if (!like || !told) {
            return -1;
        }
        int i = end;
        while (i < end + GAP && isSign(i)) {
            i++;
        }
        return tape.digitsEnd(i) >= i + 3 ? i : -1;
    }

    private boolean isExpected(int p) {
        return reading.isAsked(Words.ORDER) || reading.memory.within(Words.ORDER, p, 40);
    }

    /** The end of the digits, which may stand in groups; O and l may stand among them. */
    private int digits(int from) {
        int end = group(from);
        boolean single = end == from + 1;
        while (end > from && end < from + MOST && isGap(end)) {
            int to = group(end + 1);
            int length = to - end - 1;
            boolean thousands = length == 3 && end - from <= 8;
            boolean plain = tape.at(end) == ' ' || tape.at(end) == '-';
            boolean group = thousands
                    || (plain && single && length == 1)
                    || (plain && length >= 2 && length <= 4 && end - from < 5);
            if (!group || tape.isWordOrDigit(to)) {
                break;
            }
            end = to;
        }
        return tape.hasDigit(from, end - from) ? end : from;
    }

    private boolean isGap(int i) {
        char c = tape.at(i);
        return c == ' ' || c == '-' || c == '.' || c == ',' || c == '\'';
    }

    private int group(int from) {
        int i = from;
        while (tape.isDigit(i) || Run.alike(tape.at(i)) != 0) {
            i++;
        }
        int real = tape.digitsEnd(from);
        return tape.isWord(i) || !tape.hasDigit(from, i - from) ? real : i;
    }

    private boolean isSign(int i) {
        return SIGNS.indexOf(tape.at(i)) >= 0;
    }

    private static boolean isRead(char c) {
        return c == OrderFormat.ANY_LETTER || Chars.isLetter(Chars.kind(c)) || Chars.kind(c) == Chars.DIGIT;
    }

    private boolean fits(char c, int i) {
        return c == OrderFormat.ANY_LETTER
                ? Chars.fold(tape.at(i)) >= 'a' && Chars.fold(tape.at(i)) <= 'z'
                : Chars.fold(tape.at(i)) == c;
    }
}
