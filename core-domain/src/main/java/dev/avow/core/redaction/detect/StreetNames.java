package dev.avow.core.redaction.detect;

/** Reads the names of a street before the number of a house, word by word, and says what they are like. */
final class StreetNames {

    /** What no name of a street or a place means: it announces something else. */
    static final long OTHER_CUES =
            (Words.ALL_CUES & ~Words.ADDRESS) | Words.MAIL | Words.SIZE | Words.COLOUR | Words.CAMPAIGN;

    /** What it means only with a capital behind another name. */
    static final long COMMON = Words.STOP
            | Words.UNIT
            | Words.CURRENCY
            | Words.IS
            | Words.AMOUNT
            | Words.STATE
            | Words.ASK
            | Words.BRIDGE
            | Words.SPOKEN;

    /** What may stand in an address whatever else it means. */
    static final long NEVER_COMMON =
            Words.STREET_BEFORE | Words.STREET_AFTER | Words.LINK | Words.DISTRICT | Words.NUMBER | Words.UNIT_OF_HOUSE;

    private final Tape tape;
    private final Memory memory;
    private final boolean shortcuts;
    private final Lexicon words;
    private final AddressPieces pieces;
    private final HouseNumbers houses;
    /** Whether a word for a street was among the names that were read last, one that means nothing else, */
    boolean strong;
    /** or one that does; */
    boolean weak;
    /** whether one of them is in small letters, */
    boolean lower;
    /** a word for a flat stands before the number, */
    boolean unit;
    /** the last of them begins with a capital and means nothing, */
    boolean capital;
    /** one of them ends like a street; */
    boolean ending;
    /** and how many of them are no word for a street. */
    int unknown;

    StreetNames(Reading reading, AddressPieces pieces, HouseNumbers houses) {
        this.tape = reading.tape;
        this.memory = reading.memory;
        this.shortcuts = reading.shortcuts;
        this.words = reading.words;
        this.pieces = pieces;
        this.houses = houses;
    }

    /** Reads the names before a house number; where the number starts, or -1. */
    int read(int p) {
        if (shortcuts && memory.isNameless(p)) {
            return -1;
        }
        strong = false;
        weak = false;
        lower = false;
        unit = false;
        capital = false;
        ending = false;
        unknown = 0;
        boolean quoted = false;
        int i = p;
        for (int word = 0; word < 7; word++) {
            if (tape.isDigit(i)) {
                int token = tape.tokenEnd(i);
                int day = dayEnd(i);
                if (day > 0 && word > 0) {
                    unknown++;
                    i = day;
                    continue;
                }
                boolean ordinal = token - tape.digitsEnd(i) >= 2 && tape.at(token) == ' ' && tape.isWord(token + 1);
                if (!ordinal) {
                    return i;
                }
                i = token + 1;
                continue;
            }
            if (!tape.isWord(i)) {
                return -1;
            }
            if (word > 1 && isStreet() && pieces.numberless(i) > 0) {
                return i;
            }
            long flags = words.match(i);
            int end = words.end();
            boolean opens = (flags & Words.STREET_BEFORE) != 0;
            int next = opens || quoted ? quote(end) : gap(end);
            boolean quote = next > end && tape.at(next - 1) == '"';
            quoted = quote ? opens : quoted && tape.at(end) != '"';
            if ((flags & (Words.NUMBER | Words.UNIT_OF_HOUSE)) != 0
                    && word > 0
                    && isNumber(i, end)
                    && !isModel(i, end)) {
                unit |= (flags & (Words.UNIT_OF_HOUSE | Words.NUMBER | Words.BRIDGE)) == Words.UNIT_OF_HOUSE;
                return digitsBehind(end);
            }
            if ((flags & Words.UNIT_OF_HOUSE) != 0 && isStreet() && tape.at(end) == ' ' && houses.isLettered(end + 1)) {
                return end + 1;
            }
            if (!accept(i, end, flags, word) || next < 0) {
                if (isCommon(i, flags)) {
                    memory.nameless(p, i);
                }
                return -1;
            }
            i = next;
        }
        return -1;
    }

    /** Whether a word for a street was among the names that were read last. */
    boolean isStreet() {
        return strong || weak;
    }

    /** A word for a street stands before a number, and no name does. */
    void unnamed() {
        strong = true;
    }

