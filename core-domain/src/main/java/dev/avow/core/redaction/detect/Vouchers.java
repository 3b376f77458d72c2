package dev.avow.core.redaction.detect;

import dev.avow.core.redaction.EntityKind;

/**
 * The codes of gift cards and vouchers, which are money: behind a word for one, of three groups and more that are no words, or of
 * ten letters and digits by turns. What anybody may use can be read out and stays: "WELCOME10", "BLACK-FRIDAY-25", "READ3FOR2".
 */
final class Vouchers {

    /** So far behind the word for a voucher its code stands. */
    static final int FAR = 24;
    /** So many letters and digits has a code of several groups, */
    private static final int LEAST = 8;
    /** and so many one of one group. */
    private static final int ONE = 10;
    /** So many signs are looked at. */
    private static final int MOST = 28;
    /** So often letters and digits take turns in one of one group. */
    private static final int TURNS = 4;
    /** So many groups has one of several, */
    private static final int GROUPS = 3;
    /** so long is one of them at most, */
    private static final int GROUP = 6;
    /** so long it is at least where blanks part them. */
    private static final int APART = 4;

    private static final String VOWELS = "aeiou";

    private final Reading reading;
    private final Tape tape;
    private int turns;
    private int digits;
    private int letters;

    Vouchers(Reading reading) {
        this.reading = reading;
        this.tape = reading.tape;
    }

    /** The end of such a code that starts here, or -1. */
    int at(int p) {
        if (!reading.memory.isNear(Memory.VOUCHER, p, FAR) || Joined.isJoint(reading.memory.previous)) {
            return -1;
        }
        turns = 0;
        digits = 0;
        letters = 0;
        int groups = 0;
        int odd = 0;
        boolean fits = true;
        int shortest = GROUP;
        int i = p;
        int end = -1;
        char joint = 0;
        while (i < p + MOST && tape.isWordOrDigit(i)) {
            int to = tape.tokenEnd(i);
            if (to > p + MOST) {
                return -1;
            }
            odd += isOdd(i, to) ? 1 : 0;
            fits &= to - i <= GROUP;
            shortest = Math.min(shortest, to - i);
            groups++;
            end = to;
            char next = tape.at(to);
            boolean more =
                    (next == '-' || (next == ' ' && tape.hasDigit(to + 1, GROUP))) && (joint == 0 || next == joint);
            if (!more) {
                break;
            }
            joint = next;
            i = to + 1;
        }
        boolean one = groups == 1 && digits + letters >= ONE && turns >= TURNS;
        boolean several =
                groups >= GROUPS && fits && (joint != ' ' || shortest >= APART) && odd > 1 && digits + letters >= LEAST;
        return digits > 1 && letters > 1 && (one || several)
                ? reading.hitOpen(EntityKind.SECRET, p, end, reading.folded(p, end), Memory.OPEN_TOKEN)
                : -1;
    }

    /** Reads a group of letters and digits; whether it is no word: it mixes both, or has no vowel. */
    private boolean isOdd(int from, int to) {
        boolean vowel = false;
        int before = turns;
        int first = digits;
        for (int i = from; i < to; i++) {
            boolean digit = tape.isDigit(i);
            turns += i > from && digit != tape.isDigit(i - 1) ? 1 : 0;
            digits += digit ? 1 : 0;
            letters += digit ? 0 : 1;
            vowel |= !digit && VOWELS.indexOf(Chars.fold(tape.at(i))) >= 0;
        }
        return turns > before || (digits == first && !vowel);
    }
}
