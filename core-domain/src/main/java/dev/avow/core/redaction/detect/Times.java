package dev.avow.core.redaction.detect;

/** Which runs of digits say when: a year, a month, a day, an hour, by their form and the words beside them. */
final class Times {

    /** What stands before a day that is written with a hyphen. */
    private static final long SMALL = Words.BRIDGE | Words.LINK | Words.AMOUNT;

    /** So many digits has a year. */
    private static final int YEAR = 4;

    private final Memory memory;
    private final Run run;
    private final Behind behind;

    Times(Reading reading, Behind behind) {
        this.memory = reading.memory;
        this.run = reading.run;
        this.behind = behind;
    }

    /** "2024". */
    boolean isYear() {
        return run.groups() == 1 && run.count() == YEAR && isYear(run.value(0));
    }

    private static boolean isYear(int value) {
        return value >= 1900 && value <= 2099;
    }

    /** A year with a small word or a month before it, or a month behind it. */
    boolean isYearBesideWord(int end) {
        return isYear()
                && ((memory.lastFlags & (Words.AMOUNT | Words.MONTH)) != 0 || behind.isFollowed(end, Words.MONTH, 1));
    }

    /** "Invoices 2023 and 2024", "my orders 2023-2024": the end of the years of which they are, or -1. */
    int yearsEnd(int p, int end) {
        if (run.length(0) != YEAR || !isYear(run.value(0)) || memory.hash || memory.isCoded(p)) {
            return -1;
        }
        if (run.groups() == 1) {
            return behind.yearEnd(end);
        }
        boolean next = run.count() == 2 * YEAR
                && run.groups() == 2
                && run.separator(0) == '-'
                && !memory.isTight(Words.PHONE, p)
                && run.value(1) > run.value(0)
                && run.value(1) < run.value(0) + Behind.YEARS;
        return next ? end : -1;
    }

    /** "1530". */
    boolean isHour() {
        return run.groups() == 1 && run.count() == 4 && run.value(0) < 2400 && run.value(0) % 100 < 60;
    }

    /** "16:30". */
    boolean isClock() {
        return run.groups() == 2 && run.count() <= 4 && run.value(0) <= 24 && run.value(1) < 60;
    }

    /** "28/02", a day of some month. */
    boolean isDay() {
        boolean two = run.groups() == 2 && run.length(0) <= 2 && run.length(1) <= 2 && run.separator(0) != ' ';
        return two && run.value(0) <= 31 && run.value(1) <= 31 && Math.min(run.value(0), run.value(1)) <= 12;
    }

    /** "16.30", "26.11.": a time or a day with a dot in it. */
    boolean isDotted() {
        return run.groups() == 2 && run.separator(0) == '.' && (isClock() || isDay());
    }

    /** "Le 24/10", "ordered 24/10", "le 24-10": a day; with a hyphen only behind a small word. */
    boolean isOn() {
        boolean small = (memory.lastFlags & Words.ORDER) == 0 && (memory.lastFlags & SMALL) != 0;
        return (isDay() && (run.separator(0) == '/' || (run.separator(0) == '-' && small))) || isMonthOfYear();
    }

    /** "11/2026". */
    private boolean isMonthOfYear() {
        return run.groups() == 2
                && run.separator(0) == '/'
                && run.length(0) <= 2
                && run.value(0) >= 1
                && run.value(0) <= 12
                && run.length(1) == 4
                && run.value(1) >= 2000
                && run.value(1) < 2040;
    }
}
