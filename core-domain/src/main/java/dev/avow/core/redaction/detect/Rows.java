package dev.avow.core.redaction.detect;

/** Pasted tables whose first or second column has the numbers of orders: "Order | Date", and in the lines below "48213 | 12.03.". */
final class Rows {

    /** So far behind the beginning of its line stands the first cell at most: "| 48213". */
    private static final int MARGIN = 3;
    /** So far behind the sign before it a cell begins. */
    private static final int NEAR = 3;
    /** So long is a first cell before the second one. */
    private static final int CELL = 40;

    private final Tape tape;
    private final Memory memory;

    Rows(Reading reading) {
        this.tape = reading.tape;
        this.memory = reading.memory;
    }

    /** Whether columns may be parted behind a word that these two signs follow. */
    static boolean mayPart(char first, char second) {
        return first == ',' || first == ';' || first == '|' || (first == ' ' && second == '|');
    }

    /** A word for an order between two places: whether it is the head of a column is remembered, with the sign that parts the columns. */
    void head(int start, int end) {
        boolean tab = tape.isTab(end);
        if (!tab && !mayPart(tape.at(end), tape.at(end + 1))) {
            return;
        }
        int at = tape.at(end) == ' ' && !tab ? end + 1 : end;
        char sign = sign(at);
        boolean parts = sign == '|' || tab || tape.at(end + 1) != ' ';
        if (parts && tape.kind(tape.blanksEnd(at + 1, false)) == Chars.UPPER) {
            memory.column = sign;
            memory.second = (sign == '|' || tab) ? memory.isNear(Memory.BAR, start, NEAR) : memory.previous == sign;
        }
    }

    /** A line of such a table begins behind a place: where its second cell stands is remembered. */
    void line(int p) {
        int i = tape.at(p + 1) == '|' ? p + 2 : p + 1;
        while (i < p + CELL && tape.sees(i) && sign(i) != memory.column && tape.at(i) != '\n') {
            i++;
        }
        memory.cell = memory.base + (sign(i) == memory.column ? tape.blanksEnd(i + 1, false) : p);
    }

    /** How many groups of a run stand in the cell in which it begins. */
    int groups(Run run) {
        int groups = 1;
        while (groups < run.groups()
                && run.separator(groups - 1) != memory.column
                && !tape.isTab(run.groupStart(groups) - 1)
                && run.separator(groups - 1) != '\n') {
            groups++;
        }
        return groups;
    }

    /** Whether a number is a cell of the column in which the numbers of orders are. */
    boolean isCell(int p, int end) {
        if (memory.column == 0 || (sign(end) != memory.column && sign(tape.blanksEnd(end, false)) != memory.column)) {
            return false;
        }
        return memory.second ? memory.base + p == memory.cell : memory.isNear(Memory.STOP, p, MARGIN);
    }

    private char sign(int i) {
        return tape.isTab(i) ? '\t' : tape.at(i);
    }
}
