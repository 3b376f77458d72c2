package dev.avow.core.redaction.detect;

import dev.avow.core.redaction.EntityKind;

/** Birthdays and names, only where a cue makes them certain. */
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

    private boolean isAnnounced(int p) {
        Memory memory = reading.memory;
        return (memory.tight & Words.NAME) != 0 && memory.within(Words.NAME, p, 6);
    }

    /** Two or three words in lower case that mean nothing else, and then the end of the line; the end, or -1. */
    private int small(int p) {
        int i = p;
        for (int word = 0; word < 3 && tape.kind(i) == Chars.LOWER; word++) {
            int end = tape.wordEnd(i);
            char last = tape.at(end - 1);
            boolean form = end - i > 2
                    && ((last == 'd' && tape.at(end - 2) == 'e')
                            || (last == 'y' && tape.at(end - 2) == 'l')
                            || (last == 'g' && tape.at(end - 2) == 'n'));
            if (reading.words.match(i) != 0 || form) {
                return -1;
            }
            char c = tape.at(end);
            if (c != ' ') {
                boolean closes = c == 0 || c == ',' || c == '.' || c == '\n' || c == '!';
                return closes && word > 0 ? reading.hit(EntityKind.NAME, p, end, reading.folded(p, end)) : -1;
            }
            i = end + 1;
        }
        return -1;
    }

    /** Up to three words of a script without capitals. */
    private int caseless(int p) {
        int end = -1;
        int i = p;
        for (int word = 0; word < 3 && tape.kind(i) == Chars.LETTER; word++) {
            if ((reading.words.match(i) & ~(Words.LINK | Words.SPOKEN)) != 0) {
                break;
            }
            end = tape.wordEnd(i);
            i = tape.at(end) == ' ' ? end + 1 : end;
            if (i == end) {
                break;
            }
        }
        return end < 0 ? -1 : reading.hit(EntityKind.NAME, p, end, reading.folded(p, end));
    }

    /** Up to four signs of a script without blanks, or words of such a script with blanks; the end, or -1. */
    int solid(int p, long flags) {
        if ((reading.memory.tight & Words.NAME) == 0
                || !isAnnounced(p)
                || (flags & (Words.IS | Words.BRIDGE | Words.STOP | Words.NAME)) != 0) {
            return -1;
        }
        boolean blanks = tape.at(p) < '\u0F00';
        int most = p + (blanks ? 30 : 5);
        int i = p;
        while (i < most && tape.kind(i) == Chars.SOLID) {
            boolean tail = i > p + 1 && (reading.words.match(i) & Words.IS) != 0;
            if (tail) {
                break;
            }
            i++;
            boolean more = blanks && tape.at(i) == ' ' && tape.kind(i + 1) == Chars.SOLID;
            if (more && (reading.words.match(i + 1) & (Words.STOP | Words.BRIDGE | Words.IS)) == 0) {
                i++;
            }
        }
        return i - p < 2 ? -1 : reading.hit(EntityKind.NAME, p, i, reading.folded(p, i));
    }

    /** Capitalised words right behind "my name is"; their end, or -1. */
    int name(int p) {
        Memory memory = reading.memory;
        boolean asked = reading.isAsked(Words.NAME) && memory.base + p < 4;
        boolean announced = asked || isAnnounced(p);
        if (announced && tape.kind(p) == Chars.LETTER) {
            return caseless(p);
        }
        if (announced && tape.kind(p) == Chars.LOWER) {
            return small(p);
        }
        if (!announced || tape.kind(p) != Chars.UPPER) {
            return -1;
        }
        int end = -1;
        int i = p;
        for (int word = 0; word < 4 && tape.kind(i) == Chars.UPPER; word++) {
            boolean stop = (reading.words.match(i) & (Words.STOP | Words.ORDER | Words.PHONE)) != 0;
            int to = tape.wordEnd(i);
            boolean family = to - i <= 3 && (word > 0 || (tape.at(to) == ' ' && tape.kind(to + 1) == Chars.UPPER));
            if (stop && to - i > 1 && !family) {
                break;
            }
            end = tape.wordEnd(i);
            while ((tape.at(end) == '-' || tape.at(end) == '\'') && tape.isWord(end + 1)) {
                end = tape.wordEnd(end + 1);
            }
            i = end + (tape.at(end) == '.' && end - i == 1 ? 1 : 0);
            if (tape.at(i) != ' ') {
                break;
            }
            i = links(i + 1);
        }
        return end < 0 ? -1 : reading.hit(EntityKind.NAME, p, end, reading.folded(p, end));
    }

    /** Over "van de", "dos" and the like, if a name follows. */
    private int links(int from) {
        int i = from;
        for (int word = 0; word < 3 && tape.kind(i) == Chars.LOWER; word++) {
            int end = tape.wordEnd(i);
            if ((reading.words.match(i) & Words.LINK) == 0 || tape.at(end) != ' ') {
                return from;
            }
            i = end + 1;
        }
        return tape.kind(i) == Chars.UPPER ? i : from;
    }
}
