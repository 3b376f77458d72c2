package dev.avow.core.redaction.detect;

import dev.avow.core.redaction.EntityKind;

/** Keys with a known beginning or form, and what is too mixed to be a word. */
final class Secrets {

    private final Reading reading;
    private final Tape tape;
    /** From the first place to the second stand signs of a key: how many digits and letters, and how often they change. */
    private int keyText;

    private int keyFrom;
    private int keyTo;
    private int keyDigits;
    private int keyLetters;
    private int keyChanges;

    Secrets(Reading reading) {
        this.reading = reading;
        this.tape = reading.tape;
    }

    /** A key with a known beginning, or a long mixture; its end, or -1. */
    int at(int p) {
        if (reading.isSurveyed() && !tape.hasDigit(p, Tape.REACH) && !SecretPrefixes.stand(tape, p)) {
            return -1;
        }
        count(p);
        int end = keyTo;
        int key = key(p);
        if (key > 0) {
            return key;
        }
        int kind = tape.kind(p);
        int changes = keyChanges + (isCased(kind) ? 1 : 0);
        boolean mixture =
                end - p >= 20 && keyDigits >= 2 && keyLetters >= 6 && changes >= 8 && reading.memory.previous != '-';
        boolean known = end - p >= 16
                && keyDigits + changes >= 3
                && SecretPrefixes.stand(tape, p)
                && (keyDigits > 0 || hasCapital(p, end));
        boolean endless = end >= p + Tape.REACH && keyDigits > 0;
        if (!mixture && !known && !endless) {
            return -1;
        }
        return reading.hitOpen(EntityKind.SECRET, p, end, reading.folded(p, end), Memory.OPEN_TOKEN);
    }

    /** Counts what a key would be made of from a place on; what was passed once is not looked at again. */
    private void count(int p) {
        if (keyText != tape.loads() || p < keyFrom || p > keyTo) {
            keyText = tape.loads();
            keyFrom = p;
            keyTo = p;
            keyDigits = 0;
            keyLetters = 0;
            keyChanges = 0;
        }
        for (; keyFrom < p; keyFrom++) {
            int kind = tape.kind(keyFrom);
            keyDigits -= kind == Chars.DIGIT ? 1 : 0;
            keyLetters -= Chars.isLetter(kind) ? 1 : 0;
            keyChanges -= keyFrom + 1 < keyTo && isChange(keyFrom + 1) ? 1 : 0;
        }
        while (isKeyChar(keyTo)) {
            int kind = tape.kind(keyTo);
            keyDigits += kind == Chars.DIGIT ? 1 : 0;
            keyLetters += Chars.isLetter(kind) ? 1 : 0;
            keyChanges += keyTo > p && isChange(keyTo) ? 1 : 0;
            keyTo++;
        }
    }

    /** Whether digits, capitals or small letters begin behind something else. */
    private boolean isChange(int i) {
        return isCased(tape.kind(i)) && tape.kind(i) != tape.kind(i - 1);
    }

    private static boolean isCased(int kind) {
        return kind == Chars.DIGIT || kind == Chars.UPPER || kind == Chars.LOWER;
    }

    private boolean isKeyChar(int i) {
        if (tape.isWordOrDigit(i)) {
            return true;
        }
        char c = tape.at(i);
        boolean sign = c == '-' || c == '_' || c == '.' || c == '/' || c == '+' || c == '=' || c == '~';
        return sign && (tape.isWordOrDigit(i + 1) || c == '=');
    }

    /** "LV677-2ZM6V-32U2C-MTP75-V7W8B": the key of a licence, five parts of five; its end, or -1. */
    int key(int p) {
        int end = tape.at(p + 5) == '-' ? licence(p) : -1;
        return end > 0 ? reading.hit(EntityKind.SECRET, p, end, reading.folded(p, end)) : -1;
    }

    private int licence(int p) {
        int i = p;
        for (int part = 0; part < 5; part++) {
            int to = tape.tokenEnd(i);
            if (to != i + 5 || (part < 4 && tape.at(to) != '-')) {
                return -1;
            }
            for (int at = i; at < to; at++) {
                if (tape.kind(at) == Chars.LOWER) {
                    return -1;
                }
            }
            i = part < 4 ? to + 1 : to;
        }
        return tape.at(i) == '-' || !tape.hasDigit(p, i - p) ? -1 : i;
    }

    private boolean hasCapital(int from, int to) {
        for (int i = from; i < to; i++) {
            if (tape.kind(i) == Chars.UPPER) {
                return true;
            }
        }
        return false;
    }
}
