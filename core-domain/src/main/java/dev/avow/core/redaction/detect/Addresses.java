package dev.avow.core.redaction.detect;

import dev.avow.core.redaction.EntityKind;

/** Postal addresses: a street with its number begins one, or an announcement does; then it runs on piece by piece. */
final class Addresses {

    private static final int PIECES = 26;
    /** So many pieces of an announced address are read to prove it, */
    private static final int RUN = 10;
    /** and so many of one that nobody announced. */
    private static final int SHORT_RUN = 6;
    /** Behind so many flats and floors the pieces are too few for two names. */
    private static final int NAMELESS = SHORT_RUN - 1;

    private static final long STREET = Words.STREET_BEFORE | Words.STREET_AFTER | Words.UNIT_OF_HOUSE;
    /** What has a number of its own, which is no house's. */
    private static final long NUMBERED = Words.CARD | Words.ACCOUNT | Words.PARCEL | Words.ORDER | Words.PHONE;
    /** So far ahead of a word a digit must stand. */
    static final int REACH = 44;

    /** So far behind "do you deliver" stands where to. */
    private static final int SENT = 6;
    /** Not so far behind it names of places with a code are where. */
    private static final int SENT_FAR = 44;
    /** So many names stand before the postal code of a town. */
    private static final int TOWN = 3;

    /** So many digits has the number of a batch, and of no plot. */
    private static final int BATCH = 5;

    /** So many digits has a postal code before a comma and a town: "191025, г. Москва, ул. X 12". */
    private static final int INDEX = 6;

    /** What has a number and is lived in. */
    private static final String[] DWELLINGS = {
        "house", "flat", "villa", "apt", "apartment", "casa", "plot", "stand", "hse", "cottage", "bungalow", "room"
    };

    /** A village or a part of a town, shortened. */
    private static final String[] VILLAGES = {"с", "д", "х", "кв", "пос", "дер"};

    /** "On the 3rd without a lift": a storey, and no house. */
    private static final String[] WITHOUT = {
        "without", "with", "ohne", "sans", "sin", "senza", "zonder", "\u03C7\u03C9\u03C1\u03B9\u03C3", "bez", "sem"
    };

    /** "Am Bach", "im Winkel", "zum Brunnen": the small word belongs to the name of the street. */
    private static final String[] PLACES = {"am", "im", "zum", "zur", "an", "unter", "na"};

    /** Where people sit in a hall, and the row in it. */
    private static final String[] BLOCKS = {"block", "blok", "bloc", "bloque", "sektor", "sector", "secteur"};

    private static final String[] ROWS = {"row", "reihe", "rang", "rij", "fila", "rada", "rad", "sor"};

    private final Reading reading;
    private final Tape tape;
    private final Memory memory;
    private final Lexicon words;
    private final AddressPieces pieces;
    private final HouseNumbers houses;
    private final PlaceNames places;
    private final Streets streets;
    private final Behind behind;
    private final Charts charts;
    private final Shops shops;
    /** Every word from the first place to the second is a flat or a floor with its number. */
    private int unitsText;

    private int unitsFrom;
    private int unitsTo;
    /** How many they are, and where the last ones begin. */
    private int units;

    private final int[] unitStarts = new int[NAMELESS];
    /** At this number no address starts: it is asked for twice in a row. */
    private int nowhereText;

    private int nowhere;
    /** How long the last sure piece of a run was. */
    private int sureLength;

    Addresses(Reading reading) {
        this.reading = reading;
        this.tape = reading.tape;
        this.memory = reading.memory;
        this.words = reading.words;
        this.pieces = new AddressPieces(reading);
        this.behind = new Behind(reading);
        this.charts = new Charts(reading);
        this.shops = new Shops(reading);
        this.houses = new HouseNumbers(reading, pieces);
        this.places = new PlaceNames(reading, pieces.codes());
        this.streets = new Streets(reading, pieces, houses);
    }

