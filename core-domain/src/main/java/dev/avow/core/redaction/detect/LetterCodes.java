package dev.avow.core.redaction.detect;

import dev.avow.core.redaction.EntityKind;

/** Capitals without a digit that nobody can read out, behind a word for an order's number: "order number XKQTPLMR". */
final class LetterCodes {

    /** So many letters such a code has, */
    private static final int LEAST = 6;

    private static final int MOST = 14;
    /** and so many consonants in a row has no word. */
    private static final int CONSONANTS = 4;

    private static final String VOWELS = "aeiouyаеиоуыэюяєії";

    private final Reading reading;
    private final Tape tape;
    private final Memory memory;

    LetterCodes(Reading reading) {
        this.reading = reading;
        this.tape = reading.tape;
        this.memory = reading.memory;
    }

    /** The end of such a code that starts here, or -1. */
    int at(int p, long flags) {
        boolean announced = memory.isCoded(p) && flags == 0;
        if (!announced || tape.kind(p) != Chars.UPPER || tape.kind(p + 1) != Chars.UPPER) {
            return -1;
        }
        int letters = 0;
        int row = 0;
        int longest = 0;
        int vowels = 0;
        int i = p;
        while (tape.kind(i) == Chars.UPPER || (tape.at(i) == '-' && tape.kind(i + 1) == Chars.UPPER)) {
            char c = Chars.fold(tape.at(i));
            boolean vowel = VOWELS.indexOf(c) >= 0;
            boolean letter = c != '-';
            if (c > 'z' && (c < '\u0430' || c > '\u0457')) {
                return -1;
            }
            letters += letter ? 1 : 0;
            vowels += vowel ? 1 : 0;
            row = vowel ? 0 : letter ? row + 1 : row;
            longest = Math.max(longest, row);
            i++;
        }
        boolean code = letters >= LEAST && letters <= MOST && (vowels == 0 || longest >= CONSONANTS);
        return code && !tape.isWordOrDigit(i) ? reading.hit(EntityKind.ORDER_NUMBER, p, i, reading.plain(p, i)) : -1;
    }
}
