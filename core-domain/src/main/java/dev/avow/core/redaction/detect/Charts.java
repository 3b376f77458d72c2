package dev.avow.core.redaction.detect;

/** What is told in a row and reads as a flat with its number: sizes, "M 92, L 96", and the hours of some days, "Mo 10-18, So 12-16". */
final class Charts {

    private static final String[] SIZES = {"xxs", "xs", "s", "m", "l", "xl", "xxl", "2xl", "xxxl", "3xl", "4xl", "5xl"};
    /** So long is the longest of them, and a day that was shortened is hardly longer. */
    private static final int NAME = 4;
    /** So many digits has a measure. */
    private static final int MEASURE = 4;
    /** So many signs stand between two sizes. */
    private static final int SIGNS = 3;
    /** So long is a unit, or "or". */
    private static final int SMALL = 2;

    private static final int HOURS = 24;

    private final Tape tape;
    private final Reading reading;
    /** Behind the first number of what was read last, and the number. */
    private int end;

    private int number;

    Charts(Reading reading) {
        this.reading = reading;
        this.tape = reading.tape;
    }

    /** Whether a row of sizes or days begins at one of the words between two places. */
    boolean begin(int from, int to) {
        boolean start = true;
        for (int i = from; i < to; i++) {
            if (start && tape.isWordOrDigit(i) && (areSizes(i) || areHours(i))) {
                return true;
            }
            start = !tape.isWordOrDigit(i);
        }
        return false;
    }

    /** "S: 88, M: 92", "s 86-91 m 92-97", "M 38 or L 40": a size and a greater one, and both their measures. */
    private boolean areSizes(int p) {
        int size = size(p);
        if (size < 0 || !measure(tape.tokenEnd(p))) {
            return false;
        }
        int first = number;
        int next = or(gap(end));
        return size(next) > size && measure(tape.tokenEnd(next)) && number > first;
    }

    /** Which size stands here; -1 is none. */
    private int size(int p) {
        int to = tape.tokenEnd(p);
        for (int size = 0; size < SIZES.length && to <= p + NAME; size++) {
            if (reading.reads(p, to, SIZES[size])) {
                return size;
            }
        }
        return -1;
    }

    /** Reads the measure behind a size: "38", "36/38cm", "4,90". */
    private boolean measure(int size) {
        int i = tape.blanksEnd(tape.at(size) == ':' ? size + 1 : size, false);
        end = tape.digitsEnd(i);
        if (i == size || end == i || end > i + MEASURE) {
            return false;
        }
        number = tape.value(i, end);
        if ("-/,.".indexOf(tape.at(end)) >= 0 && tape.isDigit(end + 1)) {
            end = tape.digitsEnd(end + 1);
        }
        end = tape.wordEnd(end) <= end + SMALL ? tape.wordEnd(end) : end;
        return !tape.isWordOrDigit(end);
    }

    /** Where the next one of a row may stand. */
    private int gap(int from) {
        int i = from;
        while (i < from + SIGNS && " ,;/|-\n".indexOf(tape.at(i)) >= 0 && tape.at(i) != 0) {
            i++;
        }
        return i;
    }

    /** Behind "or" or a letter for it, which is no size. */
    private int or(int p) {
        int word = tape.wordEnd(p);
        return word > p && word <= p + SMALL && tape.at(word) == ' ' && size(p) < 0 ? word + 1 : p;
    }

    /** "Mo 10-18, So 12-16": two short words, and from which hour to which hour behind both. */
    private boolean areHours(int p) {
        if (!isDay(p)) {
            return false;
        }
        int next = gap(end);
        return next > end && isDay(next);
    }

    private boolean isDay(int p) {
        int word = tape.wordEnd(p);
        word = tape.at(word) == '.' ? word + 1 : word;
        int from = tape.at(word) == ' ' ? word + 1 : word;
        int dash = tape.digitsEnd(from);
        end = tape.digitsEnd(dash + 1);
        return word > p + 1
                && word <= p + NAME + 1
                && from > word
                && isHour(from, dash)
                && tape.at(dash) == '-'
                && isHour(dash + 1, end)
                && tape.value(from, dash) < tape.value(dash + 1, end)
                && !tape.isWord(end);
    }

    private boolean isHour(int from, int to) {
        return to > from && to <= from + 2 && tape.value(from, to) <= HOURS;
    }
}
