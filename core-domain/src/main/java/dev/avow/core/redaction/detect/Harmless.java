package dev.avow.core.redaction.detect;

/** Numbers that say when, how much or how large: they must stay, or the assistant is of no use. */
final class Harmless {

    /** So many groups has no amount. */
    private static final int THOUSANDS = 4;
    /** So many digits has no fraction behind "number". */
    private static final int PRECISE = 7;

    /** Units of two letters as they stand in capitals. */
    private static final String UNITS =
            "CM MM DM KM IN FT YD MT PX PT GB TB MB ML CL DL KG MG GR OZ LB HZ KW AH MP PC ST WD ";

    private final Tape tape;

    private final Memory memory;
    private int askedText;
    private int askedPlace;
    private int answer;

    Harmless(Tape tape, Memory memory) {
        this.tape = tape;
        this.memory = memory;
    }

    /** The end of a date, time, amount or dimension that starts here, or -1; asked twice in a row, it answers from memory. */
    int end(int p) {
        if (askedText != tape.loads() || askedPlace != p) {
            askedText = tape.loads();
            askedPlace = p;
            answer = find(p);
        }
        return answer;
    }

    /** What may follow says the sign behind the digits. */
    private int find(int p) {
        int digits = tape.digitsEnd(p);
        char sign = tape.at(digits);
        return switch (sign) {
            case ' ' -> parted(p, digits);
            case '.', '-', '/', ',', ':', '\'' -> mayGoOn(digits + 1) ? any(p, sign) : whole(p, digits);
            case 'x', 'X', '\u00D7', '\u0445', '\u0425', '*' -> dimension(p);
            default -> whole(p, digits);
        };
    }

    /** Eight digits by themselves may be a day. */
    private int whole(int p, int digits) {
        return digits - p == 8 ? dates(p) : -1;
    }

    /** Whether what stands behind a sign may go on with a number, perhaps behind a blank or a hyphen. */
    private boolean mayGoOn(int i) {
        int kind = tape.kind(i);
        return kind == Chars.DIGIT || kind == Chars.BLANK || tape.at(i) == '-';
    }

    /** Digits with a blank behind them: a day of a span, or a dimension. */
    private int parted(int p, int digits) {
        char next = tape.at(tape.blanksEnd(digits, false));
        int end = digits - p == 8 || next == '-' ? dates(p) : -1;
        return end < 0 && isTimes(next) ? dimension(p) : end;
    }

    private int any(int p, char sign) {
        int end = dates(p);
        if (end < 0 && (sign == ':' || sign == '-' || sign == '.')) {
            end = norm(p);
        }
        if (end < 0 && (sign == '.' || sign == ',')) {
            end = rating(p);
        }
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
        if (memory.isTight(Words.ACCOUNT, p)) {
            return -1;
        }
        int end = date(p);
        if (end < 0) {
            return lead(p);
        }
        int to = tape.blanksEnd(end, false);
        int sign = tape.digitsEnd(p);
        boolean same = to == end && sign < end && tape.at(sign) == tape.at(to);
        if (!same && (tape.at(to) == '-' || tape.at(to) == '/')) {
            int second = date(tape.blanksEnd(to + 1, false));
            return second > 0 && isFree(second) ? second : isFree(end) ? end : -1;
        }
        return isFree(end) ? end : -1;
    }

