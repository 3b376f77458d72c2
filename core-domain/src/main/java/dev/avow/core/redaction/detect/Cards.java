package dev.avow.core.redaction.detect;

import dev.avow.core.redaction.EntityKind;

/** What stands beside the number of a card. */
final class Cards {

    /** So far from a card, or from a word for one. */
    private static final int NEAR = 60;
    /** So far behind what expires its month stands. */
    private static final int FAR = 44;
    /** So many words are read behind a month for a card, */
    private static final int FEW = 3;
    /** and so many for what expires. */
    private static final int MOST = 5;

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
        end = end < 0 && memory.isNear(Memory.EXPIRY, p, 2) ? apart(p) : end;
        boolean offer = memory.isColour(p) || memory.within(Words.PRODUCT, p, 60);
        boolean card = near || (end > 0 && isSpokenOf(end, Words.CARD | Words.CVC));
        if (end < 0 || !(card || (told && !offer && !isOfGoods(p, end)))) {
            return -1;
        }
        return reading.hit(EntityKind.CARD_EXPIRY, p, end, reading.plain(p, end));
    }

    /** "04 27" right behind the word for it: a month and a year of these times with a blank between; the end, or -1. */
    private int apart(int p) {
        int end = p + 5;
        boolean two = tape.digitsEnd(p) == p + 2
                && tape.at(p + 2) == ' '
                && tape.digitsEnd(p + 3) == end
                && !tape.isWord(end)
                && !(tape.at(end) == ' ' && tape.isDigit(end + 1));
        int month = two ? tape.value(p, p + 2) : 0;
        return month > 0 && month <= 12 && "23".indexOf(tape.at(p + 3)) >= 0 ? end : -1;
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

    /** "The cream expires 03/2027", "exp 03/2027 on the yoghurt". */
    private boolean isOfGoods(int p, int end) {
        return reading.memory.isNear(Memory.PERISHABLE, p, FAR) || isSpokenOf(end, Words.PERISHABLE);
    }

    /** Whether one of the next words has one of these meanings, or all that a perishable one has. */
    private boolean isSpokenOf(int end, long meanings) {
        boolean perishable = meanings == Words.PERISHABLE;
        int i = end;
        for (int word = 0; word < (perishable ? MOST : FEW); word++) {
            while (i < end + 24 && !tape.isLetter(i) && !tape.isDigit(i) && tape.at(i) != '[' && tape.sees(i)) {
                i++;
            }
            if (!tape.isLetter(i)) {
                return false;
            }
            long flags = reading.words.match(i) & meanings;
            if (perishable ? flags == meanings : flags != 0) {
                return true;
            }
            i = reading.words.end();
        }
        return false;
    }
}
