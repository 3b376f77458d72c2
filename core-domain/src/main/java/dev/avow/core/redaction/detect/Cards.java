package dev.avow.core.redaction.detect;

import dev.avow.core.redaction.EntityKind;

/** What stands beside the number of a card. */
final class Cards {

    /** So far from a card, or from a word for one. */
    private static final int NEAR = 60;

    private final Reading reading;
    private final Tape tape;

    Cards(Reading reading) {
        this.reading = reading;
        this.tape = reading.tape;
    }

    /** The end of a month and year in which a card may expire, near a card: "05/29", "8 / 2032"; or -1. */
    int expiry(int p) {
        Memory memory = reading.memory;
        boolean near = memory.isNear(Memory.CARD, p, NEAR) || reading.isAsked(Words.CARD | Words.CVC);
        boolean told = memory.isNear(Memory.EXPIRY, p, 22);
        if (!near && !told && (memory.lastFlags & Words.AMOUNT) == 0) {
            return -1;
        }
        int end = monthOfYear(p);
        boolean offer = memory.isColour(p) || memory.within(Words.PRODUCT, p, 60);
        if (end < 0 || !(near || (told && !offer) || isCardBehind(end))) {
            return -1;
        }
        return reading.hit(EntityKind.CARD_EXPIRY, p, end, reading.plain(p, end));
    }

    private int monthOfYear(int p) {
        int month = tape.digitsEnd(p);
        int sign = tape.blanksEnd(month, false);
        char c = tape.at(sign);
        if (month - p > 2
                || (c != '/' && c != '.' && c != '-')
                || tape.value(p, month) < 1
                || tape.value(p, month) > 12) {
            return -1;
        }
        int year = tape.blanksEnd(sign + 1, false);
        int end = tape.digitsEnd(year);
        int value = end - year == 2 ? 2000 + tape.value(year, end) : end - year == 4 ? tape.value(year, end) : 0;
        char after = tape.at(end);
        boolean more = tape.isWord(end)
                || ((after == '/' || after == '-' || after == '.' || after == ',') && tape.isDigit(end + 1));
        return value >= 2020 && value <= 2049 && !more ? end : -1;
    }

    private boolean isCardBehind(int end) {
        int i = end;
        for (int word = 0; word < 3; word++) {
            while (i < end + 24 && !tape.isLetter(i) && !tape.isDigit(i) && tape.at(i) != '[' && tape.sees(i)) {
                i++;
            }
            if (!tape.isLetter(i)) {
                return false;
            }
            if ((reading.words.match(i) & (Words.CARD | Words.CVC)) != 0) {
                return true;
            }
            i = reading.words.end();
        }
        return false;
    }
}
