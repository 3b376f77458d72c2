package dev.avow.core.redaction.detect;

/** Pasted tables whose first column has the numbers of orders: "Order | Date", and in the lines below "48213 | 12.03.". */
final class Rows {

    /** So far behind the beginning of its line stands the first cell at most: "| 48213". */
    private static final int MARGIN = 3;

    private final Tape tape;
    private final Memory memory;

    Rows(Reading reading) {
        this.tape = reading.tape;
        this.memory = reading.memory;
    }

    /** Whether columns may be parted behind a word that these two signs follow. */
    static boolean mayPart(char first, char second) {
        return first == '\t' || first == ',' || first == ';' || first == '|' || (first == ' ' && second == '|');
    }

    /** A word for an order ended: whether it is the head of a column is remembered, with the sign that parts the columns. */
    void head(int end) {
        if (!mayPart(tape.at(end), tape.at(end + 1))) {
            return;
        }
        int at = tape.at(end) == ' ' ? end + 1 : end;
        char sign = tape.at(at);
        boolean parts = sign == '|' || sign == '\t' || tape.at(end + 1) != ' ';
        if (parts && tape.kind(tape.blanksEnd(at + 1, false)) == Chars.UPPER) {
            memory.column = sign;
        }
    }

    /** Whether a number is the first cell of a line of such a table. */
    boolean isCell(int p, int end) {
        return memory.column != 0 && memory.isNear(Memory.STOP, p, MARGIN) && sign(end) == memory.column;
    }

    private char sign(int end) {
        return tape.at(end) == '\t' ? '\t' : tape.at(tape.blanksEnd(end, false));
    }
}