    /** Whether an address starts at a number: "221B Baker Street", "12 rue X", "1052 Budapest, Váci utca 12". Its first end, or -1. */
    int fromNumber(int p) {
        if (!reading.mayPlace(p) || (nowhereText == tape.loads() && nowhere == p)) {
            return -1;
        }
        nowhereText = tape.loads();
        nowhere = p;
        int digits = tape.digitsEnd(p);
        int i = tape.tokenEnd(p);
        boolean whole = i == digits;
        if (digits - p > 6 || i - digits > 1) {
            return announced(p);
        }
        boolean list = digits - p == INDEX && tape.at(i) == ',' && (memory.tight & ~Words.ADDRESS) == 0 && !memory.hash;
        if (whole && digits - p >= 4 && (tape.at(i) == ' ' || list)) {
            int city = list ? tape.blanksEnd(i + 1, false) : i;
            int place = list && tape.isLetter(city) ? inCity(city, tape.wordEnd(city)) : -1;
            place = place > 0 ? place : streets.inPlace(list ? i + 1 : i, list);
            if (place > 0) {
                return found(p, place);
            }
        }
        while ((tape.at(i) == '-' || tape.at(i) == '/') && tape.isDigit(i + 1) && i - p < 8) {
            i = tape.tokenEnd(i + 1);
        }
        if (i - p > 9 || digits - p > 5) {
            return announced(p);
        }
        i = fraction(i);
        int number = i;
        if (tape.at(i) == ' ' && isThai(i + 1)) {
            return found(p, number);
        }
        if (pieces.isAmount(number) && !streets.isBehind(tape.blanksEnd(number, false))) {
            return announced(p);
        }
        i = pieces.comma(i);
        boolean ordinal = tape.isDigit(i) && tape.isWord(tape.digitsEnd(i));
        if (i <= p + 1 || !(tape.isLetter(i) || ordinal) || tape.at(i - 1) != ' ') {
            return announced(p);
        }
        if (tape.kind(i) != Chars.UPPER && !reading.mayStreet(p)) {
            return announced(p);
        }
        long flags = ordinal ? 0 : words.match(i);
        if (words.end() == i + 1 && tape.at(i + 1) == ' ' && reading.reads(i + 2, tape.wordEnd(i + 2), "bis")) {
            i += 2;
            flags = words.match(i);
        }
        if (reading.reads(i, words.end(), "bis") || reading.reads(i, words.end(), "ter")) {
            i = pieces.comma(words.end());
            flags = words.match(i);
        }
        int crossed = (flags & (Words.STREET_BEFORE | Words.STREET_AFTER)) != 0 ? houses.crossed(words.end()) : -1;
        if (crossed > 0) {
            return found(p, crossed);
        }
        if ((flags & Words.STREET_BEFORE) != 0 && streets.named(words.end(), (flags & Words.WEAK_STREET) != 0)) {
            return found(p, streets.nameEnd(words.end()));
        }
        int sector = (flags & Words.UNIT_OF_HOUSE) != 0 && tape.at(number) == ',' && tape.kind(i) == Chars.UPPER
                ? pieces.unitToken(words.end())
                : -1;
        if (sector > 0 && pieces.codes().follow(sector, true, true)) {
            return found(p, sector);
        }
        int end = streets.street(i, 5);
        end = end < 0 && tape.at(number) == ' ' ? places.placed(i) : end;
        return end > 0 ? found(p, end) : announced(p);
    }

    /** "ม.4", "ถ.รามอินทรา", "ต.ท่าข้าม": the village, street or district of a house, shortened. */
    private boolean isThai(int i) {
        char c = tape.at(i);
        boolean place = c == '\u0E21' || c == '\u0E16' || c == '\u0E0B' || c == '\u0E15';
        return place
                && tape.at(i + 1) == '.'
                && (tape.isDigit(i + 2) || tape.at(i + 2) == ' ' || tape.kind(i + 2) == Chars.SOLID);
    }

