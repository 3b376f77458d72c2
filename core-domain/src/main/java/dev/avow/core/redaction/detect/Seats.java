package dev.avow.core.redaction.detect;

/** Places in a hall, which read as a block of flats with its house: "Block 114 Reihe 22". */
final class Seats {

    /** Where people sit in a hall, and the row in it. */
    private static final String[] BLOCKS = {"block", "blok", "bloc", "bloque", "sektor", "sector", "secteur"};

    private static final String[] ROWS = {"row", "reihe", "rang", "rij", "fila", "rada", "rad", "sor"};

    private final Reading reading;
    private final Tape tape;
    private final AddressPieces pieces;

    Seats(Reading reading, AddressPieces pieces) {
        this.reading = reading;
        this.tape = reading.tape;
        this.pieces = pieces;
    }

    /** "Block 114 Reihe 22": a seat, where a row with its number follows a block. */
    boolean are(int p, int end) {
        int row = pieces.comma(end);
        int number = row > end && tape.isWord(row) ? tape.wordEnd(row) + 1 : row;
        if (number == row || tape.at(number - 1) != ' ' || !tape.isDigit(number)) {
            return false;
        }
        int digits = tape.isDigit(end - 1) ? end - 1 : p;
        while (digits > p && tape.isDigit(digits - 1)) {
            digits--;
        }
        int block = digits - 1;
        while (block > p && tape.isWord(block - 1)) {
            block--;
        }
        return block >= p
                && reading.readsOne(row, number - 1, ROWS)
                && reading.readsOne(block, Math.max(block, digits - 1), BLOCKS);
    }
}
