package dev.avow.core.redaction.detect;

/** Where an address begins: names and a house number, in the orders and with the words of many countries. */
final class Streets {

    private static final String[] ENDINGS =
            ("strase strasse str gasse weg platz allee ufer damm straat laan plein gracht kade dijk singel"
                            + " steenweg gatan vagen gata vag torget veien vegen vei vej gade katu tie kuja polku stien alle"
                            + " backen markt hof chaussee dreef utca gassli gatu stigen grand tori ranta stieg pfad stig gangen vegur"
                            + " stigur straeti braut garden plads")
                    .split(" ", -1);

    private static final String[] SAID = {"instead", "please", "pls", "plz", "thanks", "thank", "thx", "ty", "not"};

    private static final long OTHER_CUES =
            (Words.ALL_CUES & ~Words.ADDRESS) | Words.MAIL | Words.SIZE | Words.COLOUR | Words.CAMPAIGN;
    private static final long COMMON = Words.STOP
            | Words.UNIT
            | Words.CURRENCY
            | Words.IS
            | Words.AMOUNT
            | Words.STATE
            | Words.ASK
            | Words.BRIDGE
            | Words.SPOKEN;

    /** The first letter of the Cyrillic script. */
    private static final char CYRILLIC = '\u0400';

    private static final int FOUR = 13;
    /** So long is a model of four digits and two letters: "1682DE". */
    private static final int MODEL = 6;
    /** So long is the number of a norm with its part: "60950-1". */
    private static final int NORM = 7;

    /** So many letters has a word that ends like a street at least. */
    private static final int COMPOUND = 6;

    /** With which four letters the endings end, those of three with any before them: nearly all words are through here. */
    private static final long[] FINALS = new long[1 << (FOUR - 6)];

    static {
        for (String ending : ENDINGS) {
            int last = ending.length() - 1;
            for (char any = 0; any < (last > 2 ? 1 : 32); any++) {
                char fourth = last > 2 ? ending.charAt(last - 3) : any;
                int bit = four(fourth, ending.charAt(last - 2), ending.charAt(last - 1), ending.charAt(last));
                FINALS[bit >>> 6] |= 1L << bit;
            }
        }
    }

    private static final long NEVER_COMMON =
            Words.STREET_BEFORE | Words.STREET_AFTER | Words.LINK | Words.DISTRICT | Words.NUMBER | Words.UNIT_OF_HOUSE;

    private final Tape tape;
    private final Memory memory;
    private final boolean shortcuts;
    private final Lexicon words;
    private final AddressPieces pieces;
    private final Codes codes;
    /** What the names that were read last are like. */
    private boolean strong;

    private boolean weak;
    private boolean lower;
    private boolean unit;
    /** Whether the last of them begins with a capital, and means nothing. */
    private boolean capital;

    private boolean ending;
    private int unknown;

    Streets(Reading reading, AddressPieces pieces, Codes codes) {
        this.tape = reading.tape;
        this.memory = reading.memory;
        this.shortcuts = reading.shortcuts;
        this.words = reading.words;
        this.pieces = pieces;
        this.codes = codes;
    }

    /** "Baker Street 12", "rue X 12", "dlouhá 12, 110 00 praha": the end of the house number, or -1. */
    int fromName(int p, boolean announced) {
        int number = names(p);
        if (number < 0) {
            return -1;
        }
        int end = houseNumber(number);
        boolean link = !announced && (words.match(p) & Words.LINK) != 0 && gap(words.end()) == number;
        if (end < 0 || link) {
            return -1;
        }
        if (unknown == 0 && (strong || weak)) {
            return crossing(end);
        }
        if (!strong && !weak && !announced && end == number + MODEL && tape.digitsEnd(number) == end - 2) {
            return -1;
        }
        if (!announced && end == number + NORM && tape.digitsEnd(number) == end - 2) {
            return -1;
        }
        if (!strong
                && !weak
                && !announced
                && end > number + 3
                && tape.digitsEnd(number) > number + 3
                && isSentence(end)) {
            return -1;
        }
        boolean capitals = !lower && unknown > 0;
        if (strong
                ? !ending
                        || !lower
                        || closes(end)
                        || isFlat(end)
                        || pieces.isInTown(end)
                        || codes.follow(end, false, true)
                : weak && (capitals || (capital && tape.kind(p) == Chars.UPPER) || isShort(p, end))) {
            return end;
        }
        if (unknown == 0) {
            return isSquare(p, number, end) ? end : -1;
        }
        boolean flat = (unit && capitals) || isFlat(end);
        return announced || (flat && (weak || capitals)) || codes.follow(end, capitals, weak) ? end : -1;
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
        boolean word =
                unknown > 0 && tape.reads(p, "str") && tape.at(tape.at(behind) == '.' ? behind + 1 : behind) == ' ';
        return word && (pieces.isLast(end, 1) || isFlat(end));
    }