    /** Behind the fraction of a house number, "33 1/2 Pine St": one digit through another; else the same place. */
    private int fraction(int i) {
        boolean fraction = tape.at(i) == ' '
                && tape.digitsEnd(i + 1) == i + 2
                && tape.at(i + 2) == '/'
                && tape.digitsEnd(i + 3) == i + 4
                && tape.at(i + 4) == ' ';
        return fraction ? i + 4 : i;
    }

    /** Whether an address starts at a word: "rue X 12", "Baker Street 12", "Musterstraße 5". Its first end, or -1. */
    int fromWord(int p, long flags, int end) {
        if (!reading.mayPlace(p) || !tape.hasDigit(p, REACH)) {
            return -1;
        }
        int kind = tape.kind(p);
        boolean small = kind == Chars.LOWER || (flags & Words.LINK) == 0;
        if (small
                && (flags & (Words.IS | Words.ADDRESS | Words.ORDER | Words.PHONE | Words.MAIL)) != 0
                && (flags & STREET) == 0) {
            return -1;
        }
        boolean counted = (memory.lastFlags & Words.DIGITS) != 0 && pieces.isCounted(p) && end - p > 1;
        boolean numbered = (flags & Words.NUMBER) != 0 && memory.isTight(NUMBERED, p);
        if (numbered || isDay(flags, end) || (end == p + 1 && isOfWare(p, kind))) {
            return -1;
        }
        boolean unitOfHouse = (flags & Words.UNIT_OF_HOUSE) != 0;
        if (counted || (unitOfHouse && (memory.isTight(Words.PRODUCT, p) || isBatch(flags, end)))) {
            return -1;
        }
        int unit = (flags & Words.UNIT_OF_HOUSE) != 0 && tape.at(end) != '-' ? pieces.unitToken(end) : -1;
        unit = unit > 0 && (pieces.isAmount(unit) || isWeight(unit)) ? -1 : unit;
        if (unit > 0) {
            int box = house(p, end, unit, flags);
            box = box > 0 || isCountedOn(flags) || !mayHaveName(p, end, unit) ? box : run(p, 2, 2);
            box = box > 0 || !reading.readsOne(p, end, DWELLINGS) || !places.isPlaces(unit) ? box : unit;
            if (box > 0) {
                return found(p, box);
            }
        }
        int military = end == p + 3 ? military(p, end) : -1;
        if (military > 0) {
            return found(p, military);
        }
        int city = inCity(p, end);
        if (city > 0) {
            return found(p, city);
        }
        boolean announced = isAnnounced(p);
        boolean link =
                announced && reading.readsOne(p, end, PLACES) && tape.kind(tape.blanksEnd(end, false)) >= Chars.UPPER;
        if (kind == Chars.LOWER && (flags & Words.BRIDGE) != 0 && (flags & STREET) == 0 && !link) {
            return -1;
        }
        int street = streets.fromName(p, announced);
        if (street > 0 && !isTownAsked(p, announced)) {
            return found(p, street);
        }
        int unnamed = (flags & Words.STREET_BEFORE) != 0 && end > p + 2 ? streets.numbered(end) : -1;
        if (unnamed > 0) {
            return found(p, unnamed);
        }
        int coded = announced
                        || kind != Chars.UPPER
                        || tape.isDigit(end + 1)
                        || memory.isNear(Memory.POSTAL_CODE, p, SENT_FAR)
                ? -1
                : places.coded(p);
        if (coded > 0 && !behind.isPlaceAsked(coded)) {
            return found(p, coded);
        }
        return announced ? announced(p) : -1;
    }

    /** "Corsa D 1.2", "14 W/m 2700 K": a letter before a fraction, or behind a stroke. */
    private boolean isOfWare(int p, int kind) {
        boolean stroke = kind == Chars.LOWER && memory.previous == '/';
        boolean fraction = tape.at(p + 1) == ' '
                && tape.isDigit(p + 2)
                && tape.at(p + 3) == '.'
                && tape.isDigit(p + 4)
                && !tape.isDigit(p + 5);
        return stroke || fraction;
    }

    /** "On the box: 450 g flour". */
    private boolean isWeight(int token) {
        char c = tape.at(token + 1);
        return tape.at(token) == ' ' && (c == 'g' || c == 'l') && tape.at(token + 2) == ' ' && tape.isWord(token + 3);
    }

