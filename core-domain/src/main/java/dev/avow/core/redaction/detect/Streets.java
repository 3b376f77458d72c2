package dev.avow.core.redaction.detect;

/** Streets with their numbers, in the orders and with the words of many countries. */
final class Streets {

    private static final String[] ENDINGS = {
        "strase", "strasse", "str", "gasse", "weg", "platz", "allee", "ufer", "damm", "straat", "laan", "plein",
                "gracht", "kade",
        "dijk", "singel", "steenweg", "gatan", "vagen", "gata", "vag", "torget", "grand", "veien", "vegen", "vei",
                "vej", "gade",
        "katu", "tie", "kuja", "polku", "ring", "stien", "alle", "backen", "markt", "hof", "chaussee", "dreef", "utca",
                "gassli"
    };

    private final Tape tape;
    private final Lexicon words;
    private final AddressPieces pieces;

    Streets(Reading reading, AddressPieces pieces) {
        this.tape = reading.tape;
        this.words = reading.words;
        this.pieces = pieces;
    }

    /** Where the street word ends that follows at most so many name words; with a house number before it or not. */
    int street(int from, int most, boolean numbered) {
        int i = from;
        boolean lower = false;
        for (int word = 0; word < most; word++) {
            if (!tape.isWordOrDigit(i)) {
                return -1;
            }
            int kind = tape.kind(i);
            boolean ordinal = kind == Chars.DIGIT && word < 2 && tape.isWord(tape.digitsEnd(i));
            long flags = kind == Chars.DIGIT ? 0 : words.match(i);
            int end = kind == Chars.DIGIT ? tape.tokenEnd(i) : words.end();
            boolean weak = (flags & Words.WEAK_STREET) != 0;
            boolean upper = kind == Chars.UPPER || kind == Chars.LETTER;
            if (word > 0
                    && (flags & Words.STREET_AFTER) != 0
                    && (!weak || (upper && !lower) || (houseNumber(end) > 0 && !lower) || (numbered && goesOn(end)))) {
                return tape.at(end) == '.' ? end + 1 : end;
            }
            if (isCompound(i, end) && (!numbered || upper)) {
                return tape.at(end) == '.' ? end + 1 : end;
            }
            boolean small = (flags & Words.LINK) != 0;
            boolean capitals = upper && tape.kind(i + 1) == Chars.UPPER;
            boolean stop = !capitals
                    && (flags & (Words.STOP | Words.UNIT | Words.CURRENCY | Words.IS)) != 0
                    && !(upper && word > 0)
                    && !small;
            boolean free = numbered || (word > 0 && kind == Chars.LETTER);
            if (stop || !(upper || small || ordinal || free) || (kind == Chars.DIGIT && !ordinal)) {
                return -1;
            }
            lower |= !upper && !small && !ordinal;
            i = tape.at(end) == '.' && word < 2 ? tape.blanksEnd(end + 1, false) : tape.blanksEnd(end, false);
            if (tape.at(end) == '-' && tape.isWord(end + 1)) {
                i = end + 1;
            } else if (i > end + 2 || i == end) {
                return -1;
            }
        }
        return -1;
    }

    /** Capitalised words, a number, a comma, a postal code and a place: no street word is needed. */
    int coded(int p) {
        int i = p;
        for (int word = 0; word < 4 && tape.kind(i) == Chars.UPPER; word++) {
            int end = tape.wordEnd(i);
            if (tape.at(end) != ' ') {
                return -1;
            }
            i = end + 1;
        }
        int number = tape.tokenEnd(i);
        if (!tape.isDigit(i) || tape.digitsEnd(i) - i > 4 || number - tape.digitsEnd(i) > 1 || tape.at(number) != ',') {
            return -1;
        }
        int code = comma(number);
        for (int word = 0; word < 2 && tape.kind(code) == Chars.UPPER; word++) {
            int place = tape.wordEnd(code);
            code = tape.at(place) == ' ' ? place + 1 : code;
        }
        boolean named = code > comma(number);
        int end = tape.digitsEnd(code);
        if (((tape.at(end) == ' ' || tape.at(end) == '-') && end - code == 3)
                || (tape.at(end) == '-' && end - code == 2)) {
            end = tape.digitsEnd(end + 1);
        }
        boolean place = tape.at(end) == ' ' && tape.kind(end + 1) == Chars.UPPER;
        return tape.isDigit(code) && end - code >= 4 && end - code <= 6 && (place || named) ? number : -1;
    }

