package dev.avow.core.redaction.detect;

import dev.avow.core.redaction.EntityKind;

/**
 * Numbers whose letters, digits, blanks and brackets have a given order: those of tax payers in Italy, of the insured in the United
 * Kingdom, of identity cards of Hong Kong, and, which is nobody's, of the parts of one maker of cars.
 */
final class ShapedIds {

    /** The number of a tax payer in Italy, with blanks: "BNCLCU 70L16 L219 Z". */
    private static final String FISCAL = "LLLLLL DDLDD LDDD L";
    /** That of a part of a car: "A 205 830 00 18". */
    private static final String PART = "L DDD DDD DD DD";
    /** That of somebody insured in the United Kingdom, with one blank less than usual: "JK12 98 26 A". */
    private static final String INSURANCE = "LLDD DD DD L";

    /** So far behind a word for a card of identity its number stands. */
    private static final int INTRODUCED = 24;

    private final Reading reading;
    private final Tape tape;
    private final Memory memory;
    private final Behind behind;

    ShapedIds(Reading reading, Behind behind) {
        this.reading = reading;
        this.tape = reading.tape;
        this.memory = reading.memory;
        this.behind = behind;
    }

    /** The end of the number of a tax payer that starts here, or -1. */
    int fiscal(int p) {
        return shaped(p, FISCAL);
    }

    /** The end of the number of somebody insured that starts here, or -1. */
    int insured(int p) {
        return shaped(p, INSURANCE);
    }

    /** "A123456(3)": an identity card of Hong Kong, told as one or with the right check digit; its end, or -1. */
    int bracketed(int p) {
        int digits = tape.isWord(p + 1) ? p + 2 : p + 1;
        int end = digits + 9;
        boolean shaped = tape.kind(p) == Chars.UPPER
                && tape.at(digits + 6) == '('
                && tape.at(digits + 8) == ')'
                && tape.digitsEnd(digits) == digits + 6
                && (tape.isDigit(digits + 7) || tape.at(digits + 7) == 'A')
                && !tape.isWordOrDigit(end);
        if (!shaped || !(memory.within(Words.NATIONAL_ID, p, INTRODUCED) || isChecked(p, digits))) {
            return -1;
        }
        return reading.hit(EntityKind.NATIONAL_ID, p, end, reading.plain(p, end));
    }

    /** Whether the digit in the brackets is the check digit of the letters and digits before it. */
    private boolean isChecked(int p, int digits) {
        int sum = digits == p + 1 ? 36 * 9 : 0;
        for (int i = p; i < digits + 6; i++) {
            int value = i < digits ? Chars.fold(tape.at(i)) - 'a' + 10 : tape.value(i, i + 1);
            sum += value * (digits + 7 - i);
        }
        int check = tape.isDigit(digits + 7) ? tape.value(digits + 7, digits + 8) : 10;
        return (sum + check) % 11 == 0;
    }

    /** "A 205 830 00 18": the number of a part of one maker of cars where goods are spoken of, with its colour or without; its end, or -1. */
    int part(int p) {
        boolean told = reading.asked != 0
                || memory.hash
                || memory.numberTight
                || memory.within(Fits.PERSONAL, p, Articles.FAR);
        if (tape.at(p) != 'A' || told || !isShaped(p, PART)) {
            return -1;
        }
        int end = p + PART.length();
        int colour = tape.at(end) == ' ' && tape.digitsEnd(end + 1) == end + 5 ? end + 5 : end;
        boolean goods =
                memory.isOnGoods(p) || memory.isWanted(p) || behind.isFollowed(colour, Words.PRODUCT | Words.SHELF, 2);
        if (!goods || tape.isWordOrDigit(colour) || (tape.at(colour) == ' ' && tape.isDigit(colour + 1))) {
            return -1;
        }
        memory.plainWord();
        memory.lastFlags = Words.DIGITS;
        memory.article(colour, 0);
        return colour;
    }

    /** The end of a number of a person that has such letters, digits and blanks, or -1. */
    private int shaped(int p, String shape) {
        int end = p + shape.length();
        return !isShaped(p, shape) || tape.isWordOrDigit(end)
                ? -1
                : reading.hit(EntityKind.NATIONAL_ID, p, end, reading.plain(p, end));
    }

    private boolean isShaped(int p, String shape) {
        for (int i = 0; i < shape.length(); i++) {
            char c = shape.charAt(i);
            boolean fits = c == ' ' ? tape.at(p + i) == ' ' : c == 'D' ? tape.isDigit(p + i) : tape.isWord(p + i);
            if (!fits) {
                return false;
            }
        }
        return true;
    }
}
