package dev.avow.core.redaction.detect;

/** What codes of letters and digits look like: threads, formulas, colours, releases, and letters and digits in a given order. */
final class Shapes {

    /** So often letters and digits change in no model, */
    private static final int TURNS = 3;
    /** if it has so many of both. */
    private static final int LEAST = 6;

    /** So many letters stand before the joint of a code, */
    private static final int HEAD = 6;
    /** so many digits at most between both, and letters at most before digits without a joint, */
    private static final int FEW = 3;
    /** so many digits behind the joint, */
    private static final int CODE = 4;
    /** and so many without one. */
    private static final int SERIAL = 5;

    /** What organic matter is made of, and the second letters of chlorine, bromine and sodium. */
    private static final String ELEMENTS = "CHNOPSFKIBlra";

    /** With which letters the faults of consoles begin. */
    private static final String CONSOLE = "CNWS";

    /** How the numbers of norms and laws begin. */
    private static final String[] NORMS = {"nom-0", "lov-19", "lov-20", "pn-b-", "pn-en-"};

    private static final String[] MARKS = {"lot", "batch", "err", "error", "sku", "ean", "gtin", "pzn"};

    private final Tape tape;
    /** How often letters and digits change between two places: that is asked several times in a row. */
    private int turnsText;

    private int turnsFrom;
    private int turnsTo;
    private int turnsFound;

    Shapes(Tape tape) {
        this.tape = tape;
    }

    /** "M16x2.0x150": the thread and the length of a screw. */
    boolean isThread(int p, int end) {
        int times = 0;
        int i = Chars.fold(tape.at(p)) == 'm' ? p + 1 : end;
        while (i < end) {
            int to = tape.digitsEnd(i);
            boolean sign = tape.at(to) == '.' || tape.at(to) == ',';
            to = sign && tape.isDigit(to + 1) ? tape.digitsEnd(to + 1) : to;
            if (to == i || (to < end && Chars.fold(tape.at(to)) != 'x')) {
                return false;
            }
            times += to < end ? 1 : 0;
            i = to + 1;
        }
        return times > 0;
    }

    /** "C8H10N4O2": what a substance is made of. */
    boolean isFormula(int p, int end) {
        int carbon = tape.at(p) == 'C' ? tape.digitsEnd(p + 1) : p;
        return carbon > p + 1
                && tape.at(carbon) == 'H'
                && tape.isDigit(carbon + 1)
                && carbon <= p + 3
                && end <= p + 12
                && isOfElements(p, end);
    }

    private boolean isOfElements(int p, int end) {
        for (int i = p; i < end; i++) {
            if (!tape.isDigit(i) && ELEMENTS.indexOf(tape.at(i)) < 0) {
                return false;
            }
        }
        return true;
    }

    /** "120X80CM": the first letter stands for "times". */
    boolean isTimes(int p) {
        return Chars.fold(tape.at(tape.digitsEnd(p))) == 'x';
    }

    /** "4tgwtp9b", "y8ecs2tj": letters and digits by turns, as in no model and no size. */
    boolean isKnotted(int p, int end) {
        return tape.tokenEnd(p) == end && isTurned(p, end);
    }

    /** "W5U-4J25", "843-s1c6": the same over hyphens. */
    boolean isTurned(int p, int end) {
        return end - p >= LEAST && turns(p, end) >= TURNS;
    }

    /** "T3E5E8": more turns than a model has. */
    boolean isScrambled(int p, int end) {
        return end - p >= LEAST && turns(p, end) > TURNS;
    }

    /** How often letters and digits change between two places. */
    int turnsIn(int from, int to) {
        int turns = 0;
        for (int i = from + 1; i < to; i++) {
            turns += tape.isDigit(i) != tape.isDigit(i - 1) ? 1 : 0;
        }
        return turns;
    }

    /** How often letters and digits change; more often than a model is enough. */
    private int turns(int p, int end) {
        if (turnsText == tape.loads() && turnsFrom == p && turnsTo == end) {
            return turnsFound;
        }
        int turns = 0;
        boolean digit = tape.isDigit(p);
        for (int i = p + 1; i < end && turns <= TURNS; i++) {
            boolean other = tape.isWordOrDigit(i) && tape.isDigit(i) != digit;
            turns += other ? 1 : 0;
            digit ^= other;
        }
        turnsText = tape.loads();
        turnsFrom = p;
        turnsTo = end;
        turnsFound = turns;
        return turns;
    }

    /** "v6.11.12.1121": a v, and then nothing but digits with dots between them; its end, or -1. */
    int release(int p) {
        int i = tape.digitsEnd(p + 1);
        int parts = i > p + 1 && i < p + 4 ? 1 : 0;
        while (parts > 0 && tape.at(i) == '.' && tape.isDigit(i + 1)) {
            i = tape.digitsEnd(i + 1);
            parts++;
        }
        boolean version = Chars.fold(tape.at(p)) == 'v' && parts > 2 && parts < 6 && !tape.isWordOrDigit(i);
        return version ? i : -1;
    }

    /** "CE-34878-0", "P0420": what a console and a car show. */
    boolean isFault(int p, int end) {
        boolean head = CONSOLE.indexOf(tape.at(p)) >= 0 && tape.at(p + 2) == '-' && tape.kind(p + 1) == Chars.UPPER;
        int digits = head ? tape.digitsEnd(p + 3) : p;
        boolean console = head
                && (digits == p + 8 || digits == p + 9)
                && tape.at(digits) == '-'
                && end == digits + 2
                && tape.isDigit(digits + 1);
        boolean car = end == p + 5 && "PU".indexOf(tape.at(p)) >= 0 && tape.digitsEnd(p + 1) == end;
        return console || (car && tape.at(p + 1) < '4');
    }

