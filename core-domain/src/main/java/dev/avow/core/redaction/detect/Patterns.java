package dev.avow.core.redaction.detect;

/** What runs of digits look like that no number of a person does: sizes in steps, years, norms, laws, ratios, tyres. */
final class Patterns {

    /** The diameters of the wheels of bicycles, in millimetres. */
    private static final String WHEELS = " 203 254 305 349 355 369 406 451 507 520 540 559 571 584 590 622 630 635 ";

    private final Memory memory;

    Patterns(Memory memory) {
        this.memory = memory;
    }

    /** Sizes in steps, years, round amounts: digits enough for a phone, but none. */
    boolean any(Run run) {
        if (isWheel(run) || isEither(run) || areSizes(run) || areMemories(run) || Spans.are(run)) {
            return true;
        }
        if (run.plus() || run.letters() > 0) {
            return false;
        }
        if (isLaw(run)
                || isVersion(run)
                || areFits(run)
                || (run.groups() > 1 && isNear(run))
                || areYears(run)
                || areSteps(run)
                || areMeasures(run)) {
            return true;
        }
        if (isShape(run, "332", '.')
                || isShape(run, "415", '.')
                || isShape(run, "215", '.')
                || isRelease(run)
                || isTyre(run)
                || isRatio(run)
                || isBatch(run)
                || arePages(run)
                || isBuilt(run)
                || isCounted(run)
                || isDated(run)
                || areDays(run)
                || areHours(run)
                || isRow(run)
                || areShades(run)
                || isSet(run)) {
            return true;
        }
        if (areSpans(run) || isShape(run, "223", '-')) {
            return run.digit(0) != 0;
        }
        boolean round = Quantities.isGrouped(run) && run.trailingZeros() >= 3 && run.length(0) < 3;
        return round || (run.groups() == 1 && run.count() <= 9 && run.digit(0) != 0 && run.trailingZeros() >= 5);
    }

    /** Parts, substances, releases, and norms with their parts, "61000-3-2": numbers that look like nobody's, where nothing announces one. */
    boolean areGoods(Run run) {
        boolean plain = !run.plus() && run.letters() == 0;
        return plain
                && ((isShape(run, "3322", ' ') && run.value(0) == 0)
                        || isShape(run, "2433", '.')
                        || (run.digit(0) != 0 && isNumbered(run)));
    }

    private static boolean isNumbered(Run run) {
        return isShape(run, "22133", ' ')
                || isPart(run)
                || isBuild(run)
                || isSubstance(run)
                || isShape(run, "511", '-')
                || isShape(run, "512", '-')
                || isShape(run, "242", '-')
                || isShape(run, "241", '.')
                || isShape(run, "422", '.')
                || isShape(run, "54", '.')
                || isShape(run, "432", '-')
                || isShape(run, "56", '-')
                || areOils(run)
                || isUpdate(run)
                || (isShape(run, "1333", ' ') && run.digit(0) < 4);
    }

    /** "10.10.108", "3.14.159": a release of a program that was brought up to date. */
    static boolean isUpdate(Run run) {
        return run.groups() == 3
                && run.evenly()
                && run.separator(0) == '.'
                && run.length(0) <= 2
                && run.length(1) <= 2
                && run.length(2) == 3
                && run.digit(0) != 0;
    }

    /** "3000-1/25": a tool, and the set that it is sold in. */
    private static boolean isSet(Run run) {
        return run.groups() == 3
                && run.separator(0) == '-'
                && run.separator(1) == '/'
                && run.length(0) == 4
                && run.length(1) == 1
                && run.length(2) <= 2
                && run.digit(0) != 0;
    }

    /** "504.00/507.00": what oils are released for. */
    private static boolean areOils(Run run) {
        return run.groups() == 4
                && run.length(0) == 3
                && run.length(1) == 2
                && run.length(2) == 3
                && run.length(3) == 2
                && run.separator(0) == run.separator(2)
                && run.value(1) == 0
                && run.value(3) == 0;
    }

