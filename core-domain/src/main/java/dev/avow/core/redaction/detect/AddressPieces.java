package dev.avow.core.redaction.detect;

/** How an address goes on, piece by piece: numbers, codes, places, flats and floors. */
final class AddressPieces {

    /** Added to the length of a piece that can be a postal code. */
    static final int CODE = 200;

    /** Added to the length of a place in lower case behind a code: one more word may follow. */
    static final int PLACE = 100;

    /** So long is a state of the USA, behind which its code stands, */
    private static final int STATE = 2;
    /** and so long is that code. */
    private static final int ZIP = 5;
    /** So many signs are a dash with its blanks: "47 - centro". */
    private static final int DASH = 3;
    /** So many digits have the codes of Chile and Israel. */
    private static final int LONG_CODE = 7;
    /** So long is an abbreviation before a dot at most: "एम.जी. रोड". */
    private static final int SHORT = 3;

    /** "Anna nagar": a part of a town. */
    private static final long COLONY = Words.STREET_AFTER | Words.DISTRICT;

    private static final long STREET = Words.STREET_BEFORE | Words.STREET_AFTER | Words.DISTRICT;

    /** What stands between a house and its town. */
    private static final String[] IN = {"in", "i", "w", "v", "a", "u", "ve", "\u0432", "\u0443"};

    /** Which signs may stand between two pieces. */
    private static final boolean[] GAPS = new boolean[0x100];

    static {
        for (char c : " ,.;/-\n()'#:\u00B0\"|".toCharArray()) {
            GAPS[c] = true;
        }
    }

    private final Tape tape;
    private final Lexicon words;
    private final Codes codes;
    private int start;

    AddressPieces(Reading reading) {
        this.tape = reading.tape;
        this.words = reading.words;
        this.codes = new Codes(reading, this);
    }

    Codes codes() {
        return codes;
    }

    /** Whether a piece is a postal code. */
    boolean isCode(int from, int to) {
        return codes.code(from) == to && (tape.digitsEnd(from) - from >= 4 || to - from > 5);
    }

    /** Whether a postal code begins at a place. */
    boolean isCodeAt(int i) {
        return isCode(i, codes.code(i));
    }

    boolean isCounted(int word) {
        long flags = words.match(word);
        return (flags & (Words.UNIT | Words.CURRENCY)) != 0
                && (flags & (Words.LINK | Words.UNIT_OF_HOUSE | Words.DISTRICT)) == 0;
    }

    boolean hasDigit(int from, int to) {
        for (int i = from; i < to; i++) {
            if (tape.isDigit(i)) {
                return true;
            }
        }
        return false;
    }

    /** How many signs stand between two pieces. */
    int separators(int p) {
        int i = p;
        while (i < p + 5 && isGap(tape.at(i))) {
            i++;
        }
        return i - p;
    }

    /** Behind what stands in place of a house number where there is none: "s/n", "z/n", "б/н", "bb", "snc"; else -1. */
    int numberless(int i) {
        char first = Chars.fold(tape.at(i));
        if (first != 's' && first != 'b' && first != 'z' && first != 'б') {
            return -1;
        }
        if (tape.at(i + 1) == '/') {
            char second = Chars.fold(tape.at(i + 2));
            boolean without = (second == 'n' && (first == 's' || first == 'z')) || (first == 'б' && second == 'н');
            return without && !tape.isWordOrDigit(i + 3) ? i + 3 : -1;
        }
        boolean none = (first == 'b' && tape.reads(i, "bb")) || (first == 's' && tape.reads(i, "snc"));
        int end = none ? tape.tokenEnd(i) : -1;
        return end == i + (first == 'b' ? 2 : 3) ? end : -1;
    }

    static boolean isGap(char c) {
        return c < GAPS.length && GAPS[c];
    }

    /** Where the piece begins that was asked for last, behind the signs before it. */
    int start() {
        return start;
    }

    /** The end of the piece behind the separators, or -1 if what follows is no part of the address. */
    int piece(int p, boolean first, int before, boolean announced) {
        int gap = separators(p);
        int i = p + gap;
        start = i;
        if (gap == 5 || (gap == 0 && !first && !tape.isWordOrDigit(i) && tape.kind(i) != Chars.SOLID)) {
            return -1;
        }
        boolean comma = false;
        boolean sentence = false;
        for (int j = p; j < i; j++) {
            char c = tape.at(j);
            comma |= c == ',' || c == '\n' || c == '/' || c == ';';
            sentence = c == '.' || (sentence && c != ',');
        }
        if (tape.isDigit(i)) {
            boolean coded = (gap == 1 && before == STATE && tape.digitsEnd(i) == i + ZIP) || (comma && isLongCode(i));
            return coded ? tape.digitsEnd(i) : number(i);
        }
        int numberless = gap > 0 ? numberless(i) : -1;
        if (numberless > 0) {
            return numberless;
        }
        return tape.isLetter(i) ? word(i, gap, comma, sentence && gap > 1, before, announced || before >= PLACE) : -1;
    }

