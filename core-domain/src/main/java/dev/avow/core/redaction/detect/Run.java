package dev.avow.core.redaction.detect;

import dev.avow.core.subject.Luhn;
import java.util.Arrays;

/** A run of digit groups with separators between them: the candidate for a number. Reused. */
final class Run {

    private static final int MAX = 40;

    /** So many signs may stand between two groups that are read over. */
    static final int MOST = 5;

    /** So many digits has the number of something in brackets at most. */
    private static final int NOTE = 2;

    private final Tape tape;
    private final int[] starts = new int[MAX];
    private final int[] lengths = new int[MAX];
    private final char[] seps = new char[MAX];
    private final char[] digits = new char[Tape.REACH + 1];
    private int reads;
    private int forgotten;
    private int groups;
    private int count;
    private int start;
    private int end;
    private boolean plus;
    private int letters;
    /** Whether an extension is glued to the last group: "7887x708". */
    private boolean extended;
    /** Whether signs are read over that mostly part numbers, and whether one of them had a blank at it. */
    private boolean over;

    private boolean listed;

    Run(Tape tape) {
        this.tape = tape;
    }

    /** Reads the run that starts at a digit, or at a plus before one. */
    void read(int place) {
        read(place, false);
    }

    /**
     * The same over signs that mostly part numbers, such as commas, pictures and the letter x; whether that is another run
     * than the one that was read before at the same place.
     */
    boolean readOver(int place) {
        int before = end;
        int strange = letters;
        int figures = count;
        int parts = groups;
        boolean tail = extended;
        read(place, true);
        return tail || end != before || count != figures || groups != parts || letters != strange;
    }

    /** Whether more follows over such signs; behind a single sign, or nothing but digits, that can be told without reading it anew. */
    boolean mayReadOver() {
        boolean one = groups == 1 && (end == start + 1 || (end == tape.digitsEnd(start) && !tape.isWord(end)));
        return !one || signs(end) > 0;
    }

    /** What was read over such signs is the same without. */
    void notOver() {
        over = false;
        listed = false;
    }

    /** How often it was read or cut short: who finds the same count finds the same run. */
    int reads() {
        return reads;
    }

    private void read(int place, boolean overSigns) {
        reads++;
        over = overSigns;
        listed = false;
        groups = 0;
        count = 0;
        letters = 0;
        extended = false;
        start = place;
        plus = tape.at(place) == '+';
        int i = place;
        while (plus && i < place + 3 && !tape.isWordOrDigit(i)) {
            i++;
        }
        end = i;
        int next = group(i);
        while (next > 0) {
            end = next;
            int to = extended ? -1 : separators(next);
            if (to < 0 || groups == MAX || splits(to)) {
                break;
            }
            seps[groups - 1] = tape.at(next) == ' ' && to > next + 1 ? tape.at(next + 1) : tape.at(next);
            next = group(to);
        }
    }

    /** One group of digits, O and l taken for digits where the token has nothing else; its end, or -1. */
    private int group(int from) {
        int figures = tape.digitsEnd(from);
        if (figures > from && !tape.isWord(figures)) {
            return figures(from, figures);
        }
        int to = extensionless(from, tape.tokenEnd(figures), figures);
        if (over && figures > from) {
            boolean hex = figures == from + 1 && tape.at(from) == '0';
            to = !hex && isTimes(figures) ? figures : to;
        }
        int real = 0;
        int alike = 0;
        int resembling = 0;
        for (int i = from; i < to; i++) {
            char sign = tape.at(i);
            char c = alike(sign);
            if (sign >= '0' && sign <= '9') {
                digits[count + real + alike] = sign;
                real++;
            } else if (c != 0) {
                digits[count + real + alike] = c;
                alike++;
            } else if (over && resembles(sign) != 0) {
                resembling++;
            }
        }
        boolean masked = resembling > 0 && resembling <= real + 1 && real + alike + resembling == to - from;
        alike += masked ? resembling : 0;
        int strange = to - from - real - alike;
        if (strange == 2 && isCarrier(from, to)) {
            strange = 0;
        }
        if (strange > 0 ? real == 0 || !tail(from, to, strange) : alike > real + 1 && !alikeOnly(to, alike)) {
            return -1;
        }
        starts[groups] = from;
        int length = real + alike;
        letters += to - from - length;
        if (masked) {
            unmask(from, to);
        }
        count += length;
        lengths[groups++] = length;
        return to;
    }

