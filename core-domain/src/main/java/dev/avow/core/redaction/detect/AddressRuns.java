package dev.avow.core.redaction.detect;

/** Pieces in a row that read as an address where no street begins it: numbers and names, so many of them at least. */
final class AddressRuns {

    /** What stands where a house is. */
    static final long STREET = Words.STREET_BEFORE | Words.STREET_AFTER | Words.UNIT_OF_HOUSE;

    /** So many pieces of an announced address are read to prove it, */
    private static final int RUN = 10;
    /** and so many of one that nobody announced. */
    static final int SHORT_RUN = 6;

    private final Tape tape;
    private final Lexicon words;
    private final AddressPieces pieces;
    /** How long the last sure piece of a run was. */
    private int sureLength;

    AddressRuns(Reading reading, AddressPieces pieces) {
        this.tape = reading.tape;
        this.words = reading.words;
        this.pieces = pieces;
    }

    /**
     * The first end of what reads as an address, so many numbers and so many names at least, or -1. One name is enough for what was
     * announced, and all its sure pieces are of it.
     */
    int first(int p, int leastNumbers, int leastNames) {
        int i = p;
        int numbers = 0;
        int names = 0;
        int first = -1;
        int last = 0;
        int sure = -1;
        int small = 0;
        boolean proof = false;
        boolean announced = leastNames == 1;
        int most = announced ? RUN : SHORT_RUN;
        for (int piece = 0; piece < most; piece++) {
            int missing = Math.max(0, leastNumbers - numbers) + Math.max(0, leastNames - names);
            int next = missing > most - piece ? -1 : pieces.piece(i, piece == 0, last, announced);
            if (next < 0 || (missing == 0 && !announced)) {
                break;
            }
            int from = pieces.start();
            long flags = tape.isWord(from) ? words.match(from) : 0;
            if (announced && (flags & Words.POSTAL_CODE) != 0 && (names == 0 || (piece == 1 && !proof))) {
                return -1;
            }
            boolean number = pieces.hasDigit(from, next) || (next <= from + 3 && pieces.numberless(from) == next);
            if (number && announced && isDate(next)) {
                return -1;
            }
            boolean unit = (flags & Words.UNIT_OF_HOUSE) != 0;
            boolean lettered = !announced
                    && unit
                    && !number
                    && next > from + 2
                    && tape.at(next - 2) == ' '
                    && tape.at(next) != '-';
            numbers += number || lettered ? 1 : 0;
            boolean name =
                    number ? unit && (announced ? piece > 0 : tape.kind(from) == Chars.UPPER) : !unit || !announced;
            names += name ? 1 : 0;
            proof |= (tape.kind(from) != Chars.LOWER && !number)
                    || (number && tape.digitsEnd(from) - from > 1)
                    || from > i + 1
                    || (flags & (STREET | Words.DISTRICT)) != 0;
            first = first < 0 ? next : first;
            small = tape.kind(from) == Chars.LOWER ? small + 1 : 0;
            boolean place = last >= AddressPieces.CODE && tape.kind(from) == Chars.LOWER;
            last = length(from, next, flags) + (place ? AddressPieces.PLACE : 0);
            boolean cut = next == tape.limit() && tape.isCut() && sure > 0;
            if (small <= 2 && !cut) {
                sure = next;
                sureLength = last;
            }
            i = next;
        }
        boolean thin = announced && !proof && names < 2;
        return thin || numbers < leastNumbers || names < leastNames ? -1 : announced ? sure : first;
    }

    /** How long the last sure piece of the last such row is, with what says whether it may be a postal code. */
    int sureLength() {
        return sureLength;
    }

    /** Whether the name of a month follows a number. */
    private boolean isDate(int end) {
        int i = tape.at(end) == '.' ? end + 1 : end;
        i = tape.blanksEnd(i, false);
        return tape.isLetter(i) && i > end && (words.match(i) & Words.MONTH) != 0;
    }

    /** How long a piece is; much longer if it can be a postal code, because a place may follow. */
    int length(int from, int to, long flags) {
        if ((flags & (Words.DISTRICT | Words.UNIT_OF_HOUSE)) != 0) {
            return 1;
        }
        return to - from + (pieces.isCode(from, to) ? AddressPieces.CODE : 0);
    }
}
