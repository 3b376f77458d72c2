package dev.avow.core.redaction.detect;

/** Numbers that say when, how much or how large: they must stay, or the assistant is of no use. */
final class Harmless {

    private final Tape tape;
    private final Memory memory;
    private final Lexicon words;

    Harmless(Tape tape, Memory memory, Lexicon words) {
        this.tape = tape;
        this.memory = memory;
        this.words = words;
    }

    /** The end of a date, time, amount or dimension that starts here, or -1. */
    int end(int p) {
        int end = dates(p);
        if (end < 0) {
            end = time(p);
        }
        if (end < 0) {
            end = dimension(p);
        }
        return end >= 0 ? end : amount(p);
    }

    /** One date, or a span of two. */
    int dates(int p) {
        int end = date(p);
        if (end < 0) {
            return lead(p);
        }
        int to = tape.blanksEnd(end, false);
        if (tape.at(to) == '-' || tape.at(to) == '/') {
            int second = date(tape.blanksEnd(to + 1, false));
            return second > 0 && isFree(second) ? second : isFree(end) ? end : -1;
        }
        return isFree(end) ? end : -1;
    }

    /** "12-15.03.2026", "12.03.-15.03.2026". */
    private int lead(int p) {
        int i = tape.digitsEnd(p);
        if (i - p > 2 || number(p, i) > 31) {
            return -1;
        }
        if (tape.at(i) == '.' && tape.digitsEnd(i + 1) - i <= 3) {
            i = tape.digitsEnd(i + 1);
        }
        i += tape.at(i) == '.' ? 1 : 0;
        i = tape.blanksEnd(i, false);
        if (tape.at(i) != '-') {
            return -1;
        }
        int end = date(tape.blanksEnd(i + 1, false));
        return end > 0 && isFree(end) ? end : -1;
    }

    /** Whether nothing is glued to a number behind it. */
    private boolean isFree(int i) {
        if (tape.isWordOrDigit(i)) {
            char c = tape.at(i);
            return (c == 'T' || c == 't') && tape.isDigit(i + 1);
        }
        char c = tape.at(i);
        return !((c == '-' || c == '/' || c == '.') && tape.isDigit(i + 1));
    }

    /** Three numbers with the same sign between them that are a day of the calendar; its end, or -1. */
    int date(int p) {
        int a = tape.digitsEnd(p);
        char sign = tape.at(a);
        if (a - p == 0 || a - p > 4 || a - p == 3 || (sign != '.' && sign != '-' && sign != '/')) {
            return compact(p, a);
        }
        int second = gap(a);
        int b = tape.digitsEnd(second);
        int third = gap(b);
        int c = tape.digitsEnd(third);
        if (tape.at(b) != sign || b == second || b - second > 2 || c == third || c - third == 3 || c - third > 4) {
            return -1;
        }
        int first = number(p, a);
        int last = number(third, c);
        if (a - p == 4) {
            return c - third <= 2 && isYear(first) && isDay(number(second, b), last) ? c : -1;
        }
        boolean year = c - third == 4 ? isYear(last) : c - third == 2;
        return year && a - p <= 2 && isDay(first, number(second, b)) ? c : -1;
    }

    /** After the sign; a blank may follow a dot. */
    private int gap(int sign) {
        return sign + 1 + (tape.at(sign) == '.' && tape.at(sign + 1) == ' ' && tape.isDigit(sign + 2) ? 1 : 0);
    }

    private int compact(int p, int end) {
        if (end - p != 8 || number(p, p + 4) < 1990 || number(p, p + 4) > 2039) {
            return -1;
        }
        int month = number(p + 4, p + 6);
        int day = number(p + 6, p + 8);
        boolean cued = memory.tight != 0 || memory.hash || memory.numberTight || memory.afterValue;
        return !cued && month >= 1 && month <= 12 && day >= 1 && day <= 31 ? end : -1;
    }

    private static boolean isYear(int year) {
        return year >= 1900 && year < 2100;
    }

    private static boolean isDay(int one, int other) {
        return one >= 1 && other >= 1 && one <= 31 && other <= 31 && Math.min(one, other) <= 12;
    }