    /** "7500000 Santiago": seven digits and the name of a place. */
    boolean isLongCode(int i) {
        int end = tape.digitsEnd(i);
        boolean named = tape.at(end) == ' ' && tape.kind(end + 1) == Chars.UPPER && tape.kind(end + 2) == Chars.LOWER;
        return end == i + LONG_CODE && named && (words.match(end + 1) & (Words.STOP | Words.ALL_CUES)) == 0;
    }

    /** "22 bis rue", "12 b 34": behind what belongs to the number of a house, or the same place. */
    private int houseEnd(int token) {
        char first = Chars.fold(tape.at(token + 1));
        boolean small = first == 't' || first == 'b';
        boolean twice = small
                && tape.wordEnd(token + 1) == token + 4
                && tape.at(token + 4) == ' '
                && (tape.reads(token + 1, "bis") || tape.reads(token + 1, "ter"))
                && tape.isWord(token + 5);
        return twice ? token + 4 : first >= 'a' && first <= 'h' ? entrance(token) : token;
    }

    /** "12 b 34": behind the letter of a stair and the number of a flat, or the same place. */
    int entrance(int token) {
        if (tape.at(token) != ' ' || tape.at(token + 2) != ' ' || !tape.isDigit(token + 3)) {
            return token;
        }
        char stair = Chars.fold(tape.at(token + 1));
        int end = tape.digitsEnd(token + 3);
        boolean number = end <= token + 6 && !tape.isWordOrDigit(end) && tape.at(end) != ':' && tape.at(end) != '-';
        return stair >= 'a' && stair <= 'h' && number && !isAmount(end) ? end : token;
    }

    int number(int i) {
        int digits = tape.digitsEnd(i);
        int token = tape.tokenEnd(i);
        char c = tape.at(token);
        boolean clock = (c == ':' || (c == '.' && digits - i <= 3)) && isMore(token + 1);
        if (digits - i > 6 || token - digits > 3 || clock || c == '%' || c == '@') {
            return -1;
        }
        if (digits - i == 4 && token == digits && isPair(token)) {
            return token + 3;
        }
        if (isAmount(token)) {
            return -1;
        }
        int code = codes.code(i);
        boolean hour = token == digits + 1 && tape.at(digits) == 'h';
        boolean ordinal = c == '\u00B0' && !tape.isWordOrDigit(tape.blanksEnd(token + 1, false));
        return code > token ? code : hour ? -1 : ordinal ? token + 1 : c == ' ' ? houseEnd(token) : token;
    }

    /** Whether a digit stands behind a colon or a dot, or a placeholder that may stand for some. */
    boolean isMore(int i) {
        return tape.isDigit(i) || tape.at(i) == '[';
    }

    /** Whether two capitals follow: the second half of a Dutch code. */
    private boolean isPair(int end) {
        return tape.at(end) == ' '
                && tape.kind(end + 1) == Chars.UPPER
                && tape.kind(end + 2) == Chars.UPPER
                && !tape.isWordOrDigit(end + 3);
    }

    /** Whether money, a unit or a counted thing stands behind a number, or behind the range that it opens. */
    boolean isAmount(int token) {
        int end = token;
        char c = tape.at(end);
        if (c == '-' && tape.isDigit(end + 1)) {
            end = tape.digitsEnd(end + 1);
            c = tape.at(end);
        }
        int word = c == ' ' ? tape.blanksEnd(end, false) : end;
        boolean price = c == ',' && tape.at(end + 1) == '-' && !tape.isWordOrDigit(end + 2);
        if (c == '%' || price || Quantities.isMoney(word == end ? c : tape.at(word))) {
            return true;
        }
        if (word == end) {
            return false;
        }
        boolean small = tape.kind(word) == Chars.LOWER;
        boolean capital = tape.kind(word + 1) == Chars.UPPER;
        if (!small && !capital) {
            return false;
        }
        boolean unit = isCounted(word) || (small && capital && (words.match(word) & Words.UNIT) != 0);
        return unit && words.end() - word > 1;
    }

