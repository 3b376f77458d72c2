package dev.avow.core.redaction.detect;

/** Where an address begins: names and a house number, in the orders and with the words of many countries. */
final class Streets {

    private static final String[] SAID = {"instead", "please", "pls", "plz", "thanks", "thank", "thx", "ty", "not"};

    /** The first letter of the Cyrillic script. */
    private static final char CYRILLIC = '\u0400';

    /** So long is a model of four digits and two letters: "1682DE". */
    private static final int MODEL = 6;
    /** So long is the number of a norm with its part: "60950-1". */
    private static final int NORM = 7;

    private final Tape tape;
    private final Lexicon words;
    private final AddressPieces pieces;
    private final Codes codes;
    private final HouseNumbers houses;
    private final StreetNames names;

    Streets(Reading reading, AddressPieces pieces, HouseNumbers houses) {
        this.tape = reading.tape;
        this.words = reading.words;
        this.pieces = pieces;
        this.codes = pieces.codes();
        this.houses = houses;
        this.names = new StreetNames(reading, pieces, houses);
    }

    /** "Baker Street 12", "rue X 12", "dlouhá 12, 110 00 praha": the end of the house number, or -1. */
    int fromName(int p, boolean announced) {
        int number = names.read(p);
        if (number < 0) {
            return -1;
        }
        int end = houses.end(number, names.ending);
        boolean link = !announced && (words.match(p) & Words.LINK) != 0 && names.gap(words.end()) == number;
        if (end < 0 || link) {
            return -1;
        }
        if (names.unknown == 0 && names.isStreet()) {
            return houses.crossing(end);
        }
        if (!names.isStreet() && !announced && end == number + MODEL && tape.digitsEnd(number) == end - 2) {
            return -1;
        }
        if (!announced && end == number + NORM && tape.digitsEnd(number) == end - 2) {
            return -1;
        }
        if (!names.isStreet()
                && !announced
                && end > number + 3
                && tape.digitsEnd(number) > number + 3
                && isSentence(end)) {
            return -1;
        }
        boolean capitals = !names.lower && names.unknown > 0;
        if (names.strong
                ? !names.ending
                        || !names.lower
                        || closes(end)
                        || isFlat(end, names.isStreet())
                        || pieces.isInTown(end)
                        || codes.follow(end, false, true)
                : names.weak && (capitals || (names.capital && tape.kind(p) == Chars.UPPER) || isShort(p, end))) {
            return end;
        }
        if (names.unknown == 0) {
            return isSquare(p, number, end) ? end : -1;
        }
        boolean flat = (names.unit && capitals) || isFlat(end, names.isStreet());
        return announced || (flat && (names.weak || capitals)) || codes.follow(end, capitals, names.weak) ? end : -1;
    }

    /** "Markt 4, 9000 Gent": a word for a street with a capital, alone, and a code with a place behind a comma. */
    private boolean isSquare(int p, int number, int end) {
        return tape.kind(p) == Chars.UPPER
                && tape.at(end) == ','
                && tape.wordEnd(p) == number - 1
                && tape.isDigit(tape.blanksEnd(end + 1, false))
                && (words.match(p) & Words.STREET_AFTER) != 0
                && codes.follow(end, true, true);
    }

    /** "Str florilor 5, cluj": a street in small letters whose word is an abbreviation, and nothing but a town behind it. */
    private boolean isShort(int p, int end) {
        int behind = p + 3;
        boolean word = names.unknown > 0
                && tape.reads(p, "str")
                && tape.at(tape.at(behind) == '.' ? behind + 1 : behind) == ' ';
        return word && (pieces.isLast(end, 1) || isFlat(end, names.isStreet()));
    }

    /** Whether a small word follows, or one without capitals. */
    private boolean isSentence(int end) {
        if (tape.at(end) != ' ') {
            return false;
        }
        int next = tape.kind(end + 1);
        boolean unit = next == Chars.UPPER && !tape.isWordOrDigit(end + 2) && (words.match(end + 1) & Words.UNIT) != 0;
        return unit || next == Chars.LOWER || next == Chars.LETTER;
    }

    /** Whether a line or a part of a sentence ends here. */
    private boolean closes(int end) {
        char c = tape.at(end);
        return c == ',' || c == '\n' || c == '.' || c == '!' || c == '?' || c == 0 || tape.isDigit(end + 1);
    }

