package dev.avow.core.redaction.detect;

/** Rows of spans, fractions and halves, as goods come in: lenses "24-70 70-200", hours "9-12 12-15", inches "1/4 3/8", collars "15 15.5 16". */
final class Spans {

    /** The day has so many hours. */
    private static final int HOURS = 24;
    /** An inch is parted into so many at most. */
    private static final int INCH = 64;
    /** A number in a row has so many digits at most. */
    private static final int SHORT = 3;
    /** So many make a row. */
    private static final int ROW = 4;

    private Spans() {}

    /** Whether a run is such a row, and nobody's number. */
    static boolean are(Run run) {
        return !run.plus()
                && run.letters() == 0
                && (areSpans(run) || areFractions(run) || areHalves(run) || areSteps(run));
    }

    /** "9-12 12-15", "08-12 12-16 16-20": hours that follow each other. */
    static boolean areHours(Run run) {
        boolean hours = arePairs(run, '-') && run.letters() == 0 && !run.plus();
        for (int g = 0; hours && g < run.groups(); g++) {
            hours = run.value(g) <= HOURS && (g == 0 || run.value(g) > run.value(g - 1) || isBegun(run, g));
        }
        return hours;
    }

    /** Whether a span begins where the one before it ended. */
    private static boolean isBegun(Run run, int g) {
        return g % 2 == 0 && run.value(g) == run.value(g - 1);
    }

    /** "24-70 70-200 16-35", "11-28 11-34": each from a number to a greater one, and not all as long as the parts of a telephone. */
    private static boolean areSpans(Run run) {
        boolean spans = arePairs(run, '-') && run.digit(0) != 0;
        boolean parted = false;
        for (int g = 1; spans && g < run.groups(); g += 2) {
            spans = run.value(g) > run.value(g - 1);
            parted |= run.length(g) != run.length(g - 1) || (g > 2 && run.value(g - 1) == run.value(g - 3));
        }
        return (spans && parted) || areHours(run);
    }

    /** Whether a run is pairs with a sign within each and a blank between them. */
    private static boolean arePairs(Run run, char sign) {
        boolean pairs = run.groups() >= ROW && run.groups() % 2 == 0;
        for (int g = 0; pairs && g < run.groups(); g++) {
            char expected = g % 2 == 0 ? sign : ' ';
            pairs = run.length(g) <= SHORT && (g == run.groups() - 1 || run.separator(g) == expected);
        }
        return pairs;
    }

    /** "1/4 3/8 1/2", "2 1/2 3 1/4", "1/4-20 5/16-18": parts of an inch or a cup, two and more. */
    private static boolean areFractions(Run run) {
        int fractions = 0;
        int g = 0;
        while (g < run.groups()) {
            boolean fraction = g + 1 < run.groups()
                    && run.separator(g) == '/'
                    && run.value(g) > 0
                    && run.value(g) < run.value(g + 1)
                    && isPart(run.value(g + 1))
                    && run.digit(0) != 0;
            int next = fraction ? g + 2 : g + 1;
            boolean threads = fraction && next < run.groups() && run.separator(next - 1) == '-';
            next = threads && run.length(next) == 2 ? next + 1 : next;
            boolean whole = !fraction && run.length(g) == 1 && g + 2 < run.groups() && run.separator(g + 1) == '/';
            boolean apart = next == run.groups() || run.separator(next - 1) == ' ';
            if (!apart || !(fraction || whole)) {
                return false;
            }
            fractions += fraction ? 1 : 0;
            g = next;
        }
        return fractions > 1;
    }

    private static boolean isPart(int of) {
        return of == 3 || (of > 1 && of <= INCH && Integer.bitCount(of) == 1);
    }

    /** "15 15.5 16 16.5", "2.0 2.5 3.0": they rise by the same step, and some are halves. */
    private static boolean areHalves(Run run) {
        int before = 0;
        int step = 0;
        int numbers = 0;
        boolean parted = false;
        int g = 0;
        while (g < run.groups()) {
            boolean half = g + 1 < run.groups() && run.separator(g) == '.' && run.length(g + 1) == 1;
            int value = run.value(g) * 10 + (half ? run.value(g + 1) : 0);
            g += half ? 2 : 1;
            boolean apart = g == run.groups() || run.separator(g - 1) == ' ';
            boolean even = numbers < 2 || value - before == step;
            if (!apart || !even || value <= before || run.length(g - 1) > 2) {
                return false;
            }
            step = numbers == 0 ? 0 : value - before;
            before = value;
            numbers++;
            parted |= half;
        }
        return parted && numbers > SHORT;
    }

    /** "6 8 10 12 14": sizes that rise by the same step from one digit to two. */
    private static boolean areSteps(Run run) {
        int groups = run.groups();
        boolean steps = groups > ROW && run.digit(0) != 0 && run.length(0) == 1 && run.length(groups - 2) == 2;
        for (int g = 1; steps && g < groups; g++) {
            steps = run.separator(g - 1) == ' '
                    && run.value(g) > run.value(g - 1)
                    && run.value(g) - run.value(g - 1) == run.value(1) - run.value(0);
        }
        return steps;
    }
}
