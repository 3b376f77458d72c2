package dev.avow.core.redaction.detect;

import dev.avow.core.redaction.EntityKind;
import dev.avow.core.redaction.OrderFormat;

/** Numbers in the shop's own form, also with other signs than the shop's between their parts, with words for them, or with none. */
final class Forms {

    private static final long JOINING = Words.NUMBER | Words.ORDER | Words.JOIN | Words.DOT;
    /** What no prefix with a letter wrong in it means. */
    private static final long STRANGE =
            Words.STOP | Words.BRIDGE | Words.CURRENCY | Words.UNIT | Words.NUMBER | Words.ALL_CUES;
    /** No number of an order has more digits. */
    private static final int MOST = 16;

    private final Reading reading;
    private final Tape tape;
    private final FormParts parts;

    Forms(Reading reading) {
        this.reading = reading;
        this.tape = reading.tape;
        this.parts = new FormParts(reading);
    }

    /** The end of a number that starts here with the shop's prefix, or -1. */
    int at(int p) {
        int start = head(reading.orderPrefix, reading.orderSuffix, p, 1);
        start = start < 0 ? head(reading.orderSuffix, reading.orderPrefix, p, 2) : start;
        start = start < 0 ? shape(p) : start;
        int to = start < 0 ? -1 : digits(start);
        int least = start > 0 && tape.at(start - 1) == ' ' ? 3 : 2;
        if (to < start + least) {
            return -1;
        }
        int tail = after(to);
        tail = tail == 0 && tape.isLetter(p) ? figures(to) : tail;
        if (tape.isDigit(p) && tail == 0 && !FormParts.hasLetter(reading.orderPrefix)) {
            return -1;
        }
        to += tail;
        return tape.isWordOrDigit(to) ? -1 : reading.hit(EntityKind.ORDER_NUMBER, p, to, reading.plain(p, to));
    }

    /** "1001eu": the end of digits with the shop's suffix glued to them, or -1. */
    int closed(int p) {
        int digits = tape.digitsEnd(p);
        int length = digits - p < 2 ? 0 : after(digits);
        int to = digits + length;
        return length == 0 ? -1 : reading.hit(EntityKind.ORDER_NUMBER, p, to, reading.plain(p, to));
    }

    /** How long the shop's suffix is that stands at a place, or its prefix, for people mix them up; 0 if neither does. */
    int after(int from) {
        int suffix = tail(reading.orderSuffix, from, 1);
        if (reading.orderPrefix.indexOf(OrderFormat.ANY_LETTER) >= 0) {
            return suffix;
        }
        int prefix = tail(reading.orderPrefix, from + suffix, 2);
        int rest = suffix > 0 || prefix == 0 ? 0 : tail(reading.orderSuffix, from + prefix, 1);
        return suffix + prefix + rest;
    }

    /** How long the digits are that every number of the shop ends with, and their sign. */
    private int figures(int from) {
        int end = reading.orderSuffix.isEmpty() ? -1 : parts.behind(reading.orderSuffix, from);
        return end < 0 || tape.isWordOrDigit(end) ? 0 : end - from;
    }

    private int tail(String part, int from, int least) {
        if (FormParts.letters(part) < least) {
            return 0;
        }
        int start = parts.joint(from, Words.JOIN);
        int end = parts.behind(part, start);
        boolean vague = end > 0 && parts.isAny() && tape.at(from) == ' ' && parts.isSmall(end);
        return end < 0 || vague || tape.isWordOrDigit(end) ? 0 : end - from;
    }

    /** Where the digits start behind the first part, or behind both; or -1. */
    private int head(String first, String second, int p, int least) {
        int end = parts.before(first, p);
        if (end < 0 || parts.read() < least) {
            return -1;
        }
        int read = parts.read();
        boolean small = parts.isSmall(end);
        boolean any = parts.isAny();
        int start = parts.joint(end, read > 1 || !small ? JOINING : 0);
        if (!second.isEmpty() && read > 1 && tape.isLetter(start)) {
            int more = parts.before(second, start);
            start = more < 0 ? start : parts.joint(more, 0);
        }
        boolean word = small && least > 1 && reading.words.match(p) != 0;
        int digits = tape.digitsEnd(start) - start;
        if (word && start == end + 1 && !reading.memory.hash) {
            return -1;
        }
        if (read == 1 && start > end && (digits < 4 || (small && !isSure(p, end)))) {
            return -1;
        }
        return (any && small && !(digits > 4 && isSure(p, end))) ? -1 : start;
    }

    /** Whether small letters with a blank behind them are no word, or an order's number is expected. */
    private boolean isSure(int p, int end) {
        return reading.memory.hash
                || reading.isAsked(Words.ORDER)
                || reading.memory.within(Words.ORDER, p, 40)
                || (tape.wordEnd(p) == end && reading.words.match(p) == 0);
    }

    /**
     * Where the digits start behind about as many letters as the shop's prefix has, where an order's number is expected;
     * or -1.
     */
    private int shape(int p) {
        int letters = FormParts.letters(reading.orderPrefix);
        int end = tape.wordEnd(p);
        boolean like = letters >= 2 && end - p <= 5 && (end - p == letters || isNear(p, end, letters));
        boolean told = like && (reading.memory.isTight(Words.ORDER, p) || reading.isAnswer(Words.ORDER, p, 24));
        if (!told || (reading.words.match(p) & STRANGE) != 0) {
            return -1;
        }
        int start = parts.signs(end);
        return start <= end + 3 && tape.digitsEnd(start) >= start + 3 ? start : -1;
    }

    /** Whether a letter is missing, or one is too many. */
    private boolean isNear(int p, int end, int letters) {
        boolean one = Math.abs(end - p - letters) == 1;
        char first = Chars.fold(tape.at(p));
        return one && (first == reading.orderPrefix.charAt(0) || (letters == 2 && end == p + 1));
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
                    || (plain && length >= 2 && length <= 5 && end - from < 5);
            if (!group || (tape.isWordOrDigit(to) && after(to) == 0)) {
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
        return (tape.isWord(i) && after(i) == 0) || !tape.hasDigit(from, i - from) ? real : i;
    }
}