    /** Behind a street in lower case: a comma, a flat or a code. */
    boolean goesOn(int end) {
        int i = tape.blanksEnd(end, false);
        boolean flat = tape.isLetter(i)
                && i > end
                && (words.match(i) & Words.UNIT_OF_HOUSE) != 0
                && pieces.unitToken(words.end()) > 0;
        return (tape.at(end) == ',' && tape.isWord(comma(end)))
                || flat
                || (tape.isDigit(i) && tape.digitsEnd(i) - i >= 4);
    }

    boolean isCompound(int from, int end) {
        if (end - from < 6 || !tape.isWord(from) || !isNumberNext(end)) {
            return false;
        }
        for (String ending : ENDINGS) {
            int at = end - ending.length();
            if (at >= from + 3 && matches(at, ending)) {
                return true;
            }
        }
        return false;
    }

    /** Whether a digit, or a short word before one, follows: most words are through here. */
    boolean isNumberNext(int end) {
        int i = end;
        while (i < end + 3 && AddressPieces.isGap(tape.at(i))) {
            i++;
        }
        return (i > end && (tape.isDigit(i) || tape.isDigit(i + 3) || tape.isDigit(i + 4))) || tape.at(end) == ',';
    }

    boolean matches(int at, String ending) {
        for (int i = 0; i < ending.length(); i++) {
            if (Chars.fold(tape.at(at + i)) != ending.charAt(i)) {
                return false;
            }
        }
        return true;
    }

    /** The house number right behind a street: " 12", " 12a", ", No: 5", " nr. 10"; its end, or -1. */
    int houseNumber(int end) {
        int i = comma(end);
        if (tape.isLetter(i)) {
            long flags = words.match(i);
            if ((flags & (Words.NUMBER | Words.UNIT_OF_HOUSE)) == 0) {
                return -1;
            }
            i = words.end();
            while (tape.at(i) == '.' || tape.at(i) == ':' || tape.at(i) == '\u00B0' || tape.at(i) == ' ') {
                i++;
            }
        }
        i += tape.at(i) == '#' ? 1 : 0;
        int digits = tape.digitsEnd(i);
        int token = tape.tokenEnd(i);
        boolean number = digits > i && digits - i <= 5 && token - digits <= 2;
        if (!number || (tape.at(token) == ':' && tape.isDigit(token + 1))) {
            return -1;
        }
        int word = tape.blanksEnd(token, false);
        boolean counted =
                word > token && tape.kind(word) == Chars.LOWER && pieces.isCounted(word) && words.end() - word > 1;
        return counted || tape.at(token) == '%' ? -1 : token;
    }

    /** A number within the next words after a street word that comes first. */
    int numberAfter(int from, boolean weak) {
        int i = pieces.skip(from);
        if (weak && !(tape.kind(i) == Chars.UPPER || tape.kind(i) == Chars.LETTER)) {
            return -1;
        }
        for (int word = 0; word < 6; word++) {
            if (tape.isDigit(i)) {
                int before = houseNumber(i - 1);
                int end = tape.tokenEnd(i);
                boolean ordinal = tape.isWord(tape.digitsEnd(i)) && end - tape.digitsEnd(i) > 2;
                if (!ordinal) {
                    return before > 0 && tape.digitsEnd(i) - i <= 5 ? before : -1;
                }
                i = pieces.skip(end);
                continue;
            }
            if (!tape.isLetter(i)) {
                return -1;
            }
            long flags = words.match(i);
            int kind = tape.kind(i);
            boolean name =
                    kind != Chars.LOWER || (flags & (Words.LINK | Words.NUMBER | Words.UNIT_OF_HOUSE)) != 0 || !weak;
            if (!name
                    || ((flags & (Words.STOP | Words.IS | Words.CURRENCY)) != 0
                            && kind == Chars.LOWER
                            && (flags & Words.LINK) == 0)) {
                return -1;
            }
            i = pieces.skip(words.end());
        }
        return -1;
    }

    boolean named(int end, boolean weak) {
        int i = pieces.skip(end);
        int kind = tape.kind(i);
        if (kind == Chars.LOWER) {
            long flags = words.match(i);
            boolean small = (flags & Words.LINK) != 0;
            return (small && tape.kind(tape.blanksEnd(words.end(), false)) == Chars.UPPER)
                    || (!weak && (small || (flags & (Words.STOP | Words.UNIT | Words.IS)) == 0));
        }
        return kind == Chars.UPPER || kind == Chars.LETTER;
    }

    int comma(int from) {
        int i = from + (tape.at(from) == ',' ? 1 : 0);
        i = tape.blanksEnd(i, false);
        return i > from + 2 ? from : i;
    }
}