    /** "04465-24914", "0 986 449 718", "591201-066": numbers of parts where goods are spoken of, and else perhaps of a telephone. */
    boolean isCatalogued(Run run) {
        boolean two = run.groups() == 2 && run.separator(0) == '-' && run.digit(0) < 6 && run.length(0) == 5;
        return run.letters() == 0
                && (isShape(run, "1333", ' ')
                        || isShape(run, "63", '-')
                        || (two && run.length(1) >= 3 && run.length(1) <= 5));
    }

    /** "225/45", "50-559": the width and the height of a tyre, or its width and a diameter of wheels. */
    boolean isTyreSize(Run run) {
        if (run.groups() < 2 || run.plus() || run.letters() > 0) {
            return false;
        }
        int width = run.value(0);
        int other = run.value(1);
        boolean car = run.separator(0) == '/' && width >= 125 && width <= 355 && width % 5 == 0 && other % 5 == 0;
        boolean bicycle = run.separator(0) == '-' && width >= 18 && width <= 130 && run.digit(0) != 0;
        return run.groups() == 2 && ((car && run.length(1) == 2 && other >= 25) || (bicycle && isWheel(other)));
    }

    /** Whether a wheel of a bicycle has this diameter. */
    static boolean isWheel(int diameter) {
        return WHEELS.contains(" " + diameter + " ");
    }

    /** "6109.10.00", "7732-18-5": the number of a tariff or a substance. */
    boolean isTariff(Run run) {
        return isShape(run, "422", '.')
                || isShape(run, "4222", '.')
                || (run.groups() == 3
                        && run.evenly()
                        && run.separator(0) == '-'
                        && run.length(1) == 2
                        && run.length(2) == 1);
    }

    /** "4.601-953.0", "13.0460-7184.2": a part of a machine. */
    private static boolean isPart(Run run) {
        return run.groups() == 4
                && run.separator(0) == '.'
                && run.separator(1) == '-'
                && run.separator(2) == '.'
                && run.length(0) <= 2
                && run.length(1) >= 3
                && run.length(2) >= 3
                && run.length(3) == 1;
    }

    /** "125.0.2535", "10.0.19045": a release of a program, whose second number is small. */
    private static boolean isBuild(Run run) {
        return run.groups() == 3
                && run.evenly()
                && run.separator(0) == '.'
                && run.length(0) <= 3
                && run.length(1) == 1
                && run.length(2) >= 4
                && run.length(2) <= 5
                && (run.length(0) > 2 || !isYear(run, 2))
                && run.digit(0) != 0;
    }

    /** "7732-18-5": the number of a substance, with the right check digit: each digit counts by its place from the end. */
    static boolean isSubstance(Run run) {
        boolean shape = run.groups() == 3
                && run.evenly()
                && run.separator(0) == '-'
                && run.length(1) == 2
                && run.length(2) == 1
                && run.digit(0) != 0;
        int last = run.count() - 1;
        int sum = 0;
        for (int i = 0; shape && i < last; i++) {
            sum += run.digit(i) * (last - i);
        }
        return shape && sum % 10 == run.digit(last);
    }

    /** "1.9.13.3243": four parts, and the last one much longer than one before it. */
    private static boolean isVersion(Run run) {
        if (run.groups() != 4 || !run.evenly() || run.separator(0) != '.' || run.digit(0) == 0) {
            return false;
        }
        boolean single = run.length(0) == 1 || run.length(1) == 1 || run.length(2) == 1;
        return single && run.length(0) <= 2 && run.length(1) <= 2 && run.length(2) <= 2 && run.length(3) <= 5;
    }

    /** "10.0.19045.1": a release of a program. */
    private static boolean isRelease(Run run) {
        return run.groups() == 4
                && run.evenly()
                && run.separator(0) == '.'
                && run.length(0) <= 2
                && run.length(1) == 1
                && run.length(2) >= 4
                && run.length(3) <= 4
                && (run.digit(0) != 0 || run.length(0) == 1);
    }

    /** "2011 o 2023": one year or the other, and no zero between them. */
    private static boolean isEither(Run run) {
        return run.groups() == 3
                && run.value(1) == 0
                && isYear(run, 0)
                && run.length(1) == 1
                && isYear(run, 2)
                && !run.plus();
    }

