package dev.avow.core.redaction.detect;

import dev.avow.core.redaction.EntityKind;

/** Postal addresses: a street with its number begins one, or an announcement does; then it runs on piece by piece. */
final class Addresses {

    private static final int PIECES = 26;

    private final Reading reading;
    private final Tape tape;
    private final Memory memory;
    private final Lexicon words;
    private final AddressPieces pieces;
    private final Streets streets;

    Addresses(Reading reading) {
        this.reading = reading;
        this.tape = reading.tape;
        this.memory = reading.memory;
        this.words = reading.words;
        this.pieces = new AddressPieces(reading);
        this.streets = new Streets(reading, pieces);
    }

    /** Whether an address starts at a number: "221B Baker Street", "12 rue X". Its first end, or -1. */
    int fromNumber(int p) {
        int i = tape.tokenEnd(p);
        if (tape.digitsEnd(p) - p > 5 || i - tape.digitsEnd(p) > 1) {
            return announced(p);
        }
        while ((tape.at(i) == '-' || tape.at(i) == '/') && tape.isDigit(i + 1) && i - p < 8) {
            i = tape.tokenEnd(i + 1);
        }
        i = streets.comma(i);
        int first = i;
        boolean ordinal = tape.isDigit(i) && tape.isWord(tape.digitsEnd(i));
        if (i <= p + 1 || !(tape.isLetter(i) || ordinal) || tape.at(i - 1) != ' ') {
            return announced(p);
        }
        long flags = ordinal ? 0 : words.match(i);
        if (reading.reads(i, words.end(), "bis") || reading.reads(i, words.end(), "ter")) {
            i = streets.comma(words.end());
            flags = words.match(i);
        }
        if ((flags & Words.STREET_BEFORE) != 0 && streets.named(words.end(), (flags & Words.WEAK_STREET) != 0)) {
            return found(p, tape.tokenEnd(pieces.skip(words.end())));
        }
        int end = streets.street(first, 5, true);
        return end > 0 ? found(p, end) : announced(p);
    }

    /** Whether an address starts at a word: "rue X 12", "Baker Street 12", "Musterstraße 5". Its first end, or -1. */
    int fromWord(int p, long flags, int end) {
        if ((flags & Words.STREET_BEFORE) != 0) {
            int number = streets.numberAfter(end, (flags & Words.WEAK_STREET) != 0);
            if (number > 0) {
                return found(p, number);
            }
        }
        if ((flags & Words.UNIT_OF_HOUSE) != 0 && pieces.unitToken(end) > 0) {
            int box = house(p, end);
            box = box > 0 ? box : run(p, 2, 2);
            if (box > 0) {
                return found(p, box);
            }
        }
        int city = inCity(p, end);
        if (city > 0) {
            return found(p, city);
        }
        boolean upper = tape.kind(p) == Chars.UPPER;
        if ((upper && ((flags & (Words.STOP | Words.ALL_CUES)) == 0)) || streets.isCompound(p, end)) {
            int street = streets.street(p, 4, false);
            int number = street < 0 ? -1 : streets.houseNumber(street);
            number = number > 0 ? number : streets.coded(p);
            if (number > 0) {
                return found(p, number);
            }
        }
        return upper || (flags & Words.STREET_BEFORE) != 0 || tape.kind(p) == Chars.LETTER ? announced(p) : -1;
    }

    private int found(int p, int end) {
        reading.hit(EntityKind.POSTAL_ADDRESS, p, end, reading.plain(p, end));
        memory.open = Memory.OPEN_ADDRESS;
        memory.left = PIECES;
        memory.piece = 0;
        return end;
    }

    /** A flat or a box in front of a street: "Flat 4, 12 High Road", "PO Box 123". */
    private int house(int p, int end) {
        int token = pieces.unitToken(end);
        if (token < 0) {
            return -1;
        }
        if (reading.reads(p, end, "po box") || reading.reads(p, end, "postfach")) {
            return token;
        }
        int next = streets.comma(token);
        if (tape.at(token) != ',' || (!tape.isDigit(next) && !tape.isWord(next))) {
            return -1;
        }
        int street = tape.isDigit(next)
                ? streets.street(streets.comma(tape.tokenEnd(next)), 4, true)
                : streets.street(next, 4, false);
        return street > 0 ? street : -1;
    }

    /** Behind "address:" and the like: words and at least one number that read as an address. */
    private int announced(int p) {
        boolean asked = reading.isAsked(Words.ADDRESS) && memory.base + p < 40;
        if (!asked && !memory.isTight(Words.ADDRESS, p)) {
            return -1;
        }
        int first = run(p, 1, 2);
        return first > 0 ? found(p, first) : -1;
    }

    /** "г. Москва, ул. X 12", "C/ Gran Vía 12": the first end, or -1. */
    private int inCity(int p, int end) {
        boolean calle = end - p == 1 && Chars.fold(tape.at(p)) == 'c' && tape.at(end) == '/';
        if (calle) {
            return streets.numberAfter(end + 1, true);
        }
        if (!reading.reads(p, end, "г") && !reading.reads(p, end, "м") && !reading.reads(p, end, "город")) {
            return -1;
        }
        int city = pieces.skip(end);
        int street = streets.comma(tape.wordEnd(city));
        boolean named = tape.kind(city) == Chars.UPPER && tape.at(tape.wordEnd(city)) == ',' && tape.isWord(street);
        if (!named || (words.match(street) & Words.STREET_BEFORE) == 0) {
            return -1;
        }
        return streets.numberAfter(words.end(), false);
    }

    /** The end of the first piece of what reads as an address: so many numbers and so many names at least. */
    private int run(int p, int leastNumbers, int leastNames) {
        int i = p;
        int numbers = 0;
        int names = 0;
        int first = -1;
        int last = 0;
        for (int piece = 0; piece < 10; piece++) {
            int next = pieces.piece(i, piece == 0, last);
            if (next < 0) {
                break;
            }
            int from = i + pieces.separators(i);
            boolean number = pieces.hasDigit(from, next);
            numbers += number ? 1 : 0;
            names += number ? 0 : 1;
            first = first < 0 ? next : first;
            last = next - from;
            i = next;
        }
        return numbers >= leastNumbers && names >= leastNames ? first : -1;
    }

    /** One step of an open address: the end of its next piece, or the same place when it is over. */
    int step(int p) {
        int next = memory.left > 0 ? pieces.piece(p, false, memory.piece) : -1;
        if (next < 0) {
            memory.open = Memory.CLOSED;
            memory.left = 0;
            return p;
        }
        memory.left--;
        memory.piece = next - p - pieces.separators(p);
        return next;
    }
}
