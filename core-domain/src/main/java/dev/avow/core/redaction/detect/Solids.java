package dev.avow.core.redaction.detect;

import dev.avow.core.redaction.EntityKind;

/** Postal addresses in scripts that write without blanks, from the largest place to the smallest. */
final class Solids {

    private static final String PLACES = "省市区县區縣都道府州郡町村鎮镇乡街路巷弄段里洞동로길시구군읍";
    private static final boolean[] PLACE = new boolean[0x10000];
    /** What a number is of: it ends a part of an address, and another part may follow. */
    private static final String NUMBERS = "号號番栋棟楼樓层層室户戶弄地座巷段丁目の之幢单元院호층번동";

    private static final String SMALL = "的是在到は请請を에";

    static {
        for (int i = 0; i < PLACES.length(); i++) {
            PLACE[PLACES.charAt(i)] = true;
        }
    }

    /** No address reaches farther. */
    private static final int FAR = 44;

    private final Reading reading;
    private int placeText;
    /** The first sign of a place behind the place that was asked for last. */
    private int place;

    private final Tape tape;

    Solids(Reading reading) {
        this.reading = reading;
        this.tape = reading.tape;
    }

    /** What follows behind a blank and has a number: the building, the floor, the room. */
    private int rooms(int from) {
        int end = from;
        while (tape.at(end) == ' ' || tape.at(end) == ',') {
            int i = tape.blanksEnd(end + 1, false);
            boolean number = false;
            while (i < from + 24 && (tape.kind(i) == Chars.SOLID || tape.isWordOrDigit(i) || tape.at(i) == '-')) {
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
        if (!tape.hasDigit(p, 40) || (reading.isSurveyed() && !hasPlace(p)) || isSmall(p)) {
            return -1;
        }
        int i = p;
        int places = 0;
        int lastPlace = -1;
        int end = -1;
        boolean cued = reading.memory.isTight(Words.ADDRESS, p) || reading.isAsked(Words.ADDRESS);
        while (i < p + FAR) {
            char c = tape.at(i);
            int kind = tape.kind(i);
            int next = c == ',' && tape.at(i + 1) == ' ' ? i + 2 : i + 1;
            boolean gap = (c == ' ' || c == '-' || c == ',') && (tape.kind(next) == Chars.SOLID || tape.isDigit(next));
            if ((kind != Chars.SOLID && kind != Chars.DIGIT && !gap)
                    || (end > 0 && kind == Chars.SOLID && i - end > 6)) {
                break;
            }
            if (kind == Chars.SOLID && PLACE[c] && i > p && !tape.isDigit(i - 1)) {
                places++;
                lastPlace = i;
            }
            if (kind == Chars.DIGIT && lastPlace >= 0 && (i - lastPlace <= 9 || end > 0)) {
                int before = end;
                end = number(i);
                places += end > tape.digitsEnd(i) && before < 0 ? 1 : 0;
                i = end;
                continue;
            }
            i++;
        }
        if (end < 0 || places < (cued ? 1 : 2)) {
            return -1;
        }
        if ((reading.words.match(end) & Words.POSTAL_CODE) != 0) {
            return -1;
        }
        end = code(rooms(end));
        return reading.hit(EntityKind.POSTAL_ADDRESS, p, end, reading.plain(p, end));
    }

    /** Behind it the postal code, or a room, on the next line or in brackets: "\n100085", "\n803호", " (04602)". */
    private int code(int end) {
        int i = tape.blanksEnd(end, false);
        boolean bracket = tape.at(i) == '(';
        if (!bracket && tape.at(i) != '\n') {
            return end;
        }
        int from = i + 1;
        int to = tape.digitsEnd(from);
        boolean code = (to == from + 5 || to == from + 6) && !tape.isWord(to) && tape.at(to) != '-';
        boolean room = !bracket && to > from && to <= from + 4 && tape.kind(to) == Chars.SOLID;
        if (room && NUMBERS.indexOf(tape.at(to)) >= 0) {
            return to + 1;
        }
        return !code || (bracket && tape.at(to) != ')') ? end : bracket ? to + 1 : to;
    }

    /** The numbers that start here with the signs of what they are: "1-2-3", "1丁目2番3号", "12号3栋502室". */
    private int number(int from) {
        int i = tape.digitsEnd(from);
        for (int part = 0; part < 6; part++) {
            int next = i;
            while (next < i + 2 && tape.kind(next) == Chars.SOLID && NUMBERS.indexOf(tape.at(next)) >= 0) {
                next++;
            }
            if (tape.isWord(next) && tape.wordEnd(next) == next + 1 && NUMBERS.indexOf(tape.at(next + 1)) >= 0) {
                return next + 2;
            }
            int digits = tape.at(next) == '-' ? next + 1 : next;
            if (!tape.isDigit(digits) || digits == i) {
                return next;
            }
            i = tape.digitsEnd(digits);
        }
        return i;
    }

    /** Whether a sign of a place stands behind; what was passed once is not looked at again. */
    private boolean hasPlace(int p) {
        if (placeText != tape.loads() || place <= p) {
            placeText = tape.loads();
            place = p + 1;
        }
        int end = Math.min(p + FAR, tape.limit());
        while (place < end && (!PLACE[tape.at(place)] || tape.isDigit(place - 1))) {
            place++;
        }
        return place < end;
    }

    /** A word that announces or links, not the beginning of a place. */
    private boolean isSmall(int p) {
        if (SMALL.indexOf(tape.at(p)) >= 0) {
            return true;
        }
        long flags = reading.words.match(p);
        return (flags & (Words.ADDRESS | Words.IS | Words.BRIDGE | Words.STOP)) != 0 && reading.words.end() - p > 1;
    }
}
