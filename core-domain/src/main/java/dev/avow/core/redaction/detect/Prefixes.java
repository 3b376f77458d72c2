package dev.avow.core.redaction.detect;

import dev.avow.core.redaction.EntityKind;

/** Letters with a blank behind them that begin an announced number: "FT 3301", "VG 2093 881", "FR A/4471". */
final class Prefixes {

    /** What no letters before a number mean that are of it. */
    private static final long NONE = Words.CURRENCY
            | Words.STOP
            | Words.NUMBER
            | Words.PRODUCT
            | Words.VERSION
            | Words.MONTH
            | Words.COLOUR
            | Words.SIZE;

    /** What small letters before a number mean that lead to it. */
    static final long JOINED = Words.BRIDGE | Words.IS | Words.NUMBER | Words.LINK | Words.MONEY;

    /** Money that stands behind its amount: before a number it is none. */
    private static final String MONEY_BEHIND = "ft dt tl zl kc";

    /** Sales, purchase and work orders: "SO 48213". */
    private static final String PAPERS = "spw";

    /** So many more groups of digits may follow the first one. */
    private static final int GROUPS = 4;
    /** A group of fewer digits may as well be how many of something. */
    private static final int FEW = 3;
    /** So few digits behind capitals are no number, */
    private static final int LEAST = 3;
    /** in several groups or behind small letters, */
    private static final int LEAST_PARTED = 4;
    /** or behind a word that speaks of goods as well. */
    private static final int LEAST_VAGUE = 5;
    /** So long may a part be that hangs on a number by a sign. */
    private static final int SUFFIX = 3;

    private final Reading reading;
    private final Tape tape;
    private final Memory memory;
    private final Tokens tokens;
    private final Behind behind;
    private final Quantities quantities;
    private final Regions regions;

    Prefixes(Reading reading, Tokens tokens, Behind behind, Quantities quantities) {
        this.reading = reading;
        this.tape = reading.tape;
        this.memory = reading.memory;
        this.tokens = tokens;
        this.behind = behind;
        this.quantities = quantities;
        this.regions = new Regions(reading, quantities);
    }

    /** The end of the number whose letters end at one place and whose first digits at another, or -1. */
    int at(int p, int end, int digits, long flags, boolean small) {
        if (isOfYear(p, end, digits)) {
            int to = tape.digitsEnd(digits + 1);
            return reading.hit(EntityKind.ORDER_NUMBER, p, to, reading.plain(p, to));
        }
        if (!mayBeTold(p)) {
            return -1;
        }
        boolean goods = memory.isReference() && behind.isShelved(digits);
        boolean amount = small && quantities.unitAfter(digits, digits - end - 1);
        boolean order = !amount
                && !goods
                && (memory.isTight(Words.ORDER, p) || isOrder(p, end + 1, digits, isUnknown(p, end, flags)));
        if (!order && (small || !memory.isTight(Words.PARCEL | Words.NATIONAL_ID, p))) {
            return -1;
        }
        boolean parcel = memory.isTight(Words.PARCEL, p);
        boolean counted = (memory.lastFlags & Words.DIGITS) != 0 && (flags & Words.UNIT) != 0;
        int whole = order || parcel ? groups(digits) : digits;
        int count = tape.digits(end + 1, whole);
        int least = whole > digits || small ? LEAST_PARTED : LEAST;
        boolean two = end == p + 2 && tape.kind(p) == Chars.UPPER && tape.kind(p + 1) == Chars.UPPER;
        boolean grouped = two
                && whole > digits
                && (flags & (Words.BRIDGE | Words.IS)) == 0
                && (flags & NONE & ~Words.NUMBER & ~Words.CURRENCY & ~Words.STOP) == 0;
        if (counted
                || count < (memory.isVague() ? LEAST_VAGUE : least)
                || !(grouped || mayBegin(p, end, flags, count))) {
            return -1;
        }
        EntityKind kind = order ? EntityKind.ORDER_NUMBER : parcel ? EntityKind.PARCEL_NUMBER : EntityKind.NATIONAL_ID;
        int to = order ? regions.end(suffix(whole), true) : parcel ? whole : suffix(checked(whole));
        return reading.hit(kind, p, to, reading.plain(p, to));
    }

