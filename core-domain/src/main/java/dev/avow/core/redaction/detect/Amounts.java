package dev.avow.core.redaction.detect;

/** Which runs of digits say how much or how many: with a unit, as a sum to be paid, as a round number of something. */
final class Amounts {

    /** So many digits has no sum. */
    private static final int LONG = 8;

    /** So many digits may be how many orders there are. */
    static final int PLURAL = 4;

    private final Tape tape;
    private final Memory memory;
    private final Lexicon words;
    private final Run run;
    private final Quantities quantities;
    private final Behind behind;

    Amounts(Reading reading, Quantities quantities, Behind behind) {
        this.tape = reading.tape;
        this.memory = reading.memory;
        this.words = reading.words;
        this.run = reading.run;
        this.quantities = quantities;
        this.behind = behind;
    }

    /** Whether a unit stands behind it, which ends at a place, or behind its cents; of what is dialled, "0171 22 second half", nothing is one. */
    boolean hasUnit(int end) {
        if (run.count() > PLURAL && run.digit(0) == 0 && run.length(0) > 1) {
            return false;
        }
        int cents = tape.at(end) == ',' ? tape.digitsEnd(end + 1) : end;
        return quantities.unitAfter(cents == end + 3 ? cents : end, run.count());
    }

    /** "Total of the order 1290", "my order was 59.90": what is to be paid for it; a sum without cents ends in a zero. */
    boolean isSum(int p, int end) {
        boolean announced = memory.numberTight || memory.hash || memory.isCoded(p);
        return !announced && (Ranges.haveCents(run) || (isWholeSum() && (memory.isSum(p) || behind.isInAll(end))));
    }

    /** Whether it could be a sum without cents. */
    boolean isWholeSum() {
        return run.groups() == 1 && run.count() < LONG && run.trailingZeros() > 0 && run.digit(0) != 0;
    }

    /** "Commande de 1500 tasses", "ordre på 4000 kopper": a round number behind a small word, and what there is so many of. */
    boolean isMany(int p, int end) {
        boolean round = run.count() >= 4 && run.trailingZeros() >= 2 && run.digit(0) != 0;
        boolean small = (memory.lastFlags & (Words.BRIDGE | Words.LINK | Words.AMOUNT)) != 0
                && (memory.lastFlags & (Words.IS | Words.ORDER)) == 0
                && !memory.isNear(Memory.NUMBER, p, 30);
        int word = tape.blanksEnd(end, false);
        boolean many = small || (run.trailingZeros() >= PLURAL && run.groups() == 1 && tape.kind(word) > Chars.UPPER);
        return round && many && word == end + 1 && tape.kind(word) >= Chars.UPPER && words.match(word) == 0;
    }
}
