package dev.avow.core.redaction.detect;

/** Postal codes, by the shapes of some sixty countries, and what else proves that a place follows. */
final class Codes {

    private static final String LANDS =
            "lv lt ee se dk fi no nl de at ch fr it es pt pl cz sk si hr hu ro bg gr md az ua tr li lu mc";

    private static final String STATES =
            "al ak az ar ca co ct de fl ga hi id il in ia ks ky la me md ma mi mn ms mo mt ne nv nh nj nm ny nc nd oh ok or pa ri"
                    + " sc sd tn tx ut vt va wa wv wi wy dc";

    private static final String[] AND =
            "and und y e et si ve of or oder ou och og lub albo nebo alebo vagy veya sau и или або ή και و أو"
                    .split(" ", -1);

    private static final int LONGEST_AND = 5;

    /** With which letters they begin, by their last seven bits. */
    private static final boolean[] BEGINNINGS = new boolean[1 << 7];

    static {
        for (String and : AND) {
            BEGINNINGS[and.charAt(0) & 0x7F] = true;
        }
    }

    private final Reading reading;
    private final Tape tape;
    private final Lexicon words;
    private final AddressPieces pieces;
    /** How many digits a code without a sign in it may have. */
    private int most = 6;

    Codes(Reading reading, AddressPieces pieces) {
        this.reading = reading;
        this.tape = reading.tape;
        this.words = reading.words;
        this.pieces = pieces;
    }

    /** Whether a code with a place, or a flat or district, follows a street within the next words. */
    boolean follow(int end, boolean capitals, boolean numbered) {
        int i = end;
        int names = 0;
        boolean comma = false;
        boolean caseless = false;
        boolean flat = false;
        for (int word = 0; word < 6; word++) {
            int from = i;
            char c = tape.at(i);
            while (i < from + 4 && AddressPieces.isGap(c)) {
                comma |= c == ',' || (c == '/' && i > from) || c == '\n' || c == ';';
                c = i < from + 3 ? tape.at(i + 1) : c;
                i++;
            }
            if (i == from) {
                return false;
            }
            most = caseless || (comma && capitals && names > 0 && pieces.isLongCode(i)) ? 7 : 6;
            boolean digit = tape.isDigit(i);
            int last = digit ? i : tape.wordEnd(i);
            int code = digit ? digits(i) : lettered(i, last);
            most = 6;
            if (code > 0) {
                boolean place = place(code, capitals);
                boolean named = place || (names > 0 && (capitals || numbered || flat || !tape.isDigit(i)));
                if (!place && isTyre(i, code)) {
                    return false;
                }
                boolean town = word == 0 && capitals && code == i + 5 && tape.digitsEnd(i) == code && isTown(code);
                return (comma || numbered || town || flat || (names > 0 && capitals))
                        && named
                        && !(isYear(i, code) && !place);
            }
            int side = comma && digit && tape.at(tape.digitsEnd(i)) == '.' ? pieces.skip(tape.digitsEnd(i)) : i;
            int ordinal = comma && side == i && digit ? tape.tokenEnd(i) : i;
            if (ordinal > i + 1 && tape.at(ordinal) == ' ' && isStoreyNamed(ordinal + 1)) {
                return true;
            }
            if (side > i && side < i + 5 && (pieces.isSide(side) || isStorey(side))) {
                return true;
            }
            int storey = word == 0 && capitals && digit ? storeyEnd(i) : i;
            if (storey > i) {
                i = storey;
                continue;
            }
            if (last == i) {
                return false;
            }
            long flags = words.match(i);
            int kind = tape.kind(i);
            boolean model = kind == Chars.UPPER && tape.at(last) == '-' && tape.isDigit(last + 1);
            if (model || (!comma && kind != Chars.UPPER && isAnd(i, last))) {
                return false;
            }
            boolean length = (flags & Words.UNIT) != 0 && !comma && word == 0 && words.end() == i + 1;
            if (length && tape.at(last) == ' ' && tape.isDigit(last + 1) && (flags & Words.UNIT_OF_HOUSE) != 0) {
                flat = true;
                i = tape.digitsEnd(last + 1);
                continue;
            }
            boolean number = (flags & Words.NUMBER) != 0 && !numbered;
            boolean unit =
                    (flags & Words.UNIT_OF_HOUSE) != 0 && !length && !number && pieces.unitToken(words.end()) > 0;
            if (comma && names == 0 && capitals && isWard(i)) {
                return true;
            }
            boolean battery = kind == Chars.LOWER && tape.kind(i + 1) == Chars.UPPER;
            if (unit || ((flags & Words.DISTRICT) != 0 && capitals && !battery)) {
                return comma || word == 0;
            }
            boolean stop = (flags & (Words.STOP | Words.IS | Words.AMOUNT | Words.UNIT | Words.CURRENCY)) != 0
                    && (flags & Words.LINK) == 0
                    && !(kind == Chars.UPPER && words.end() - i == 2);
            if ((stop && !(names > 0 && isState(i))) || (flags & Words.ALL_CUES & ~Words.ADDRESS) != 0) {
                return false;
            }
            names++;
            caseless = kind == Chars.LETTER;
            i = last;
        }
        return false;
    }

