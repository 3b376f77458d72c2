package dev.avow.core.redaction.detect;

import dev.avow.core.redaction.EntityKind;

/** Postal addresses: a street with its number begins one, or an announcement does; then it runs on piece by piece. */
final class Addresses {

    private static final int PIECES = 26;

    /** What has a number of its own, which is no house's. */
    private static final long NUMBERED = Words.CARD | Words.ACCOUNT | Words.PARCEL | Words.ORDER | Words.PHONE;
    /** So far ahead of a word a digit must stand. */
    static final int REACH = 44;

    /** Not so far behind it names of places with a code are where. */
    private static final int SENT_FAR = 44;
    /** So many more words has the name of a town at most. */
    private static final int TOWN = 3;

    /** So many digits has the number of a batch, and of no plot. */
    private static final int BATCH = 5;

    /** So many digits has a postal code before a comma and a town: "191025, г. Москва, ул. X 12". */
    private static final int INDEX = 6;

    /** A village or a part of a town, shortened. */
    private static final String[] VILLAGES = {"с", "д", "х", "кв", "пос", "дер"};

    /** "On the 3rd without a lift": a storey, and no house. */
    private static final String[] WITHOUT = {
        "without", "with", "ohne", "sans", "sin", "senza", "zonder", "\u03C7\u03C9\u03C1\u03B9\u03C3", "bez", "sem"
    };

    /** "Am Bach", "im Winkel", "zum Brunnen": the small word belongs to the name of the street. */
    private static final String[] PLACES = {"am", "im", "zum", "zur", "an", "unter", "na"};

    private final Reading reading;
    private final Tape tape;
    private final Memory memory;
    private final Lexicon words;
    private final AddressPieces pieces;
    private final HouseNumbers houses;
    private final PlaceNames places;
    private final Streets streets;
    private final AddressRuns runs;
    private final Flats flats;
    private final AskedTowns towns;
    private final Behind behind;
    private final Charts charts;
    private final Seats seats;
    private final Shops shops;
    /** At this number no address starts: it is asked for twice in a row. */
    private int nowhereText;

    private int nowhere;

    Addresses(Reading reading) {
        this.reading = reading;
        this.tape = reading.tape;
        this.memory = reading.memory;
        this.words = reading.words;
        this.pieces = new AddressPieces(reading);
        this.houses = new HouseNumbers(reading, pieces);
        this.places = new PlaceNames(reading, pieces.codes());
        this.streets = new Streets(reading, pieces, houses);
        this.runs = new AddressRuns(reading, pieces);
        this.flats = new Flats(reading, pieces, places, streets, runs);
        this.behind = new Behind(reading);
        this.towns = new AskedTowns(reading, pieces, streets, behind);
        this.charts = new Charts(reading);
        this.seats = new Seats(reading, pieces);
        this.shops = new Shops(reading);
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
                && (flags & AddressRuns.STREET) == 0) {
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
        int flat = flats.at(p, end, flags);
        if (flat > 0) {
            return found(p, flat);
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
        if (kind == Chars.LOWER && (flags & Words.BRIDGE) != 0 && (flags & AddressRuns.STREET) == 0 && !link) {
            return -1;
        }
        int street = streets.fromName(p, announced);
        if (street > 0 && !towns.isTownAsked(p, announced)) {
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

    private boolean isAnnounced(int p) {
        return memory.isTight(Words.ADDRESS, p) || reading.isAnswer(Words.ADDRESS, p, 40);
    }

    /** Behind "address:" and the like: words and at least one number that read as an address. */
    private int announced(int p) {
        if (!isAnnounced(p) || isStorey(storey(p))) {
            return -1;
        }
        int first = towns.isPlaceAsked(p) ? -1 : runs.first(p, 1, 1);
        if (first < 0) {
            return -1;
        }
        int end = found(p, first);
        memory.piece = end > 0 ? runs.sureLength() : memory.piece;
        return end;
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

    private int found(int p, int end) {
        if (charts.begin(p, end) || seats.are(p, end) || shops.are(p, end)) {
            return -1;
        }
        reading.hit(EntityKind.POSTAL_ADDRESS, p, end, reading.plain(p, end));
        memory.open = Memory.OPEN_ADDRESS;
        memory.left = PIECES;
        memory.piece = 0;
        return end;
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
        memory.piece = runs.length(from, next, flags) + (place ? AddressPieces.PLACE : 0);
        return next;
    }
}