    /** "130/80-17 65P", "26/6 5000": the tyre of a wheel, staples. */
    private static boolean isWheel(Run run) {
        boolean three = run.groups() > 2 && run.separator(0) == '/' && !run.plus() && run.letters() < 2;
        boolean tyre = three
                && run.separator(1) == '-'
                && run.length(0) == 3
                && run.length(1) == 2
                && run.length(2) == 2
                && (run.groups() == 3 || (run.groups() == 4 && run.separator(2) == ' ' && run.length(3) <= 3));
        boolean staple =
                three && run.groups() == 3 && run.separator(1) == ' ' && run.length(0) == 2 && run.length(1) == 1;
        return tyre || (staple && run.letters() == 0 && run.trailingZeros() > 1);
    }

    /** "4.10/3.50-4": the tyre of a barrow. */
    private static boolean isTyre(Run run) {
        return run.groups() == 5
                && run.separator(0) == '.'
                && run.separator(1) == '/'
                && run.separator(2) == '.'
                && run.separator(3) == '-'
                && run.length(0) == 1
                && run.length(2) == 1;
    }

    /** "1.2 2003-2012": a motor, and the years in which a car was built. */
    private static boolean isBuilt(Run run) {
        int last = run.groups() - 1;
        boolean years =
                last > 0 && last < 4 && run.separator(last - 1) == '-' && isYear(run, last) && isYear(run, last - 1);
        return years && run.count() <= 11 && run.value(last) >= run.value(last - 1);
    }

    /** "27/3 2024", "18/07 9-22": a day and its year, or the hours of a day. */
    private static boolean isDated(Run run) {
        boolean dot = run.groups() == 4 && run.separator(0) == '.' && run.separator(2) == '-';
        boolean day = run.groups() > 2
                && (run.separator(0) == '/' || dot)
                && run.separator(1) == ' '
                && run.length(0) <= 2
                && run.length(1) <= 2
                && isDay(run.value(0), run.value(1));
        boolean hours = run.groups() == 4
                && run.separator(2) == '-'
                && run.length(2) <= 2
                && run.length(3) <= 2
                && run.value(2) < run.value(3)
                && run.value(3) <= 24;
        return day && ((run.groups() == 3 && isYear(run, 2)) || hours);
    }

    /** "205 55 16 91V", "tyre 185 65 15": its width, its height and its rim, and by itself what it bears and how fast it may go. */
    private boolean areSizes(Run run) {
        boolean bears = run.groups() == 4 && run.letters() == 1 && run.separator(2) == ' ' && run.value(3) >= 60;
        boolean told = memory.isOnGoods(run.start()) || memory.isColour(run.start());
        boolean row = (bears || (run.groups() == 3 && run.letters() == 0 && told))
                && !run.plus()
                && run.separator(0) == ' '
                && run.separator(1) == ' '
                && run.length(0) == 3
                && run.length(1) == 2
                && run.length(2) == 2;
        return row
                && run.value(0) >= 125
                && run.value(0) <= 355
                && run.value(0) % 5 == 0
                && run.value(1) >= 25
                && run.value(1) <= 85
                && run.value(1) % 5 == 0
                && run.value(2) >= 12
                && run.value(2) <= 23;
    }

    /** "24.12.-02.01.", "27.12-30.12": from a day to a day. */
    private static boolean areDays(Run run) {
        boolean form = run.groups() == 4
                && run.separator(0) == '.'
                && run.separator(2) == '.'
                && run.length(0) <= 2
                && run.length(1) == 2
                && run.length(2) <= 2
                && run.length(3) == 2;
        int signs = form ? run.groupStart(2) - run.groupStart(1) - run.length(1) : 0;
        boolean span = form && (run.separator(1) == '-' || (run.separator(1) == '.' && signs == 2));
        return span && isOfMonth(run.value(0), run.value(1)) && isOfMonth(run.value(2), run.value(3));
    }

    private static boolean isOfMonth(int day, int month) {
        return day >= 1 && day <= 31 && month >= 1 && month <= 12;
    }

    /** "0900-1800": from an hour to an hour, as timetables write them. */
    private static boolean areHours(Run run) {
        return run.groups() == 2
                && run.separator(0) == '-'
                && run.length(0) == 4
                && run.length(1) == 4
                && run.value(0) < run.value(1)
                && isHour(run.value(0))
                && isHour(run.value(1))
                && run.value(0) < 1800
                && run.value(1) >= 1000;
    }