    /** "10:30", "9.30-17.30 h", "10:00:00"; its end, or -1. */
    int time(int p) {
        int end = clock(p, ':');
        if (end > 0) {
            return tape.at(end) == ':' && tape.isDigit(end + 1) ? clockSeconds(end) : end;
        }
        end = clock(p, '.');
        int dash = end < 0 ? -1 : tape.blanksEnd(end, false);
        if (end < 0 || tape.at(dash) != '-') {
            return -1;
        }
        int second = clock(tape.blanksEnd(dash + 1, false), '.');
        return second > 0 && isFree(second) ? second : -1;
    }

    private int clockSeconds(int colon) {
        int end = tape.digitsEnd(colon + 1);
        return end - colon == 3 && tape.at(end) != ':' ? end : -1;
    }

    private int clock(int p, char sign) {
        int hour = tape.digitsEnd(p);
        if (hour == p || hour - p > 2 || tape.at(hour) != sign) {
            return -1;
        }
        int minute = tape.digitsEnd(hour + 1);
        boolean valid = minute - hour == 3 && number(p, hour) <= 24 && number(hour + 1, minute) < 60;
        return valid ? minute : -1;
    }

    /** "120x80x60 cm", "1920 × 1080"; its end, or -1. */
    int dimension(int p) {
        int i = decimal(p);
        int times = 0;
        while (i > 0 && i - p < 40) {
            int sign = tape.blanksEnd(i, false);
            char c = tape.at(sign);
            int next = tape.blanksEnd(sign + 1, false);
            if ((c != 'x' && c != 'X' && c != '\u00D7' && c != '*') || !tape.isDigit(next)) {
                break;
            }
            i = decimal(next);
            times++;
        }
        if (times == 0 || i < 0 || tape.isDigit(i)) {
            return -1;
        }
        int end = tape.wordEnd(i);
        return end - i <= 3 && !tape.isDigit(end) ? end : -1;
    }

    private int decimal(int p) {
        int i = tape.digitsEnd(p);
        if (i == p || i - p > 5) {
            return -1;
        }
        char c = tape.at(i);
        if ((c == '.' || c == ',') && tape.isDigit(i + 1)) {
            i = tape.digitsEnd(i + 1);
        }
        return i;
    }

    /** An amount that is beyond doubt by its form: thousands with commas, or a decimal fraction; its end, or -1. */
    int amount(int p) {
        int a = tape.digitsEnd(p);
        char sign = tape.at(a);
        if (memory.isTight(Words.PHONE | Words.CARD | Words.ACCOUNT | Words.NATIONAL_ID, p)) {
            return -1;
        }
        if ((sign == ',' || sign == '\'') && a - p <= 3 && tape.at(p) != '0') {
            int end = thousands(a, sign);
            return end > 0 ? end : -1;
        }
        if (sign == '.' || sign == ',') {
            return fraction(p, a);
        }
        return -1;
    }

    private int thousands(int from, char sign) {
        int i = from;
        int last = 0;
        while (tape.at(i) == sign && tape.isDigit(i + 1)) {
            int next = tape.digitsEnd(i + 1);
            last = next - i - 1;
            if (last != 3 && last != 2) {
                return -1;
            }
            i = next;
        }
        if (last != 3) {
            return -1;
        }
        if (tape.at(i) == '.' && tape.isDigit(i + 1)) {
            i = tape.digitsEnd(i + 1);
        }
        return isFree(i) ? i : -1;
    }

    private int fraction(int p, int sign) {
        int end = tape.digitsEnd(sign + 1);
        int whole = sign - p;
        int part = end - sign - 1;
        boolean cents = part == 2 && (whole >= 3 || whole == 1) && (tape.at(p) != '0' || whole == 1);
        boolean precise = whole <= 2 && part > 4 && (tape.at(p) != '0' || whole == 1);
        return (cents || precise) && isFree(end) && !moreDigits(end) ? end : -1;
    }

    private boolean moreDigits(int end) {
        char c = tape.at(end);
        return (c == ' ' || c == ',') && tape.isDigit(end + 1) && tape.isDigit(end + 2);
    }