    /** Behind "5º B", a storey and its door, or the same place. */
    private int storeyEnd(int i) {
        int end = tape.digitsEnd(i);
        if (end == i || end > i + 2 || tape.at(end) != '\u00B0') {
            return i;
        }
        int door = tape.blanksEnd(end + 1, false);
        return tape.tokenEnd(door) == door + 1 ? door + 1 : end + 1;
    }

    /** "2nd floor", "3ος όροφος". */
    private boolean isStoreyNamed(int word) {
        return tape.isWord(word) && (words.match(word) & Words.STOREY) == Words.STOREY;
    }

    /** ", P.2", ", P. Bến Nghé,": a ward or a district of a town in Vietnam. */
    private boolean isWard(int i) {
        char c = tape.at(i);
        if ((c != 'P' && c != 'Q') || tape.at(i + 1) != '.') {
            return false;
        }
        int name = tape.blanksEnd(i + 2, false);
        boolean two = tape.kind(name) == Chars.UPPER
                && tape.at(tape.wordEnd(name)) == ' '
                && tape.kind(tape.wordEnd(name) + 1) == Chars.UPPER;
        return tape.isDigit(name) || two;
    }

    /** "2. OG", "3. kat": a storey behind its number. */
    private boolean isStorey(int word) {
        return tape.isWord(word)
                && tape.wordEnd(word) > word + 1
                && (words.match(word) & (Words.UNIT_OF_HOUSE | Words.UNIT)) == Words.UNIT_OF_HOUSE;
    }

    /** Whether a word is "and" or "or": a second name follows, and no place. */
    private boolean isAnd(int i, int end) {
        if (end > i + LONGEST_AND) {
            return false;
        }
        char first = Chars.fold(tape.at(i));
        if (!BEGINNINGS[first & 0x7F]) {
            return false;
        }
        for (String and : AND) {
            if (and.charAt(0) == first && reading.reads(i, end, and)) {
                return true;
            }
        }
        return false;
    }

    /** "37-622" with no place behind it: the size of a tyre. */
    private boolean isTyre(int i, int code) {
        return code == i + 6 && tape.at(i + 2) == '-' && Patterns.isWheel(tape.value(i + 3, code));
    }

    private boolean isTown(int code) {
        int place = tape.blanksEnd(code, false);
        return tape.kind(place) == Chars.UPPER && tape.wordEnd(place) > place + 2;
    }

    /** Whether the name of a place follows a code. */
    private boolean place(int code, boolean capitals) {
        int i = tape.blanksEnd(code, false);
        i = tape.at(i) == ',' ? tape.blanksEnd(i + 1, false) : i;
        if (i == code || !tape.isWord(i)) {
            return false;
        }
        long flags = words.match(i);
        boolean common =
                (flags & (Words.STOP | Words.IS | Words.UNIT | Words.CURRENCY | Words.AMOUNT | Words.BRIDGE)) != 0
                        && (flags & (Words.LINK | Words.DISTRICT)) == 0;
        return tape.kind(i) == Chars.UPPER
                ? !common || words.end() - i == 2
                : !common && words.end() - i > 2 - (capitals ? 1 : 0);
    }

