package dev.avow.core.redaction.detect;

import dev.avow.core.redaction.EntityKind;

/** Passwords and secrets that were announced: what stands where one is expected, and what stands there and is none. */
final class Passwords {

    /** So long is a password with other words before it. */
    private static final int LEAST = 6;
    /** So far behind "default" stands what is set by the maker of a device. */
    private static final int FACTORY = 44;

    /** Words with these meanings are of a sentence; those for goods may be of a password, too: "correct horse battery staple". */
    private static final long CUES = Words.ALL_CUES & ~Words.PRODUCT;

    private final Reading reading;
    private final Tape tape;
    private final Unspaced unspaced;
    /** No odd sign stands from the first place to the second. */
    private int oddText;

    private int oddFrom;
    private int oddTo;

    /** Where a quotation's end was last looked for, and how far none was found. */
    private int openText;

    private char openSign;
    private int openFrom;
    private int openTo;

    Passwords(Reading reading, Unspaced unspaced) {
        this.reading = reading;
        this.tape = reading.tape;
        this.unspaced = unspaced;
    }

    /** A password or secret was announced; its end, or -1 if what stands here is none. */
    int expected(int p) {
        Memory memory = reading.memory;
        boolean strong = memory.expect == Memory.STRONG;
        int expect = memory.expect;
        boolean direct = expect >= Memory.DIRECT;
        boolean password = memory.within(Words.PASSWORD, p, 60);
        if (!strong && tape.kind(p) == Chars.SOLID) {
            return -1;
        }
        boolean late = memory.expect == Memory.LATE;
        memory.expect = 0;
        char open = tape.at(p);
        boolean quoted = open == '"' || open == '\'' || open == '*' || open == '(' || open == '<';
        int end = quoted ? quoted(p + 1, open) : -1;
        if (open == '(' && (end < 0 || tape.blanksEnd(unspaced.plainEnd(p), false) < end || isAmount(p + 1, end - 1))) {
            return -1;
        }
        if (end < 0) {
            end = unspaced.end(p);
        }
        int phrase = password && !quoted && !direct ? phrase(p, strong ? 2 : 3) : -1;
        if (phrase > 0) {
            return reading.hit(EntityKind.PASSWORD, p, phrase, reading.folded(p, phrase));
        }
        if (isAmount(p, end)
                || isFactorySet(reading, p)
                || (direct && memory.numberTight && GoodsCodes.isCampaign(tape, p, end))) {
            return -1;
        }
        if (direct
                && ((expect > Memory.LATE && end - p < LEAST)
                        || tape.digitsEnd(p) == end
                        || isDimension(p, end)
                        || !((unspaced.hasDigit(p, end) && unspaced.hasLetter(p, end))
                                || isOdd(p, end)
                                || unspaced.hyphens(p, end) >= 2))) {
            boolean word = tape.kind(p) == Chars.LOWER && tape.at(end) == ' ' && reading.words.match(p) == 0;
            memory.expect = !word || late ? 0 : expect > Memory.LATE ? expect - 1 : Memory.LATE;
            return -1;
        }
        if (end <= p || !(password ? isPassword(p, end, strong, quoted) : isSecret(p, end))) {
            boolean word = password && tape.kind(p) == Chars.LOWER && tape.at(end) == ' ' && !memory.loose;
            memory.expect = word && reading.words.match(p) == 0 ? Memory.FILLED : 0;
            return -1;
        }
        if (tape.digitsEnd(p) == end && tape.at(end) == ' ' && tape.digitsEnd(end + 1) == end + 1 + end - p) {
            int pair = end + 1 + end - p;
            boolean more = tape.isWordOrDigit(pair) || (tape.at(pair) == ' ' && tape.isDigit(pair + 1));
            end = more || end - p > 4 ? end : pair;
        }
        EntityKind kind = password ? EntityKind.PASSWORD : EntityKind.SECRET;
        boolean closed = closes(p, end);
        int from = closed || (open == '"' && end > p + 1) ? p + 1 : p;
        int to = closed ? end - 1 : end;
        reading.hit(kind, from, to, reading.folded(from, to));
        memory.open = end >= p + Tape.REACH ? Memory.OPEN_TOKEN : memory.open;
        return to;
    }

    /** Whether quotation marks stand around a value: they stay, or what was pasted is no longer what it was. */
    private boolean closes(int p, int end) {
        char sign = tape.at(p);
        return (sign == '"' || sign == '\'') && end > p + 2 && tape.at(end - 1) == sign;
    }

    /** "The default PIN is 0000", "the manual says 1234": what every device of its kind has. */
    static boolean isFactorySet(Reading reading, int p) {
        boolean set = reading.tape.reads(p, "0000") || reading.tape.reads(p, "1234");
        return set
                && reading.tape.tokenEnd(p) == p + 4
                && reading.memory.isNear(Memory.FACTORY, p, FACTORY)
                && !reading.memory.within(Words.CARD, p, FACTORY);
    }