    /** Takes the next word as one of the names, if it may be one behind those before it. */
    private boolean accept(int i, int end, long flags, int word) {
        int kind = tape.kind(i);
        boolean street = (flags & (Words.STREET_BEFORE | Words.STREET_AFTER)) != 0;
        boolean compound = !street && (flags & Words.STOP) == 0 && StreetEndings.isCompound(tape, i, end);
        ending |= compound;
        boolean letter = street && end == i + 1 && kind == Chars.UPPER && tape.at(end) != '.';
        boolean both = (flags & Words.STREET_BEFORE) != 0 && (flags & Words.STREET_AFTER) == 0;
        if (street && both && word > 0 && (lower || isMark(i, end))) {
            return false;
        }
        if ((street && !letter) || compound) {
            boolean behind = word == 0 && !compound && (flags & Words.STREET_BEFORE) == 0;
            boolean sure = compound || ((flags & Words.WEAK_STREET) == 0);
            lower |= compound && kind == Chars.LOWER;
            unknown += compound || (isStreet() && kind == Chars.UPPER) ? 1 : 0;
            int next = behind && sure ? gap(end) : -1;
            boolean linked = next > 0 && tape.isWord(next) && (words.match(next) & Words.LINK) != 0;
            strong |= sure && (!behind || linked);
            weak |= !sure && !behind;
            return !behind || kind != Chars.LOWER || linked;
        }
        if ((flags & (Words.LINK | Words.DISTRICT)) != 0) {
            unknown += kind == Chars.UPPER && word == 0 ? 1 : 0;
            return word > 0
                    || kind != Chars.LOWER
                    || ((flags & Words.DISTRICT) != 0 && tape.kind(tape.blanksEnd(end, false)) == Chars.UPPER);
        }
        if ((flags & Words.ADDRESS) != 0) {
            return false;
        }
        boolean shout = kind == Chars.UPPER && tape.kind(i + 1) == Chars.UPPER;
        if ((flags & Words.POSTAL_CODE) != 0 && (word == 0 || (shout && isCode(end)))) {
            return false;
        }
        if ((flags & OTHER_CUES) != 0 && !(strong && word > 0 && kind != Chars.LOWER)) {
            return false;
        }
        if ((flags & COMMON) != 0 && !(kind != Chars.LOWER && word > 0) && !shout) {
            return false;
        }
        lower |= kind == Chars.LOWER || (shout && end - i > 3);
        unknown += (flags & Words.UNIT_OF_HOUSE) == 0 ? 1 : 0;
        capital = kind == Chars.UPPER && flags == 0;
        return true;
    }

    /** Whether a word stands in no address, wherever that starts. */
    private boolean isCommon(int i, long flags) {
        return tape.kind(i) == Chars.LOWER
                && (flags & (Words.ADDRESS | OTHER_CUES | COMMON)) != 0
                && (flags & NEVER_COMMON) == 0;
    }

    /** "Does it meet UL 94": two capitals right before a number and behind a word in small letters are a mark of goods. */
    private boolean isMark(int i, int end) {
        return end == i + 2
                && tape.kind(i + 1) == Chars.UPPER
                && tape.at(i - 1) == ' '
                && tape.kind(i - 2) == Chars.LOWER
                && tape.at(end) == ' '
                && tape.isDigit(end + 1);
    }

    /** Whether a number of four digits and more follows. */
    private boolean isCode(int end) {
        int digits = tape.blanksEnd(end, false);
        return tape.digitsEnd(digits) >= digits + 4;
    }

    /** Behind the day of a month that gave a street its name: "7 de Setembro", "8 mai 1945", "17. Juni"; else -1. */
    private int dayEnd(int i) {
        int end = tape.digitsEnd(i);
        if (end - i > 2) {
            return -1;
        }
        int word = gap(end);
        if (word > 0 && tape.isWord(word) && tape.wordEnd(word) - word == 2 && (words.match(word) & Words.LINK) != 0) {
            word = gap(tape.wordEnd(word));
        }
        if (word < 0 || !tape.isWord(word) || (words.match(word) & Words.MONTH) == 0) {
            return -1;
        }
        int next = gap(words.end());
        boolean year = next > 0 && tape.digitsEnd(next) - next == 4 && tape.at(next) == '1';
        return year ? gap(tape.digitsEnd(next)) : next;
    }

    /** "SM-RT40": what would be a flat's number is a part of a code. */
    private boolean isModel(int i, int end) {
        return tape.at(i - 1) == '-' && tape.isDigit(end);
    }

    private boolean isNumber(int i, int end) {
        int digits = digitsBehind(end);
        return digits > (end - i == 1 ? end : 0) && (tape.kind(i) == Chars.LOWER || digits - end <= 3);
    }

    private int digitsBehind(int end) {
        int i = end;
        while (i < end + 3 && isBeforeNumber(tape.at(i))) {
            i++;
        }
        return tape.isDigit(i) ? i : -1;
    }

    private static boolean isBeforeNumber(char c) {
        return c == ' ' || c == '.' || c == ':' || c == '\u00B0';
    }

    /** Over the signs between the words of a name and the comma before a number, or -1. */
    int gap(int end) {
        int i = end;
        while (i < end + 3) {
            if (!isGap(tape.at(i))) {
                break;
            }
            i++;
        }
        return i == end || (tape.at(end) == '-' && i == end + 1 && tape.isDigit(i)) ? -1 : i;
    }

    /** The same, and over the quotation marks around the name of a street: "ул. „Иван Вазов“ 18". */
    private int quote(int end) {
        int i = end;
        while (i < end + 3 && (isGap(tape.at(i)) || tape.at(i) == '"')) {
            i++;
        }
        return i == end || tape.at(end) == '-' ? gap(end) : i;
    }

    private static boolean isGap(char c) {
        return switch (c) {
            case ' ', '.', '-', '\'', '/', ',', '\u00B0', '#', '\n' -> true;
            default -> false;
        };
    }
}
