package dev.avow.core.redaction.detect;

/**
 * What letters and digits that signs join are made of, from a place to their end. Who asks for the next part of the same
 * ones is told without another look at what was counted before. Reused.
 */
final class Joined {

    private final Tape tape;
    /** From the first place to the second everything is counted; the first one is moved on part by part. */
    private int text;

    private boolean odd;
    private int first;
    private int from;
    private int to;
    private int digits;
    private int letters;
    private int small;
    /** How many digits in a row end where the counting does, */
    private int row;
    /** and how many the last of the longest rows has, and where it ends. */
    private int longest;

    private int longestEnd;
    /** Whether a letter at the end of the window is of them that may be a digit, as far as the next window shows. */
    private boolean edge;

    Joined(Tape tape) {
        this.tape = tape;
    }

    /** Counts from a place on; {@code hidden} says that odd signs join as well. */
    void read(int p, boolean hidden) {
        boolean passed = text == tape.loads() && odd == hidden && p > from && p <= to && !tape.isWordOrDigit(p - 1);
        if (passed) {
            leave(p);
        } else if (text != tape.loads() || odd != hidden || p != from) {
            text = tape.loads();
            odd = hidden;
            first = p;
            from = p;
            to = p;
            digits = 0;
            letters = 0;
            small = 0;
            row = 0;
            longest = 0;
            longestEnd = p;
        }
        edge = false;
        int kind = tape.kind(to);
        while (isPart(kind) || (to > from && isJoint(to) && tape.isWordOrDigit(to + 1))) {
            edge = to + 1 >= tape.limit() && Chars.isWord(kind) && Run.alike(tape.at(to)) != 0;
            if (edge) {
                break;
            }
            add(to++, kind);
            kind = tape.kind(to);
        }
    }

    /** Drops what stands before a place. */
    private void leave(int p) {
        for (int i = from; i < p; i++) {
            int kind = tape.kind(i);
            boolean figure = isFigure(i, kind);
            digits -= figure ? 1 : 0;
            letters -= !figure && Chars.isWord(kind) ? 1 : 0;
            small -= !figure && kind == Chars.LOWER ? 1 : 0;
        }
        from = p;
        if (longestEnd - longest < p) {
            row = 0;
            longest = 0;
            for (int i = p; i < to; i++) {
                row(i, isFigure(i, tape.kind(i)));
            }
        }
    }

    private void add(int i, int kind) {
        boolean figure = isFigure(i, kind);
        digits += figure ? 1 : 0;
        letters += !figure && Chars.isWord(kind) ? 1 : 0;
        small += !figure && kind == Chars.LOWER ? 1 : 0;
        row(i, figure);
    }

    private void row(int i, boolean figure) {
        row = figure ? row + 1 : 0;
        if (row > 0 && row >= longest) {
            longest = row;
            longestEnd = i + 1;
        }
    }

    private static boolean isPart(int kind) {
        return kind >= Chars.DIGIT && kind <= Chars.LETTER;
    }

    private boolean isJoint(int i) {
        char c = tape.at(i);
        return isJoint(c) || (odd && c != '+' && Gaps.isOdd(c));
    }

    static boolean isJoint(char c) {
        return c == '-' || c == '_' || c == '.' || c == '/';
    }

    /** A digit, or an O or l between two of them, which stands for one. */
    private boolean isFigure(int i, int kind) {
        return kind == Chars.DIGIT
                || (i > first
                        && Chars.isWord(kind)
                        && Run.alike(tape.at(i)) != 0
                        && tape.isDigit(i + 1)
                        && tape.isDigit(i - 1));
    }

    int end() {
        return edge ? to + 1 : to;
    }

    int digits() {
        return digits;
    }

    int letters() {
        return edge ? letters + 1 : letters;
    }

    /** How many digits stand in a row at most. */
    int longest() {
        return longest;
    }

    /** How many small letters are among them. */
    int small() {
        return edge && tape.kind(to) == Chars.LOWER ? small + 1 : small;
    }
}