    /** "FR 2025 1183": a country, the year and a number, which would be one of a telephone without the letters. */
    private boolean isOfYear(int p, int end, int digits) {
        boolean head = end == p + 2
                && digits == end + 5
                && tape.kind(p) == Chars.UPPER
                && tape.kind(p + 1) == Chars.UPPER
                && tape.at(end + 1) == '2'
                && tape.at(end + 2) == '0'
                && tape.at(digits) == ' ';
        if (!head || !Regions.isLand(tape.at(p), tape.at(p + 1))) {
            return false;
        }
        int to = tape.digitsEnd(digits + 1);
        return to >= digits + 5
                && to <= digits + 7
                && !tape.isWordOrDigit(to)
                && !(Gaps.isAny(tape.at(to)) && tape.isDigit(to + 1))
                && !memory.isWanted(p)
                && !memory.isOnGoods(p)
                && !memory.isTight(Words.PHONE | Words.ADDRESS | Words.CARD, p)
                && !quantities.unitAfter(to, to - digits - 1)
                && !behind.isShelved(to);
    }

    /** Whether anything before or behind a place may announce a number. */
    private boolean mayBeTold(int p) {
        return memory.tight != 0
                || memory.numberTight
                || memory.isLookedUp(p)
                || memory.within(Words.ORDER, p, 40)
                || reading.asked != 0
                || memory.afterValue
                || isPurchase(p)
                || reading.mayMean(Words.ORDER | Words.AFTER);
    }

    /** The same where letters and digits follow that are joined: "FR A/4471". */
    int joined(int p, int end, long flags) {
        boolean joined = tape.tokenEnd(end + 1) > end + 1 && "/-".indexOf(tape.at(tape.tokenEnd(end + 1))) >= 0;
        if (!joined || !memory.isTight(Words.ORDER, p) || memory.isVague() || !mayBegin(p, end, flags, 0)) {
            return -1;
        }
        int to = tokens.at(end + 1);
        return to > 0 ? reading.widen(p, end, to) : -1;
    }

    /** Whether letters mean nothing that stands before a number and is not of it; a country's may be small words, too. */
    private boolean mayBegin(int p, int end, long flags, int count) {
        boolean small = end == p + 2 && count >= LEAST_VAGUE && tape.kind(p) == Chars.LOWER;
        if ((flags & NONE) == 0 || (small && isTold(memory, p, flags))) {
            return true;
        }
        boolean two = end == p + 2 && tape.kind(p) == Chars.UPPER && tape.kind(p + 1) == Chars.UPPER;
        char first = Chars.fold(tape.at(p));
        char second = Chars.fold(tape.at(p + 1));
        boolean land = two && Regions.isLand(first, second);
        boolean coded = two && count > LEAST_PARTED && memory.isCoded(p) && (flags & Words.IS) == 0;
        boolean paper = two && second == 'o' && PAPERS.indexOf(first) >= 0 && count >= LEAST_PARTED;
        return paper || (two && isMoneyBehind(first, second)) || (land && (flags & NONE) == Words.STOP) || coded;
    }

    /** Whether a number was announced, and small letters do not lead to it. */
    static boolean isTold(Memory memory, int p, long flags) {
        return memory.isCoded(p) && (flags & JOINED) == 0;
    }

    /** Whether letters mean nothing, or are two capitals that are no small word. */
    private boolean isUnknown(int p, int end, long flags) {
        boolean two = end == p + 2 && tape.kind(p) == Chars.UPPER && tape.kind(p + 1) == Chars.UPPER;
        return flags == 0 || (two && (flags & (Words.BRIDGE | Words.IS | Words.POSTAL_CODE)) == 0);
    }

    private static boolean isMoneyBehind(char first, char second) {
        for (int i = 0; i < MONEY_BEHIND.length(); i += 3) {
            if (MONEY_BEHIND.charAt(i) == first && MONEY_BEHIND.charAt(i + 1) == second) {
                return true;
            }
        }
        return false;
    }