    /** "Rua 14, Quadra 22", "شارع 12 منزل 27": behind the number of a street without a name, before the number of a house; or -1. */
    int numbered(int end) {
        int i = names.gap(end);
        int digits = i < 0 ? i : tape.digitsEnd(i);
        boolean number = digits > i && digits <= i + 3 && !tape.isWord(digits) && !pieces.isAmount(digits);
        names.unnamed();
        return number && (isFlat(digits, true) || isDistrict(digits)) ? digits : -1;
    }

    /** ", xã Quỳnh Lưu": a word for a district in small letters and a name. */
    private boolean isDistrict(int end) {
        int i = pieces.comma(end);
        boolean named = i > end && tape.isWord(i) && (words.match(i) & Words.DISTRICT) != 0;
        return named && tape.kind(tape.blanksEnd(words.end(), false)) == Chars.UPPER;
    }

    /** "1052 Budapest, Váci utca 12": a code, a place and a street behind it; the end of the place, or -1. */
    int inPlace(int code, boolean listed) {
        int i = tape.blanksEnd(code, false);
        if (i != code + 1 || !tape.isWord(i)) {
            return -1;
        }
        int end = i;
        for (int word = 0; word < 3 && tape.isWord(i); word++) {
            long flags = words.match(i);
            boolean street = word > 0 && ((flags & Words.STREET_BEFORE) != 0 || (flags & Words.LINK) != 0);
            if (street && fromName(i, false) > 0) {
                return end;
            }
            if ((flags & (StreetNames.COMMON | StreetNames.OTHER_CUES)) != 0) {
                return -1;
            }
            end = tape.wordEnd(i);
            i = tape.at(end) == ' ' || tape.at(end) == '-' ? end + 1 : end;
        }
        i = tape.at(end) == '.' ? end + 1 : end;
        int sign = tape.blanksEnd(i, false);
        if (tape.at(sign) != ',' && tape.at(sign) != '/' && tape.at(sign) != '\n') {
            return -1;
        }
        i = tape.blanksEnd(sign + 1, true);
        boolean box = tape.isWord(i) && (words.match(i) & Words.POST_BOX) == Words.POST_BOX;
        boolean russian = listed && tape.at(i) >= CYRILLIC && tape.kind(i) == Chars.UPPER;
        return (box && pieces.unitToken(words.end()) > 0) || fromName(i, russian) > 0 ? end : -1;
    }

    /** Where the street word ends that follows at most so many name words; with a house number before it. */
    int street(int from, int most) {
        int i = from;
        boolean small = false;
        for (int word = 0; word < most; word++) {
            if (!tape.isWordOrDigit(i)) {
                return -1;
            }
            int kind = tape.kind(i);
            boolean ordinal = kind == Chars.DIGIT && word < 2 && tape.isWord(tape.digitsEnd(i));
            long flags = kind == Chars.DIGIT ? 0 : words.match(i);
            int end = kind == Chars.DIGIT ? tape.tokenEnd(i) : words.end();
            boolean sure = (flags & Words.WEAK_STREET) == 0;
            boolean upper = kind == Chars.UPPER || kind == Chars.LETTER;
            boolean street = (flags & Words.STREET_AFTER) != 0 && !(end == i + 1 && tape.isDigit(end));
            if (word > 0 && street && (sure || (upper && !small) || goesOn(end, word))) {
                return tape.at(end) == '.' ? end + 1 : end;
            }
            if (upper && StreetEndings.isCompound(tape, i, end) && isNumberNext(end)) {
                return tape.at(end) == '.' ? end + 1 : end;
            }
            boolean link = (flags & Words.LINK) != 0;
            boolean shout = upper && tape.kind(i + 1) == Chars.UPPER;
            boolean initial = end == i + 1 && tape.at(end) == '\'' && upper;
            boolean stop = !shout
                    && !initial
                    && (flags & (Words.STOP | Words.UNIT | Words.CURRENCY | Words.IS)) != 0
                    && !(upper && (word > 0 || isBehind(i)))
                    && !link;
            if (stop || (kind == Chars.DIGIT && !ordinal)) {
                return -1;
            }
            small |= !upper && !link && !ordinal;
            i = tape.at(end) == '.' && word < 2 ? tape.blanksEnd(end + 1, false) : tape.blanksEnd(end, false);
            if ((tape.at(end) == '-' || tape.at(end) == '\'') && tape.isWord(end + 1)) {
                i = end + 1;
            } else if (i > end + 2 || i == end) {
                return -1;
            }
        }
        return -1;
    }