    /** Writes a group anew whose letters stand for digits. */
    private void unmask(int from, int to) {
        for (int i = from; i < to; i++) {
            char sign = tape.at(i);
            char c = sign >= '0' && sign <= '9' ? sign : alike(sign);
            digits[count + i - from] = c == 0 ? resembles(sign) : c;
        }
    }

    /** A group of nothing but digits: its end. */
    private int figures(int from, int to) {
        starts[groups] = from;
        int before = count;
        for (int i = from; i < to; i++) {
            if (count < digits.length) {
                digits[count++] = tape.at(i);
            } else {
                letters++;
            }
        }
        lengths[groups++] = count - before;
        return to;
    }

    /** The end of a token without what is glued to the digits of a telephone: "7887x708", "7887ext12", "78merci". */
    private int extensionless(int from, int to, int x) {
        if (over) {
            return to;
        }
        extended = false;
        if (count + x - from < 7 || x - from < 2) {
            return to;
        }
        int letters = Chars.fold(tape.at(x)) == 'x' ? 1 : tape.reads(x, "ext") ? 3 : 0;
        int inner = to - x - letters;
        if (letters > 0 && inner >= 2 && inner <= 5 && tape.digitsEnd(x + letters) == to) {
            extended = true;
            return x;
        }
        boolean word = count >= 2 && tape.wordEnd(x) == to && to > x + 1;
        boolean tail = to == x + 2 && tape.kind(x) == Chars.UPPER;
        extended = word && !tail && !areAlike(x, to);
        return extended ? x : to;
    }

    /** Whether an extension is glued to the last group. */
    boolean isExtended() {
        return extended;
    }

    /** Whether an x parts digits from digits. */
    private boolean isTimes(int i) {
        return (tape.at(i) == 'x' || tape.at(i) == 'X') && tape.isDigit(i + 1);
    }

    /** "0xx11": the place of a carrier's number before that of a town, as in Brazil. */
    private boolean isCarrier(int from, int to) {
        return to - from == 5
                && groups == 0
                && tape.at(from) == '0'
                && tape.at(from + 1) == 'x'
                && tape.at(from + 2) == 'x';
    }

    /** Whether a token of little else than O and l may be digits: at the start of a long number, or within one. */
    private boolean alikeOnly(int to, int alike) {
        boolean more = isDigitLike(to + 1) || isDigitLike(to + 2);
        return to > 0
                && alike <= 8
                && (count >= 3 || (count > 0 && more) || (alike <= 3 && more) || (plus && alike <= 3));
    }

    private boolean isDigitLike(int i) {
        return tape.isDigit(i) || alike(tape.at(i)) != 0;
    }

    /** Whether a token is digits with at most two letters behind them: the letter of an identity number. */
    private boolean tail(int from, int to, int strange) {
        return strange <= 2
                && count >= 4
                && to - from - strange >= 2
                && tape.digitsEnd(from) == to - strange
                && !(strange == 2 && Chars.kind(tape.at(to - 1)) == Chars.LOWER);
    }

    static char alike(char c) {
        return switch (c) {
            case 'O', 'o' -> '0';
            case 'l', 'I' -> '1';
            default -> 0;
        };
    }

    /** Letters that are digits only within a number that is known to be one. */
    static char resembles(char c) {
        return switch (c) {
            case 'S', 's' -> '5';
            case 'B' -> '8';
            case 'Z', 'z' -> '2';
            case 'G' -> '6';
            case 'i', 'L' -> '1';
            default -> 0;
        };
    }

