package dev.avow.core.redaction.detect;

/** A flat, a plot or a box of the post with its number, with which an address begins: "Flat 4, 12 High Road", "PO Box 123". */
final class Flats {

    /** Behind so many flats and floors the pieces are too few for two names. */
    private static final int NAMELESS = AddressRuns.SHORT_RUN - 1;

    /** What has a number and is lived in. */
    private static final String[] DWELLINGS = {
        "house", "flat", "villa", "apt", "apartment", "casa", "plot", "stand", "hse", "cottage", "bungalow", "room"
    };

    private final Reading reading;
    private final Tape tape;
    private final Memory memory;
    private final Lexicon words;
    private final AddressPieces pieces;
    private final PlaceNames places;
    private final Streets streets;
    private final AddressRuns runs;
    /** Every word from the first place to the second is a flat or a floor with its number. */
    private int unitsText;

    private int unitsFrom;
    private int unitsTo;
    /** How many they are, and where the last ones begin. */
    private int units;

    private final int[] unitStarts = new int[NAMELESS];

    Flats(Reading reading, AddressPieces pieces, PlaceNames places, Streets streets, AddressRuns runs) {
        this.reading = reading;
        this.tape = reading.tape;
        this.memory = reading.memory;
        this.words = reading.words;
        this.pieces = pieces;
        this.places = places;
        this.streets = streets;
        this.runs = runs;
    }

    /** The first end of an address that begins with a word for a flat and its number, or -1. */
    int at(int p, int end, long flags) {
        int unit = (flags & Words.UNIT_OF_HOUSE) != 0 && tape.at(end) != '-' ? pieces.unitToken(end) : -1;
        if (unit < 0 || pieces.isAmount(unit) || isWeight(unit)) {
            return -1;
        }
        int box = house(p, end, unit, flags);
        box = box > 0 || isCountedOn(flags) || !mayHaveName(p, end, unit) ? box : runs.first(p, 2, 2);
        return box > 0 || !reading.readsOne(p, end, DWELLINGS) || !places.isPlaces(unit) ? box : unit;
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
        return tape.kind(p) == Chars.UPPER && town > token && (comma ? named || pieces.isCodeAt(town) : two);
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

    /** "Op. 27 no. 2": a word for a number right behind another one opens nothing that no street is named in. */
    private boolean isCountedOn(long flags) {
        return (flags & Words.NUMBER) != 0 && (memory.lastFlags & Words.DIGITS) != 0;
    }

    /** "On the box: 450 g flour". */
    private boolean isWeight(int token) {
        char c = tape.at(token + 1);
        return tape.at(token) == ' ' && (c == 'g' || c == 'l') && tape.at(token + 2) == ' ' && tape.isWord(token + 3);
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
}