    /** Over more groups of digits that are of the same number. */
    private int groups(int digits) {
        int end = digits;
        for (int group = 0; group < GROUPS && tape.at(end) == ' ' && tape.isDigit(end + 1); group++) {
            int to = tape.digitsEnd(end + 1);
            if (isOther(end + 1, to)) {
                return end;
            }
            end = to;
        }
        return end;
    }

    /** Whether a group of digits is an amount, a day or a count of something. */
    private boolean isOther(int from, int to) {
        boolean more = (".,:/".indexOf(tape.at(to)) >= 0 && tape.isDigit(to + 1)) || tape.isWord(to);
        if (more || quantities.unitAfter(to, to - from)) {
            return true;
        }
        int word = tape.blanksEnd(to, false);
        boolean plain = word > to && tape.kind(word) == Chars.LOWER && reading.words.match(word) == 0;
        return plain && to - from < FEW && tape.at(from) != '0';
    }

    /** "ES 23918506R": behind the letter that checks the digits, if one is glued to them. */
    private int checked(int digits) {
        int to = tape.tokenEnd(digits);
        return to == digits + 1 && tape.isWord(digits) ? to : digits;
    }

    /** "4471/B", "22-K2": the end of what hangs on digits. */
    private int suffix(int digits) {
        char sign = tape.at(digits);
        if (sign == ' ' && tape.kind(digits + 1) == Chars.UPPER && isLast(digits + 2)) {
            return digits + 2;
        }
        int to = sign == '/' || sign == '-' ? tape.tokenEnd(digits + 1) : digits;
        boolean part = to > digits + 1 && to <= digits + 1 + SUFFIX && tape.kind(digits + 1) != Chars.LOWER;
        return part && tape.kind(to - 1) != Chars.LOWER ? to : digits;
    }

    /** Whether neither a letter nor a digit follows. */
    private boolean isLast(int end) {
        int i = tape.blanksEnd(end, false);
        return !tape.isWordOrDigit(end) && !tape.isWordOrDigit(i);
    }

    /** "PO 1729": a purchase order, in capitals, as the word "po" of Slavic languages is not. */
    private boolean isPurchase(int p) {
        return tape.at(p) == 'P' && tape.at(p + 1) == 'O' && tape.at(p + 2) == ' ';
    }

    /** The same of a complete text. */
    static boolean isPurchase(char[] chars, int p) {
        return chars[p] == 'P' && chars[p + 1] == 'O' && chars[p + 2] == ' ';
    }

    /** "1043 and EPF 69941": the second one of two numbers of orders. */
    private boolean isSecond() {
        return memory.afterValue && memory.valueKind == Kinds.ORDER;
    }

    /** Whether digits behind short letters are an order's number, as they would be without the letters: "where is sp 10234". */
    private boolean isOrder(int p, int from, int end, boolean unknown) {
        int digits = end - from;
        char first = tape.at(from);
        boolean year = digits == 4
                && ((first == '2' && tape.at(from + 1) == '0') || (first == '1' && tape.at(from + 1) == '9'));
        if (tape.isWordOrDigit(end)
                || memory.isVague()
                || (memory.seen & Words.PRODUCT) != 0
                || quantities.unitAfter(end, digits)) {
            return false;
        }
        boolean looked = memory.isLookedUp(p)
                && memory.previous == ' '
                && (memory.isWanted(p) ? digits : tape.digits(from, groups(end))) >= LEAST_VAGUE;
        boolean near = memory.within(Words.ORDER, p, 40) && !memory.verb && !year;
        boolean numbered = memory.numberTight
                && unknown
                && (memory.lastFlags & Words.STOP) == 0
                && memory.isNear(Memory.NUMBER, p, 16)
                && tape.digits(from, groups(end)) >= LEAST_PARTED
                && !year
                && !memory.within(Words.VERSION | Words.CAMPAIGN, p, 40)
                && !memory.isColour(p)
                && !behind.isShelved(end);
        boolean purchase = end - from == LEAST_PARTED && isPurchase(p);
        return looked
                || purchase
                || (unknown && isSecond() && tape.digits(from, groups(end)) >= LEAST_PARTED)
                || near
                || numbered
                || reading.isAnswer(Words.ORDER, p, 24)
                || behind.isAnnounced(regions.end(end, true), Words.ORDER);
    }
}
