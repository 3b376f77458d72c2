package dev.avow.core.redaction.detect;

/** Numbers with signs between their digits that mostly part numbers: "0176,1234,567", "48;213", "4111x1111x1111x1111". */
final class Hidden {

    private static final long PERSONAL =
            Words.PHONE | Words.CARD | Words.ACCOUNT | Words.NATIONAL_ID | Words.PARCEL | Words.CVC;

    /** So many digits are nobody's number. */
    private static final int MOST = 24;

    /** So near the beginning of a message stands the answer to a question. */
    static final int OPENING = 12;

    private final Reading reading;
    private final Tape tape;
    private final Memory memory;
    private final Run run;
    private final Quantities quantities;
    private final Behind behind;
    /** What the run was when it was read last, in which text and window: detectors ask for the same one after the other. */
    private int reads = -1;

    private int text;
    private int limit;

    Hidden(Reading reading, Quantities quantities, Behind behind) {
        this.behind = behind;
        this.reading = reading;
        this.tape = reading.tape;
        this.memory = reading.memory;
        this.run = reading.run;
        this.quantities = quantities;
    }

    /** Reads the run at a place; over odd signs too, where something says that what they part is one number. */
    void read(int p) {
        if (run.reads() == reads && run.start() == p && tape.loads() == text && tape.limit() == limit) {
            return;
        }
        run.read(p);
        if (mayGoOn(p)) {
            boolean more = run.mayReadOver();
            boolean longer = more && run.readOver(p);
            if (!more || !isOne(p)) {
                memory.overt(p, run.end());
                if (longer) {
                    run.read(p);
                } else {
                    run.notOver();
                }
            }
        }
        reads = run.reads();
        text = tape.loads();
        limit = tape.limit();
    }

    private boolean mayGoOn(int p) {
        int count = run.count();
        int end = run.groups() == 0 ? tape.digitsEnd(p) : run.end();
        char sign = tape.at(end);
        boolean any = Gaps.isAny(sign);
        if (sign == 0 || memory.isOvert(p)) {
            return false;
        }
        boolean masked = run.groups() == 0 ? run.isMasked(p) : any && run.isMasked(end + 1);
        boolean parts = count < 7 && run.letters() == 0 && (any || sign == 'x' || sign == 'X');
        if (!(masked || parts) || !isTold(p, end, sign) || isOfGoods(p, sign)) {
            return false;
        }
        return sign != ',' || tape.digitsEnd(end + 1) != end + 3 || !quantities.unitAfter(end + 3, count);
    }

    /** Whether something says that odd signs may stand in a number here. */
    private boolean isTold(int p, int end, char sign) {
        int first = tape.digitsEnd(p) - p;
        boolean odd = !Gaps.isUsual(sign) && Gaps.isOdd(sign);
        return isHeaded()
                || first == 4
                || ((first == 1 || first == 3) && (odd || sign == ','))
                || sign > '~'
                || tape.at(end + 1) > '~'
                || isPersonal(p)
                || isOrder(p);
    }

    /** "TSH-042,22,24.90": the code of one of goods, how many there are, and what it costs. */
    private boolean isOfGoods(int p, char sign) {
        return sign == ',' && memory.previous == '-' && !isPersonal(p) && !isOrder(p);
    }

    /** Whether it starts as only a telephone number does. */
    private boolean isHeaded() {
        boolean zero = run.count() > 2 && run.digit(0) == 0 && run.length(0) > 1;
        return run.plus() || (zero && (run.digit(1) != 0 || run.digit(2) != 0));
    }

    private boolean isPersonal(int p) {
        return memory.isTight(PERSONAL, p) || isAnswer(PERSONAL, p);
    }

    private boolean isOrder(int p) {
        boolean numbered = memory.numberTight
                && memory.isNear(Memory.NUMBER, p, 16)
                && !memory.within(Words.PRODUCT | Words.VERSION | Words.CAMPAIGN, p, 40);
        return memory.isTight(Words.ORDER, p) || memory.hash || numbered || isAnswer(Words.ORDER, p);
    }

    /** Whether a message opens with what was asked for. */
    private boolean isAnswer(long cues, int p) {
        return reading.isAnswer(cues, p, OPENING);
    }

    private boolean isOne(int p) {
        int count = run.count();
        if (run.groups() < 2 || count > MOST || quantities.unitAfter(run.end(), count)) {
            return false;
        }
        if (isPersonal(p) && count >= (run.isListed() && !isHeaded() ? 9 : 7)) {
            return true;
        }
        if ((memory.isTight(Words.CVC, p) || isAnswer(Words.CVC, p))
                && (count == 3 || count == 4)
                && run.groups() == count) {
            return true;
        }
        boolean told = memory.numberTight || memory.hash || isAnswer(Words.ORDER, p);
        boolean picture = isPicture(run.separator(0));
        if (picture && count >= 4 && (isOrder(p) || behind.isAnnounced(run.end(), Words.ORDER))) {
            return true;
        }
        if (isOrder(p) && count >= (told || run.groups() == count ? 4 : 5) && !run.isListed()) {
            boolean amount = Quantities.isThousands(run) && (memory.verb || run.trailingZeros() > 1);
            return told || !amount;
        }
        boolean card =
                count == 16 && run.groups() == 4 && run.length(0) == 4 && run.length(1) == 4 && run.length(2) == 4;
        boolean phone = isHeaded() && count >= 9 && !isClock();
        return !run.isListed() && (phone || (run.evenly() && (card || isSpelledOut() || isNorthAmerican())));
    }

    /** One digit after the other, or groups, with the same picture or arrow between them. */
    private boolean isSpelledOut() {
        boolean single = run.count() >= 9 && run.count() == run.groups() && Gaps.isOdd(run.separator(0));
        return single
                || (run.count() >= 7
                        && run.groups() > 2
                        && isPicture(run.separator(0))
                        && !quantities.patterns.any(run));
    }

    /** Odd, and no arrow: that leads from one number to another. */
    private static boolean isPicture(char c) {
        return c > '~' && Gaps.isOdd(c) && !(c >= '\u2190' && c <= '\u21FF');
    }

    private boolean isNorthAmerican() {
        return run.groups() == 3 && run.length(0) == 3 && run.length(1) == 3 && run.length(2) == 4;
    }

    /** "00:15:30:00.250". */
    private boolean isClock() {
        return run.separator(0) == ':' && run.length(0) == 2;
    }
}
