package dev.avow.core.redaction.detect;

/** Letters, digits and signs with no blank between them: where they end, and what they are made of. */
final class Unspaced {

    private final Tape tape;
    /** No blank stands from the first place to the second. */
    private int plainText;

    private int plainFrom;
    private int plainTo;

    Unspaced(Tape tape) {
        this.tape = tape;
    }

    /** The end of what blanks delimit, without the punctuation of the sentence. */
    int end(int p) {
        boolean solid = tape.kind(p) == Chars.SOLID;
        int end = solid || tape.at(p) == '[' ? p + 1 : p;
        if (solid) {
            while (tape.sees(end) && tape.kind(end) == Chars.SOLID) {
                end++;
            }
        }
        end = plainEnd(end);
        if (end < p + Tape.REACH) {
            tape.at(end);
            while (end > p && isSentenceSign(tape.at(end - 1))) {
                end--;
            }
        }
        return end;
    }

    /** The first place that is blank, solid or a bracket; what was passed once is not looked at again. */
    int plainEnd(int p) {
        boolean passed = plainText == tape.loads() && p >= plainFrom && p <= plainTo;
        int i = passed ? plainTo : p;
        while (tape.sees(i) && isPlain(tape.kind(i)) && tape.at(i) != '[') {
            i++;
        }
        plainText = tape.loads();
        plainFrom = passed ? plainFrom : p;
        plainTo = i;
        return i;
    }

    private static boolean isPlain(int kind) {
        return kind != Chars.BLANK && kind != Chars.NEWLINE && kind != Chars.SOLID;
    }

    private static boolean isSentenceSign(char c) {
        return c == '.' || c == ',' || c == '?' || c == ';' || c == ')' || c == '"' || c == '\'' || c == ':';
    }

    boolean hasLetter(int from, int to) {
        for (int i = from; i < to; i++) {
            if (tape.isLetter(i)) {
                return true;
            }
        }
        return false;
    }

    boolean hasDigit(int from, int to) {
        return tape.hasDigit(from, to - from);
    }

    /** How many hyphens stand behind the first sign. */
    int hyphens(int p, int end) {
        int hyphens = 0;
        for (int i = p + 1; i < end; i++) {
            hyphens += tape.at(i) == '-' ? 1 : 0;
        }
        return hyphens;
    }

    /** Digits, signs, or capitals within. */
    boolean isMixed(int p, int end) {
        int before = Chars.OTHER;
        int second = Chars.OTHER;
        for (int i = p; i < end; i++) {
            int kind = tape.kind(i);
            char c = tape.at(i);
            boolean sign = !Chars.isLetter(kind) && c != '-' && c != '\'' && c != '.' && c != '/';
            boolean camel = (kind == Chars.LOWER && before == Chars.UPPER && second == Chars.UPPER)
                    || (kind == Chars.UPPER && before == Chars.LOWER);
            if (sign || camel) {
                return true;
            }
            second = before;
            before = kind;
        }
        return false;
    }

    /** Whether a sign is among them that joins the parts of a page's address. */
    boolean isPartOfUrl(int p, int end) {
        for (int i = p; i < end; i++) {
            if (":/?=".indexOf(tape.at(i)) >= 0) {
                return true;
            }
        }
        return false;
    }
}
