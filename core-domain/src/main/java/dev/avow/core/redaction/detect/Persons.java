package dev.avow.core.redaction.detect;

import dev.avow.core.redaction.EntityKind;

/** Birthdays, only where a cue makes them certain. */
final class Persons {

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
        boolean announced = memory.within(Words.BIRTH, p, 34) || reading.isAsked(Words.BIRTH);
        int end = announced ? compact(p) : -1;
        end = end > 0 ? end : harmless.date(p);
        if (end < 0) {
            end = worded(p);
        }
        return end < 0 || !(announced || isBirthBehind(end))
                ? -1
                : reading.hit(EntityKind.DATE_OF_BIRTH, p, end, reading.plain(p, end));
    }

    /** "850312", "19850312" right behind the word. */
    private int compact(int p) {
        int end = tape.digitsEnd(p);
        boolean length = end - p == 6 || end - p == 8;
        return length && reading.memory.isTight(Words.BIRTH, p) && !tape.isWordOrDigit(end) ? end : -1;
    }

    /** "12.03.1985 geboren". */
    private boolean isBirthBehind(int end) {
        int i = tape.blanksEnd(end, false);
        return tape.isLetter(i) && (reading.words.match(i) & Words.BIRTH) != 0;
    }

    /** "12 March 1985", "12. März 1985", "1985年3月12日"; "March 12, 1985" starts at the word. */
    private int worded(int p) {
        int day = tape.digitsEnd(p);
        char after = tape.at(day);
        if (day - p == 4 && tape.kind(day) == Chars.SOLID) {
            return solid(day);
        }
        if (day - p == 4) {
            return monthThenDay(day);
        }
        int i = day + (after == '.' || after == '\u00B0' ? 1 : 0);
        if (day - p > 2 || tape.isDigit(i)) {
            return -1;
        }
        i = tape.isWord(i) && i == day ? tape.wordEnd(i) : i;
        i = link(tape.blanksEnd(i, false));
        if (!tape.isLetter(i) || (reading.words.match(i) & Words.MONTH) == 0) {
            return -1;
        }
        return year(reading.words.end());
    }

    /** "1985. március 12" behind its year. */
    private int monthThenDay(int year) {
        int i = tape.blanksEnd(year + (tape.at(year) == '.' || tape.at(year) == ',' ? 1 : 0), false);
        if (!tape.isLetter(i) || (reading.words.match(i) & Words.MONTH) == 0) {
            return -1;
        }
        int day = tape.blanksEnd(reading.words.end(), false);
        int end = tape.digitsEnd(day);
        return end > day && end - day <= 2 ? end : -1;
    }

    private int solid(int from) {
        int i = from;
        for (int part = 0; part < 2; part++) {
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
        if (!reading.memory.within(Words.BIRTH, p, 34) && !reading.isAsked(Words.BIRTH)) {
            return -1;
        }
        int day = tape.blanksEnd(end, false);
        int to = tape.digitsEnd(day);
        if (to == day || to - day > 2) {
            return -1;
        }
        int last = year(tape.isWord(to) ? tape.wordEnd(to) : to);
        return last < 0 ? -1 : reading.hit(EntityKind.DATE_OF_BIRTH, p, last, reading.plain(p, last));
    }

    private int link(int i) {
        int end = tape.wordEnd(i);
        boolean de = end - i == 2 && tape.at(i) == 'd' && (tape.at(i + 1) == 'e' || tape.at(i + 1) == 'i');
        return de ? tape.blanksEnd(end, false) : i;
    }

    private int year(int from) {
        int i = from;
        while (i < from + 2 && (tape.at(i) == ',' || tape.at(i) == '.' || tape.at(i) == ' ')) {
            i++;
        }
        i = link(tape.blanksEnd(i, false));
        int end = tape.digitsEnd(i);
        return end - i == 4 || end - i == 2 ? end : -1;
    }
}