    /** "12-15.03.2026", "12.03.-15.03.2026". */
    private int lead(int p) {
        int i = tape.digitsEnd(p);
        if (i - p > 2 || tape.value(p, i) > 31) {
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
        int first = tape.blanksEnd(i + 1, false);
        int end = tape.at(tape.digitsEnd(first)) == '-' ? -1 : date(first);
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
        int first = tape.value(p, a);
        int last = tape.value(third, c);
        if (a - p == 4) {
            return c - third <= 2 && isYear(first) && Patterns.isDay(tape.value(second, b), last) ? c : -1;
        }
        boolean year = c - third == 4 ? isYear(last) : c - third == 2;
        return year && a - p <= 2 && Patterns.isDay(first, tape.value(second, b)) ? c : -1;
    }

    /** After the sign; a blank may follow a dot. */
    private int gap(int sign) {
        return sign + 1 + (tape.at(sign) == '.' && tape.at(sign + 1) == ' ' && tape.isDigit(sign + 2) ? 1 : 0);
    }

    private int compact(int p, int end) {
        if (end - p != 8 || tape.value(p, p + 4) < 1990 || tape.value(p, p + 4) > 2039) {
            return -1;
        }
        int month = tape.value(p + 4, p + 6);
        int day = tape.value(p + 6, p + 8);
        boolean cued = memory.tight != 0 || memory.hash || memory.numberTight || memory.afterValue;
        return !cued && month >= 1 && month <= 12 && day >= 1 && day <= 31 ? end : -1;
    }

    private static boolean isYear(int year) {
        return year >= 1900 && year < 2100;
    }

    /** "9001:2015", "1021-1:2014", behind its letters "18401-2010" and "12.4.011-89" as well: the number of a norm with its year. */
    private int norm(int p) {
        int number = dotted(p);
        int second = tape.at(number) == '-' ? tape.digitsEnd(number + 1) : number;
        boolean named = (memory.lastFlags & (Words.UNIT | Words.PRODUCT)) != 0;
        if (named && number > tape.digitsEnd(p) && second == number + 3 && isFree(second) && !memory.hash) {
            return second;
        }
        int part = named && second == number + 5 ? number : second;
        int year = part + 1;
        boolean sign = tape.at(part) == ':' || (named && tape.at(part) == '-');
        boolean form = sign
                && number >= p + 3
                && (number <= p + 5 || (named && tape.digitsEnd(p) < number))
                && part <= number + 3
                && tape.at(year + 4) != ':';
        boolean dated =
                form && tape.digitsEnd(year) == year + 4 && isYear(tape.value(year, year + 4)) && isFree(year + 4);
        boolean numbered = memory.numberTight && (memory.lastFlags & (Words.NUMBER | Words.IS)) != 0;
        return dated && !numbered && !memory.hash ? year + 4 : -1;
    }

    /** The end of digits with dots in them: "12.4.280". */
    private int dotted(int p) {
        int end = tape.digitsEnd(p);
        while (tape.at(end) == '.' && tape.isDigit(end + 1) && end < p + 12) {
            end = tape.digitsEnd(end + 1);
        }
        return end;
    }

    /** "4,8/5", "9.1/10": so good of at most so much. */
    private int rating(int p) {
        int stroke = decimal(p);
        int end = stroke < p + 3 || tape.at(stroke) != '/' ? -1 : tape.digitsEnd(stroke + 1);
        boolean most = end > 0 && (tape.value(stroke + 1, end) == 5 || tape.value(stroke + 1, end) == 10);
        return most && tape.digitsEnd(p) <= p + 2 && stroke <= p + 4 && isFree(end) ? end : -1;
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
        int from = tape.blanksEnd(dash + 1, false);
        int second = Math.max(clock(from, '.'), clock(from, ':'));
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
        boolean valid = minute - hour == 3 && tape.value(p, hour) <= 24 && tape.value(hour + 1, minute) < 60;
        return valid ? minute : -1;
    }

    /** "120x80x60 cm", "1920 × 1080"; its end, or -1. */
    int dimension(int p) {
        int i = decimal(p);
        int times = 0;
        if (i < 0 || !isTimes(tape.at(tape.blanksEnd(i, false)))) {
            return -1;
        }
        if (isDialled(p) || (tape.at(tape.blanksEnd(tape.digitsEnd(p), false)) == '*' && isNumbered(p))) {
            return -1;
        }
        while (i > 0 && i - p < 40) {
            int sign = tape.blanksEnd(i, false);
            char c = tape.at(sign);
            int next = tape.blanksEnd(sign + 1, false);
            if (!isTimes(c) || !tape.isDigit(next)) {
                break;
            }
            i = decimal(next);
            if (++times > 3) {
                return -1;
            }
        }
        if (times == 0 || i < 0 || tape.isDigit(i) || (times > 1 && i - p == 2 * times + 1)) {
            return -1;
        }
        int end = tape.wordEnd(i);
        boolean order = end == i && !memory.verb && memory.isTight(Words.ORDER, p) && isStarred(tape.digitsEnd(p));
        boolean letters = end == i + 3 || (end == i + 2 && !isUnit(tape.at(i), tape.at(i + 1)));
        boolean capitals = letters && tape.kind(i) == Chars.UPPER && tape.kind(end - 1) == Chars.UPPER;
        boolean code =
                (capitals || (tape.at(end) == '-' && tape.isWordOrDigit(end + 1))) && memory.isTight(Words.ORDER, p);
        return end - i <= 3 && !code && !tape.isDigit(end) && !(order && i - p - times >= 5) ? end : -1;
    }

    /** Whether two capitals are the unit of a length, or of what there are several of: "2X16GB". */
    private static boolean isUnit(char first, char second) {
        int at = UNITS.indexOf(first);
        while (at >= 0 && (at % 3 != 0 || UNITS.charAt(at + 1) != second)) {
            at = UNITS.indexOf(first, at + 1);
        }
        return at >= 0;
    }

    /** "48213*48", "48213 *48312": the star does not stand between two blanks. */
    private boolean isStarred(int digits) {
        return tape.at(digits) == '*'
                || (tape.at(digits) == ' ' && tape.at(digits + 1) == '*' && tape.isDigit(digits + 2));
    }

    /** "0176*1234*567", "4111x1111x1111x1111": no length has a zero before three more digits, and no dimension four of four. */
    private boolean isDialled(int p) {
        int to = tape.digitsEnd(p);
        if (to - p >= 3 && tape.at(p) == '0') {
            return true;
        }
        int groups = 1;
        for (int from = p; to - from == 4; groups++) {
            int sign = tape.blanksEnd(to, false);
            if (!isTimes(tape.at(sign))) {
                return false;
            }
            from = tape.blanksEnd(sign + 1, false);
            to = tape.digitsEnd(from);
            if (groups == 3) {
                return to - from == 4;
            }
        }
        return false;
    }

    private static boolean isTimes(char c) {
        return c == 'x' || c == 'X' || c == '\u00D7' || c == '\u0445' || c == '\u0425' || c == '*';
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
        if (sign != '.' && sign != ',' && sign != '\'') {
            return -1;
        }
        boolean priced = (memory.lastFlags & Words.CURRENCY) != 0;
        if (!priced && isNumbered(p)) {
            return -1;
        }
        if (sign == '.' && a - p <= 3 && tape.at(p) != '0') {
            int end = thousands(a, sign);
            if (end > 0 && tape.at(end) == ',' && tape.digitsEnd(end + 1) == end + 3 && isFree(end + 3)) {
                return end + 3;
            }
        }
        if ((sign == ',' || sign == '\'') && a - p <= 3 && tape.at(p) != '0') {
            int end = thousands(a, sign);
            return end < 0 && isPaid() ? fraction(p, a) : end;
        }
        if (sign == '.' || sign == ',') {
            return fraction(p, a);
        }
        return -1;
    }

    /** Whether a number of a person or an order was announced right before. */
    private boolean isNumbered(int p) {
        boolean order = memory.isTight(Words.ORDER | Words.PARCEL, p);
        return memory.hash
                || (order && memory.numberTight)
                || memory.isTight(Words.PHONE | Words.CARD | Words.ACCOUNT | Words.NATIONAL_ID, p)
                || (order && !memory.verb && isCounted(p));
    }

    /** "Order 324,12", "order 324325803,12": three digits before a comma are more likely counted than paid, and so are very many. */
    private boolean isCounted(int p) {
        int digits = tape.digitsEnd(p) - p;
        return tape.at(p + digits) == ',' && (digits < THOUSANDS || digits >= PRECISE);
    }

    private int thousands(int from, char sign) {
        int i = from;
        int last = 0;
        int groups = 0;
        while (tape.at(i) == sign && tape.isDigit(i + 1)) {
            int next = tape.digitsEnd(i + 1);
            last = next - i - 1;
            if ((last != 3 && last != 2) || ++groups > THOUSANDS) {
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
        boolean paid = isPaid();
        boolean cents = part == 2 && (whole != 2 || paid) && (tape.at(p) != '0' || whole == 1);
        boolean precise =
                whole <= 2 && part > 4 && !(memory.numberTight && part > PRECISE) && (tape.at(p) != '0' || whole == 1);
        return (cents || precise) && isFree(end) && (paid || !moreDigits(end)) ? end : -1;
    }

    /** Whether a currency stands right before. */
    private boolean isPaid() {
        return (memory.lastFlags & (Words.CURRENCY | Words.BRIDGE)) == Words.CURRENCY;
    }

    private boolean moreDigits(int end) {
        char c = tape.at(end);
        return (c == ' ' || c == ',') && tape.isDigit(end + 1) && tape.isDigit(end + 2);
    }
}
