package dev.avow.core.redaction.detect;

import dev.avow.core.redaction.EntityKind;

/**
 * Announced numbers whose letters and digits are told one by one, in any mixture: "trois M trois huit cinq", "C, tres, R, dos",
 * "ord, nine, one, five", "q 4 e 2 h 2". They have at least three digits and a letter, and go from the first part to the last.
 */
final class Dictation {

    /** So far behind "is" an order or parcel may have been spoken of. */
    private static final int SAID = 24;
    /** with hardly a word between, */
    private static final int NEAR = 14;
    /** and an account. */
    private static final int SAID_ACCOUNT = 40;
    /** So many digits such a number has at least; */
    private static final int DIGITS = 3;
    /** in a script without blanks, where many a sign is a number too, one more. */
    private static final int SOLID = 4;
    /** So many signs has one without number words. */
    private static final int SIGNS = 5;
    /** So many digits in a row may begin one. */
    private static final int FIRST = 2;
    /** No part is longer, with what stands around it. */
    private static final int FAR = 18;
    /** So many parts at least has the number of an account for abroad, as far as it is seen. */
    private static final int IBAN = 8;
    /** So many parts of such a number are looked at for a letter that is told by a word. */
    private static final int NAMED = 6;
    /** So many small words of one letter may follow each other. */
    private static final int SMALL = 3;

    /** Letters that are sizes and units behind a count, or stand between two. */
    private static final String SIZES = "smlxgth\u043c\u0445\u0433\u043b";

    private final Reading reading;
    private final Tape tape;
    private final Memory memory;
    private final Quantities quantities;
    private final DictatedPart part;

    private final StringBuilder spelling = new StringBuilder();
    private int parts;
    private int digits;
    private int letters;
    private int words;
    /** How many letters are told by words. */
    private int names;
    /** How many of the number words are common words elsewhere, too: one alone counts for nothing. */
    private int common;

    private boolean solid;
    /** Whether numbers and letters take turns, as counts and sizes do, */
    private boolean turns;
    /** and whether the letters are sizes. */
    private boolean sizes;
    /** Whether all parts are single signs. */
    private boolean single;
    /** Whether the last part was a number. */
    private boolean number;

    Dictation(Reading reading, Quantities quantities) {
        this.reading = reading;
        this.tape = reading.tape;
        this.memory = reading.memory;
        this.quantities = quantities;
        this.part = new DictatedPart(reading);
    }

    /**
     * Whether no number word is near, so that all parts would have to be single signs, and digits are too few for that, or no
     * single sign follows the first one.
     */
    private boolean isAlone(int p) {
        if (reading.maySay(p) || (mayName() && part.mayName(p)) || isNamed(p)) {
            return false;
        }
        int next = part.signs(p + 1);
        boolean joined = next > p + 1 || tape.kind(p) == Chars.SOLID || tape.kind(next) == Chars.SOLID;
        return !joined || tape.digitsAhead(p) < DIGITS || (tape.kind(p) != Chars.SOLID && isLast(next));
    }

    /** Whether a letter that is told by a word stands at a place of a whole text, or behind one or two parts of digits and single letters. */
    boolean isNamed(int p) {
        char[] chars = tape.chars();
        byte[] kinds = tape.kinds();
        int i = p;
        for (int parts = 0; parts < NAMED; parts++) {
            boolean digits = kinds[i] == Chars.DIGIT;
            int end = i;
            while (digits ? kinds[end] == Chars.DIGIT : Chars.isWord(kinds[end])) {
                end++;
            }
            if (!digits && end != i + 1) {
                if (end > i && Alphabet.isOne(chars, i, end)) {
                    return true;
                }
                if (parts > 0 || end == i || !DictatedPart.mayBegin(chars, kinds, i)) {
                    return false;
                }
            }
            i = end;
            while (i < end + DictatedPart.SIGNS && DictatedPart.isSign(chars[i])) {
                i++;
            }
        }
        return false;
    }

    /** Whether letters may be told by a word: that is more than a word of a sentence only right behind an announcement. */
    private boolean mayName() {
        return (memory.tight & Words.IDS) != 0 || reading.asked != 0;
    }

    /** Whether what stands behind a single sign is no other one with more behind it, nor a word for a sign. */
    private boolean isLast(int i) {
        if (!tape.isWordOrDigit(i)) {
            return tape.kind(i) != Chars.SOLID;
        }
        boolean word = tape.isWord(i) && tape.isWord(i + 1);
        return !word && !DictatedPart.isSign(tape.at(i + 1)) && tape.kind(i + 1) != Chars.SOLID;
    }