    /** "LOT 58317", "lote LOT 25029A": a word for a batch that means the number of a plot as well, and too many digits for one. */
    private boolean isBatch(long flags, int end) {
        int number = (flags & Words.PRODUCT) != 0 ? pieces.skip(end) : end;
        return number > end && tape.digitsEnd(number) - number >= BATCH;
    }

    /** "Oct 14, 2026": a month with its day and year. */
    private boolean isDay(long flags, int end) {
        if ((flags & Words.MONTH) == 0) {
            return false;
        }
        int day = tape.blanksEnd(end, false);
        int to = tape.digitsEnd(day);
        int year = tape.at(to) == ',' ? tape.blanksEnd(to + 1, false) : tape.blanksEnd(to, false);
        boolean century = (tape.at(year) == '2' && tape.at(year + 1) == '0')
                || (tape.at(year) == '1' && tape.at(year + 1) == '9');
        return to > day && to - day <= 2 && century && tape.digitsEnd(year) == year + 4;
    }

    /** "Op. 27 no. 2": a word for a number right behind another one opens nothing that no street is named in. */
    private boolean isCountedOn(long flags) {
        return (flags & Words.NUMBER) != 0 && (memory.lastFlags & Words.DIGITS) != 0;
    }

    /** "Block 114 Reihe 22": a seat, where a row with its number follows a block. */
    private boolean isSeat(int p, int end) {
        int row = pieces.comma(end);
        int number = row > end && tape.isWord(row) ? tape.wordEnd(row) + 1 : row;
        if (number == row || tape.at(number - 1) != ' ' || !tape.isDigit(number)) {
            return false;
        }
        int digits = tape.isDigit(end - 1) ? end - 1 : p;
        while (digits > p && tape.isDigit(digits - 1)) {
            digits--;
        }
        int block = digits - 1;
        while (block > p && tape.isWord(block - 1)) {
            block--;
        }
        return block >= p
                && reading.readsOne(row, number - 1, ROWS)
                && reading.readsOne(block, Math.max(block, digits - 1), BLOCKS);
    }

    private int found(int p, int end) {
        if (charts.begin(p, end) || isSeat(p, end) || shops.are(p, end)) {
            return -1;
        }
        reading.hit(EntityKind.POSTAL_ADDRESS, p, end, reading.plain(p, end));
        memory.open = Memory.OPEN_ADDRESS;
        memory.left = PIECES;
        memory.piece = 0;
        return end;
    }

    /** A flat or a box in front of a street: "Flat 4, 12 High Road", "PO Box 123". */
    private int house(int p, int end, int token, long flags) {
        if ((flags & Words.POST_BOX) == Words.POST_BOX && isBox(p, end, token, flags)) {
            return token;
        }
        int next = pieces.comma(token);
        if (tape.kind(next) == Chars.UPPER && next > token) {
            int named = streetBehind(next);
            if (named > 0) {
                return named;
            }
        }
        if (tape.at(token) != ',' || (!tape.isDigit(next) && !tape.isWord(next))) {
            return -1;
        }
        int street = tape.isDigit(next)
                ? streets.street(pieces.comma(tape.tokenEnd(next)), 4)
                : streets.fromName(next, false);
        return street > 0 ? street : -1;
    }

    /** Whether a box of the post is named: a short word for one or "box" alone in capitals and with a town or its code behind. */
    private boolean isBox(int p, int end, int token, long flags) {
        if ((flags & Words.SHORT_BOX) != Words.SHORT_BOX) {
            return end > p + 3 || tape.at(p + 1) == '/' || tape.at(p + 1) == '.';
        }
        int town = pieces.comma(token);
        boolean comma = tape.at(token) == ',';
        boolean named = tape.kind(town) == Chars.UPPER && tape.kind(town + 1) == Chars.LOWER;
        int more = tape.blanksEnd(tape.wordEnd(town), false);
        boolean two = named && tape.kind(more) == Chars.UPPER && tape.kind(more + 1) == Chars.LOWER;
        return tape.kind(p) == Chars.UPPER && town > token && (comma ? named || isCodeAt(town) : two);
    }

