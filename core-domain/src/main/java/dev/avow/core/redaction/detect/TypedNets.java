package dev.avow.core.redaction.detect;

/** Addresses of computers that are typed sign by sign: "9 3 . 3 8 . 1 7 5 . 2 2 6", "2 0 0 1 : d b 8 : : 1". */
final class TypedNets {

    /** So many dots such an address has, */
    private static final int DOTS = 3;
    /** so many digits between them at most, */
    private static final int OCTET = 3;
    /** and more than so many in all. */
    private static final int LEAST = 3;

    private final Reading reading;
    private final Tape tape;

    TypedNets(Reading reading) {
        this.reading = reading;
        this.tape = reading.tape;
    }

    /** The end of such an address that starts here, each sign by itself, or -1. */
    int at(int p) {
        if (tape.at(p + 1) != ' ') {
            return -1;
        }
        int end = -1;
        int dots = 0;
        int colons = 0;
        int signs = 0;
        int last = 0;
        int i = p;
        while (tape.sees(i) && !(dots == DOTS && last == OCTET)) {
            char c = tape.at(i);
            int dot = c == '.' ? i + 1 : dotWord(i);
            int to = dot > 0 ? dot : i + 1;
            boolean sign = dot < 0 && Nets.isHex(c);
            if ((dot < 0 && c != ':' && !sign) || tape.isWordOrDigit(to)) {
                break;
            }
            dots += dot > 0 ? 1 : 0;
            colons += c == ':' ? 1 : 0;
            signs += sign ? 1 : 0;
            last = sign ? last + 1 : 0;
            end = sign ? to : end;
            if (tape.at(to) != ' ') {
                break;
            }
            i = to + 1;
        }
        boolean four = dots == DOTS && colons == 0 && last > 0;
        return (four || (colons > 1 && dots == 0)) && signs > LEAST ? end : -1;
    }

    /** Behind a word for a dot, or -1. */
    private int dotWord(int i) {
        boolean dot = tape.isLetter(i) && tape.isWord(i + 1) && (reading.words.match(i) & Words.DOT) != 0;
        return dot ? reading.words.end() : -1;
    }
}