    /** Whether a number is announced right before a place. */
    boolean isAnnounced(int p) {
        if (isGoods()) {
            return false;
        }
        boolean said = (memory.lastFlags & Words.IS) != 0 && memory.within(Words.ORDER | Words.PARCEL, p, SAID);
        boolean numbered = memory.numberTight && memory.tight == 0 && memory.isNear(Memory.NUMBER, p, SAID);
        return memory.isTight(Words.IDS, p)
                || memory.hash
                || said
                || numbered
                || isNext()
                || reading.isAnswer(Words.IDS, p, Hidden.OPENING);
    }

    /** Whether an order or a parcel was spoken of right before, with hardly a word between. */
    boolean isNear(int p) {
        return !isGoods() && memory.within(Words.ORDER | Words.PARCEL, p, NEAR);
    }

    /** Whether what follows is a size, a colour, an article or a version. */
    private boolean isGoods() {
        return (memory.lastFlags & (Words.SIZE | Words.COLOUR)) != 0
                || (memory.tight & (Words.PRODUCT | Words.VERSION)) != 0;
    }

    /** Whether an order's or a parcel's number stands right before, so that another one may follow. */
    private boolean isNext() {
        return memory.afterValue && (memory.valueKind == Kinds.ORDER || memory.valueKind == Kinds.PARCEL);
    }

    /** The end of such a number that starts here, or -1. */
    int at(int p) {
        boolean announced = isAnnounced(p);
        if (!(announced || isNear(p)) || isAlone(p) || !mayBegin(p, announced)) {
            return -1;
        }
        clear();
        boolean numbered = memory.numberTight || memory.hash || reading.isAnswer(Words.IDS, p, Hidden.OPENING);
        int end = p;
        int i = p;
        while (i >= 0 && i < p + Tape.REACH - FAR && belongs(end, i, numbered)) {
            if (part.start() != i) {
                part.read(i, i == p);
            }
            add(i);
            end = part.end();
            if (words + names == 0 && !single && !reading.mayGoOn(end) && !isNamed(part.signs(end))) {
                return -1;
            }
            i = part.gap(end);
        }
        boolean open = i >= p + Tape.REACH - FAR;
        if (!isWhole(end, numbered) || (!open && part.isLarger(i))) {
            return -1;
        }
        reading.hit(kind(p), p, end, spelling.toString());
        memory.open = open ? Memory.OPEN_DICTATED : Memory.CLOSED;
        return end;
    }

    /** The end of the next part of a number that is open, or the same place. */
    int more(int p) {
        parts = 1;
        digits = DIGITS;
        number = true;
        int i = part.gap(p);
        if (i < 0 || !belongs(p, i, false)) {
            return p;
        }
        part.read(i, false);
        return part.end();
    }

    private void clear() {
        spelling.setLength(0);
        parts = 0;
        digits = 0;
        letters = 0;
        words = 0;
        names = 0;
        common = 0;
        solid = false;
        turns = true;
        sizes = true;
        single = true;
        number = false;
    }

    private EntityKind kind(int p) {
        if (memory.tight == 0 && isNext()) {
            return Kinds.ALL.get(memory.valueKind);
        }
        EntityKind kind = reading.announced(p);
        boolean account = !kind.equals(EntityKind.PARCEL_NUMBER) && memory.within(Words.ACCOUNT, p, SAID_ACCOUNT);
        boolean land = isLetter(0) && isLetter(1) && !isLetter(2) && !isLetter(3) && parts > IBAN;
        return account && land ? EntityKind.IBAN : kind;
    }

    private boolean isLetter(int i) {
        return i < spelling.length() && Chars.isLetter(Chars.kind(spelling.charAt(i)));
    }

    /** A small word of one letter begins a number only before a sign or another letter. */
    private boolean mayBegin(int p, boolean announced) {
        int kind = part.read(p, true);
        int end = part.end();
        if (part.isNamed() && !mayName()) {
            return false;
        }
        if (!announced) {
            return kind == DictatedPart.LETTERS || (kind == DictatedPart.LETTER && !part.isWord());
        }
        if (kind == DictatedPart.FIGURES) {
            return end <= p + FIRST;
        }
        boolean letter = kind == DictatedPart.LETTER;
        boolean joined = tape.at(end) == ',' || tape.at(end) == '-';
        boolean apostrophe = memory.previous == '\'' || memory.previous == '\u2019';
        boolean next = memory.tight == 0 && isNext();
        if (next && kind == DictatedPart.LETTERS && part.isJoiner()) {
            return false;
        }
        boolean word = next ? part.isJoiner() : tape.kind(p) == Chars.LOWER && part.isWord();
        if (!letter || !word || joined) {
            return kind != DictatedPart.NONE && !(letter && apostrophe);
        }
        return !apostrophe && !next && part.read(part.gap(end), false) == DictatedPart.LETTER;
    }

