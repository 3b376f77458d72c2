package dev.avow.core.redaction.detect;

/**
 * Numbers of orders that are shorter than others, "bestelnummer 312", "where is order B-7", "my order 87 never came": a word for
 * such a number announces them, or somebody asks where the order is, or tells what became of it.
 */
final class Brief {

    /** So far behind "where is" the number stands at most. */
    private static final int FAR = 24;
    /** Fewer digits behind a word for a number may be how many it has. */
    private static final int LEAST = 3;

    private final Tape tape;
    private final Memory memory;
    private final Behind behind;

    Brief(Reading reading, Behind behind) {
        this.tape = reading.tape;
        this.memory = reading.memory;
        this.behind = behind;
    }

    /** Whether what stands here is such a number, however short it is; not whether it has a unit. */
    boolean isTold(int p, int end, int digits) {
        boolean parted = tape.at(end) == '-' || tape.isDigit(tape.blanksEnd(end, false));
        if (!memory.isTight(Words.ORDER, p) || memory.isVague() || memory.verb || parted) {
            return false;
        }
        boolean told = memory.isCoded(p) && digits >= LEAST;
        boolean asked = memory.isCoded(p) || memory.isNear(Memory.LOOKED, p, FAR);
        return told || (asked && behind.isLast(end)) || behind.isArrived(end);
    }

    /** "10 digits long", "10-digit", "20 March": what two digits behind a word for a number are as well. */
    boolean isOther(int end) {
        return (tape.at(end) == '-' && tape.isLetter(end + 1))
                || behind.isFollowed(end, Words.FIGURES | Words.MONTH, 1);
    }
}
