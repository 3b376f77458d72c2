package dev.avow.core.redaction.detect;

/**
 * Letters and digits with the signs that join them, from a place to their end: how many they are of each, and what they look
 * like, by nothing but their own characters and the meaning of the words they begin with. Reused.
 */
final class Token {

    /** So many letters stand before the digits of a code, */
    private static final int PREFIX = 5;
    /** and so many if they are the name of a shop. */
    private static final int NAME = 10;
    /** So many signs has the number of a parcel that is known by its form. */
    private static final int PARCEL = 13;
    /** So many letters may hang on the digits that are glued to a word. */
    private static final int SUFFIX = 2;
    /** So many digits in a row are a code where somebody looks for one. */
    private static final int FOUR = 4;
    /** So many digits in a row are a code if something else says so, */
    private static final int LEAST = 3;
    /** or so many in all. */
    private static final int MANY = 5;

    private final Reading reading;
    private final Tape tape;
    private final Lexicon words;
    private final Shapes shapes;
    private final Joined joined;
    private int start;
    private int end;
    private int digits;
    private int letters;
    private int longest;
    private boolean capitals;

    Token(Reading reading, Shapes shapes) {
        this.reading = reading;
        this.tape = reading.tape;
        this.words = reading.words;
        this.shapes = shapes;
        this.joined = new Joined(reading.tape);
    }

    /** Measures what starts at a place; {@code hidden} says that odd signs join as well. */
    void read(int p, boolean hidden) {
        joined.read(p, hidden);
        start = p;
        end = joined.end();
        digits = joined.digits();
        letters = joined.letters();
        longest = joined.longest();
        capitals = joined.small() == 0;
    }

    /** Measures its first part alone, up to the first sign. */
    void readHead(boolean hidden) {
        int to = tape.tokenEnd(start);
        digits = 0;
        letters = 0;
        longest = 0;
        capitals = true;
        int inRow = 0;
        int i = start;
        while (i < to && (tape.isWordOrDigit(i) || (isJoint(i, hidden) && tape.isWordOrDigit(i + 1) && i > start))) {
            int kind = tape.kind(i);
            boolean digit = kind == Chars.DIGIT || isMasked(i, to);
            digits += digit ? 1 : 0;
            letters += !digit && Chars.isWord(kind) ? 1 : 0;
            capitals &= digit || kind != Chars.LOWER;
            inRow = digit ? inRow + 1 : 0;
            longest = Math.max(longest, inRow);
            i++;
        }
        end = i;
    }

    /** An O or l between two digits stands for one. */
    private boolean isMasked(int i, int to) {
        return Run.alike(tape.at(i)) != 0 && i + 1 < to && tape.isDigit(i + 1) && i > start && tape.isDigit(i - 1);
    }

    /** Whether a sign joins the characters around it. */
    private boolean isJoint(int i, boolean hidden) {
        char c = tape.at(i);
        return Joined.isJoint(c) || (hidden && c != '+' && Gaps.isOdd(c));
    }

    /** Leaves off a last word, with the sign before it. */
    void leave(int word) {
        int small = joined.small();
        for (int i = word; i < end; i++) {
            small -= tape.kind(i) == Chars.LOWER ? 1 : 0;
        }
        digits = joined.digits();
        letters = joined.letters() - (end - word);
        longest = joined.longest();
        capitals = small == 0;
        end = word - 1;
    }

    /** Puts its end back to where it was; what was counted stays as it is. */
    void reach(int whole) {
        end = whole;
    }

    int end() {
        return end;
    }

    int digits() {
        return digits;
    }

    int letters() {
        return letters;
    }

    /** How many digits stand in a row at most. */
    int longest() {
        return longest;
    }

    /** Whether no small letter is among them. */
    boolean inCapitals() {
        return capitals;
    }

    /** Whether it has so many digits that its like would be a code. */
    boolean isLongEnough() {
        return longest >= LEAST || digits >= MANY;
    }

    /** What codes up to a place have in common that differ in their digits alone. */
    int form(int to) {
        int form = to - start;
        for (int i = start; i < to; i++) {
            form = 31 * form + (tape.isDigit(i) ? '0' : Chars.fold(tape.at(i)));
        }
        return form;
    }

