package dev.avow.core.redaction.detect;

import dev.avow.core.redaction.EntityKind;

/** Numbers of which most digits are hidden by stars, points or the letter x: "**** **** **** 4471", "4111 11xx xxxx 1111", "x4471". */
final class Masked {

    /** So many signs hide something by themselves, */
    private static final int STARS = 2;
    /** and so many letters, which may be a size. */
    private static final int LETTERS = 4;
    /** So many digits are left at the end. */
    private static final int LEAST = 3;

    private static final int MOST = 4;
    /** So long is the number of a card with what hides it. */
    private static final int CARD = 12;

    private static final int LONGEST = 19;
    /** So far behind a word for a card or a telephone one sign is enough. */
    private static final int FAR = 40;

    private final Reading reading;
    private final Tape tape;

    Masked(Reading reading) {
        this.reading = reading;
        this.tape = reading.tape;
    }

    /** The end of such a number that starts here, or -1. */
    int at(int p) {
        int i = p;
        int signs = 0;
        int letters = 0;
        int all = 0;
        int tail = 0;
        int blanks = 0;
        while (all <= LONGEST) {
            char c = tape.at(i);
            if (isSign(c)) {
                signs++;
                tail = 0;
                all++;
            } else if (isLetter(c)) {
                letters++;
                tail = 0;
                all++;
            } else if (tape.isDigit(i)) {
                tail++;
                all++;
            } else if ((c == ' ' || c == '-') && i > p && isPart(i + 1)) {
                tail = 0;
                blanks += c == ' ' ? 1 : 0;
            } else {
                break;
            }
            i++;
        }
        int hidden = signs + letters;
        boolean more = tape.isWordOrDigit(i) || isSign(tape.at(i)) || hidden == 0;
        if (more || tail < LEAST || tail > MOST || all > LONGEST || all - hidden > tail + 6) {
            return -1;
        }
        Memory memory = reading.memory;
        boolean phone = memory.within(Words.PHONE, p, FAR) && !memory.within(Words.CARD, p, FAR);
        boolean whole = all >= CARD && hidden >= MOST;
        boolean end = all == hidden + tail && !(tail == LEAST && !phone);
        boolean few = memory.within(Words.PHONE, p, FAR) || memory.within(Words.CARD, p, FAR);
        boolean one = few && tape.isDigit(p + 1) && (letters == 1 || tape.at(p) == '*');
        boolean told = blanks > 0 ? signs >= LETTERS : signs >= STARS || letters >= LETTERS || one;
        if (!whole && !(end && told)) {
            return -1;
        }
        return reading.hit(phone ? EntityKind.PHONE : EntityKind.CARD, p, i, reading.plain(p, i));
    }

    /** Whether a sign or letter hides a digit here. */
    static boolean mayBegin(char[] chars, int p) {
        char c = chars[p];
        return isSign(c) || (isLetter(c) && isLetter(chars[p + 1]));
    }

    /** Whether what stands behind the first group of a card may lead to what is hidden. */
    static boolean mayFollow(char c) {
        return c == ' ' || c == '-' || isSign(c) || isLetter(c);
    }

    private boolean isPart(int i) {
        return tape.isDigit(i) || isSign(tape.at(i)) || isLetter(tape.at(i));
    }

    private static boolean isSign(char c) {
        return c == '*' || c == '\u2022' || c == '\u25CF' || c == '\u00B7';
    }

    private static boolean isLetter(char c) {
        return c == 'x' || c == 'X';
    }
}
