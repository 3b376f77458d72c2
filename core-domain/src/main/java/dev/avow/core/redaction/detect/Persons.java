package dev.avow.core.redaction.detect;

import dev.avow.core.redaction.EntityKind;

/** Birthdays, only where a cue makes them certain. */
final class Persons {

    /** So far behind a word for it a day is still that of a birth. */
    private static final int FAR = 44;
    /** So many digits has a day that is told digit by digit at most, */
    private static final int DIGITS = 8;
    /** and so far from one to the next. */
    private static final int SIGNS = 4;

    private final Reading reading;
    private final Tape tape;
    private final Harmless harmless;

    Persons(Reading reading, Harmless harmless) {
        this.reading = reading;
        this.tape = reading.tape;
        this.harmless = harmless;
    }

    /** The end of a birthday in digits, or with the month in words, that starts here; else -1. */
    int birthday(int p) {
        Memory memory = reading.memory;
        boolean announced = memory.within(Words.BIRTH, p, FAR) || reading.isAsked(Words.BIRTH);
        if (!announced && !reading.mayMean(Words.BIRTH)) {
            return -1;
        }
        int end = announced ? compact(p) : -1;
        end = end > 0 ? end : harmless.date(p);
        if (end < 0) {
            end = worded(p);
        }
        if (end < 0 && announced) {
            end = shortDate(p);
            end = end < 0 ? strokeDate(p) : end;
            end = end < 0 || tape.isDigit(end + 1) ? digitByDigit(p, end) : end;
            end = end < 0 && isTold(p) ? yearless(p) : end;
        }
        return end < 0 || isRecent(p, end) || !(announced || isBirthBehind(end))
                ? -1
                : reading.hit(EntityKind.DATE_OF_BIRTH, p, end, reading.plain(p, end));
    }

    /** Whether the word for it stands right before, with at most "is" between: then the day and the month are enough. */
    private boolean isTold(int p) {
        Memory memory = reading.memory;
        return memory.isTight(Words.BIRTH, p) && (memory.lastFlags & (Words.BIRTH | Words.IS)) != 0;
    }

    /** "12/05", "12.5.", "12 mai", "12th of May", "5月12日": a day and a month; the end, or -1. */
    private int yearless(int p) {
        int first = tape.digitsEnd(p);
        if (first - p > 2) {
            return -1;
        }
        if (tape.kind(first) == Chars.SOLID) {
            return solid(first, 1);
        }
        char sign = tape.at(first);
        int second = tape.digitsEnd(first + 1);
        boolean two = second > first + 1 && second <= first + 3;
        if (two
                && (sign == '/' || sign == '.' || sign == '-')
                && Patterns.isDay(tape.value(p, first), tape.value(first + 1, second))) {
            char after = tape.at(second);
            boolean goesOn = (after == sign && tape.isDigit(second + 1)) || tape.isWord(second);
            return goesOn ? -1 : second;
        }
        return monthBehind(first);
    }

    /** "850312", "19850312" right behind the word. */
    private int compact(int p) {
        int end = tape.digitsEnd(p);
        boolean length = end - p == 6 || end - p == 8;
        return length
                        && reading.memory.isTight(Words.BIRTH, p)
                        && !tape.isWordOrDigit(end)
                        && !(tape.at(end) == ' ' && tape.isDigit(end + 1))
                ? end
                : -1;
    }

    /** "85.03.12", the year first. */
    private int shortDate(int p) {
        int i = p;
        for (int part = 0; part < 3; part++) {
            int end = tape.digitsEnd(i);
            char c = tape.at(end);
            boolean sign = c == '.' || c == '-' || c == '/' || (c == ' ' && isTold(p));
            if (end == i || end - i > 2 || (part < 2 && !sign)) {
                return -1;
            }
            i = part < 2 ? end + 1 : end;
        }
        return tape.isWordOrDigit(i) ? -1 : i;
    }

    /** "9/5 1988". */
    private int strokeDate(int p) {
        int day = tape.digitsEnd(p);
        int month = tape.digitsEnd(day + 1);
        int year = tape.digitsEnd(month + 1);
        boolean signs = tape.at(day) == '/' && tape.at(month) == ' ' && !tape.isWordOrDigit(year);
        boolean lengths = day <= p + 2 && month > day + 1 && month <= day + 3 && year == month + 5;
        return signs && lengths && "12".indexOf(tape.at(month + 1)) >= 0 ? year : -1;
    }

    /** "3 . 7 . 1 . 9 . 5 . 7", "2-4-8-1-9-5-6": six to eight single digits with the same sign between them. */
    private int digitByDigit(int p, int other) {
        int step = 1;
        while (step < SIGNS && !tape.isDigit(p + step)) {
            step++;
        }
        int i = p;
        int digits = 1;
        while (step > 1 && tape.isDigit(i + step) && isSame(p + 1, i + 1, step - 1) && digits < DIGITS) {
            i += step;
            digits++;
        }
        return digits >= DIGITS - 2 && !tape.isWordOrDigit(i + 1) ? i + 1 : other;
    }

    /** Whether signs are the same at two places, and none of them a letter or a digit. */
    private boolean isSame(int one, int other, int length) {
        for (int i = 0; i < length; i++) {
            if (tape.isWordOrDigit(one + i) || tape.at(one + i) != tape.at(other + i)) {
                return false;
            }
        }
        return true;
    }