    private boolean isYear(int from, int end) {
        return end - from == 4
                && ((tape.at(from) == '1' && tape.at(from + 1) == '9')
                        || (tape.at(from) == '2' && tape.at(from + 1) == '0'));
    }

    /** "Me 04101": whether a state of the USA stands here and its code behind it. */
    boolean isState(int i) {
        if (!tape.isWord(i + 1) || tape.at(i + 2) != ' ' || tape.digitsEnd(i + 3) != i + 8) {
            return false;
        }
        char first = Chars.fold(tape.at(i));
        char second = Chars.fold(tape.at(i + 1));
        for (int state = 0; state < STATES.length(); state += 3) {
            if (STATES.charAt(state) == first && STATES.charAt(state + 1) == second) {
                return true;
            }
        }
        return false;
    }

    /** The end of the postal code that starts here, or -1. */
    int code(int i) {
        return tape.isDigit(i) ? digits(i) : lettered(i, tape.wordEnd(i));
    }

    /** The same where letters stand before a place. */
    private int lettered(int i, int word) {
        int letters = word - i;
        if (letters < 1 || letters > 2) {
            return -1;
        }
        int next = i + letters;
        if (!tape.isDigit(next) && tape.at(next) != '-') {
            return -1;
        }
        if (tape.at(next) == '-' && tape.isDigit(next + 1)) {
            int end = isLand(i, letters) ? digits(next + 1) : -1;
            return end > 0 && tape.digitsEnd(next + 1) - next > 4 ? end : -1;
        }
        return mixed(next);
    }

    /** Whether letters before a code stand for a country. */
    private boolean isLand(int i, int letters) {
        char first = Chars.fold(tape.at(i));
        if (letters == 1) {
            return "abdefhilnps".indexOf(first) >= 0;
        }
        return isLand(first, Chars.fold(tape.at(i + 1)));
    }

    /** Whether two small letters stand for a country. */
    static boolean isLand(char first, char second) {
        for (int land = 0; land < LANDS.length(); land += 3) {
            if (LANDS.charAt(land) == first && LANDS.charAt(land + 1) == second) {
                return true;
            }
        }
        return false;
    }

    private int digits(int i) {
        int end = tape.digitsEnd(i);
        int count = end - i;
        char sign = tape.at(end);
        if (tape.isWord(end)) {
            boolean two = tape.wordEnd(end) == end + 2 && !tape.isDigit(end + 2) && tape.kind(end + 2) != Chars.SOLID;
            return count == 4 && two ? end + 2 : -1;
        }
        int more = sign == '-' || sign == ' ' ? tape.digitsEnd(end + 1) - end - 1 : 0;
        boolean parted = (count == 2 && more == 3 && sign == '-')
                || (count == 3 && more == 2)
                || (count == 4 && more == 3 && sign == '-')
                || (count == 5 && (more == 3 || more == 4) && sign == '-')
                || (count == 3 && more == 3 && sign == ' ')
                || (count == 3 && more == 4 && sign == '-');
        if (parted && !tape.isWord(end + 1 + more)) {
            return end + 1 + more;
        }
        boolean whole =
                count >= 4 && count <= most && !(tape.isDigit(end + 1) && (sign == '.' || sign == ',' || sign == ':'));
        if (!whole || pieces.isAmount(end)) {
            return -1;
        }
        return end;
    }

    /** The rest of "M14 5TB", "M5H 2N2", "T12 X2PW" behind the first letters. */
    private int mixed(int from) {
        int out = tape.tokenEnd(from);
        boolean argentine = out == from + 7 && tape.digitsEnd(from) == from + 4 && tape.wordEnd(from + 4) == out;
        if (argentine) {
            return out;
        }
        boolean first = tape.isDigit(from) && out - from <= 3;
        if (!first) {
            return -1;
        }
        int in = tape.at(out) == ' ' ? out + 1 : out;
        int end = tape.tokenEnd(in);
        boolean british = end - in == 3 && tape.isDigit(in) && tape.isWord(in + 1) && tape.isWord(in + 2);
        boolean canadian = end - in == 3 && tape.isDigit(in) && tape.isWord(in + 1) && tape.isDigit(in + 2);
        boolean irish = end - in == 4 && tape.isWord(in) && tape.isDigit(in + 1);
        return british || canadian || irish ? end : -1;
    }
}