    /** A particle of one letter with a hyphen before a day, as in Hebrew: "on 10/13". */
    boolean isDay() {
        if (tape.kind(start) != Chars.LETTER || tape.at(start + 1) != '-' || !tape.isDigit(start + 2)) {
            return false;
        }
        int parts = 0;
        int i = start + 2;
        while (tape.isDigit(i)) {
            int to = tape.digitsEnd(i);
            if (to > i + (parts == 2 ? 4 : 2)) {
                return false;
            }
            parts++;
            char sign = tape.at(to);
            i = sign == '/' || sign == '.' || sign == '-' ? to + 1 : to;
        }
        return parts == 2 || parts == 3;
    }

    /** "LX-1311-DE": digits between two parts in capitals. */
    boolean isClosed() {
        return isClosed(PREFIX);
    }

    private boolean isClosed(int most) {
        int first = tape.wordEnd(start);
        int last = end;
        while (last > start && tape.isWord(last - 1)) {
            last--;
        }
        boolean joints = first > start
                && first - start <= most
                && end - last <= 3
                && end > last
                && tape.at(first) == tape.at(last - 1);
        return capitals && joints && tape.digitsEnd(first + 1) == last - 1;
    }

    /** "RF-88021-A", "BOUTIQUE-77120-FR": five digits between two parts; "WEB-7712-UK": four behind a word, with a country behind them. */
    boolean isBetween() {
        if (longest >= 5 && isClosed(PREFIX)) {
            return true;
        }
        return longest >= 4
                && isClosed(NAME)
                && tape.tokenEnd(end - 2) == end
                && Regions.isLand(tape.at(end - 2), tape.at(end - 1))
                && (longest > 4 || (isSaid() && !isYear(tape.wordEnd(start) + 1)));
    }

    /** Whether the letters before the digits can be read as a word: "WEB", "SHOP". */
    private boolean isSaid() {
        int word = tape.wordEnd(start);
        boolean vowel = false;
        for (int i = start; i < word; i++) {
            vowel |= "aeiou".indexOf(Chars.fold(tape.at(i))) >= 0;
        }
        return vowel && word > start + 2;
    }

    /** Whether the digits at a place may begin a year. */
    private boolean isYear(int from) {
        return (tape.at(from) == '2' && tape.at(from + 1) == '0') || (tape.at(from) == '1' && tape.at(from + 1) == '9');
    }

    /** "RS/4471", "CLM-771-220": letters before a stroke, or before several parts of digits, head a paper and no goods. */
    boolean isPaper() {
        int word = tape.wordEnd(start);
        char joint = tape.at(word);
        if (!capitals || word == start || word > start + 4 || letters > word - start || !tape.isDigit(word + 1)) {
            return false;
        }
        return joint == '/' || (joint == '-' && digits >= 5 && tape.digitsEnd(word + 1) < end);
    }

    /** "ISO-9001-2015", "QX-5512-2026": the name of a norm, or the last part is a year. */
    boolean isNorm() {
        int last = end - figures();
        boolean year = figures() == 4 && isYear(last);
        return year || (words.match(start) & (Words.PRODUCT | Words.VERSION | Words.CAMPAIGN)) != 0;
    }

    /** How many digits end the token. */
    int figures() {
        int i = end;
        while (i > start && tape.isDigit(i - 1)) {
            i--;
        }
        return end - i;
    }

    /** "A1B-2C3D", "EU-4471-B", "PO-8841", "EU24-7156", "bike-0891": formed like few of goods and many an order's. */
    boolean isOfOrder() {
        return shapes.isTurned(start, end) || shapes.isHeaded(start, end) || isEnclosed();
    }

    /** "EU-4471-B", "T3E5E8", "PO-88412": goods that somebody bought have other codes. */
    boolean isLikeNoGoods() {
        return shapes.isScrambled(start, end) || isEnclosed() || (digits >= MANY && shapes.isHeaded(start, end));
    }

    /** "EU-4471-B", "eu-4471-b", "X9-4471-QT": four digits and more between two short parts. */
    boolean isEnclosed() {
        boolean plain = (capitals || joined.small() == letters) && end - start > letters + digits;
        return plain && longest >= FOUR && shapes.isEnclosed(start, end);
    }