    /** "Plot 45, Ntinda Road", "No 5 Okoro Close", "N° 22 rue Ibn Sina": the end of the street whose number stood before, or -1. */
    private int streetBehind(int word) {
        long flags = words.match(word);
        boolean sure = (flags & Words.WEAK_STREET) == 0 || words.end() > word + 3;
        if ((flags & Words.STREET_BEFORE) != 0 && sure && streets.named(words.end(), false)) {
            return streets.nameEnd(words.end());
        }
        return streets.street(word, 4);
    }

    /**
     * Whether a word follows soon that is no flat and no floor with its number; what was passed once is not looked at again.
     */
    private boolean mayHaveName(int p, int end, int token) {
        if (!reading.isSurveyed()) {
            return true;
        }
        boolean passed = unitsText == tape.loads() && p >= unitsFrom && p <= unitsTo;
        boolean counted = tape.kind(p) == Chars.LOWER && pieces.hasDigit(end, token);
        int i = passed && unitsTo > p ? unitsTo : counted ? token : p;
        unitsText = tape.loads();
        unitsFrom = passed ? unitsFrom : p;
        units = passed ? units : 0;
        if (i == token && counted) {
            unitStarts[units++ % NAMELESS] = p;
        }
        while (tape.sees(i)) {
            if (tape.isLetter(i)) {
                long flags = words.match(i);
                int unit = (flags & Words.UNIT_OF_HOUSE) != 0 && tape.kind(i) == Chars.LOWER
                        ? pieces.unitToken(words.end())
                        : -1;
                if (unit < 0 || !pieces.hasDigit(words.end(), unit)) {
                    unitsTo = i;
                    if (units >= NAMELESS && unitStarts[units % NAMELESS] >= p) {
                        return false;
                    }
                    boolean more = words.end() > tape.wordEnd(i) || (flags & Words.DISTRICT) != 0;
                    return more || tape.sees(words.end() + 5) || hasWord(words.end());
                }
                unitStarts[units++ % NAMELESS] = i;
                i = unit;
            } else {
                i++;
            }
        }
        unitsTo = i;
        return false;
    }

    private boolean hasWord(int from) {
        int i = from;
        while (tape.sees(i) && !tape.isLetter(i)) {
            i++;
        }
        return tape.sees(i);
    }

    private boolean isAnnounced(int p) {
        return memory.isTight(Words.ADDRESS, p) || reading.isAnswer(Words.ADDRESS, p, 40);
    }

    /** "Do you deliver to Dublin 8 D08 X4Y5": what reads as a street with a house is a town and its code. */
    private boolean isTownAsked(int p, boolean announced) {
        boolean sent = isSentTo(p);
        boolean town = sent && !announced && !streets.isStreet();
        return town || ((sent || announced) && isPlaceAsked(p));
    }

    /** Whether it was asked right before whether something is sent to a place. */
    private boolean isSentTo(int p) {
        return memory.isNear(Memory.POSTAL_CODE, p, SENT);
    }

    /** Where a storey's number may stand: here, or behind a small word such as "im". */
    private int storey(int p) {
        boolean small = tape.isWord(p) && (words.match(p) & (Words.BRIDGE | Words.LINK)) != 0;
        return small ? tape.blanksEnd(tape.wordEnd(p), false) : p;
    }

    /** "I live on the 3rd floor", "mieszkam na 3 piętrze": a storey alone is no address. */
    private boolean isStorey(int p) {
        int digits = tape.digitsEnd(p);
        int ordinal = tape.wordEnd(digits);
        boolean small = digits > p && digits <= p + 2 && ordinal <= digits + 3;
        int sign = tape.at(ordinal) == '.' || tape.at(ordinal) == '\u00B0' ? ordinal + 1 : ordinal;
        int word = tape.blanksEnd(sign, false);
        return small
                && word > sign
                && tape.isWord(word)
                && ((words.match(word) & Words.STOREY) == Words.STOREY
                        || (sign > digits && reading.readsOne(word, tape.wordEnd(word), WITHOUT)));
    }

