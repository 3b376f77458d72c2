package dev.avow.core.redaction.detect;

/** Which runs of digits are the postal code of a town: where a parcel is to go, or where it is asked what that costs. */
final class TownCodes {

    /** So far behind the question what sending costs stands the code of a town. */
    private static final int TOWN = 30;
    /** So many digits has the code of a town in India. */
    private static final int PIN = 6;

    private final Reading reading;
    private final Tape tape;
    private final Memory memory;
    private final Run run;
    private final Behind behind;

    TownCodes(Reading reading, Behind behind) {
        this.reading = reading;
        this.tape = reading.tape;
        this.memory = reading.memory;
        this.run = reading.run;
        this.behind = behind;
    }

    /** "Deliver to pincode 302001": six digits behind a word that means the code of a town as well, where it is asked whether something is sent there. */
    boolean isPin(int p, int end) {
        boolean six = run.count() == PIN && run.groups() == 1 && run.digit(0) != 0;
        return six
                && (memory.lastFlags & Words.POSTAL_CODE) != 0
                && (behind.speaksOf(end, Words.PARCEL | Words.NUMBERED | Words.ARRIVED)
                        || memory.within(Words.PARCEL | Words.ADDRESS, p, TOWN));
    }

    /** "4000-123 Porto": a postal code of Portugal with its place, and nothing that announces another number. */
    boolean isPlaceCode(int p, int end) {
        boolean shape = run.groups() == 2
                && run.separator(0) == '-'
                && run.length(0) == 4
                && run.length(1) == 3
                && run.digit(0) != 0;
        boolean place = shape && tape.at(end) == ' ' && tape.kind(end + 1) == Chars.UPPER && tape.isWord(end + 2);
        boolean no = !memory.numberTight || (memory.lastFlags & Words.STOP) != 0;
        return place
                && no
                && !memory.hash
                && reading.asked == 0
                && !memory.isTight(Articles.LONG & ~Words.PARCEL, p)
                && isTo();
    }

    /** "530-0001\u307E\u3067\u9001\u6599", "frete pra S\u00E3o Paulo 01310-100": a postal code where it is asked what sending costs. */
    boolean isOfTown(int p, int end) {
        boolean two = run.groups() == 2 && run.separator(0) == '-' && !run.plus() && run.letters() == 0;
        boolean japan = two && run.length(0) == 3 && run.length(1) == 4;
        boolean brazil = two && run.length(0) == 5 && run.length(1) == 3;
        return ((japan || brazil) && behind.isFollowed(end, Words.POSTAL_CODE, 2))
                || (brazil && memory.isNear(Memory.POSTAL_CODE, p, TOWN));
    }

    /** "Envío a 28013": where a parcel is to go. */
    boolean isTown(int p, int end) {
        return run.groups() == 1
                && run.count() >= 4
                && run.count() <= 5
                && !memory.numberTight
                && memory.isTight(Words.PARCEL, p)
                && !memory.isTight(Words.IDS & ~Words.PARCEL, p)
                && (((memory.lastFlags & (Words.TO | Words.AMOUNT | Words.LINK)) != 0 && isTo()) || isAskedFor(end));
    }

    /** "Envío 28013 Madrid?". */
    private boolean isAskedFor(int end) {
        return tape.kind(tape.blanksEnd(end, false)) == Chars.UPPER && behind.isPlaceAsked(end);
    }

    /** Whether the last word is none for a parcel, but may stand before the place where it is to go. */
    private boolean isTo() {
        return (memory.lastFlags & (Words.PARCEL | Words.IS)) == 0;
    }
}
