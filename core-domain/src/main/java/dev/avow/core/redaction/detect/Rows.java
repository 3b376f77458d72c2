package dev.avow.core.redaction.detect;

/** Pasted tables whose first or second column has the numbers of orders: "Order | Date", and in the lines below "48213 | 12.03.". */
final class Rows {

    /** So far behind the beginning of its line stands the first cell at most: "| 48213". */
    private static final int MARGIN = 3;
    /** So far behind the sign before it a cell begins. */
    private static final int NEAR = 3;
    /** So long is the head of a column in small letters: "customer_birth_date". */
    private static final int KEY = 24;
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
        return parts(first) || (first == ' ' && second == '|') || (first == '"' && parts(second));
    }

    private static boolean parts(char c) {
        return c == ',' || c == ';' || c == '|';
    }

    /** The words for an order's number end at a place: whether they are the head of a column is remembered, with the sign that parts the columns. */
    void head(int end) {
        boolean tab = tape.isTab(end);
        if (!tab && !mayPart(tape.at(end), tape.at(end + 1))) {
            return;
        }
        boolean quoted = tape.at(end) == '"';
        int at = quoted || (tape.at(end) == ' ' && !tab) ? end + 1 : end;
        char sign = sign(at);
        boolean bar = sign == '|' || tab;
        if ((bar || tape.at(at + 1) != ' ') && isHead(quote(tape.blanksEnd(at + 1, false)), sign)) {
            memory.column = sign;
            memory.second = bar ? memory.isOrderBarred(NEAR) : memory.isOrderBehind(quoted ? '"' : sign);
        }
    }

    /** "Total", "total_price," before another sign or the end of its line: whether the head of the next column stands at a place. */
    private boolean isHead(int p, char sign) {
        if (tape.kind(p) == Chars.UPPER) {
            return true;
        }
        int end = p;
        while (end < p + KEY && (tape.isWord(end) || tape.at(end) == '_')) {
            end++;
        }
        int at = quote(end);
        return end > p && (sign(at) == sign || tape.at(at) == '\n');
    }

    /** Behind a quotation mark. */
    private int quote(int i) {
        return tape.at(i) == '"' ? i + 1 : i;
    }

    /** A line of such a table begins behind a place: where its second cell stands is remembered. */
    void line(int p) {
        int i = tape.at(p + 1) == '|' ? p + 2 : p + 1;
        while (i < p + CELL && tape.sees(i) && sign(i) != memory.column && tape.at(i) != '\n') {
            i++;
        }
        memory.cell = memory.base + (sign(i) == memory.column ? quote(tape.blanksEnd(i + 1, false)) : p);
    }

    /** How many groups of a run stand in the cell in which it begins. */
    int groups(Run run) {
        int groups = 1;
        while (groups < run.groups() && !isParted(run, groups)) {
            groups++;
        }
        return groups;
    }

    /** Whether a group of a run begins another cell. */
    private boolean isParted(Run run, int group) {
        int last = run.groupStart(group) - 1;
        for (int i = last; i > last - Run.MOST && !tape.isWordOrDigit(i); i--) {
            if (sign(i) == memory.column || tape.at(i) == '\n' || tape.isTab(i)) {
                return true;
            }
        }
        return false;
    }

    /** Whether a number is a cell of the column in which the numbers of orders are. */
    boolean isCell(int p, int end) {
        if (memory.column == 0) {
            return false;
        }
        boolean ends = sign(end) == memory.column || sign(quote(tape.blanksEnd(end, false))) == memory.column;
        if (!ends) {
            return false;
        }
        return memory.second ? memory.base + p == memory.cell : memory.isNear(Memory.STOP, p, MARGIN);
    }

    private char sign(int i) {
        return tape.isTab(i) ? '\t' : tape.at(i);
    }
}