    /** Behind "address:" and the like: words and at least one number that read as an address. */
    private int announced(int p) {
        if (!isAnnounced(p) || isStorey(storey(p))) {
            return -1;
        }
        int first = isPlaceAsked(p) ? -1 : run(p, 1, 1);
        if (first < 0) {
            return -1;
        }
        int end = found(p, first);
        memory.piece = end > 0 ? sureLength : memory.piece;
        return end;
    }

    /** "Do you ship to 00184 Roma?", "shipping to Hobart TAS 7000 says no?": a postal code, names around it, no house, and a question. */
    private boolean isPlaceAsked(int p) {
        int i = p;
        for (int name = 0; name < TOWN && tape.kind(i) == Chars.UPPER && !isCodeAt(i); name++) {
            if ((words.match(i) & STREET) != 0 && tape.wordEnd(i) > i + 2) {
                return false;
            }
            i = pieces.comma(tape.wordEnd(i));
            i = tape.at(i) == '-' && tape.at(i + 1) == ' ' ? i + 2 : i;
        }
        int district = tape.digitsEnd(i);
        i = i > p && district > i && district <= i + 2 && tape.at(district) == ' ' ? district + 1 : i;
        int code = isCodeAt(i) ? pieces.codes().code(i) : -1;
        if (code < 0) {
            return false;
        }
        int next = tape.blanksEnd(code, false);
        boolean cost = tape.isLetter(next) && (words.match(next) & Words.POSTAL_CODE) != 0;
        boolean words = tape.kind(next) == Chars.LOWER || tape.kind(next + 1) == Chars.UPPER;
        return isSentTo(p) || cost || behind.isPlaceAsked(code) || (words && isQuestion(next));
    }

    private boolean isCodeAt(int i) {
        return pieces.isCode(i, pieces.codes().code(i));
    }

    /** Whether nothing but words follows, and then a question ends. */
    private boolean isQuestion(int from) {
        int i = from;
        while (tape.sees(i) && (tape.isLetter(i) || tape.at(i) == ' ' || tape.at(i) == '\'')) {
            i++;
        }
        return tape.at(i) == '?';
    }

    /** "г. Москва, ул. X 12", "C/ Gran Vía 12": the first end, or -1. */
    private int inCity(int p, int end) {
        boolean calle = end - p == 1 && Chars.fold(tape.at(p)) == 'c' && tape.at(end) == '/';
        if (calle) {
            return streets.fromName(tape.blanksEnd(end + 1, false), true);
        }
        boolean town = reading.reads(p, end, "г") || reading.reads(p, end, "м") || reading.reads(p, end, "город");
        boolean village = reading.readsOne(p, end, VILLAGES) && tape.at(end) == '.';
        if (!town && !village) {
            return -1;
        }
        int city = pieces.skip(end);
        int name = tape.wordEnd(city);
        for (int part = 0;
                part < TOWN && (tape.at(name) == '-' || tape.at(name) == ' ') && tape.isWord(name + 1);
                part++) {
            name = tape.wordEnd(name + 1);
        }
        int street = pieces.comma(name);
        boolean named = tape.kind(city) == Chars.UPPER && tape.at(name) == ',' && tape.isWord(street);
        if (!named || (words.match(street) & Words.STREET_BEFORE) == 0) {
            return -1;
        }
        return streets.fromName(street, true);
    }

    /** "PSC 3 Box 5521", "CMR 467 Box 12": behind a box of the military's post, or -1. */
    private int military(int p, int end) {
        int number = tape.at(end) == ' ' ? tape.digitsEnd(end + 1) : end;
        boolean office = number > end + 1 && (reading.reads(p, end, "psc") || reading.reads(p, end, "cmr"));
        int box = office ? pieces.comma(number) : number;
        int token = office && reading.reads(box, tape.wordEnd(box), "box") ? pieces.unitToken(box + 3) : -1;
        return token > 0 && tape.isDigit(token - 1) ? token : -1;
    }