    /** Keeps nothing of the last run. */
    void forget() {
        if (reads != forgotten) {
            Arrays.fill(digits, (char) 0);
            forgotten = reads;
        }
    }

    /** Whether all letters of a word look like digits. */
    static boolean areAlike(char[] chars, byte[] kinds, int from) {
        int i = from;
        while (Chars.isWord(kinds[i])) {
            if (alike(chars[i++]) == 0) {
                return false;
            }
        }
        return true;
    }

    private boolean areAlike(int from, int to) {
        for (int i = from; i < to; i++) {
            if (alike(tape.at(i)) == 0) {
                return false;
            }
        }
        return true;
    }

    /** Where the next group may start, or -1. */
    private int separators(int from) {
        if (over) {
            return signs(from);
        }
        int i = from;
        int lines = 0;
        while (i - from <= 3) {
            char c = tape.at(i);
            if (tape.isDigit(i) || (i > from && alike(c) != 0 && isAlikeToken(i))) {
                return i > from ? i : -1;
            }
            boolean stop = (c == '.' && tape.kind(i + 1) == Chars.BLANK && !singles()) || (c == '(' && isNoted(i + 1));
            lines += c == '\n' ? 1 : 0;
            if (!Gaps.isUsual(c) || stop || lines > 1) {
                return comma(from, i, c);
            }
            i++;
        }
        return -1;
    }

    /** Where the next group may start behind any signs, or -1. */
    private int signs(int from) {
        if (isTimes(from)) {
            return from + 1;
        }
        int lines = 0;
        for (int i = from; i <= from + MOST; i++) {
            char c = tape.at(i);
            if (tape.isDigit(i) || (i > from && tape.isWord(i) && isMasked(i))) {
                return i > from ? i : -1;
            }
            lines += c == '\n' ? 1 : 0;
            if (!Gaps.isAny(c) || lines > 1 || (c == '(' && isNoted(i + 1))) {
                return -1;
            }
            boolean blank = tape.at(i + 1) == ' ' || tape.at(i + 1) == '\n';
            listed |= blank && Gaps.parts(c) && (i == from || tape.at(i - 1) != ' ');
        }
        return -1;
    }

    /** "48213 (2 pieces)", "48213 (3 Tage alt)": whether a note in brackets begins with a small number and a word. */
    private boolean isNoted(int from) {
        int digits = tape.digitsEnd(from);
        int word = tape.blanksEnd(digits, false);
        boolean small = digits > from && digits <= from + NOTE && tape.at(from) != '0' && word > digits;
        return small && tape.isLetter(word) && tape.isLetter(word + 1) && !isMasked(word);
    }

    /** Whether a token is digits and letters that look like digits, at least two of the former. */
    boolean isMasked(int from) {
        int to = tape.tokenEnd(from);
        int real = 0;
        for (int i = from; i < to; i++) {
            char c = tape.at(i);
            boolean digit = c >= '0' && c <= '9';
            real += digit ? 1 : 0;
            if (!digit && alike(c) == 0 && resembles(c) == 0) {
                return false;
            }
        }
        return real >= 1 && to - from >= 2;
    }

    private boolean isAlikeToken(int from) {
        int to = from;
        for (int kind = tape.kind(to); kind >= Chars.DIGIT && kind <= Chars.LETTER; kind = tape.kind(++to)) {
            if (kind != Chars.DIGIT && alike(tape.at(to)) == 0) {
                return false;
            }
        }
        if (to == from + 1
                && (tape.at(from) == 'o' || tape.at(from) == 'l')
                && tape.at(from - 1) == ' '
                && tape.at(to) == ' '
                && !singles()) {
            return (plus || count >= 5) && !isWordBehind(to + 1);
        }
        return count >= 2
                && (tape.kind(from) != Chars.LOWER
                        || tape.hasDigit(from, to - from)
                        || tape.isDigit(to + 1)
                        || tape.isDigit(to + 2)
                        || (to == from + lengths[0] && isJoined(from)));
    }