    /** Whether money or a unit stands beside a run, and the run can be a quantity. */
    boolean isQuantity(Run run) {
        int count = run.count();
        if (run.plus() || run.letters() > 0 || (run.digit(0) == 0 && count > 4)) {
            return false;
        }
        boolean shaped = isGrouped(run) || (run.groups() == 1 && count <= 10) || isRange(run) || isDecimal(run);
        return shaped && (memory.lastFlags & Words.CURRENCY) != 0 && count <= 12
                || shaped && unitAfter(run.end(), count);
    }

    boolean unitAfter(int end, int count) {
        char c = tape.at(end);
        if (c == '%' || isMoney(c)) {
            return !tape.isDigit(end + 1) || c == '%';
        }
        int word = tape.blanksEnd(end, false);
        if (word > end + 1) {
            return false;
        }
        c = tape.at(word);
        if (isMoney(c) || c == '%') {
            return !tape.isDigit(word + 1);
        }
        if (!tape.isLetter(word)) {
            return false;
        }
        long flags = words.match(word);
        boolean unit = (flags & (Words.UNIT | Words.CURRENCY)) != 0;
        boolean tiny = words.end() - word == 1 && word > end && count > 6 && tape.kind(word) != Chars.SOLID;
        return unit && !tiny;
    }

    static boolean isMoney(char c) {
        return (c >= '\u20A0' && c <= '\u20BF')
                || c == '$'
                || c == '\u00A3'
                || c == '\u00A5'
                || c == '\u00A2'
                || c == '\u0E3F'
                || c == '\u09F3'
                || c == '\uFDFC';
    }

    /** Thousands: groups of three after a first one of one to three, all with the same sign. */
    static boolean isGrouped(Run run) {
        if (run.groups() < 2 || run.length(0) > 3 || run.digit(0) == 0 || !run.evenly()) {
            return false;
        }
        for (int g = 1; g < run.groups(); g++) {
            if (run.length(g) != 3) {
                return false;
            }
        }
        return run.separator(0) == '.' || run.separator(0) == ' ';
    }

    private static boolean isDecimal(Run run) {
        return run.groups() == 2 && run.separator(0) == '.' && run.length(1) <= 2 && run.length(0) <= 8;
    }

    private static boolean isRange(Run run) {
        if (run.groups() < 2
                || run.groups() > 4
                || !run.evenly()
                || run.separator(0) == ' '
                || run.separator(0) == '.') {
            return false;
        }
        for (int g = 0; g < run.groups(); g++) {
            if (run.length(g) > 6) {
                return false;
            }
        }
        return true;
    }

    /** Sizes in steps, years, round amounts: digits enough for a phone, but none. */
    boolean isPattern(Run run) {
        if (run.plus() || run.letters() > 0) {
            return false;
        }
        if (areYears(run) || areSteps(run) || areMeasures(run)) {
            return true;
        }
        boolean round = isGrouped(run) && run.trailingZeros() >= 3 && run.length(0) < 3;
        return round || (run.groups() == 1 && run.count() <= 9 && run.digit(0) != 0 && run.trailingZeros() >= 5);
    }

    private static boolean areYears(Run run) {
        for (int g = 0; g < run.groups(); g++) {
            if (run.length(g) != 4 || run.value(g) < 1900 || run.value(g) > 2099) {
                return false;
            }
        }
        return run.groups() > 1;
    }

    /** "45/120/30". */
    private static boolean areMeasures(Run run) {
        if (run.groups() != 3 || run.separator(0) != '/' || !run.evenly() || run.digit(0) == 0) {
            return false;
        }
        return run.length(0) <= 3 && run.length(1) <= 3 && run.length(2) <= 3;
    }

    private static boolean areSteps(Run run) {
        if (run.groups() < 3) {
            return false;
        }
        int step = run.value(1) - run.value(0);
        for (int g = 0; g < run.groups(); g++) {
            boolean even = g == 0 || run.value(g) - run.value(g - 1) == step;
            if (run.length(g) < 2 || run.length(g) > 3 || !even) {
                return false;
            }
        }
        return step > 0 && step <= 100 && run.digit(0) != 0;
    }

    private int number(int from, int to) {
        int value = 0;
        for (int i = from; i < to; i++) {
            value = value * 10 + tape.at(i) - '0';
        }
        return value;
    }
}
