package dev.avow.core.redaction.detect;

import dev.avow.core.redaction.EntityKind;

/** Passwords that nothing announces right before them: the sentence says behind them, or said before, what they are. */
final class NamedPasswords {

    /** So long is a password with other words before it. */
    private static final int LEAST = 6;
    /** So far behind the first one the second of two passwords stands. */
    private static final int PAIR = 28;
    /** So far behind "I changed" the new password stands, with the word for it between. */
    private static final int CHANGE = 40;
    /** So far behind a word for a login or a password one is still spoken of. */
    private static final int SPOKEN = 48;

    private final Reading reading;
    private final Tape tape;
    private final Behind behind;
    private final Unspaced unspaced;

    NamedPasswords(Reading reading, Behind behind, Unspaced unspaced) {
        this.reading = reading;
        this.tape = reading.tape;
        this.behind = behind;
        this.unspaced = unspaced;
    }

    /** "qwerty123! as my password", "Sunshine99 is my password": a mixture that is named behind; its end, or -1. */
    int at(int p) {
        if (!reading.mayMean(Words.PASSWORD | Words.AFTER | Words.CHANGED | Words.LOGIN)
                && !isBehindValue(p)
                && !isSpokenOf(p)) {
            return -1;
        }
        int end = unspaced.end(p);
        boolean mixture = end - p >= 4 && end < p + 32 && unspaced.isMixed(p, end);
        return mixture
                        && (behind.isAnnounced(end, Words.PASSWORD)
                                || isChanged(p, end)
                                || isAnother(p, end)
                                || isSaid(p, end)
                                || isTalkedOf(p, end))
                ? reading.hit(EntityKind.PASSWORD, p, end, reading.folded(p, end))
                : -1;
    }

    /**
     * "Why does Copper#53 not count as a safe password": letters, digits and a sign that only passwords have, and a word for one in the
     * sentence; with a capital among them behind such a word or one for a login, too: "log in: kate88 Bella_07".
     */
    private boolean isTalkedOf(int p, int end) {
        if (end - p < LEAST
                || !(isSpokenOf(p) || reading.mayMean(Words.PASSWORD | Words.LOGIN))
                || !unspaced.hasLetter(p, end)
                || !unspaced.hasDigit(p, end)
                || unspaced.isPartOfUrl(p, end)) {
            return false;
        }
        boolean sign = false;
        boolean small = tape.kind(p) == Chars.LOWER;
        boolean capital = tape.kind(p) == Chars.UPPER;
        for (int i = p + 1; i < end; i++) {
            char c = tape.at(i);
            if (c == '@' || c == '.' || c == '(' || c == '[' || c == ',') {
                return false;
            }
            sign |= "!#$%&*_^~".indexOf(c) >= 0;
            small |= tape.kind(i) == Chars.LOWER;
            capital |= tape.kind(i) == Chars.UPPER;
        }
        if (!sign || !small || tape.kind(p) == Chars.DIGIT) {
            return false;
        }
        Memory memory = reading.memory;
        boolean spoken = isSpokenOf(p)
                && !memory.isNear(Memory.FORGOT, p, SPOKEN)
                && !memory.within(Words.PRODUCT | Words.VERSION | Words.ORDER, p, SPOKEN)
                && !memory.isColour(p);
        return behind.speaksOf(end, Words.PASSWORD) || (capital && (spoken || behind.speaksOf(end, Words.LOGIN)));
    }

    /** Whether a password or a login was spoken of not far before. */
    private boolean isSpokenOf(int p) {
        return reading.memory.within(Words.PASSWORD, p, SPOKEN) || reading.memory.isNear(Memory.LOGIN, p, SPOKEN);
    }

    /** "Ich tippe copper53 ein, das ist mein Passwort": letters and digits, and the sentence says behind them that they are one. */
    private boolean isSaid(int p, int end) {
        return end - p >= LEAST
                && reading.mayMean(Words.PASSWORD)
                && tape.kind(p) != Chars.DIGIT
                && unspaced.hasDigit(p, end)
                && unspaced.hasLetter(p, end)
                && !unspaced.isPartOfUrl(p, end)
                && behind.says(end, Words.PASSWORD | Words.AFTER);
    }

    /** "From copper53 to copper54", "old password copper53, the new one copper54". */
    private boolean isAnother(int p, int end) {
        Memory memory = reading.memory;
        return isBehindValue(p)
                && memory.valueKind == Kinds.PASSWORD
                && end - p >= 6
                && unspaced.hasLetter(p, end)
                && unspaced.hasDigit(p, end)
                && tape.at(unspaced.plainEnd(p)) != '['
                && !unspaced.isPartOfUrl(p, end);
    }

    /** Whether it may be the second of two. */
    private boolean isBehindValue(int p) {
        return reading.memory.afterValue || reading.memory.isNear(Memory.VALUE, p, PAIR);
    }

    /** "I changed it to copper53 and cannot log in", "auf copper53 geändert, Passwort geht nicht". */
    private boolean isChanged(int p, int end) {
        Memory memory = reading.memory;
        boolean changed = memory.isNear(Memory.CHANGED, p, 12)
                || (memory.isNear(Memory.CHANGED, p, CHANGE) && memory.within(Words.PASSWORD, p, 12))
                || behind.isFollowed(end, Words.CHANGED, 2);
        if (!changed || end - p < 6 || !unspaced.hasLetter(p, end) || !unspaced.hasDigit(p, end)) {
            return false;
        }
        return memory.within(Words.PASSWORD, p, 90)
                || memory.isNear(Memory.LOGIN, p, 90)
                || behind.speaksOf(end, Words.PASSWORD | Words.LOGIN);
    }
}