    /** "88213 o eso": whether a letter follows that looks like no digit, perhaps behind one that does. */
    private boolean isWordBehind(int from) {
        boolean letter = tape.isLetter(from);
        return letter && (alike(tape.at(from)) == 0 || (tape.isLetter(from + 1) && alike(tape.at(from + 1)) == 0));
    }

    /** "O6.44.98.83.lo": whether the same dot or hyphen stands before a place as between all groups before it. */
    private boolean isJoined(int from) {
        char sign = tape.at(from - 1);
        boolean joined = groups > 2 && (sign == '.' || sign == '-') && tape.kind(from - 2) == Chars.DIGIT;
        for (int g = 0; joined && g < groups - 1; g++) {
            joined &= seps[g] == sign;
        }
        return joined;
    }

    /** A comma only between single digits, as in dictation. */
    private int comma(int from, int at, char c) {
        int to = at + 1 + (tape.at(at + 1) == ' ' ? 1 : 0);
        return c == ',' && at == from && singles() && tape.isDigit(to) && !tape.isWordOrDigit(to + 1) ? to : -1;
    }

    private boolean singles() {
        for (int g = 0; g < groups; g++) {
            if (lengths[g] != 1) {
                return false;
            }
        }
        return groups > 1 || count == 1;
    }

    /** Whether both what was read and the next group are whole numbers of their own. */
    private boolean splits(int next) {
        if (count < 7) {
            return false;
        }
        int length = tape.digitsEnd(next) - next;
        return (count >= 9 && length >= 8) || (count >= 7 && length >= 9);
    }

    /** Leaves only the first groups. */
    void keep(int first) {
        reads++;
        int left = 0;
        for (int g = 0; g < first; g++) {
            left += lengths[g];
        }
        groups = first;
        count = left;
        int last = starts[first - 1];
        end = extensionless(last, tape.tokenEnd(last), tape.digitsEnd(last));
    }

    int start() {
        return start;
    }

    int end() {
        return end;
    }

    int count() {
        return count;
    }

    int groups() {
        return groups;
    }

    int length(int group) {
        return lengths[group];
    }

    int groupStart(int group) {
        return starts[group];
    }

    char separator(int group) {
        return seps[group];
    }

    boolean plus() {
        return plus;
    }

    /** Whether a comma or the like with a blank behind it was read over: what it parts may be items of a list. */
    boolean isListed() {
        return listed;
    }

    int letters() {
        return letters;
    }

    int digit(int i) {
        return digits[i] - '0';
    }

    /** The number that a group stands for; groups of more than nine digits count as -1. */
    int value(int group) {
        int from = 0;
        for (int g = 0; g < group; g++) {
            from += lengths[g];
        }
        if (lengths[group] > 9) {
            return -1;
        }
        int value = 0;
        for (int i = from; i < from + lengths[group]; i++) {
            value = value * 10 + digits[i] - '0';
        }
        return value;
    }

    /** Whether all separators are the same sign. */
    boolean evenly() {
        for (int g = 1; g < groups - 1; g++) {
            if (seps[g] != seps[0]) {
                return false;
            }
        }
        return true;
    }

    /** The first four digits as a number. */
    int head() {
        int head = 0;
        for (int i = 0; i < 4 && i < count; i++) {
            head = head * 10 + digit(i);
        }
        return head;
    }

    int trailingZeros() {
        int zeros = 0;
        while (zeros < count && digits[count - 1 - zeros] == '0') {
            zeros++;
        }
        return zeros;
    }

    /** The digits, without the zeros that only open an international number. */
    String canonical() {
        int from = 0;
        while (from < count - 4 && digits[from] == '0') {
            from++;
        }
        return new String(digits, from, count - from);
    }

    boolean luhn() {
        return Luhn.fits(digits, 0, count);
    }

    char[] digits() {
        return digits;
    }
}