    /** "C13T16514010": the ink of one maker. */
    boolean isInk(int p, int end) {
        return end == p + 12 && tape.at(p) == 'C' && tape.at(p + 2) == '3' && isLike(p, "LDDLDDDDDDDD");
    }

    /** "31x10.50R15": a tyre in inches. */
    boolean isTyre(int p, int end) {
        if (end != p + 11 && end != p + 10) {
            return false;
        }
        int times = tape.digitsEnd(p);
        int width = tape.digitsEnd(times + 1);
        int part = tape.digitsEnd(width + 1);
        return times == p + 2
                && Chars.fold(tape.at(times)) == 'x'
                && tape.at(width) == '.'
                && width > times + 1
                && Chars.fold(tape.at(part)) == 'r'
                && tape.digitsEnd(part + 1) == end
                && end == part + 3;
    }

    /** "PO-8841", "EU24-7156", "bike-0891": four digits and more behind letters and a joint. */
    boolean isHeaded(int p, int end) {
        int word = tape.wordEnd(p);
        int joint = tape.tokenEnd(p);
        char sign = tape.at(joint);
        return word > p
                && word <= p + HEAD
                && joint <= word + FEW
                && (sign == '-' || sign == '_')
                && end > joint + CODE
                && tape.digitsEnd(joint + 1) == end;
    }

    /** "EU-4471-B", "X9-4471-QT": digits between a part that begins with a letter and at most three letters; "48213-B": five digits and at most two letters. */
    boolean isEnclosed(int p, int end) {
        int first = tape.tokenEnd(p);
        int digits = tape.digitsEnd(first + 1);
        char sign = tape.at(first);
        if (first >= p + SERIAL && tape.digitsEnd(p) == first) {
            return sign == '-'
                    && tape.kind(first + 1) == Chars.UPPER
                    && end > first + 1
                    && end <= first + FEW
                    && tape.wordEnd(first + 1) == end;
        }
        return tape.isLetter(p)
                && first <= p + HEAD
                && (sign == '-' || sign == '_' || sign == '/')
                && tape.at(digits) == sign
                && digits >= first + CODE
                && tape.wordEnd(digits + 1) == end
                && end > digits + 1
                && end <= digits + 1 + FEW;
    }

    /** "vw81017", "SR83009": five digits and more behind a few letters. */
    boolean isSerial(int p, int end) {
        int word = tape.wordEnd(p);
        return word > p && word <= p + FEW && end >= word + SERIAL && tape.digitsEnd(word) == end;
    }

    /** "tulip_Harbour74": words that a low line joins, as no sentence does. */
    boolean isUnderscored(int p) {
        int word = tape.wordEnd(p);
        return tape.at(word) == '_' && tape.isWord(word + 1) && word > p;
    }

    /** "P80/P120/P240": the same letter before each of several numbers. */
    boolean isSeries(int p, int end) {
        int parts = 0;
        int i = p;
        while (i < end && tape.at(i) == tape.at(p) && tape.isDigit(i + 1)) {
            int to = tape.digitsEnd(i + 1);
            if (to < end && tape.at(to) != '/') {
                return false;
            }
            parts++;
            i = to + 1;
        }
        return i > end && parts > 1;
    }

    /** "LOT1493", "ERR-46673": a word for a batch, an error or goods, and then digits alone. */
    boolean isMark(int p, int end) {
        int word = tape.wordEnd(p);
        int digits = tape.at(word) == '-' || tape.at(word) == '_' ? word + 1 : word;
        if (word < p + 3 || word > p + 5 || digits == end || tape.digitsEnd(digits) != end) {
            return false;
        }
        for (String mark : MARKS) {
            if (mark.length() == word - p && tape.reads(p, mark)) {
                return true;
            }
        }
        return false;
    }

    /** "NOM-003-SCFI-2014", "LOV-2002-06-21-34". */
    boolean isNorm(int p) {
        for (String norm : NORMS) {
            if (tape.reads(p, norm)) {
                return true;
            }
        }
        return false;
    }

    /** "WX23-GWF2-3CA2-44AQ": four groups of four, as on what is poisonous. */
    boolean isUfi(int p, int end) {
        return end == p + 19 && tape.at(p + 4) == '-' && tape.at(p + 9) == '-' && tape.at(p + 14) == '-';
    }

    /** "CC5500": three pairs. */
    boolean isDoubled(int p) {
        return tape.at(p) == tape.at(p + 1) && tape.at(p + 2) == tape.at(p + 3) && tape.at(p + 4) == tape.at(p + 5);
    }

    boolean isHex(int p, int end) {
        for (int i = p; i < end; i++) {
            char c = Chars.fold(tape.at(i));
            if (!(c >= '0' && c <= '9') && !(c >= 'a' && c <= 'f')) {
                return false;
            }
        }
        return true;
    }

    boolean isLike(int p, String form) {
        for (int i = 0; i < form.length(); i++) {
            if (tape.isDigit(p + i) != (form.charAt(i) == 'D')) {
                return false;
            }
        }
        return true;
    }
}