    private static boolean isHour(int time) {
        return time >= 500 && time <= 2400 && time % 100 < 60 && time % 100 % 15 == 0;
    }

    /** "8 10 12 13 14 17 19": sizes that rise, more of them than a telephone has groups. */
    private static boolean isRow(Run run) {
        boolean row = run.groups() > 5 && run.digit(0) != 0 && run.length(run.groups() - 1) > 1 && run.evenly();
        for (int g = 0; row && g < run.groups(); g++) {
            row = run.length(g) <= 3 && (g == 0 || run.value(g) > run.value(g - 1));
        }
        return row && run.separator(0) == ' ';
    }

    /** "RAL 5010 3020 9005": right behind the word for them. */
    private boolean areShades(Run run) {
        boolean row =
                run.groups() > 1 && run.evenly() && run.separator(0) == ' ' && (memory.lastFlags & Words.COLOUR) != 0;
        for (int g = 0; row && g < run.groups(); g++) {
            row = run.length(g) == 4;
        }
        return row;
    }

    /** "128 256 512", "8/256 12/512": how much telephones and machines store. */
    static boolean areMemories(Run run) {
        boolean row = run.groups() > 1 && !run.plus() && run.letters() == 0;
        for (int g = 0; row && g < run.groups(); g++) {
            int size = run.value(g);
            boolean or = size == 0 && run.length(g) == 1 && g > 0;
            boolean small = or || size == 4 || size == 6 || size == 8 || size == 12 || size == 16 || size == 24;
            row = small || size == 32 || size == 64 || size == 128 || size == 256 || size == 512 || size == 1024;
        }
        return row && run.value(run.groups() - 1) >= 64;
    }

    /** Whether two numbers are a day and a month, in one order or the other. */
    static boolean isDay(int one, int other) {
        return one >= 1 && other >= 1 && one <= 31 && other <= 31 && Math.min(one, other) <= 12;
    }

    /** "2024/11-03": a batch and its day. */
    private static boolean isBatch(Run run) {
        return run.groups() == 3
                && isYear(run, 0)
                && run.length(1) == 2
                && run.length(2) == 2
                && run.value(1) <= 12
                && run.separator(0) != ' '
                && run.separator(1) != ' ';
    }

    /** "10045-10061": from page to page. */
    private static boolean arePages(Run run) {
        int pages = run.groups() == 2 && run.separator(0) == '-' ? run.value(1) - run.value(0) : 0;
        return pages > 0 && pages < 100 && run.length(0) == 5 && run.length(1) == 5 && run.digit(0) != 0;
    }

    /** "911 (1973)", "4.7 (128450)": a model and its year, a rating and by how many. */
    private static boolean isCounted(Run run) {
        int last = run.groups() - 1;
        boolean bracket = last > 0 && run.separator(last - 1) == '(';
        return bracket
                && (last == 1
                        ? run.length(0) <= 3 && run.digit(0) != 0 && isYear(run, 1)
                        : last == 2 && run.separator(0) == '.' && run.length(0) == 1 && run.length(1) == 1);
    }

    private static boolean isYear(Run run, int group) {
        return run.length(group) == 4 && run.value(group) >= 1900 && run.value(group) <= 2049;
    }

    /** "104233/106110", "2847/13265": so much of so much; behind a zero it may be the number of a town. */
    private static boolean isRatio(Run run) {
        return run.groups() == 2
                && run.separator(0) == '/'
                && run.digit(0) != 0
                && !isYear(run, 0)
                && !isYear(run, 1)
                && run.length(0) >= 4
                && run.length(1) >= run.length(0)
                && run.count() <= 12;
    }

    /** Whether the groups are so long, with one sign between them. */
    private static boolean isShape(Run run, String lengths, char sign) {
        if (run.groups() != lengths.length() || !run.evenly() || run.separator(0) != sign) {
            return false;
        }
        for (int g = 0; g < run.groups(); g++) {
            if (run.length(g) != lengths.charAt(g) - '0') {
                return false;
            }
        }
        return true;
    }