    int word(int i, int gap, boolean comma, boolean sentence, int before, boolean open) {
        int kind = tape.kind(i);
        if (kind == Chars.SOLID) {
            return gap <= 2 ? solid(i, gap) : -1;
        }
        int token = tape.tokenEnd(i);
        if (token == i + 1 && isTimes(tape.at(i)) && tape.isDigit(tape.blanksEnd(token, false))) {
            return -1;
        }
        long flags = words.match(i);
        int end = Math.min(words.end(), token);
        boolean initials = kind == Chars.UPPER && tape.kind(i + 1) == Chars.UPPER && tape.wordEnd(i) == i + 2;
        long other = Words.PHONE | Words.MAIL | Words.ORDER | Words.NAME | Words.PASSWORD;
        if ((flags & (initials ? other : other | Words.BIRTH)) != 0
                && (flags & (Words.UNIT_OF_HOUSE | Words.STREET_BEFORE | Words.STREET_AFTER)) == 0) {
            return -1;
        }
        if (tape.at(token) == '@') {
            return -1;
        }
        if ((flags & Words.UNIT_OF_HOUSE) != 0) {
            int unit = unitToken(words.end());
            if (unit > 0) {
                return unit;
            }
        }
        if (hasDigit(i, token)) {
            int code = codes.code(i);
            return code >= token ? code : token - i <= 7 ? token : -1;
        }
        if (kind == Chars.UPPER) {
            if (words.end() > token && (flags & Words.DISTRICT) != 0 && tape.at(token) == ' ') {
                return words.end();
            }
            boolean abbreviated = gap == 2 && i > 2 && before == 1 && tape.at(i - 2) == '.' && tape.isLetter(i - 3);
            boolean name = (gap == 1 && end - i == 3 && before > 0) || before >= CODE || abbreviated;
            boolean article = open && before == 0 && gap == 0 && end - i == 3 && tape.kind(end + 1) == Chars.UPPER;
            boolean stop = (flags & Words.STOP) != 0
                    && end - i > 2
                    && !(name || article)
                    && (flags & (Words.LINK | Words.STREET_AFTER)) == 0;
            stop &= !(comma && isTwoNames(end));
            boolean over = sentence && before > 3 && (flags & Words.STREET_BEFORE) == 0;
            return stop || over ? -1 : token;
        }
        if (kind == Chars.LETTER) {
            boolean over = sentence && (before > SHORT || (flags & STREET) == 0);
            return (flags & (Words.STOP | Words.IS)) != 0 || over ? -1 : token;
        }
        return sentence && before > 4 && before < PLACE ? -1 : lower(i, token, flags, comma, gap, before, open);
    }

    /** ", Cầu Giấy,": whether a second name with a capital follows, and then the end of the part. */
    private boolean isTwoNames(int end) {
        int second = end + 1;
        if (tape.at(end) != ' ' || tape.kind(second) != Chars.UPPER || tape.kind(second + 1) == Chars.UPPER) {
            return false;
        }
        char c = tape.at(tape.wordEnd(second));
        boolean closed = c == ',' || c == '\n' || (c == 0 && !tape.sees(tape.wordEnd(second)));
        return closed && (words.match(second) & Words.STOP) == 0;
    }

    private static boolean isTimes(char c) {
        return c == 'x' || c == '\u0445';
    }

    /** Letters of a script without blanks: what the blanks delimit, or one by one. */
    private int solid(int i, int gap) {
        boolean glued = gap == 1 && tape.at(i - 1) == '.';
        if (gap > 0 && !glued && (words.match(i) & (Words.STOP | Words.IS | Words.BRIDGE)) != 0) {
            return -1;
        }
        boolean blanks = tape.at(i) < '\u0F00' || tape.at(i) >= '\uAC00';
        int end = i + 1;
        while (blanks && end < i + 24 && tape.kind(end) == Chars.SOLID) {
            end++;
        }
        return end;
    }