    /** Whether a year of these days is in it: a party, no birth. */
    private boolean isRecent(int p, int end) {
        for (int i = p; i < end; i++) {
            boolean year = tape.digitsEnd(i) - i == 4 && tape.at(i) == '2' && tape.at(i + 1) == '0';
            if (year && tape.at(i + 2) > '1') {
                return true;
            }
            i = Math.max(i, tape.digitsEnd(i) - 1);
        }
        return false;
    }

    /** "12.03.1985 geboren", "12.03.1985 is my birthday", "1985. március 12-én születtem". */
    private boolean isBirthBehind(int end) {
        int i = tape.at(end) == '-' && tape.isWord(end + 1) ? tape.wordEnd(end + 1) : end;
        int sign = i;
        while (i < sign + 3 && " (,-.".indexOf(tape.at(i)) >= 0) {
            i++;
        }
        for (int word = 0; word < 4 && tape.isLetter(i); word++) {
            long flags = reading.words.match(i);
            if ((flags & Words.BIRTH) != 0) {
                return true;
            }
            if ((flags & (Words.BRIDGE | Words.IS | Words.LINK)) == 0) {
                return false;
            }
            i = tape.blanksEnd(reading.words.end(), false);
        }
        return false;
    }

    /** "12 March 1985", "12. März 1985", "1985年3月12日"; "March 12, 1985" starts at the word. */
    private int worded(int p) {
        int day = tape.digitsEnd(p);
        char after = tape.at(day);
        if (day - p == 4 && tape.kind(day) == Chars.SOLID) {
            return solid(day, 2);
        }
        if (day - p == 4) {
            return monthThenDay(day);
        }
        if (day - p == 2
                && (after == '\u5E74' || after == '\uB144')
                && (isTold(p) || !reading.memory.within(Words.BIRTH, p, FAR))) {
            return solid(day, 2);
        }
        int month = day - p > 2 ? -1 : monthBehind(day);
        return month < 0 ? -1 : year(month);
    }

    /** The end of the word for a month behind the digits of a day, or -1. */
    private int monthBehind(int day) {
        char after = tape.at(day);
        int i = day + (after == '.' || after == '\u00B0' || after == '-' ? 1 : 0);
        if (tape.isDigit(i)) {
            return -1;
        }
        i = tape.isWord(i) && i == day ? tape.wordEnd(i) : i;
        i = link(tape.blanksEnd(i, false));
        return tape.isLetter(i) && (reading.words.match(i) & Words.MONTH) != 0 ? reading.words.end() : -1;
    }

    /** "1985. március 12", "1985, 12 March" behind its year. */
    private int monthThenDay(int year) {
        int i = tape.blanksEnd(year + (tape.at(year) == '.' || tape.at(year) == ',' ? 1 : 0), false);
        int first = tape.digitsEnd(i);
        if (first > i && first <= i + 2) {
            return monthBehind(first);
        }
        if (!tape.isLetter(i) || (reading.words.match(i) & Words.MONTH) == 0) {
            return -1;
        }
        int day = tape.blanksEnd(reading.words.end(), false);
        int end = tape.digitsEnd(day);
        return end > day && end - day <= 2 ? end : -1;
    }

    /** So many numbers behind the first one, each behind its sign. */
    private int solid(int from, int parts) {
        int i = from;
        for (int part = 0; part < parts; part++) {
            int next = tape.blanksEnd(i + 1, false);
            if (tape.kind(i) != Chars.SOLID || !tape.isDigit(next)) {
                return -1;
            }
            i = tape.digitsEnd(next);
        }
        return tape.kind(i) == Chars.SOLID ? i + 1 : i;
    }

    /** A birthday that starts with its month. */
    int month(int p, int end) {
        if (!reading.memory.within(Words.BIRTH, p, FAR) && !reading.isAsked(Words.BIRTH)) {
            return -1;
        }
        int day = tape.blanksEnd(end, false);
        day = reading.reads(day, tape.wordEnd(day), "the") ? tape.wordEnd(day) + 1 : day;
        int to = tape.digitsEnd(day);
        boolean year = to - day == 4 && tape.at(day) == '1' && tape.at(day + 1) == '9' && !tape.isWordOrDigit(to);
        if (year) {
            return reading.hit(EntityKind.DATE_OF_BIRTH, p, to, reading.plain(p, to));
        }
        if (to == day || to - day > 2) {
            return -1;
        }
        int behind = tape.isWord(to) ? tape.wordEnd(to) : to;
        int last = year(behind);
        last = last < 0 && isTold(p) ? behind : last;
        return last < 0 ? -1 : reading.hit(EntityKind.DATE_OF_BIRTH, p, last, reading.plain(p, last));
    }

    private int link(int i) {
        int end = tape.wordEnd(i);
        boolean de = end - i == 2 && tape.at(i) == 'd' && (tape.at(i + 1) == 'e' || tape.at(i + 1) == 'i');
        boolean of = end - i == 2 && tape.at(i) == 'o' && tape.at(i + 1) == 'f';
        return de || of ? tape.blanksEnd(end, false) : i;
    }

    private int year(int from) {
        int i = from;
        while (i < from + 2 && tape.at(i) != 0 && ",. -".indexOf(tape.at(i)) >= 0) {
            i++;
        }
        i += tape.at(i) == '\'' || tape.at(i) == '\u2019' ? 1 : 0;
        int line = tape.blanksEnd(i, true);
        boolean below = line > tape.blanksEnd(i, false);
        i = link(line);
        int end = tape.digitsEnd(i);
        return end - i == 4 || (end - i == 2 && !below) ? end : -1;
    }
}