    /** The end of the first piece of what reads as an address: so many numbers and so many names at least. */
    private int run(int p, int leastNumbers, int leastNames) {
        int i = p;
        int numbers = 0;
        int names = 0;
        int first = -1;
        int last = 0;
        int sure = -1;
        int small = 0;
        boolean proof = false;
        boolean announced = leastNames == 1;
        int most = announced ? RUN : SHORT_RUN;
        for (int piece = 0; piece < most; piece++) {
            int missing = Math.max(0, leastNumbers - numbers) + Math.max(0, leastNames - names);
            int next = missing > most - piece ? -1 : pieces.piece(i, piece == 0, last, announced);
            if (next < 0 || (missing == 0 && !announced)) {
                break;
            }
            int from = pieces.start();
            long flags = tape.isWord(from) ? words.match(from) : 0;
            if (announced && (flags & Words.POSTAL_CODE) != 0 && (names == 0 || (piece == 1 && !proof))) {
                return -1;
            }
            boolean number = pieces.hasDigit(from, next) || (next <= from + 3 && pieces.numberless(from) == next);
            if (number && announced && isDate(next)) {
                return -1;
            }
            boolean unit = (flags & Words.UNIT_OF_HOUSE) != 0;
            boolean lettered = !announced
                    && unit
                    && !number
                    && next > from + 2
                    && tape.at(next - 2) == ' '
                    && tape.at(next) != '-';
            numbers += number || lettered ? 1 : 0;
            boolean name =
                    number ? unit && (announced ? piece > 0 : tape.kind(from) == Chars.UPPER) : !unit || !announced;
            names += name ? 1 : 0;
            proof |= (tape.kind(from) != Chars.LOWER && !number)
                    || (number && tape.digitsEnd(from) - from > 1)
                    || from > i + 1
                    || (flags & (STREET | Words.DISTRICT)) != 0;
            first = first < 0 ? next : first;
            small = tape.kind(from) == Chars.LOWER ? small + 1 : 0;
            boolean place = last >= AddressPieces.CODE && tape.kind(from) == Chars.LOWER;
            last = length(from, next, flags) + (place ? AddressPieces.PLACE : 0);
            boolean cut = next == tape.limit() && tape.isCut() && sure > 0;
            if (small <= 2 && !cut) {
                sure = next;
                sureLength = last;
            }
            i = next;
        }
        boolean thin = announced && !proof && names < 2;
        return thin || numbers < leastNumbers || names < leastNames ? -1 : announced ? sure : first;
    }

    /** Whether the name of a month follows a number. */
    private boolean isDate(int end) {
        int i = tape.at(end) == '.' ? end + 1 : end;
        i = tape.blanksEnd(i, false);
        return tape.isLetter(i) && i > end && (words.match(i) & Words.MONTH) != 0;
    }

    /** One step of an open address: the end of its next piece, or the same place when it is over. */
    int step(int p) {
        int next = memory.left > 0 ? pieces.piece(p, false, memory.piece, false) : -1;
        if (next < 0) {
            memory.open = Memory.CLOSED;
            memory.left = 0;
            return p;
        }
        memory.left--;
        int from = pieces.start();
        long flags = tape.isWord(from) ? words.match(from) : 0;
        boolean small = tape.kind(from) == Chars.LOWER;
        boolean link = small && (flags & Words.LINK) != 0 && memory.piece >= AddressPieces.PLACE;
        boolean place = link || (memory.piece >= AddressPieces.CODE && small);
        memory.piece = length(from, next, flags) + (place ? AddressPieces.PLACE : 0);
        return next;
    }

    /** How long a piece is; much longer if it can be a postal code, because a place may follow. */
    private int length(int from, int to, long flags) {
        if ((flags & (Words.DISTRICT | Words.UNIT_OF_HOUSE)) != 0) {
            return 1;
        }
        return to - from + (pieces.isCode(from, to) ? AddressPieces.CODE : 0);
    }
}
