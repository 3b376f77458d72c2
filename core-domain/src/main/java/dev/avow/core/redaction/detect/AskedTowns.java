package dev.avow.core.redaction.detect;

/** Towns with their postal codes which read as an address, and of which is only asked whether something is sent there. */
final class AskedTowns {

    /** So far behind "do you deliver" stands where to. */
    private static final int SENT = 6;
    /** So many names stand before the postal code of a town. */
    private static final int TOWN = 3;

    private final Memory memory;
    private final Tape tape;
    private final Lexicon words;
    private final AddressPieces pieces;
    private final Streets streets;
    private final Behind behind;

    AskedTowns(Reading reading, AddressPieces pieces, Streets streets, Behind behind) {
        this.memory = reading.memory;
        this.tape = reading.tape;
        this.words = reading.words;
        this.pieces = pieces;
        this.streets = streets;
        this.behind = behind;
    }

    /** "Do you deliver to Dublin 8 D08 X4Y5": what was just read as a street with a house is a town and its code. */
    boolean isTownAsked(int p, boolean announced) {
        boolean sent = isSentTo(p);
        boolean town = sent && !announced && !streets.isStreet();
        return town || ((sent || announced) && isPlaceAsked(p));
    }

    /** Whether it was asked right before whether something is sent to a place. */
    private boolean isSentTo(int p) {
        return memory.isNear(Memory.POSTAL_CODE, p, SENT);
    }

    /** "Do you ship to 00184 Roma?", "shipping to Hobart TAS 7000 says no?": a postal code, names around it, no house, and a question. */
    boolean isPlaceAsked(int p) {
        int i = p;
        for (int name = 0; name < TOWN && tape.kind(i) == Chars.UPPER && !pieces.isCodeAt(i); name++) {
            if ((words.match(i) & AddressRuns.STREET) != 0 && tape.wordEnd(i) > i + 2) {
                return false;
            }
            i = pieces.comma(tape.wordEnd(i));
            i = tape.at(i) == '-' && tape.at(i + 1) == ' ' ? i + 2 : i;
        }
        int district = tape.digitsEnd(i);
        i = i > p && district > i && district <= i + 2 && tape.at(district) == ' ' ? district + 1 : i;
        int code = pieces.isCodeAt(i) ? pieces.codes().code(i) : -1;
        if (code < 0) {
            return false;
        }
        int next = tape.blanksEnd(code, false);
        boolean cost = tape.isLetter(next) && (words.match(next) & Words.POSTAL_CODE) != 0;
        boolean words = tape.kind(next) == Chars.LOWER || tape.kind(next + 1) == Chars.UPPER;
        return isSentTo(p) || cost || behind.isPlaceAsked(code) || (words && isQuestion(next));
    }

    /** Whether nothing but words follows, and then a question ends. */
    private boolean isQuestion(int from) {
        int i = from;
        while (tape.sees(i) && (tape.isLetter(i) || tape.at(i) == ' ' || tape.at(i) == '\'')) {
            i++;
        }
        return tape.at(i) == '?';
    }
}
