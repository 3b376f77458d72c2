package dev.avow.core.redaction.detect;

/**
 * Amounts without money or a unit beside them: "laptop 2000-2500", "12.500 o 15.200", "bulbs 3000 4000 6500". Their form makes them
 * likely, and they stay only where nothing near speaks of a number of a person or an order.
 */
final class Ranges {

    /** From so many digits to so many, each. */
    private static final int LEAST = 3;

    private static final int MOST = 7;
    /** So many times the first one is the second one at most. */
    private static final int TIMES = 5;
    /** Longer is no amount before the point. */
    private static final int WHOLE = 4;

    /** So many digits, four and four, are a telephone in some countries: "3003-1000". */
    private static final int DIALLED = 8;

    /** A round number of this many, twice, is no number of anything else. */
    private static final int THOUSAND = 1000;

    private final Behind behind;
    private final Fits fits;

    Ranges(Reading reading, Behind behind) {
        this.behind = behind;
        this.fits = new Fits(reading);
    }

    /** Whether a run is from one amount to another, and nothing says that it is more. */
    boolean are(Run run, int p, int end) {
        return (isRound(run) || areThousands(run) || isRow(run))
                && fits.isFree(p)
                && !behind.isAnnounced(end, Words.ORDER)
                && !behind.speaksOf(end, Words.PHONE);
    }

    /** Whether a run is amounts whatever is said of a telephone, a card or an offer before it: "ring 12000-15000", "Angebot 15000-20000". */
    static boolean areSurely(Run run) {
        boolean thousands =
                run.count() != DIALLED && isRound(run) && run.value(0) % THOUSAND == 0 && run.value(1) % THOUSAND == 0;
        return thousands || (run.groups() >= LEAST && (isRow(run) || Patterns.areMemories(run)));
    }

    /** "2000-2500", "500-1499", "2700 - 6500": both round, and the second one is greater. */
    private static boolean isRound(Run run) {
        if (run.groups() != 2 || run.separator(0) != '-' || isOdd(run)) {
            return false;
        }
        int first = run.length(0);
        int second = run.length(1);
        boolean lengths = first >= LEAST && second <= MOST && (second == first || second == first + 1);
        return lengths && run.value(0) % 100 == 0 && isPrice(run.value(1)) && rises(run.value(0), run.value(1));
    }

    /** "3000 4000 6500", "500 1000": round numbers that rise. */
    private static boolean isRow(Run run) {
        boolean row = run.groups() > 1 && run.separator(0) == ' ' && run.evenly() && !isOdd(run);
        for (int g = 0; row && g < run.groups(); g++) {
            boolean rises = g == 0 || run.value(g) > run.value(g - 1);
            row = run.length(g) >= LEAST && run.length(g) < MOST && run.value(g) % 100 == 0 && rises;
        }
        return row;
    }

    /** "12.500 o 15.200", "1 299 / 1 499", "125.000-149.000": two amounts with the same sign before their last three digits. */
    static boolean areThousands(Run run) {
        int groups = run.groups();
        if ((groups != 4 && groups != 5) || isOdd(run)) {
            return false;
        }
        int other = groups - 2;
        char sign = run.separator(0);
        boolean or = groups == 5 && run.length(2) == 1 && run.value(2) == 0 && run.separator(1) == ' ';
        char between = run.separator(1);
        return (sign == '.' || sign == ' ')
                && sign == run.separator(other)
                && (groups == 4 ? between == '-' || between == '/' : or)
                && run.length(0) <= LEAST
                && run.length(other) <= LEAST
                && run.length(1) == LEAST
                && run.length(other + 1) == LEAST
                && isPrice(run.value(1))
                && isPrice(run.value(other + 1))
                && rises(run.value(0) * 1000 + run.value(1), run.value(other) * 1000 + run.value(other + 1));
    }

    /** "45.80": cents behind at least two digits, as no number has them. */
    static boolean areCents(Run run) {
        return haveCents(run) && run.separator(0) == '.' && run.length(0) >= 2 && !isOdd(run);
    }

    /** "59.90", "9,90". */
    static boolean haveCents(Run run) {
        boolean cents = run.groups() == 2 && run.length(1) == 2 && run.length(0) <= WHOLE;
        return cents && run.letters() == 0 && (run.separator(0) == '.' || run.separator(0) == ',');
    }

    private static boolean isOdd(Run run) {
        return run.plus() || run.letters() > 0 || run.digit(0) == 0;
    }

    /** Whether an amount ends as prices do. */
    private static boolean isPrice(int value) {
        int rest = value % 100;
        return rest == 0 || rest == 90 || rest == 99 || rest == 95 || (rest == 50 && value > 100);
    }

    private static boolean rises(int from, int to) {
        return to > from && to / TIMES <= from;
    }
}
