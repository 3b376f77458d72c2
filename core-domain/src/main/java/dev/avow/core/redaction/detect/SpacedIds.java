package dev.avow.core.redaction.detect;

import dev.avow.core.redaction.EntityKind;

/** A few letters with the digits of a number behind a blank: "GB29 NWBK", "RR 123 456 785 RO", "AB 123456" behind a cue. */
final class SpacedIds {

    /** So many letters may begin such a number. */
    static final int LETTERS = 4;

    private final Reading reading;
    private final Tape tape;
    private final Memory memory;
    private final Ibans ibans;
    private final Prefixes prefixes;
    private final ShapedIds shaped;

    SpacedIds(Reading reading, Ibans ibans, Prefixes prefixes, ShapedIds shaped) {
        this.reading = reading;
        this.tape = reading.tape;
        this.memory = reading.memory;
        this.ibans = ibans;
        this.prefixes = prefixes;
        this.shaped = shaped;
    }

    /** "GB29 NWBK ..." without digits at the second letter, "AB 123456" behind a cue; the end, or -1. */
    int at(int p, int end, long flags) {
        int part = end == p + 1 && reading.mayMean(Words.PRODUCT | Words.SHELF) ? shaped.part(p) : -1;
        if (part > 0) {
            return part;
        }
        boolean odd = end - p == 2 && Gaps.isOdd(tape.at(end)) && (memory.tight != 0 || reading.asked != 0);
        boolean small = tape.kind(p) == Chars.LOWER && (flags == 0 || isAnnounced(p, end, flags)) && isPrefix(p, end);
        boolean capital = (tape.kind(p) == Chars.UPPER && (end < p + LETTERS || tape.kind(p + 1) == Chars.UPPER))
                || (end - p == 2 && memory.isTight(Words.ACCOUNT, p))
                || small;
        if (end - p > LETTERS || !capital || (tape.at(end) != ' ' && !odd)) {
            return -1;
        }
        if (!tape.isDigit(end + 1)) {
            return tape.kind(p) == Chars.UPPER && end > p + 1 && !odd ? prefixes.joined(p, end, flags) : -1;
        }
        if (end - p == 2) {
            int iban = ibans.at(p);
            if (iban > 0 || (tape.kind(p) != Chars.UPPER && !small)) {
                return iban;
            }
        }
        int digits = digitsEnd(end + 1);
        while ((tape.at(digits) == '/' || tape.at(digits) == '-') && tape.isDigit(digits + 1) && digits < p + 16) {
            digits = tape.digitsEnd(digits + 1);
        }
        int parcel = end - p == 2 ? spacedParcel(end) : -1;
        if (parcel > 0 || odd) {
            return parcel > 0 ? reading.hit(EntityKind.PARCEL_NUMBER, p, parcel, reading.plain(p, parcel)) : -1;
        }
        boolean nino = end - p == 2
                && digits == end + 3
                && tape.at(digits) == ' '
                && tape.digitsEnd(digits + 1) == digits + 3
                && tape.at(digits + 3) == ' '
                && tape.digitsEnd(digits + 4) == digits + 6
                && tape.at(digits + 6) == ' '
                && tape.kind(digits + 7) == Chars.UPPER;
        boolean solid = end - p == 2
                && digits == end + 7
                && (tape.at(digits) == ' ' || tape.at(digits) == '-')
                && tape.kind(digits + 1) == Chars.UPPER
                && !tape.isWordOrDigit(digits + 2)
                && (flags & Words.UNIT) == 0
                && memory.isTight(Words.NATIONAL_ID, p);
        if (solid) {
            return reading.hit(EntityKind.NATIONAL_ID, p, digits + 2, reading.plain(p, digits + 2));
        }
        if (nino) {
            return reading.hit(EntityKind.NATIONAL_ID, p, digits + 8, reading.plain(p, digits + 8));
        }
        return prefixes.at(p, end, digits, flags, small);
    }

    /** "Order ab 48213", "order number kr 48213": letters that mean something elsewhere, between a word for an order and a number that is no round one. */
    private boolean isAnnounced(int p, int end, long flags) {
        if (end != p + 2 || !mayAnnounce(memory, flags)) {
            return false;
        }
        boolean amount = (flags & Words.AMOUNT) != 0
                && (flags & ~(Words.AMOUNT | Words.DOMAIN)) == 0
                && (memory.isTight(Words.ORDER, p) || memory.isLookedUp(p));
        if (!amount && !Prefixes.isTold(memory, p, flags)) {
            return false;
        }
        int to = tape.digitsEnd(end + 1);
        return to > end + LETTERS + 1 && !(tape.at(to - 1) == '0' && tape.at(to - 2) == '0');
    }

    /** Whether two small letters with such a meaning may begin a number all the same. */
    static boolean mayAnnounce(Memory memory, long flags) {
        return (flags & Words.AMOUNT) != 0 || ((memory.tight & Words.ORDER) != 0 && (flags & Prefixes.JOINED) == 0);
    }

    /** Whether a few small letters are more likely a prefix than a word: two of them, or more without a vowel. */
    private boolean isPrefix(int p, int end) {
        for (int i = p; i < end; i++) {
            char c = Chars.fold(tape.at(i));
            boolean vowel = "aeiouy".indexOf(c) >= 0 && end > p + 2;
            if (vowel || c < 'a' || c > 'z') {
                return false;
            }
        }
        return end >= p + 2 && end <= p + LETTERS;
    }

    /** The end of digits, an O or l between two of them being one. */
    private int digitsEnd(int from) {
        int i = tape.digitsEnd(from);
        while (Run.alike(tape.at(i)) != 0 && tape.isDigit(i + 1)) {
            i = tape.digitsEnd(i + 1);
        }
        return i;
    }

    /** "RR 123 456 785 RO" behind its first letters; the end, or -1. */
    private int spacedParcel(int from) {
        int i = from;
        int digits = 0;
        while ((tape.at(i) == ' ' || (tape.at(i) != '.' && Gaps.isOdd(tape.at(i))))
                && tape.isDigit(i + 1)
                && digits < 9) {
            int to = tape.digitsEnd(i + 1);
            digits += to - i - 1;
            i = to;
        }
        int end = tape.isWordOrDigit(i) ? i + 2 : i + 3;
        boolean capitals = tape.kind(end - 1) == Chars.UPPER && tape.kind(end - 2) == Chars.UPPER;
        boolean small = tape.kind(from - 1) == Chars.LOWER
                && tape.kind(end - 1) == Chars.LOWER
                && tape.isWord(end - 2)
                && Regions.isLand(tape.at(end - 2), tape.at(end - 1));
        boolean land = (capitals || small) && !tape.isWordOrDigit(end);
        return digits == 9 && land ? end : -1;
    }

    /** "BK1 904 94": a letter or two and a digit begin a number with blanks in it; its end, or -1. */
    int parted(int p) {
        int end = tape.tokenEnd(p);
        boolean first = tape.kind(p) == Chars.UPPER
                && tape.kind(p + 1) != Chars.LOWER
                && tape.isDigit(end - 1)
                && end <= p + LETTERS;
        boolean more = first && tape.at(end) == ' ' && tape.isDigit(end + 1);
        return more ? prefixes.at(p, end, tape.digitsEnd(end + 1), 0, false) : -1;
    }
}
