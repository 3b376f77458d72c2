package dev.avow.core.redaction.detect;

import dev.avow.core.redaction.EntityKind;

/** International bank account numbers, in groups or not, mistyped ones too. */
final class Ibans {

    private static final String LENGTHS =
            "AD24AE23AL28AT20AZ28BA20BE16BG22BH22BI27BR29BY28CH21CR22CY28CZ24DE22DJ27DK18DO28EE20EG29"
                    + "ES24FI18FO18FR27GB22GE22GI23GL18GR27GT28HR21HU28IE22IL23IQ23IR26IS26IT27JO30KW30KZ20LB28LC32LI21LT20LU20LV21LY25MC27"
                    + "MD24ME22MK19MN20MR27MT31MU30NI28NL18NO15OM23PK24MZ25MA28PL28PS29PT25QA29RO24RS22RU33SA24SC31SD18SE24SI19SK24SM27SO23ST25SV28"
                    + "TL23TN24TR26UA29VA22VG24XK20";

    private final Reading reading;
    private final Tape tape;
    private final char[] letters = new char[40];

    Ibans(Reading reading) {
        this.reading = reading;
        this.tape = reading.tape;
    }

    /** The end of an account number whose first letter stands here, or -1. */
    int at(int p) {
        int check = p + 2;
        if (tape.isWord(check) || tape.kind(check) == Chars.BLANK) {
            check += tape.kind(check) == Chars.BLANK ? 1 : 0;
        }
        boolean told = reading.memory.isTight(Words.ACCOUNT, p) || reading.isAsked(Words.ACCOUNT);
        if (!isCheck(check, told) || !(isCheck(check + 1, told) || check == p + 2)) {
            return -1;
        }
        int wanted = length(upper(tape.at(p)), upper(tape.at(p + 1)));
        return wanted < 0 ? -1 : read(p, wanted, told);
    }

    /** A digit, or behind a word for an account a letter that looks like one. */
    private boolean isCheck(int i, boolean told) {
        return tape.isDigit(i) || (told && (Run.alike(tape.at(i)) != 0 || Run.resembles(tape.at(i)) != 0));
    }

    private static int length(char first, char second) {
        for (int i = 0; i < LENGTHS.length(); i += 4) {
            if (LENGTHS.charAt(i) == first && LENGTHS.charAt(i + 1) == second) {
                return Integer.parseInt(LENGTHS, i + 2, i + 4, 10);
            }
        }
        return -1;
    }

    private int read(int p, int wanted, boolean told) {
        int count = 0;
        int digits = 0;
        int i = p;
        int best = -1;
        int bestCount = 0;
        while (count < wanted) {
            int numbers = 0;
            int token = i;
            for (int kind = tape.kind(i); kind >= Chars.DIGIT && kind <= Chars.LETTER; kind = tape.kind(++token)) {
                if (count < letters.length) {
                    numbers += kind == Chars.DIGIT ? 1 : 0;
                    letters[count++] = upper(tape.at(token));
                }
            }
            if (token == i) {
                break;
            }
            boolean word = numbers == 0 && tape.kind(i) == Chars.LOWER && tape.kind(p) == Chars.UPPER;
            boolean group = numbers > 0
                    || count == 2
                    || (token - i == 4 && tape.kind(i) == Chars.UPPER)
                    || (token - i <= 4 && count <= wanted && count > 4);
            if (!group || word || count > wanted + 3) {
                break;
            }
            digits += numbers;
            if (numbers > 0 || count <= 8 || count == wanted) {
                best = token;
                bestCount = count;
            }
            i = separator(token, told);
            if (i < 0) {
                break;
            }
        }
        boolean enough = bestCount >= wanted - 3 && digits >= 6;
        best = enough ? rest(best) : best;
        return best > 0 && enough ? reading.hit(EntityKind.IBAN, p, best, new String(letters, 0, bestCount)) : -1;
    }

    /** One or two digits too many in a group of their own, as in a number that was mistyped. */
    private int rest(int end) {
        char sign = tape.at(end);
        int to = sign == ' ' || sign == '-' ? tape.digitsEnd(end + 1) : end;
        boolean last = to > end + 1 && to <= end + 3 && !tape.isWordOrDigit(to) && tape.at(end - 5) == sign;
        int word = tape.blanksEnd(to, false);
        boolean counted = sign == ' ' && word > to && tape.isLetter(word) && reading.words.match(word) != 0;
        return last && !counted && !(tape.at(to) == sign && tape.isDigit(to + 1)) ? to : end;
    }

    /** Behind usual signs, or odd ones: these with blanks at them only where an account was announced. */
    private int separator(int end, boolean told) {
        int i = end;
        while (i < end + 3 && isUsual(tape.at(i))) {
            i++;
        }
        if (i == end || !tape.isWordOrDigit(i)) {
            i = told ? tape.blanksEnd(end, false) : end;
            int sign = i;
            while (i < sign + 3 && isOdd(tape.at(i))) {
                i++;
            }
            i = told && i > sign ? tape.blanksEnd(i, false) : i;
        }
        return i == end || !tape.isWordOrDigit(i) ? -1 : i;
    }

    private static boolean isUsual(char c) {
        return c == ' ' || c == '-' || c == '.' || c == '\u00B7' || c == '\n';
    }

    private static boolean isOdd(char c) {
        return c != ' ' && c != '\n' && Gaps.isAny(c);
    }

    private static char upper(char c) {
        return c >= 'a' && c <= 'z' ? (char) (c - 32) : c;
    }
}