    /** Whether a word for a street was among the names that were read last. */
    boolean isStreet() {
        return strong || weak;
    }

    /** Reads the names before a house number; where the number starts, or -1. */
    private int names(int p) {
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
            if (word > 1 && (strong || weak) && pieces.numberless(i) > 0) {
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
            if ((flags & Words.UNIT_OF_HOUSE) != 0 && (strong || weak) && tape.at(end) == ' ' && isLettered(end + 1)) {
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

    /** Whether a word stands in no address, wherever that starts. */
    private boolean isCommon(int i, long flags) {
        return tape.kind(i) == Chars.LOWER
                && (flags & (Words.ADDRESS | OTHER_CUES | COMMON)) != 0
                && (flags & NEVER_COMMON) == 0;
    }

    private boolean accept(int i, int end, long flags, int word) {
        int kind = tape.kind(i);
        boolean street = (flags & (Words.STREET_BEFORE | Words.STREET_AFTER)) != 0;
        boolean compound = !street && (flags & Words.STOP) == 0 && isCompound(i, end);
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
            unknown += compound || ((strong || weak) && kind == Chars.UPPER) ? 1 : 0;
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

    /** "7 # 71-21", "45 No. 12-34": the numbers of a street and of what crosses it; the end, or -1. */
    private int crossing(int end) {
        int i = tape.blanksEnd(end, false);
        boolean sign = tape.at(i) == '#';
        if (tape.isWord(i) && (words.match(i) & Words.NUMBER) != 0) {
            i = words.end();
            sign = true;
        }
        i += sign && tape.at(i) != ' ' ? 1 : 0;
        i = tape.blanksEnd(i, false);
        int cross = tape.tokenEnd(i);
        boolean dash = tape.at(cross) == '-' || tape.at(cross) == ' ';
        return sign && tape.isDigit(i) && dash && tape.isDigit(cross + 1) ? tape.tokenEnd(cross + 1) : -1;
    }

    /** "4a calle 12-30", "7 avenida 3-44": behind the two numbers of a house in a street that has only a number, or -1. */
    int crossed(int end) {
        int i = tape.blanksEnd(end, false);
        int first = tape.digitsEnd(i);
        int last = tape.at(first) == '-' ? tape.digitsEnd(first + 1) : first;
        boolean pair = i == end + 1 && first > i && first <= i + 3 && last > first + 1 && last <= first + 3;
        return pair && !tape.isWordOrDigit(last) && tape.at(last) != '-' && !pieces.isAmount(last) ? last : -1;
    }

    /** "Rua 14, Quadra 22", "شارع 12 منزل 27": behind the number of a street without a name, before the number of a house; or -1. */
    int numbered(int end) {
        int i = gap(end);
        int digits = i < 0 ? i : tape.digitsEnd(i);
        boolean number = digits > i && digits <= i + 3 && !tape.isWord(digits) && !pieces.isAmount(digits);
        strong = true;
        return number && (isFlat(digits) || isDistrict(digits)) ? digits : -1;
    }

    /** ", xã Quỳnh Lưu": a word for a district in small letters and a name. */
    private boolean isDistrict(int end) {
        int i = comma(end);
        boolean named = i > end && tape.isWord(i) && (words.match(i) & Words.DISTRICT) != 0;
        return named && tape.kind(tape.blanksEnd(words.end(), false)) == Chars.UPPER;
    }

    /** Whether a comma and at least two names with capitals follow, a comma between them: "12, Greenpark Estate, Syokimau". */
    boolean isPlaces(int end) {
        int i = end;
        int places = 0;
        for (int word = 0; word < 6 && places < 2; word++) {
            boolean comma = tape.at(i) == ',';
            i = comma ? tape.blanksEnd(i + 1, false) : tape.at(i) == ' ' ? i + 1 : i;
            if (tape.kind(i) != Chars.UPPER || (word == 0 && !comma) || !isPlaceName(i)) {
                return false;
            }
            places += comma ? 1 : 0;
            i = tape.wordEnd(i);
            i = tape.at(i) == '-' && tape.isWord(i + 1) ? tape.wordEnd(i + 1) : i;
        }
        return places == 2;
    }

    /** "The Old Rectory, Mill Lane, Tetbury GL8 8RT": behind names with capitals, two commas among them, and a code with letters; or -1. */
    int coded(int p) {
        int i = p;
        int commas = 0;
        for (int word = 0; word < 9 && tape.isWord(i); word++) {
            boolean mixed = tape.isDigit(tape.wordEnd(i)) && tape.wordEnd(i) <= i + 2;
            if (mixed) {
                int code = codes.code(i);
                return commas > 1 && code >= i + 6 && tape.kind(i) == Chars.UPPER ? code : -1;
            }
            boolean province = tape.wordEnd(i) == i + 2 && tape.kind(i + 1) == Chars.UPPER;
            boolean link = word > 0 && (words.match(i) & Words.LINK) != 0;
            if (!link && (tape.kind(i) != Chars.UPPER || !(isPlaceName(i) || isCommonName(i, word)))) {
                return -1;
            }
            i = tape.wordEnd(i);
            i = tape.at(i) == '.' ? i + 1 : i;
            char c = tape.at(i);
            commas += (c == ',' || c == '\n') && !province ? 1 : 0;
            int next = c == ',' ? tape.blanksEnd(i + 1, true) : i + 1;
            boolean gap = c == ',' || c == '\n' || c == ' ' || (c == '-' && tape.isWord(i + 1));
            i = gap ? next : p + Tape.REACH;
        }
        return -1;
    }

    /** "Back Lane", "Co Clare": behind the first word of a place one that means something in passing. */
    private boolean isCommonName(int i, int word) {
        boolean county = tape.wordEnd(i) == i + 2 && tape.reads(i, "co");
        return word > 0 && (county || (words.match(i) & (OTHER_CUES | Words.MONTH | Words.ADDRESS)) == 0);
    }

    /** Whether a word with a capital may be of the name of a place: it means nothing else. */
    private boolean isPlaceName(int i) {
        long flags = words.match(i);
        return (flags & (OTHER_CUES | COMMON | Words.MONTH | Words.ADDRESS)) == 0
                || (flags & (Words.LINK | Words.STREET_AFTER | Words.STREET_BEFORE | Words.DISTRICT)) != 0;
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
    private int gap(int end) {
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
            if (upper && isCompound(i, end) && isNumberNext(end)) {
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

    /** "45 Elm, Austin TX 78701", "25 Nguyễn Huệ, Quận 1": the end of the names behind a number, or -1. */
    int placed(int from) {
        int i = from;
        int last = -1;
        for (int word = 0; word < 4 && tape.kind(i) == Chars.UPPER; word++) {
            long flags = words.match(i);
            boolean alone = tape.kind(tape.wordEnd(i) + 1) != Chars.UPPER || tape.kind(i + 1) == Chars.UPPER;
            if (word == 0 && (flags & (OTHER_CUES | Words.MONTH | (alone ? COMMON : 0))) != 0) {
                return -1;
            }
            last = tape.wordEnd(i);
            i = tape.at(last) == ' ' ? last + 1 : last;
        }
        if (last < 0 || (tape.at(last) != ',' && tape.at(last) != '\n')) {
            return -1;
        }
        return codes.follow(last, true, true) ? last : -1;
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
            if ((flags & (COMMON | OTHER_CUES)) != 0) {
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
                || isFlat(end)
                || (before == 1 && isSaid(end))
                || (tape.isDigit(i) && tape.digitsEnd(i) - i >= 4)
                || codes.follow(end, false, true);
    }

    /** Whether a line or a part of a sentence ends here. */
    private boolean closes(int end) {
        char c = tape.at(end);
        return c == ',' || c == '\n' || c == '.' || c == '!' || c == '?' || c == 0 || tape.isDigit(end + 1);
    }

    /** Whether a flat, a floor or a district follows. */
    private boolean isFlat(int end) {
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
        boolean numbered = (flags & Words.NUMBER) != 0 && !strong && !weak;
        return ((flags & Words.UNIT_OF_HOUSE) != 0 && !length && !numbered && pieces.unitToken(words.end()) > 0)
                || ((flags & Words.DISTRICT) != 0 && tape.kind(i) != Chars.LOWER);
    }

    /** Whether a word in small letters, which is not announced, means something with which no address begins. */
    static boolean isNoName(long flags, int length) {
        boolean common = (flags & (Words.ADDRESS | Words.POSTAL_CODE | OTHER_CUES | COMMON)) != 0
                && (flags & (NEVER_COMMON & ~Words.NUMBER)) == 0;
        return common && ((flags & Words.STOP) != 0 || length < COMPOUND);
    }

    private boolean isCompound(int from, int end) {
        return tape.isWord(from) && isCompound(tape.chars(), from, end);
    }

    /** Whether a word of so many letters ends like a street. */
    static boolean isCompound(char[] chars, int from, int end) {
        if (end - from < COMPOUND) {
            return false;
        }
        int bit = four(
                Chars.fold(chars[end - 4]),
                Chars.fold(chars[end - 3]),
                Chars.fold(chars[end - 2]),
                Chars.fold(chars[end - 1]));
        if ((FINALS[bit >>> 6] & 1L << bit) == 0) {
            return false;
        }
        for (String ending : ENDINGS) {
            int at = end - ending.length();
            if (at >= from + 3 && matches(chars, at, ending)) {
                return true;
            }
        }
        return false;
    }

    private static int four(char fourth, char third, char second, char last) {
        int letters = ((fourth & 31) << 15) | ((third & 31) << 10) | ((second & 31) << 5) | (last & 31);
        return (letters * 0x9E3779B1) >>> (Integer.SIZE - FOUR);
    }

    /** Whether a digit, or a short word before one, follows. */
    private boolean isNumberNext(int end) {
        return tape.at(end) == ',' || tape.hasDigit(end, 6);
    }

    private static boolean matches(char[] chars, int at, String ending) {
        for (int i = 0; i < ending.length(); i++) {
            if (Chars.fold(chars[at + i]) != ending.charAt(i)) {
                return false;
            }
        }
        return true;
    }

    /** The end of the house number that starts here, with what hangs on it: "12a", "7 # 71-21"; or -1. */
    private int houseNumber(int i) {
        int digits = tape.digitsEnd(i);
        if (digits == i) {
            return isLettered(i) ? tape.tokenEnd(i) : pieces.numberless(i);
        }
        int token = tape.tokenEnd(i);
        boolean number = digits - i <= 5 && token - digits <= 2 && tape.wordEnd(digits) == token;
        char c = tape.at(token);
        if (!number || ((c == ':' || c == '.') && pieces.isMore(token + 1))) {
            return -1;
        }
        boolean zero = c != ',' && tape.at(i) == '0';
        if (zero || pieces.isAmount(token) || isOfWare(i, digits, token)) {
            return -1;
        }
        int more = token + 1;
        if ((c == '/' || c == ',') && isLawOrDecimal(c, more)) {
            return -1;
        }
        boolean pair = (c == '/' || c == '-') && tape.isDigit(more) && tape.digitsEnd(more) - more <= 3;
        int end = pair ? tape.tokenEnd(more) : token;
        boolean span = pair && c == '-' && tape.kind(end + 1) == Chars.LOWER && tape.at(end) == ' ';
        return end - token > 5 || span ? -1 : ending ? pieces.entrance(end) : end;
    }

    /** "17h", "2000W", "3er-Set": an hour, watts or volts, or how many are in a set; letters behind a number that is no house's. */
    private boolean isOfWare(int from, int digits, int token) {
        char first = tape.at(digits);
        boolean power = token == digits + 1 && (first == 'W' || first == 'V') && digits > from + 2;
        return first == 'h' || power || (token == digits + 2 && first == 'e' && tape.at(digits + 1) == 'r');
    }

    /** "C88": a capital and up to three digits, the number of a house in a block. */
    private boolean isLettered(int i) {
        int end = tape.digitsEnd(i + 1);
        return tape.kind(i) == Chars.UPPER && end > i + 1 && end <= i + 4 && !tape.isWordOrDigit(end);
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

    /** "84/2021", "5,4321": the year of a law behind a stroke, or a fraction, behind which no name of a place stands. */
    private boolean isLawOrDecimal(char sign, int from) {
        int end = tape.digitsEnd(from);
        return sign == '/'
                ? end == from + 4 && (tape.at(from) == '2' || tape.at(from) == '1')
                : end > from && tape.kind(tape.blanksEnd(end, false)) != Chars.UPPER;
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

    int comma(int from) {
        int i = from + (tape.at(from) == ',' ? 1 : 0);
        i = tape.blanksEnd(i, false);
        return i > from + 2 ? from : i;
    }
}
