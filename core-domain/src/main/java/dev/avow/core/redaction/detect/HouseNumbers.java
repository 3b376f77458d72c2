package dev.avow.core.redaction.detect;

/** How the numbers of houses are written: "12a", "C88", "7 # 71-21", "s/n"; and which numbers are no house's. */
final class HouseNumbers {

    private final Tape tape;
    private final Lexicon words;
    private final AddressPieces pieces;

    HouseNumbers(Reading reading, AddressPieces pieces) {
        this.tape = reading.tape;
        this.words = reading.words;
        this.pieces = pieces;
    }

    /** The end of the house number that starts here, with what hangs on it: "12a", "7 # 71-21", an entrance behind a word that ends like a street; or -1. */
    int end(int i, boolean ending) {
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

    /** "84/2021", "5,4321": the year of a law behind a stroke, or a fraction, behind which no name of a place stands. */
    private boolean isLawOrDecimal(char sign, int from) {
        int end = tape.digitsEnd(from);
        return sign == '/'
                ? end == from + 4 && (tape.at(from) == '2' || tape.at(from) == '1')
                : end > from && tape.kind(tape.blanksEnd(end, false)) != Chars.UPPER;
    }

    /** "C88": a capital and up to three digits, the number of a house in a block. */
    boolean isLettered(int i) {
        int end = tape.digitsEnd(i + 1);
        return tape.kind(i) == Chars.UPPER && end > i + 1 && end <= i + 4 && !tape.isWordOrDigit(end);
    }

    /** "7 # 71-21", "45 No. 12-34": the numbers of a street and of what crosses it; the end, or -1. */
    int crossing(int end) {
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
}