    /** A word in lower case goes on only where the rest of it says so. */
    int lower(int i, int token, long flags, boolean comma, int gap, int before, boolean open) {
        if (gap == 0) {
            return (flags & (Words.STOP | Words.IS | Words.AMOUNT | Words.BRIDGE | Words.STATE | Words.ASK)) != 0
                            && (flags & Words.LINK) == 0
                    ? -1
                    : token;
        }
        if (gap == 1 && tape.at(i - 1) == '-' && tape.at(token) == '-') {
            return token;
        }
        if (gap == 1 && tape.at(i - 1) == ' ' && isInTown(i - 1)) {
            return token;
        }
        int door = door(i, token, gap);
        if (door > 0) {
            return door;
        }
        int next = skip(token);
        int kind = tape.kind(next);
        boolean state = token == i + 2 && tape.at(token) == ' ' && tape.isWord(token + 1);
        if (state && tape.isDigit(token + 2) && codes.code(token + 1) > tape.tokenEnd(token + 1)) {
            return token;
        }
        boolean phrase = gap > 0 && words.end() > token && (flags & Words.DISTRICT) != 0 && tape.at(token) == ' ';
        if (phrase) {
            return words.end();
        }
        int district = before == 1 && gap == 1 ? district(i) : -1;
        if (district > 0) {
            return district;
        }
        boolean street = (flags & (Words.STREET_BEFORE | Words.STREET_AFTER)) != 0 && (flags & Words.WEAK_STREET) == 0;
        boolean colony = comma
                && tape.at(token) == ' '
                && tape.isWord(token + 1)
                && (flags & Words.STOP) == 0
                && (words.match(token + 1) & COLONY) == COLONY;
        if (street
                || colony
                || ((flags & Words.LINK) != 0 && (kind == Chars.UPPER || kind == Chars.DIGIT) && next <= token + 2)) {
            return token;
        }
        if (token - i <= 2
                && (flags & (Words.STOP | Words.IS)) == 0
                && ((gap > 0 && tape.at(i - 1) == '(') || before >= PLACE || !tape.isWordOrDigit(next))) {
            return token;
        }
        if ((flags & Words.DISTRICT) != 0 && kind == Chars.UPPER && (flags & Words.STOP) == 0) {
            return token;
        }
        if ((flags & Words.THING) == Words.WEAK_STREET && tape.isDigit(next)) {
            return token;
        }
        if ((before >= PLACE || isCodeNear(token)) && (flags & Words.LINK) != 0 && kind == Chars.LOWER) {
            return token;
        }
        if (token - i == 2 && next == token + 1 && tape.digitsEnd(next) - next >= 5) {
            return token;
        }
        if ((flags
                                & (Words.STOP
                                        | Words.UNIT
                                        | Words.IS
                                        | Words.BRIDGE
                                        | Words.AMOUNT
                                        | Words.ALL_CUES
                                        | Words.STATE
                                        | Words.ASK))
                        != 0
                && !comma) {
            return -1;
        }
        if ((flags & Words.DISTRICT) != 0 || open) {
            return (flags & (Words.STOP | Words.IS | Words.ALL_CUES)) != 0 ? -1 : token;
        }
        if ((flags & (Words.STOP | Words.IS | Words.ALL_CUES | Words.AMOUNT | Words.ASK)) != 0) {
            return -1;
        }
        return comma || isCodeNear(token) || isLast(token, gap == DASH ? 2 : 1) || codes.isState(token + 1)
                ? token
                : -1;
    }

    /** "St. th.", "tv", "hs", "м. Київ": which door, or that a town follows; the end, or -1. */
    private int door(int i, int token, int gap) {
        if (token > i + 2 || gap == 0) {
            return -1;
        }
        char c = Chars.fold(tape.at(i));
        if (token == i + 1) {
            return (c == '\u043C' || c == '\u0433') && tape.at(token) == '.' && tape.isWord(skip(token)) ? token : -1;
        }
        int side = isSide(i) ? i : tape.at(token) == '.' && (c == 's' || c == 'k') ? skip(token) : -1;
        boolean lower = c == 'h' && Chars.fold(tape.at(i + 1)) == 's';
        return lower ? token : side > 0 && isSide(side) ? side + 2 : -1;
    }

    /** "Th", "tv", "mf": right, left, in the middle. */
    boolean isSide(int i) {
        char first = Chars.fold(tape.at(i));
        char second = Chars.fold(tape.at(i + 1));
        boolean side = (first == 't' && (second == 'h' || second == 'v')) || (first == 'm' && second == 'f');
        return side && tape.tokenEnd(i) == i + 2;
    }

    /** The name of a district in lower case, up to a comma or the next word for one; its end, or -1. */
    private int district(int from) {
        int i = from;
        for (int word = 0; word < 3 && tape.kind(i) == Chars.LOWER; word++) {
            long flags = words.match(i);
            if ((flags & (Words.STOP | Words.IS | Words.AMOUNT | Words.ALL_CUES)) != 0) {
                return -1;
            }
            int end = tape.wordEnd(i);
            int next = skip(end);
            boolean more = tape.isWord(next) && (words.match(next) & Words.DISTRICT) != 0;
            if (tape.at(end) == ',' || more) {
                return end;
            }
            i = next;
        }
        return -1;
    }

