package dev.avow.core.redaction.detect;

/** Which numbers and codes their sentence makes those of goods: it seeks goods and ends with them, names two of them, or asks something of one. */
final class Sought {

    /** So far behind what asks for goods, or a word for them, their number stands. */
    private static final int FAR = 44;
    /** So near behind "do you have" a code may stand with "the" before it. */
    private static final int HAD = 6;
    /** So near behind "instead of" the second number stands, */
    private static final int NEAR = 8;
    /** and so near behind the first one, where something is said of both. */
    private static final int PAIR = 28;
    /** So many words may stand before "instead of", */
    private static final int BETWEEN = 2;
    /** and so many before what is asked of a number. */
    private static final int SMALL = 3;
    /** So many polite words may end a sentence. */
    private static final int POLITE = 2;

    private final Reading reading;
    private final Tape tape;
    private final Memory memory;
    private final Behind behind;
    private final Fits fits;

    Sought(Reading reading, Behind behind, Fits fits) {
        this.reading = reading;
        this.tape = reading.tape;
        this.memory = reading.memory;
        this.behind = behind;
        this.fits = fits;
    }

    /** Whether what stands here is a number of goods by what is said before and behind it; a mixed one has letters. */
    boolean is(int p, int end, boolean mixed) {
        if (memory.afterValue || (reading.asked & ~Words.PRODUCT) != 0) {
            return false;
        }
        if (isSecond(p) || isReferred(p)) {
            return true;
        }
        return isFree(p)
                && (memory.isNear(Memory.INSTEAD, p, NEAR)
                        || (memory.lastFlags & Words.COLOUR) != 0
                        || (memory.isMade() && memory.isOnGoods(p))
                        || isAskedOf(end)
                        || isFirst(end)
                        || isWanted(p, end, mixed)
                        || isQuestioned(p, end)
                        || (mixed && isThing(end)));
    }

    /** "Ref 481020438417 remplace A-06713": the second one of two, behind the word that says what the first does. */
    boolean isSecond(int p) {
        boolean fits = (memory.lastFlags & Words.FITS) == Words.FITS || memory.isNear(Memory.INSTEAD, p, NEAR);
        return fits && memory.isNear(Memory.ARTICLE, p, PAIR) && !memory.hash;
    }

    /** "Je cherche le joint ref HX-M628": a reference where goods are asked for, and no order was spoken of. */
    boolean isReferred(int p) {
        return memory.isReference()
                && memory.isWanted(p, FAR)
                && !memory.within(Fits.PERSONAL & ~Words.ORDER, p, Articles.FAR);
    }

    /** "106R05348 toner": the name of a part right behind. */
    private boolean isThing(int end) {
        int i = tape.blanksEnd(end, false);
        return tape.isLetter(i) && (reading.words.match(i) & Words.THING) == Words.THING;
    }

    /** Whether nothing near speaks of a number of a person or an order; "number" may, where goods are spoken of. */
    private boolean isFree(int p) {
        boolean numbered = memory.numberTight && !memory.isWanted(p, FAR) && !memory.isOnGoods(p);
        return !numbered && fits.isImpersonal(p);
    }

    /** "Hinge 1366044015 left or right", "3 of the C00322112, any bulk price?". */
    private boolean isAskedOf(int end) {
        int i = fits.comma(end);
        for (int word = 0; word <= SMALL && reading.mayMean(Words.STATE); word++) {
            i = tape.blanksEnd(i, false);
            long flags = tape.isLetter(i) ? reading.words.match(i) : 0;
            if ((flags & Words.ASKED_OF) == Words.ASKED_OF) {
                return true;
            }
            if ((flags & Fits.SMALL) == 0) {
                return false;
            }
            i = reading.words.end();
        }
        return false;
    }

    /** "W10048776 instead of 2608187336": the first one of two. */
    private boolean isFirst(int end) {
        int i = end;
        for (int word = 0; word <= BETWEEN && reading.mayMean(Words.STATE); word++) {
            i = tape.blanksEnd(i, false);
            long flags = tape.isLetter(i) ? reading.words.match(i) : Fits.PERSONAL;
            if ((flags & Words.INSTEAD) == Words.INSTEAD) {
                return fits.other(reading.words.end()) > 0;
            }
            if ((flags & Fits.PERSONAL) != 0) {
                return false;
            }
            i = reading.words.end();
        }
        return false;
    }

    /** "Cerco manopola 481020438417": goods are asked for, and the part of the sentence ends here, or says what for. */
    private boolean isWanted(int p, int end, boolean mixed) {
        boolean thing = (memory.lastFlags & Words.PRODUCT) != 0;
        boolean had = mixed && memory.isWanted(p, HAD) && !memory.isLooked(p) && asks(end);
        boolean named = thing || memory.lastFlags == 0 || memory.numberTight || had || memory.isReadOff(p);
        return named
                && memory.previous == ' '
                && (mixed ? memory.isWanted(p, FAR) || (thing && memory.isOnGoods(p)) : memory.isWanted(p))
                && (closes(end) || behind.isFollowed(end, Words.AMOUNT, 1) || behind.isShelved(end));
    }

    /** "Chain for 12 speed, 4061181184?": goods are spoken of, and this is all that is asked. */
    private boolean isQuestioned(int p, int end) {
        return memory.isOnGoods(p) && (asks(end) || tape.at(tape.blanksEnd(end, false)) == ';');
    }

    /** Whether a question ends. */
    private boolean asks(int end) {
        char c = tape.at(tape.blanksEnd(end, false));
        return c == '?' || c == '\u061F';
    }

    /** Whether a sentence or a part of it ends, or nothing but polite words follow. */
    private boolean closes(int end) {
        int i = end;
        for (int word = 0; word <= POLITE; word++) {
            i = tape.blanksEnd(i, false);
            if (!tape.isLetter(i)) {
                return !tape.isDigit(i) && "[+#(/-".indexOf(tape.at(i)) < 0;
            }
            long flags = reading.words.match(i);
            if ((flags & (Words.STOP | Words.CLOSING)) == 0 || (flags & Fits.PERSONAL) != 0) {
                return false;
            }
            i = reading.words.end();
        }
        return false;
    }
}