    /** "501 32/34", "98/104 116/122": sizes that rise over a stroke. */
    private static boolean areFits(Run run) {
        int pairs = 0;
        for (int g = 0; g < run.groups(); g++) {
            boolean stroke = g > 0 && run.separator(g - 1) == '/';
            pairs += stroke ? 1 : 0;
            boolean rises = !stroke || run.value(g) >= run.value(g - 1);
            boolean part = stroke || g == 0 || (g < run.groups() - 1 && run.separator(g) == '/');
            if (run.length(g) < 2 || run.length(g) > 3 || !rises || !part) {
                return false;
            }
        }
        return pairs > 0 && run.groups() > 2 && run.groups() < 7 && pairs <= run.groups() / 2 && run.digit(0) != 0;
    }

    /** "rgb 255 128 0": numbers of up to three digits near a word for colours or sizes. */
    private boolean isNear(Run run) {
        if (!memory.isColour(run.start())) {
            return false;
        }
        for (int g = 0; g < run.groups(); g++) {
            boolean round = run.length(g) == 4 && run.value(g) % 10 == 0 && run.value(g) < 3000;
            if ((run.length(g) > 3 && !round) || (run.length(g) > 1 && run.value(g) < 10)) {
                return false;
            }
        }
        return run.groups() <= 4 && run.digit(0) != 0;
    }

    /** "2016/679", "190/2018", "(EU) 2023/1542": a number of some year. */
    private boolean isLaw(Run run) {
        if (run.groups() == 3 && run.separator(0) == '.' && run.separator(1) == '/' && run.length(1) == 3) {
            return run.length(2) == 4 && isAct(run.value(2));
        }
        if (run.groups() != 2 || run.separator(0) != '/' || run.count() > 10) {
            return false;
        }
        if (run.length(0) == 4 && run.length(1) == 4) {
            boolean union = (memory.lastFlags & Words.DOMAIN) != 0 && isYear(run, 0);
            return union || isAct(run.value(0)) || isAct(run.value(1));
        }
        if (run.length(0) == 6 && run.length(1) == 4 && run.digit(0) == 0) {
            return isAct(run.value(1));
        }
        int year = run.length(0) == 4 ? run.value(0) : run.value(1);
        return run.count() == 7 && year >= 1950 && year <= 2049;
    }

    /** Whether a law may be of a year, and an order no more. */
    private static boolean isAct(int year) {
        return year >= 1950 && year <= 2021;
    }

    private static boolean areYears(Run run) {
        for (int g = 0; g < run.groups(); g++) {
            if (run.length(g) != 4 || run.value(g) < 1900 || run.value(g) > 2099) {
                return false;
            }
        }
        return run.groups() > 1;
    }

    /** "45/120/30". */
    private static boolean areMeasures(Run run) {
        if (run.groups() != 3 || run.separator(0) != '/' || !run.evenly() || run.digit(0) == 0) {
            return false;
        }
        return run.length(0) <= 3 && run.length(1) <= 3 && run.length(2) <= 3;
    }

    /** "36-38 / 39-41 / 42-44", "10-12 12-14": where one ends the next one may begin. */
    private static boolean areSpans(Run run) {
        if (run.groups() < 4 || run.groups() % 2 != 0 || run.digit(0) == 0) {
            return false;
        }
        for (int g = 0; g < run.groups(); g++) {
            boolean inner = g % 2 == 0;
            boolean rising = g == 0 || run.value(g) > run.value(g - 1) || (inner && run.value(g) == run.value(g - 1));
            boolean sign = g == run.groups() - 1 || (run.separator(g) == '-') == inner;
            if (run.length(g) > 3 || !rising || !sign) {
                return false;
            }
        }
        return true;
    }

    private static boolean areSteps(Run run) {
        if (run.groups() < 3) {
            return false;
        }
        int step = run.value(1) - run.value(0);
        for (int g = 0; g < run.groups(); g++) {
            boolean even = g == 0 || run.value(g) - run.value(g - 1) == step;
            if (run.length(g) < 2 || run.length(g) > 3 || !even) {
                return false;
            }
        }
        return step > 0 && step <= 100 && step % 11 != 0 && run.digit(0) != 0;
    }
}