    /** "In kassel", "à brest", "w sopocie": whether a small word and the name of a town in small letters follow, and then the part ends. */
    boolean isInTown(int end) {
        int word = end + 1;
        int town = tape.wordEnd(word) + 1;
        if (tape.at(end) != ' '
                || town < word + 2
                || town > word + 3
                || tape.at(town - 1) != ' '
                || !isIn(word, town - 1)) {
            return false;
        }
        int last = tape.wordEnd(town);
        return last >= town + SHORT && (words.match(town) & ~(Words.DISTRICT | Words.LINK)) == 0 && isLast(last, 0);
    }

    private boolean isIn(int from, int end) {
        for (String in : IN) {
            if (in.length() == end - from && tape.reads(from, in)) {
                return true;
            }
        }
        return false;
    }

    /** Whether at most so many more words stand before the end of the line, or before a comma or a dash. */
    boolean isLast(int token, int most) {
        int i = token;
        for (int word = 0; word < most && tape.at(i) == ' ' && tape.isWord(i + 1); word++) {
            if ((words.match(i + 1) & (Words.STOP | Words.IS | Words.AMOUNT | Words.BRIDGE)) != 0) {
                return false;
            }
            i = tape.tokenEnd(i + 1);
        }
        char c = tape.at(i);
        boolean dash = most > 1 && c == ' ' && tape.at(i + 1) == '-' && tape.at(i + 2) == ' ';
        return dash || (c == 0 && !tape.sees(i)) || c == '\n' || c == ',' || (c == '.' && !tape.isWordOrDigit(i + 1));
    }

    /** Whether a code stands behind at most two more words. */
    private boolean isCodeNear(int token) {
        int i = skip(token);
        for (int word = 0; word < 3; word++) {
            int digits = tape.digitsEnd(i);
            boolean mixed = (tape.isWord(i) && tape.isDigit(i + 1)) || (tape.isWord(i + 1) && tape.isDigit(i + 2));
            if (digits - i >= 4
                    || (digits > i && isParted(digits, digits - i))
                    || (mixed && tape.tokenEnd(i) - i <= 4)) {
                return true;
            }
            if (!tape.isWord(i) || (words.match(i) & (Words.STOP | Words.IS | Words.AMOUNT)) != 0) {
                return false;
            }
            i = skip(tape.wordEnd(i));
        }
        return false;
    }

    /** "31-147", "621 00", "1 11000": whether the rest of a code follows its first digits, or one behind the number of a district. */
    private boolean isParted(int end, int count) {
        char sign = tape.at(end);
        int more = tape.digitsEnd(end + 1) - end - 1;
        return (sign == '-' && count == 2 && more == 3)
                || (sign == ' ' && ((count == 3 && more == 2) || (count <= 2 && more == ZIP)));
    }

    /** The short token behind "floor", "flat", "bl."; its end, or -1. */
    int unitToken(int end) {
        int i = end;
        while (i < end + 4 && isBeforeUnit(tape.at(i))) {
            i++;
        }
        if (i == end || !tape.isWordOrDigit(i)) {
            return -1;
        }
        int token = tape.tokenEnd(i);
        boolean digits = hasDigit(i, token) && tape.digitsEnd(i) - i <= 6;
        boolean batch = digits && token == i + 4 && tape.at(i) == '2' && tape.at(i + 1) == '0' && isDay(token);
        boolean cents = digits && tape.at(token) == '.' && tape.digitsEnd(token + 1) == token + 3;
        boolean letter = token - i == 1 && (i > end + 1 || tape.kind(i) == Chars.UPPER);
        return (digits || letter) && !cents && !batch ? token : -1;
    }

    private static boolean isBeforeUnit(char c) {
        return c == ' ' || c == '.' || c == ':' || c == '#' || c == '-' || c == '\u00B0';
    }

    /** "LOT 2025-08": the month of a batch, and no lot in a street. */
    private boolean isDay(int year) {
        char sign = tape.at(year);
        return (sign == '-' || sign == '/') && tape.isDigit(year + 1);
    }

    /** Behind a comma and the blanks before the next piece; the same place if more stands there. */
    int comma(int from) {
        int i = from + (tape.at(from) == ',' ? 1 : 0);
        i = tape.blanksEnd(i, false);
        return i > from + 2 ? from : i;
    }

    int skip(int from) {
        int i = from;
        while (i < from + 3 && (isBeforeUnit(tape.at(i)) || tape.at(i) == '\'' || tape.at(i) == ',')) {
            i++;
        }
        return i;
    }
}
