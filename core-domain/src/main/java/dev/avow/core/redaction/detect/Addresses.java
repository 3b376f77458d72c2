package dev.avow.core.redaction.detect;

import dev.avow.core.redaction.EntityKind;

/** Postal addresses: a street with its number begins one, or an announcement does; then it runs on piece by piece. */
final class Addresses {

    private static final int PIECES = 26;
    private static final String[] ENDINGS = {
        "strase", "strasse", "str", "gasse", "weg", "platz", "allee", "ufer", "damm", "straat", "laan", "plein",
                "gracht", "kade",
        "dijk", "singel", "steenweg", "gatan", "vagen", "gata", "vag", "torget", "grand", "veien", "vegen", "vei",
                "vej", "gade",
        "katu", "tie", "kuja", "polku", "ring", "stien", "alle", "backen", "markt", "hof", "chaussee", "dreef", "utca",
                "gassli"
    };

    private final Reading reading;
    private final Tape tape;
    private final Memory memory;
    private final Lexicon words;

    Addresses(Reading reading) {
        this.reading = reading;
        this.tape = reading.tape;
        this.memory = reading.memory;
        this.words = reading.words;
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
        i = comma(i);
        int first = i;
        boolean ordinal = tape.isDigit(i) && tape.isWord(tape.digitsEnd(i));
        if (i <= p + 1 || !(tape.isLetter(i) || ordinal) || tape.at(i - 1) != ' ') {
            return announced(p);
        }
        long flags = ordinal ? 0 : words.match(i);
        if (reading.reads(i, words.end(), "bis") || reading.reads(i, words.end(), "ter")) {
            i = comma(words.end());
            flags = words.match(i);
        }
        if ((flags & Words.STREET_BEFORE) != 0 && named(words.end(), (flags & Words.WEAK_STREET) != 0)) {
            return found(p, tape.tokenEnd(skip(words.end())));
        }
        int end = street(first, 5, true);
        return end > 0 ? found(p, end) : announced(p);
    }

