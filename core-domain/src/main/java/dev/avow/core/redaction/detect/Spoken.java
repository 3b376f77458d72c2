package dev.avow.core.redaction.detect;

import dev.avow.core.redaction.EntityKind;

/** Numbers in words, as people dictate them: "oh seven double two", pairs as in French, one sign a digit as in Chinese. */
final class Spoken {

    /** No number word is longer, with what stands around it. */
    private static final int FAR = 18;

    private final Reading reading;
    private final Tape tape;
    private final Behind behind;
    private final StringBuilder digits = new StringBuilder();
    private static final long ID_CUES = Words.ORDER | Words.PHONE | Words.CARD | Words.PARCEL | Words.ACCOUNT;

    private int words;
    /** Number words that mean something else in another language, such as "on". */
    private int smalls;

    private int elements;
    private int tens;
    private int times;
    private int hundreds;

    Spoken(Reading reading, Behind behind) {
        this.behind = behind;
        this.reading = reading;
        this.tape = reading.tape;
    }

    /** The end of a dictated number that starts here, or -1. */
    int at(int p) {
        digits.setLength(0);
        words = 0;
        smalls = 0;
        elements = 0;
        tens = 0;
        hundreds = 0;
        times = 1;
        int end = p;
        int wordsAtEnd = 0;
        int i = p;
        boolean more = true;
        while (i < p + Tape.REACH - FAR) {
            int to = i < 0 ? -1 : element(i);
            if (to < 0) {
                more = false;
                break;
            }
            end = to;
            elements++;
            wordsAtEnd = words;
            i = gap(to);
        }
        return decide(p, end, wordsAtEnd, more);
    }

    private int decide(int p, int end, int spoken, boolean more) {
        int count = digits.length();
        Memory memory = reading.memory;
        boolean cued =
                memory.tight != 0 || memory.numberTight || memory.hash || memory.afterValue || reading.asked != 0;
        boolean small = spoken == 1 && (reading.words.match(p) & (Words.BRIDGE | Words.STOP)) != 0;
        boolean mixture = spoken > smalls && !small && elements >= 3 && count >= 4 && (memory.tight & ID_CUES) != 0;
        boolean answer = reading.isAsked(ID_CUES) && memory.base + p < 24;
        mixture |= spoken >= 1 && elements >= 2 && count >= 3 && ((answer && !small) || (answer && spoken > 1));
        mixture |=
                memory.afterValue && Kinds.repeats(memory.valueKind) && spoken >= 2 && count >= 2 && reading.asked != 0;
        boolean named = (memory.tight & ID_CUES) != 0
                || (spoken >= 2 && count >= 4 && count < 7 && behind.isAnnounced(end, Words.ORDER));
        boolean pairs = spoken >= 2 && count >= 4 && named;
        boolean dictated = spoken >= 3 && (count >= 7 || (count >= 4 && (cued || more)));
        if (!mixture && !pairs && !dictated) {
            return -1;
        }
        boolean order = memory.isTight(Words.ORDER, p)
                || (named && count < 7 && !memory.isTight(Words.PHONE, p))
                || (count < 7 && memory.within(Words.ORDER, p, 40));
        boolean card = memory.isTight(Words.CARD, p) || count >= 15;
        EntityKind kind = card ? EntityKind.CARD : order ? EntityKind.ORDER_NUMBER : EntityKind.PHONE;
        int zeros = 0;
        while (zeros < count - 4 && digits.charAt(zeros) == '0') {
            zeros++;
        }
        reading.hit(kind, p, end, digits.substring(zeros));
        reading.memory.open = more ? Memory.OPEN_SPOKEN : Memory.CLOSED;
        return end;
    }

    /** Whether another number word or digit stands here; the end of it, or -1. */
    int element(int i) {
        if (tape.isDigit(i)) {
            int to = tape.digitsEnd(i);
            if (tape.isWord(to)) {
                return -1;
            }
            for (int j = i; j < to; j++) {
                put(tape.at(j) - '0');
            }
            return to;
        }
        if (!tape.isLetter(i)) {
            return -1;
        }
        long flags = reading.words.match(i);
        if ((flags & Words.SPOKEN) == 0) {
            return -1;
        }
        words++;
        smalls += (flags & (Words.BRIDGE | Words.STOP | Words.AMOUNT)) != 0 ? 1 : 0;
        int value = reading.words.value();
        if (value < 0) {
            times = -value;
            words--;
        } else {
            put(value);
        }
        return reading.words.end();
    }

    private void put(int value) {
        if (value >= 100) {
            if (value > 100 || words == 1) {
                digits.append((char) ('0' + Math.max(1, value - 100)));
            }
            digits.append("00");
            hundreds = digits.length();
            return;
        }
        if (hundreds == digits.length() && hundreds > 0 && value > 0) {
            digits.setLength(hundreds - (value >= 10 ? 2 : 1));
            hundreds = value >= 20 ? hundreds : 0;
        }
        if (value >= 20 && value % 10 == 0) {
            digits.append((char) ('0' + value / 10)).append('0');
            tens = digits.length();
            return;
        }
        if (tens == digits.length() && tens > 0 && value < 20 && value > 0) {
            int sum = (digits.charAt(tens - 2) - '0') * 10 + value;
            digits.setLength(tens - 2);
            digits.append(sum / 10 % 10).append(sum % 10);
            tens = 0;
            return;
        }
        tens = 0;
        for (int i = 0; i < times; i++) {
            digits.append(value);
        }
        times = 1;
    }

    /** Over blanks, commas, hyphens and an "and"; where the next element may stand, or -1. */
    int gap(int from) {
        int i = from;
        while (i < from + 3 && isGap(tape.at(i))) {
            i++;
        }
        if (i == from) {
            return tape.kind(i) == Chars.SOLID || tape.isDigit(i) ? i : -1;
        }
        if (tape.isWord(i)) {
            char c = Chars.fold(tape.at(i));
            int end = tape.wordEnd(i);
            boolean and = (end - i == 1 && (c == 'y' || c == 'e' || c == 'i' || c == 'a'))
                    || (end - i == 2 && (c == 'e' || c == 's' || c == 'o'))
                    || (end - i == 3 && (c == 'u' || c == 'a'));
            if (and && (reading.words.match(i) & Words.SPOKEN) == 0 && isGap(tape.at(end))) {
                return tape.blanksEnd(end, false);
            }
        }
        return i;
    }

    private static boolean isGap(char c) {
        return c == ' '
                || c == ','
                || c == '-'
                || c == '.'
                || c == '\n'
                || c == ';'
                || c == '('
                || c == ')'
                || c == '\u00B7'
                || c == '/';
    }
}