    /** Whether a street word follows the word that starts here: "MG Road". */
    boolean isBehind(int word) {
        int i = tape.blanksEnd(tape.wordEnd(word), false);
        return tape.wordEnd(i) - i > 1 && (words.match(i) & Words.STREET_AFTER) != 0;
    }

    /** "41 elm street instead": what is said behind an address and behind no goods. */
    private boolean isSaid(int end) {
        for (String said : SAID) {
            if (tape.at(end) == ' ' && tape.reads(end + 1, said) && !tape.isWordOrDigit(end + 1 + said.length())) {
                return true;
            }
        }
        return false;
    }

    /** Behind a street in lower case: the end of the sentence, a comma, a flat or a code. */
    private boolean goesOn(int end, int before) {
        int i = tape.blanksEnd(end, false);
        char c = tape.at(end);
        boolean closes = before <= 3 && (c == ',' || c == '\n' || c == '.' || (c == 0 && end <= tape.limit()));
        return closes
                || isFlat(end, true)
                || (before == 1 && isSaid(end))
                || (tape.isDigit(i) && tape.digitsEnd(i) - i >= 4)
                || codes.follow(end, false, true);
    }

    /** Whether a digit, or a short word before one, follows. */
    private boolean isNumberNext(int end) {
        return tape.at(end) == ',' || tape.hasDigit(end, 6);
    }

    /** Whether a flat, a floor or a district follows. */
    private boolean isFlat(int end, boolean street) {
        int i = end;
        while (i < end + 3 && AddressPieces.isGap(tape.at(i))) {
            i++;
        }
        if (i == end || !tape.isWord(i)) {
            return false;
        }
        long flags = words.match(i);
        boolean length = (flags & Words.UNIT) != 0
                && i == end + 1
                && tape.at(end) == ' '
                && tape.isDigit(end - 1)
                && words.end() == i + 1;
        boolean numbered = (flags & Words.NUMBER) != 0 && !street;
        return ((flags & Words.UNIT_OF_HOUSE) != 0 && !length && !numbered && pieces.unitToken(words.end()) > 0)
                || ((flags & Words.DISTRICT) != 0 && tape.kind(i) != Chars.LOWER);
    }

    /** Where the name ends that follows a street word: small words, and one that means something. */
    int nameEnd(int end) {
        int i = pieces.skip(end);
        for (int word = 0; word < 5 && tape.isWord(i); word++) {
            int to = tape.tokenEnd(i);
            int next = pieces.skip(to);
            if ((words.match(i) & Words.LINK) == 0 || !tape.isWordOrDigit(next)) {
                return to;
            }
            i = next;
        }
        return tape.tokenEnd(i);
    }

    /** Whether a name follows a street word that comes first. */
    boolean named(int end, boolean weakly) {
        int i = pieces.skip(end);
        int kind = tape.kind(i);
        if (kind == Chars.LOWER) {
            long flags = words.match(i);
            boolean small = (flags & Words.LINK) != 0;
            return (small && tape.kind(tape.blanksEnd(words.end(), false)) == Chars.UPPER)
                    || (!weakly && (small || (flags & (Words.STOP | Words.UNIT | Words.IS)) == 0))
                    || (weakly && codes.follow(end, false, true));
        }
        return kind == Chars.UPPER
                || kind == Chars.LETTER
                || kind == Chars.SOLID
                || (kind == Chars.DIGIT && tape.kind(end - 1) == Chars.SOLID);
    }

    /** Whether a word for a street was among the names that were read last. */
    boolean isStreet() {
        return names.isStreet();
    }

    /** Whether a word in small letters, which is not announced, means something with which no address begins. */
    static boolean isNoName(long flags, int length) {
        boolean common =
                (flags & (Words.ADDRESS | Words.POSTAL_CODE | StreetNames.OTHER_CUES | StreetNames.COMMON)) != 0
                        && (flags & (StreetNames.NEVER_COMMON & ~Words.NUMBER)) == 0;
        return common && ((flags & Words.STOP) != 0 || length < StreetEndings.COMPOUND);
    }
}