    /** Whether an address starts at a word: "rue X 12", "Baker Street 12", "Musterstraße 5". Its first end, or -1. */
    int fromWord(int p, long flags, int end) {
        if ((flags & Words.STREET_BEFORE) != 0) {
            int number = numberAfter(end, (flags & Words.WEAK_STREET) != 0);
            if (number > 0) {
                return found(p, number);
            }
        }
        if ((flags & Words.UNIT_OF_HOUSE) != 0 && unitToken(end) > 0) {
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
        if (upper && ((flags & (Words.STOP | Words.ALL_CUES)) == 0) || isCompound(p, end)) {
            int street = street(p, 4, false);
            int number = street < 0 ? -1 : house(street);
            number = number > 0 ? number : coded(p);
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
        int token = unitToken(end);
        if (token < 0) {
            return -1;
        }
        if (reading.reads(p, end, "po box") || reading.reads(p, end, "postfach")) {
            return token;
        }
        int next = comma(token);
        if (tape.at(token) != ',' || !tape.isDigit(next) && !tape.isWord(next)) {
            return -1;
        }
        int street = tape.isDigit(next) ? street(comma(tape.tokenEnd(next)), 4, true) : street(next, 4, false);
        return street > 0 ? street : -1;
    }

    /** Where the street word ends that follows at most so many name words; with a house number before it or not. */
    private int street(int from, int most, boolean numbered) {
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
                    && (!weak || upper && !lower || house(end) > 0 && !lower || numbered && goesOn(end))) {
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
            boolean free = numbered || word > 0 && kind == Chars.LETTER;
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
    private int coded(int p) {
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
        if ((tape.at(end) == ' ' || tape.at(end) == '-') && end - code == 3 || tape.at(end) == '-' && end - code == 2) {
            end = tape.digitsEnd(end + 1);
        }
        boolean place = tape.at(end) == ' ' && tape.kind(end + 1) == Chars.UPPER;
        return tape.isDigit(code) && end - code >= 4 && end - code <= 6 && (place || named) ? number : -1;
    }

    /** Behind a street in lower case: a comma, a flat or a code. */
    private boolean goesOn(int end) {
        int i = tape.blanksEnd(end, false);
        boolean flat = tape.isLetter(i)
                && i > end
                && (words.match(i) & Words.UNIT_OF_HOUSE) != 0
                && unitToken(words.end()) > 0;
        return tape.at(end) == ',' && tape.isWord(comma(end))
                || flat
                || (tape.isDigit(i) && tape.digitsEnd(i) - i >= 4);
    }

    private boolean isCompound(int from, int end) {
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
    private boolean isNumberNext(int end) {
        int i = end;
        while (i < end + 3 && isGap(tape.at(i))) {
            i++;
        }
        return i > end && (tape.isDigit(i) || tape.isDigit(i + 3) || tape.isDigit(i + 4)) || tape.at(end) == ',';
    }

    private boolean matches(int at, String ending) {
        for (int i = 0; i < ending.length(); i++) {
            if (Chars.fold(tape.at(at + i)) != ending.charAt(i)) {
                return false;
            }
        }
        return true;
    }

    /** The house number right behind a street: " 12", " 12a", ", No: 5", " nr. 10"; its end, or -1. */
    private int house(int end) {
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
        if (!number || tape.at(token) == ':' && tape.isDigit(token + 1)) {
            return -1;
        }
        int word = tape.blanksEnd(token, false);
        boolean counted = word > token && tape.kind(word) == Chars.LOWER && isCounted(word) && words.end() - word > 1;
        return counted || tape.at(token) == '%' ? -1 : token;
    }

    /** A number within the next words after a street word that comes first. */
    private int numberAfter(int from, boolean weak) {
        int i = skip(from);
        if (weak && !(tape.kind(i) == Chars.UPPER || tape.kind(i) == Chars.LETTER)) {
            return -1;
        }
        for (int word = 0; word < 6; word++) {
            if (tape.isDigit(i)) {
                int before = house(i - 1);
                int end = tape.tokenEnd(i);
                boolean ordinal = tape.isWord(tape.digitsEnd(i)) && end - tape.digitsEnd(i) > 2;
                if (!ordinal) {
                    return before > 0 && tape.digitsEnd(i) - i <= 5 ? before : -1;
                }
                i = skip(end);
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
            i = skip(words.end());
        }
        return -1;
    }

    private boolean named(int end, boolean weak) {
        int i = skip(end);
        int kind = tape.kind(i);
        if (kind == Chars.LOWER) {
            long flags = words.match(i);
            boolean small = (flags & Words.LINK) != 0;
            return small && tape.kind(tape.blanksEnd(words.end(), false)) == Chars.UPPER
                    || !weak && (small || (flags & (Words.STOP | Words.UNIT | Words.IS)) == 0);
        }
        return kind == Chars.UPPER || kind == Chars.LETTER;
    }

    private int skip(int from) {
        int i = from;
        while (i < from + 3
                && (tape.at(i) == ' '
                        || tape.at(i) == '.'
                        || tape.at(i) == '\''
                        || tape.at(i) == ','
                        || tape.at(i) == '#'
                        || tape.at(i) == ':'
                        || tape.at(i) == '-'
                        || tape.at(i) == '\u00B0')) {
            i++;
        }
        return i;
    }

    private int comma(int from) {
        int i = from + (tape.at(from) == ',' ? 1 : 0);
        i = tape.blanksEnd(i, false);
        return i > from + 2 ? from : i;
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
            return numberAfter(end + 1, true);
        }
        if (!reading.reads(p, end, "г") && !reading.reads(p, end, "м") && !reading.reads(p, end, "город")) {
            return -1;
        }
        int city = skip(end);
        int street = comma(tape.wordEnd(city));
        boolean named = tape.kind(city) == Chars.UPPER && tape.at(tape.wordEnd(city)) == ',' && tape.isWord(street);
        if (!named || (words.match(street) & Words.STREET_BEFORE) == 0) {
            return -1;
        }
        return numberAfter(words.end(), false);
    }

    /** The end of the first piece of what reads as an address: so many numbers and so many names at least. */
    private int run(int p, int leastNumbers, int leastNames) {
        int i = p;
        int numbers = 0;
        int names = 0;
        int first = -1;
        int last = 0;
        for (int piece = 0; piece < 10; piece++) {
            int next = piece(i, piece == 0, last);
            if (next < 0) {
                break;
            }
            int from = i + separators(i);
            boolean number = hasDigit(from, next);
            numbers += number ? 1 : 0;
            names += number ? 0 : 1;
            first = first < 0 ? next : first;
            last = next - from;
            i = next;
        }
        return numbers >= leastNumbers && names >= leastNames ? first : -1;
    }

    private boolean isCounted(int word) {
        long flags = words.match(word);
        return (flags & (Words.UNIT | Words.CURRENCY)) != 0 && (flags & Words.LINK) == 0;
    }

    private boolean hasDigit(int from, int to) {
        for (int i = from; i < to; i++) {
            if (tape.isDigit(i)) {
                return true;
            }
        }
        return false;
    }

    /** One step of an open address: the end of its next piece, or the same place when it is over. */
    int step(int p) {
        int next = memory.left > 0 ? piece(p, false, memory.piece) : -1;
        if (next < 0) {
            memory.open = Memory.CLOSED;
            memory.left = 0;
            return p;
        }
        memory.left--;
        memory.piece = next - p - separators(p);
        return next;
    }

    /** How many signs stand between two pieces. */
    private int separators(int p) {
        int i = p;
        while (i < p + 5 && isGap(tape.at(i))) {
            i++;
        }
        return i - p;
    }

    private static boolean isGap(char c) {
        return switch (c) {
            case ' ', ',', '.', ';', '/', '-', '\n', '(', ')', '\'', '#', ':', '\u00B0', '"', '|' -> true;
            default -> false;
        };
    }

    /** The end of the piece behind the separators, or -1 if what follows is no part of the address. */
    private int piece(int p, boolean first, int before) {
        int gap = separators(p);
        int i = p + gap;
        if (gap == 5 || (gap == 0 && !first && !tape.isWordOrDigit(i) && tape.kind(i) != Chars.SOLID)) {
            return -1;
        }
        boolean comma = false;
        boolean sentence = false;
        for (int j = p; j < i; j++) {
            comma |= tape.at(j) == ',' || tape.at(j) == '\n' || tape.at(j) == '/' || tape.at(j) == ';';
            sentence |= tape.at(j) == '.';
        }
        if (tape.isDigit(i)) {
            return number(i);
        }
        return tape.isLetter(i) ? word(i, gap, comma, sentence && gap > 1, before) : -1;
    }

    private int number(int i) {
        int digits = tape.digitsEnd(i);
        int token = tape.tokenEnd(i);
        char c = tape.at(token);
        boolean clock = c == ':' && tape.isDigit(token + 1);
        if (digits - i > 6 || token - digits > 3 || clock || c == '%' || c == '@') {
            return -1;
        }
        int word = tape.blanksEnd(token, false);
        if (Harmless.isMoney(tape.at(word))) {
            return -1;
        }
        boolean counted = word > token && tape.kind(word) == Chars.LOWER && isCounted(word) && words.end() - word > 1;
        return counted ? -1 : token;
    }

    private int word(int i, int gap, boolean comma, boolean sentence, int before) {
        int kind = tape.kind(i);
        if (kind == Chars.SOLID) {
            return gap <= 2 ? i + 1 : -1;
        }
        int token = tape.tokenEnd(i);
        long flags = words.match(i);
        int end = Math.min(words.end(), token);
        if ((flags & (Words.PHONE | Words.MAIL | Words.ORDER | Words.NAME | Words.BIRTH | Words.PASSWORD)) != 0
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
            return token - i <= 7 ? token : -1;
        }
        if (kind == Chars.UPPER) {
            boolean stop = (flags & Words.STOP) != 0 && end - i > 2 && (flags & (Words.LINK | Words.STREET_AFTER)) == 0;
            boolean over = sentence && before > 3 && (flags & Words.STREET_BEFORE) == 0;
            return stop || over ? -1 : token;
        }
        if (kind == Chars.LETTER) {
            return (flags & (Words.STOP | Words.IS)) != 0 || sentence ? -1 : token;
        }
        return lower(i, token, flags, comma, gap);
    }

    /** A word in lower case goes on only where the rest of it says so. */
    private int lower(int i, int token, long flags, boolean comma, int gap) {
        if (gap == 0) {
            return token;
        }
        int next = skip(token);
        int kind = tape.kind(next);
        boolean street = (flags & (Words.STREET_BEFORE | Words.STREET_AFTER)) != 0 && (flags & Words.WEAK_STREET) == 0;
        if (street
                || ((flags & Words.LINK) != 0 && (kind == Chars.UPPER || kind == Chars.DIGIT) && next <= token + 2)) {
            return token;
        }
        if (token - i == 2 && next == token + 1 && tape.digitsEnd(next) - next >= 5) {
            return token;
        }
        if ((flags & (Words.STOP | Words.UNIT | Words.IS | Words.BRIDGE | Words.AMOUNT)) != 0) {
            return -1;
        }
        boolean last = kind != Chars.LOWER || tape.at(token) == ',';
        int short2 = tape.wordEnd(next);
        int later = short2 - next == 2 ? skip(short2) : next;
        boolean code = tape.digitsEnd(later) - later >= 4;
        return (comma && last) || code || isCompound(i, token) ? token : -1;
    }

    /** The short token behind "floor", "flat", "bl."; its end, or -1. */
    private int unitToken(int end) {
        int i = end;
        while (i < end + 4
                && (tape.at(i) == '.'
                        || tape.at(i) == ':'
                        || tape.at(i) == ' '
                        || tape.at(i) == '#'
                        || tape.at(i) == '\u00B0'
                        || tape.at(i) == '-')) {
            i++;
        }
        int token = tape.tokenEnd(i);
        boolean digits = hasDigit(i, token) && tape.digitsEnd(i) - i <= 6;
        boolean letter = token - i == 1 && (tape.kind(i) == Chars.UPPER || i > end + 1);
        return i > end && (digits || letter) ? token : -1;
    }
}
