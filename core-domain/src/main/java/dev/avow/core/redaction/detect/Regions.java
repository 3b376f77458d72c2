package dev.avow.core.redaction.detect;

/**
 * What hangs on an order's number: its region, with a blank or a sign before it, "SP 1001 EU", "sp-1001 eu", or more digits behind
 * a word for a sign, "DE 2024 dash 3381".
 */
final class Regions {

    /** A word in capitals that means one of these is the next word of a sentence in capitals. */
    private static final long SENTENCE =
            Words.BRIDGE | Words.IS | Words.AMOUNT | Words.UNIT | Words.CURRENCY | Words.NUMBER | Words.ALL_CUES;

    /** Where no postal code is written behind the letters of the country. */
    private static final String FAR = "eu uk us gb ie be ca au nz il ae sa in jp cn kr br mx rs ru za";

    /** So many digits behind a word for a sign are of the number. */
    private static final int LEAST = 3;

    private final Reading reading;
    private final Tape tape;
    private final Quantities quantities;

    Regions(Reading reading, Quantities quantities) {
        this.reading = reading;
        this.quantities = quantities;
        this.tape = reading.tape;
    }

    /** The end of what hangs on a number, or the end of the number. */
    int end(int number, boolean lettered) {
        int more = lettered && reading.mayMean(Words.JOIN) ? behindWord(number) : number;
        return more > number ? more : region(number, lettered);
    }

    private int behindWord(int number) {
        int word = tape.blanksEnd(number, false);
        boolean joins = word > number && tape.isLetter(word) && (reading.words.match(word) & Words.JOIN) != 0;
        int from = joins ? tape.blanksEnd(reading.words.end(), false) : number;
        int to = from > number ? tape.digitsEnd(from) : number;
        boolean cents = (tape.at(to) == '.' || tape.at(to) == ',') && tape.isDigit(to + 1);
        boolean digits = to >= from + LEAST && !cents && !tape.isWordOrDigit(to);
        return digits && !quantities.unitAfter(to, to - from) ? to : number;
    }

    private int region(int number, boolean lettered) {
        int i = number;
        while (i < number + 3 && " -/_.".indexOf(tape.at(i)) >= 0) {
            i++;
        }
        int to = tape.wordEnd(i);
        boolean two = i > number && to == i + 2 && !tape.isDigit(to) && tape.kind(i) == tape.kind(i + 1);
        if (!two) {
            return number;
        }
        boolean known = isOne(i, to);
        if (tape.kind(i) == Chars.UPPER) {
            boolean shouted = tape.at(to) == ' ' && tape.kind(to + 1) == Chars.UPPER;
            return known || (lettered && !shouted && (reading.words.match(i) & SENTENCE) == 0) ? to : number;
        }
        return known && lettered ? to : number;
    }

    /** Whether two letters stand for a country or a region of the world. */
    static boolean isLand(char first, char second) {
        char one = Chars.fold(first);
        char two = Chars.fold(second);
        if (Codes.isLand(one, two)) {
            return true;
        }
        for (int land = 0; land < FAR.length(); land += 3) {
            if (FAR.charAt(land) == one && FAR.charAt(land + 1) == two) {
                return true;
            }
        }
        return false;
    }

    private boolean isOne(int from, int to) {
        return reading.reads(from, to, "eu") || reading.reads(from, to, "uk") || reading.reads(from, to, "us");
    }
}
