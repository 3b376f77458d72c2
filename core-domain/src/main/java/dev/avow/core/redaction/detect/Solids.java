package dev.avow.core.redaction.detect;

import dev.avow.core.redaction.EntityKind;

/** Postal addresses in scripts that write without blanks, from the largest place to the smallest. */
final class Solids {

    private static final String PLACES = "省市区县區縣都道府州郡町村鎮镇乡街路巷弄道段里洞동로길시구군읍면";
    private static final String NUMBERS = "号號番栋棟楼樓层層室户戶弄地座호층번";

    private final Reading reading;
    private final Tape tape;

    Solids(Reading reading) {
        this.reading = reading;
        this.tape = reading.tape;
    }

    /** What follows behind a blank and has a number: the building, the floor, the room. */
    private int rooms(int from) {
        int end = from;
        while (tape.at(end) == ' ') {
            int i = end + 1;
            boolean number = false;
            while (i < from + 20 && (tape.kind(i) == Chars.SOLID || tape.isWordOrDigit(i))) {
                number |= tape.isDigit(i);
                i++;
            }
            if (!number || i - end > 14) {
                return end;
            }
            end = i;
        }
        return end;
    }

    /** The end of an address that starts here, or -1: two signs of places and a number behind them. */
    int at(int p) {
        int i = p;
        int places = 0;
        int lastPlace = -1;
        int end = -1;
        boolean cued = reading.memory.isTight(Words.ADDRESS, p) || reading.isAsked(Words.ADDRESS);
        while (i < p + 40) {
            char c = tape.at(i);
            int kind = tape.kind(i);
            boolean gap =
                    (c == ' ' || c == '-' || c == ',') && (tape.kind(i + 1) == Chars.SOLID || tape.isDigit(i + 1));
            if (kind != Chars.SOLID && kind != Chars.DIGIT && !gap) {
                break;
            }
            if (kind == Chars.SOLID && PLACES.indexOf(c) >= 0 && i > p) {
                places++;
                lastPlace = i;
            }
            if (kind == Chars.DIGIT && lastPlace >= 0 && i - lastPlace <= 8) {
                end = tape.digitsEnd(i);
                i = end;
                while (tape.at(i) == '-' && tape.isDigit(i + 1)) {
                    i = tape.digitsEnd(i + 1);
                    end = i;
                }
                if (tape.kind(i) == Chars.SOLID && NUMBERS.indexOf(tape.at(i)) >= 0) {
                    end = ++i;
                    places++;
                }
                continue;
            }
            i++;
        }
        if (end < 0 || places < (cued ? 1 : 2)) {
            return -1;
        }
        end = rooms(end);
        return reading.hit(EntityKind.POSTAL_ADDRESS, p, end, reading.plain(p, end));
    }
}