    /** "correct horse battery staple": three words or more up to the end of the line that are no sentence; the end, or -1. */
    private int phrase(int p, int least) {
        int i = p;
        for (int word = 0; word < 8 && tape.kind(i) == Chars.LOWER; word++) {
            long flags = reading.words.match(i);
            if ((flags & (Words.STOP | Words.IS | Words.BRIDGE | CUES | Words.ASK)) != 0) {
                return -1;
            }
            int end = tape.wordEnd(i);
            char c = tape.at(end);
            boolean last = c == 0 || c == '\n' || c == ',' || c == '.' || c == ';';
            if (last || c != ' ') {
                return last && word >= least && end < p + Tape.REACH ? end : -1;
            }
            i = end + 1;
        }
        return -1;
    }

    /** The end of what a sign opens at the place before, behind the sign that closes it; or -1. */
    private int quoted(int from, char open) {
        char close = open == '(' ? ')' : open == '<' ? '>' : open;
        boolean passed = openText == tape.loads() && open == openSign && from >= openFrom && from <= openTo;
        int i = passed ? openTo : from;
        while (tape.sees(i)
                && (tape.at(i) != close || (close == '"' && tape.at(i - 1) == '\\'))
                && tape.at(i) != '\n'
                && tape.at(i) != '[') {
            i++;
        }
        openText = tape.loads();
        openSign = open;
        openFrom = passed ? openFrom : from;
        openTo = i;
        return tape.at(i) == close && i > from ? i + 1 : -1;
    }

    private boolean isPassword(int p, int end, boolean strong, boolean quoted) {
        boolean mixed = unspaced.isMixed(p, end);
        if (mixed || quoted || !tape.isLetter(p)) {
            return end - p >= 3;
        }
        long flags = reading.words.match(p);
        if (unspaced.hyphens(p, end) >= 2) {
            return true;
        }
        boolean common =
                (flags & (Words.STATE | Words.STOP | Words.BRIDGE | Words.AMOUNT | Words.IS | Words.SPOKEN)) != 0;
        if (common || end - p < 3) {
            return false;
        }
        return strong || (isLast(end) && reading.memory.isTight(Words.PASSWORD, p));
    }

    private boolean isSecret(int p, int end) {
        int digits = 0;
        for (int i = p; i < end; i++) {
            digits += tape.isDigit(i) ? 1 : 0;
        }
        return ((end - p >= 8 && (digits >= 2 || unspaced.isMixed(p, end))) || end - p >= 24)
                || (digits >= 4 && digits + unspaced.hyphens(p, end) == end - p);
    }

    /** Signs that no word has, or capitals where none belong; what was passed once is not looked at again. */
    private boolean isOdd(int p, int to) {
        boolean word = reading.memory.loose || (tape.isLetter(p) && reading.words.match(p) != 0);
        int end = to;
        while (word && end > p && tape.at(end - 1) == '!') {
            end--;
        }
        boolean passed = oddText == tape.loads() && p >= oddFrom && p <= oddTo;
        oddText = tape.loads();
        oddFrom = passed ? oddFrom : p;
        oddTo = passed ? oddTo : p;
        for (int i = oddTo; i < end; i++) {
            int kind = tape.kind(i);
            boolean camel = i > p + 1
                    && ((kind == Chars.UPPER && tape.kind(i - 1) == Chars.LOWER)
                            || (kind == Chars.LOWER
                                    && tape.kind(i - 1) == Chars.UPPER
                                    && tape.kind(i - 2) == Chars.UPPER));
            if (camel || "!@#$%^&*_+=~".indexOf(tape.at(i)) >= 0) {
                return true;
            }
            oddTo = i + 1;
        }
        return false;
    }

    /** "8 characters", "8-20 characters", "4.8 mm", or too few digits for anything. */
    private boolean isAmount(int p, int end) {
        int i = tape.digitsEnd(p);
        boolean more = tape.isDigit(i + 1) && (tape.at(i) == '.' || tape.at(i) == ',' || tape.at(i) == '-');
        i = i > p && more ? tape.digitsEnd(i + 1) : i;
        if (i == p || (i < end && !tape.isLetter(i))) {
            return false;
        }
        int word = tape.blanksEnd(i, false);
        boolean unit = tape.isLetter(word) && (reading.words.match(word) & (Words.UNIT | Words.CURRENCY)) != 0;
        boolean glued = i < end && tape.wordEnd(i) == end && end - i <= 2;
        return unit && (i == end || glued || tape.kind(word) == Chars.SOLID);
    }

    /** "83*113cm": no password, unless a sign says so. */
    private boolean isDimension(int p, int end) {
        int i = tape.digitsEnd(p);
        char c = tape.at(i);
        if (i == p || (c != 'x' && c != '*' && c != '\u00D7')) {
            return false;
        }
        int to = tape.digitsEnd(i + 1);
        return to > i + 1 && end - to <= 2;
    }

    /** Whether nothing more is said behind it. */
    private boolean isLast(int end) {
        int i = tape.blanksEnd(end, false);
        return !tape.isLetter(i) && !tape.isDigit(i) && tape.at(i) != '[' && tape.at(i) != '+';
    }
}
