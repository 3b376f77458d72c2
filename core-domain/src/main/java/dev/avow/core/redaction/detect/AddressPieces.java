package dev.avow.core.redaction.detect;

/** How an address goes on, piece by piece: numbers, codes, places, flats and floors. */
final class AddressPieces {

    private final Tape tape;
    private final Lexicon words;

    AddressPieces(Reading reading) {
        this.tape = reading.tape;
        this.words = reading.words;
    }

    boolean isCounted(int word) {
        long flags = words.match(word);
        return (flags & (Words.UNIT | Words.CURRENCY)) != 0 && (flags & Words.LINK) == 0;
    }

    boolean hasDigit(int from, int to) {
        for (int i = from; i < to; i++) {
            if (tape.isDigit(i)) {
                return true;
            }
        }
        return false;
    }

    /** How many signs stand between two pieces. */
    int separators(int p) {
        int i = p;
        while (i < p + 5 && isGap(tape.at(i))) {
            i++;
        }
        return i - p;
    }

    static boolean isGap(char c) {
        return switch (c) {
            case ' ', ',', '.', ';', '/', '-', '\n', '(', ')', '\'', '#', ':', '\u00B0', '"', '|' -> true;
            default -> false;
        };
    }

    /** The end of the piece behind the separators, or -1 if what follows is no part of the address. */
    int piece(int p, boolean first, int before) {
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

    int number(int i) {
        int digits = tape.digitsEnd(i);
        int token = tape.tokenEnd(i);
        char c = tape.at(token);
        boolean clock = c == ':' && tape.isDigit(token + 1);
        if (digits - i > 6 || token - digits > 3 || clock || c == '%' || c == '@') {
            return -1;
        }
        int word = tape.blanksEnd(token, false);
        if (Quantities.isMoney(tape.at(word))) {
            return -1;
        }
        boolean counted = word > token && tape.kind(word) == Chars.LOWER && isCounted(word) && words.end() - word > 1;
        return counted ? -1 : token;
    }

    int word(int i, int gap, boolean comma, boolean sentence, int before) {
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
    int lower(int i, int token, long flags, boolean comma, int gap) {
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
        return (comma && last) || code ? token : -1;
    }

    /** The short token behind "floor", "flat", "bl."; its end, or -1. */
    int unitToken(int end) {
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

    int skip(int from) {
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
}