    /** "RMA6232ED", "ORD10448", "order4471b", "order48213please": a word for an order with four digits and more glued to it, and letters behind them. */
    boolean isGlued() {
        if (longest < FOUR || !tape.isLetter(start)) {
            return false;
        }
        int word = tape.wordEnd(start);
        int digits = tape.digitsEnd(word);
        boolean alike = end == digits + 1 && Run.alike(tape.at(digits)) != 0;
        boolean small = word > start + LEAST && tape.wordEnd(digits) == end && !alike;
        return (capitals ? word == start + LEAST : small)
                && tape.isDigit(word)
                && (longest > FOUR || end <= digits + SUFFIX)
                && (words.match(start) & Words.ORDER) != 0
                && words.end() == word;
    }

    /** "Rp4.420.000": a price with its money in front. */
    boolean isPrice() {
        int word = tape.wordEnd(start);
        if (word == start || word == end || (words.match(start) & Words.CURRENCY) == 0) {
            return false;
        }
        int i = word;
        while (tape.isDigit(i) || (tape.at(i) == '.' && tape.digitsEnd(i + 1) - i == 4)) {
            i++;
        }
        return i == end && letters == word - start && letters >= 2 && longest == 3;
    }

    /** Digits with a unit glued to them, also "120x80x60cm". */
    boolean isUnit() {
        if (!tape.isDigit(start)) {
            return false;
        }
        int i = start;
        while (i < end) {
            int to = tape.digitsEnd(i);
            int word = tape.wordEnd(to);
            if (word == to && to > i && to < end && i > start && tape.at(to) == '-') {
                i = to + 1;
                continue;
            }
            boolean cents = word == to && tape.at(to) == '.' && to > i && tape.digitsEnd(to + 1) == to + 3;
            if (cents) {
                to += 3;
                word = tape.wordEnd(to);
            }
            if (word == to) {
                return to == end && to > i && to - i <= 3;
            }
            if ((words.match(to) & (Words.UNIT | Words.CURRENCY | Words.SIZE)) == 0) {
                return false;
            }
            i = word;
            if (i < end && Joined.isJoint(tape.at(i))) {
                i++;
            }
        }
        boolean letter = digits >= 7 && letters == 1 && capitals;
        return !letter && (digits < 10 || longest <= 5);
    }

    /** "2nd", "12th", "60er", "1980er": which one of several, or a decade. */
    boolean isOrdinal() {
        boolean decade = digits == 4 && letters == 2 && reading.reads(end - 2, end, "er");
        boolean ordinal = digits <= 2
                && tape.digitsEnd(start) == start + digits
                && !(capitals && letters > 3 && !reading.reads(end - 4, end, "ieme"));
        return tape.isDigit(start) && (ordinal || decade);
    }

    /** "Screenshot_20250312-142233.png": a picture whose name goes on with its date. */
    boolean isDatedFile() {
        return tape.isDigit(tape.wordEnd(start) + 1) && isFile();
    }

    /** A picture or a document named by its date. */
    boolean isFile() {
        int word = tape.wordEnd(start);
        boolean media = reading.reads(start, word, "img")
                || reading.reads(start, word, "vid")
                || reading.reads(start, word, "dsc")
                || reading.reads(start, word, "screenshot")
                || reading.reads(start, word, "pxl")
                || reading.reads(start, word, "photo");
        return media && digits <= 17;
    }

    /** Whether letters and digits come in the order of a person's number in some country. */
    boolean isNational() {
        int length = end - start;
        boolean nino = length == 9 && letters + digits == length && shapes.isLike(start, "LLDDDDDDL");
        if (letters + digits != length || !capitals) {
            return nino;
        }
        return nino
                || (length == 10 && shapes.isLike(start, "LLLLLDDDDL"))
                || (length == 16 && shapes.isLike(start, "LLLLLLDDLDDLDDDL"));
    }

    /** Whether it is that long and has that many digits, too. */
    boolean isLongParcel() {
        return digits >= MANY && end - start >= PARCEL && isParcel();
    }

    /** "RR123456785RO", "1Z999AA10123456784", "JJD00030...": the forms of carriers. */
    boolean isParcel() {
        int length = end - start;
        return (length == 13 && shapes.isLike(start, "LLDDDDDDDDDLL"))
                || (length == 18 && tape.at(start) == '1' && tape.at(start + 1) == 'Z')
                || (tape.at(start) == 'J' && tape.at(start + 1) == 'J')
                || (tape.at(start) == 'J' && tape.at(start + 1) == 'V');
    }
}