    /** Whether a number word follows a word. */
    boolean isLed(int end) {
        int next = part.signs(end);
        return next > end && part.isNumber(next);
    }

    /** Whether the part at a place is of the number that goes up to another one. */
    private boolean belongs(int before, int i, boolean numbered) {
        int kind = part.read(i, parts == 0);
        int end = part.end();
        if (kind == DictatedPart.NONE || parts == 0) {
            return kind != DictatedPart.NONE;
        }
        if (kind == DictatedPart.NUMBER || kind == DictatedPart.FIGURES) {
            boolean small = part.isSmall() && !number;
            boolean apart = tape.at(before) == ',' || digits < DIGITS;
            return (numbered || !apart || !isCounted(end, end - i))
                    && (!small || isFollowed(end, SMALL) || isStopped(end));
        }
        if (part.isNamed()) {
            return !part.isSound() || isFollowed(end, SMALL);
        }
        boolean word = part.isWord();
        boolean capital = kind == DictatedPart.LETTER && tape.kind(i) == Chars.UPPER;
        boolean joiner = word && !capital && part.isJoiner() && tape.at(before) == ' ' && tape.at(end) == ' ';
        if (joiner ? isCounting(end, kind) : isFollowed(end, SMALL)) {
            return true;
        }
        return mayEnd(before, i, end) && (!word || isStopped(end) || (tape.at(before) == '-' && before == i - 1));
    }

    /** Whether a number follows behind a letter that may be an "and", and not behind such a word. */
    private boolean isCounting(int end, int kind) {
        int next = part.read(part.gap(end), false);
        return kind == DictatedPart.LETTER && (next == DictatedPart.NUMBER || next == DictatedPart.FIGURES);
    }

    /** Whether another part follows that is no small word. */
    private boolean isFollowed(int end, int small) {
        int next = part.gap(end);
        int kind = part.read(next, false);
        if (kind == DictatedPart.LETTER || kind == DictatedPart.LETTERS) {
            return !part.isWord() || (small > 0 && isFollowed(part.end(), small - 1));
        }
        return kind != DictatedPart.NONE;
    }

    /** Whether a letter may be the last part: no apostrophe follows, nor a sign of a mail address. */
    private boolean mayEnd(int before, int i, int end) {
        char c = tape.at(end);
        return i > before ? c != '\'' && c != '\u2019' && c != '@' : !tape.isWordOrDigit(end);
    }

    /** Whether a sentence or a part of it ends. */
    private boolean isStopped(int end) {
        int next = tape.blanksEnd(end, false);
        return next == end ? !tape.isLetter(end) : !tape.isLetter(next) && !tape.isDigit(next);
    }

    /** Whether a number says how many of something there are: "three pieces". */
    private boolean isCounted(int end, int length) {
        int next = tape.blanksEnd(end, false);
        boolean word = next > end && tape.isWord(next) && tape.isWord(next + 1);
        boolean unit = word || tape.kind(next) == Chars.SOLID;
        return unit
                && !part.isNumber(next)
                && part.read(next, false) == DictatedPart.NONE
                && quantities.unitAfter(end, Math.min(length, DIGITS));
    }

    private void add(int i) {
        boolean counts = part.kind() == DictatedPart.NUMBER || part.kind() == DictatedPart.FIGURES;
        boolean and = part.isJoiner() && tape.kind(i) == Chars.LOWER;
        turns &= parts == 0 || and || counts != number;
        number = counts;
        parts++;
        int length = part.end() - i;
        single &= length == 1;
        if (part.kind() == DictatedPart.NUMBER) {
            words++;
            common += part.isSmall() ? 1 : 0;
            solid |= tape.kind(i) == Chars.SOLID;
            for (int time = 0; time < part.times(); time++) {
                spelling.append(part.value());
            }
            digits += part.times();
            return;
        }
        if (part.isNamed()) {
            names++;
            letters++;
            sizes = false;
            spelling.append(part.letter());
            return;
        }
        for (int at = i; at < part.end(); at++) {
            char c = Chars.fold(tape.at(at));
            sizes &= counts || and || SIZES.indexOf(c) >= 0;
            spelling.append(c);
        }
        digits += counts ? length : 0;
        letters += counts ? 0 : length;
    }

    /** Whether the parts are one number, and neither sizes nor a few letters beside a count. */
    private boolean isWhole(int end, boolean numbered) {
        int least = solid ? SOLID : names > 0 && letters > 1 ? DIGITS - 1 : DIGITS;
        boolean enough = letters > 0 && digits >= least;
        boolean signs = names > 0 || words > 1 || words > common || (single && parts >= SIGNS);
        boolean goods = !numbered && turns && (sizes || memory.verb);
        return enough && signs && !goods && tape.at(end) != '@';
    }
}
