package dev.avow.core.redaction.detect;

import dev.avow.core.redaction.EntityKind;
import org.jspecify.annotations.Nullable;

/** Numbers in words, as people dictate them: "oh seven double two", pairs as in French, one sign a digit as in Chinese. */
final class Spoken {

    /** No number word is longer, with what stands around it. */
    private static final int FAR = 18;
    /** So many digits has a telephone number at least to which an extension belongs. */
    private static final int PHONE = 7;
    /** So many number words in a row are an order's number if an order was spoken of, */
    private static final int ALONE = 5;
    /** so far before. */
    private static final int FAR_CUE = 60;

    /** So many signs stand between two parts: " ... ". */
    private static final int GAP = 5;
    /** So many dots are a pause. */
    private static final int DOTS = 3;

    /** Stands between the parts of a number in Japanese. */
    private static final char OF = '\u306E';

    private static final long SIGNS = Words.DOT | Words.JOIN;
    private static final long ID_CUES = Words.ORDER | Words.PHONE | Words.CARD | Words.PARCEL | Words.ACCOUNT;

    private final Reading reading;
    private final Tape tape;
    private final Memory memory;
    private final Behind behind;
    private final Quantities quantities;
    private final Figures figures = new Figures();
    private final Pauses pauses;
    private final Alphabet alphabet;
    /** Number words that mean something else in another language, such as "on". */
    private int smalls;

    private int elements;
    /** How many signs between digits are told in words: "dash", "dot". */
    private int joins;
    /** How many gaps were passed over with a word of somebody who thinks, or with dots. */
    private int rests;
    /** Whether such gaps alone make one number of digits. */
    private boolean pausing;

    /** Whether letters stand before the number that are of it. */
    private boolean led;

    private boolean plus;
    private boolean cut;
    /** Whether the last gap was passed over with a word of somebody who thinks. */
    private boolean paused;

    Spoken(Reading reading, Behind behind, Quantities quantities) {
        this.behind = behind;
        this.quantities = quantities;
        this.reading = reading;
        this.tape = reading.tape;
        this.memory = reading.memory;
        this.pauses = new Pauses(reading.tape);
        this.alphabet = new Alphabet(reading);
    }

    /** The end of a dictated number that starts here, or -1. */
    int at(int p) {
        return at(p, p);
    }

    /** The same from digits on, where pauses alone may part them. */
    int pausing(int p) {
        pausing = true;
        int end = at(p, p);
        pausing = false;
        return end;
    }

    /** Whether behind a number word nothing goes on with it: one by itself is no number of anything. */
    private boolean isAlone(int p) {
        if (!tape.isLetter(p) || (reading.words.match(p) & Words.SPOKEN) == 0) {
            return false;
        }
        int end = reading.words.end();
        return reading.words.value() != Glued.VALUE && tape.kind(end) < Chars.DIGIT && !isGap(tape.at(end));
    }

    /** The same behind letters that are of it and start earlier. */
    int at(int start, int p) {
        if (isAlone(p)) {
            return -1;
        }
        led = start < p;
        figures.clear();
        smalls = 0;
        elements = 0;
        joins = 0;
        rests = 0;
        plus = false;
        cut = false;
        int end = p;
        int wordsAtEnd = 0;
        int i = p;
        boolean more = true;
        while (i < start + Tape.REACH - FAR) {
            int to = i < 0 ? -1 : element(i);
            if (to < 0) {
                more = i > p && tape.isWord(i) && tape.wordEnd(i) == tape.limit() && tape.isCut();
                break;
            }
            if (elements == 1 && smalls == 1 && tape.isDigit(i) && i > end) {
                return -1;
            }
            elements++;
            if (!figures.isWaiting()) {
                end = to;
                wordsAtEnd = figures.words();
            }
            i = gap(to);
            i = figures.length() >= PHONE && i > to ? behindExtension(i) : i;
        }
        return decide(p, end, wordsAtEnd, more);
    }

    private int decide(int p, int end, int spoken, boolean more) {
        int count = figures.length();
        if (count < 3) {
            return -1;
        }
        EntityKind code = securityCode(p, end, spoken);
        if (code != null) {
            return reading.hit(code, p, end, figures.end());
        }
        if (!isOne(p, end, spoken, more) || (count < 7 && isAmount(end))) {
            return -1;
        }
        boolean named = isNamed(end, spoken);
        boolean order = memory.isTight(Words.ORDER, p)
                || (named && count < 7 && !memory.isTight(Words.PHONE, p))
                || (count < 7 && (memory.within(Words.ORDER, p, 40) || memory.isListed(p)));
        boolean card = memory.isTight(Words.CARD, p) || count >= 15;
        boolean lettered = order && !card && memory.isTight(Words.ORDER, p);
        EntityKind kind = card ? EntityKind.CARD : order ? EntityKind.ORDER_NUMBER : EntityKind.PHONE;
        int rest = memory.isTight(Words.IDS, p) ? Memory.OPEN_DICTATED : Memory.OPEN_SPOKEN;
        int whole = lettered ? alphabet.tail(end) : end;
        reading.hit(kind, p, whole, whole > end ? reading.plain(p, whole) : figures.end());
        if (kind.equals(EntityKind.ORDER_NUMBER)) {
            memory.numbered(whole);
        }
        memory.open = cut ? Memory.OPEN_TOKEN : more ? rest : Memory.CLOSED;
        return whole;
    }

    /** "CVV four oh nine". */
    private @Nullable EntityKind securityCode(int p, int end, int spoken) {
        boolean cued = memory.isTight(Words.CVC, p) || memory.within(Words.CVC, p, 24) || reading.isAsked(Words.CVC);
        boolean few = figures.length() <= 4 && (elements >= 2 || spoken >= 2) && spoken > smalls;
        return cued && few && !quantities.unitAfter(end, figures.length()) ? EntityKind.CARD_SECURITY_CODE : null;
    }

    private boolean isOne(int p, int end, int spoken, boolean more) {
        int count = figures.length();
        boolean cued =
                memory.tight != 0 || memory.numberTight || memory.hash || memory.afterValue || reading.asked != 0;
        if (plus && spoken == 0) {
            return count >= 9 && count <= 15 && (memory.isTight(Words.PHONE, p) || reading.isAsked(Words.PHONE));
        }
        boolean small = spoken == 1 && (reading.words.match(p) & (Words.BRIDGE | Words.STOP)) != 0;
        boolean mixture = spoken > smalls && !small && elements >= 3 && count >= 4 && (memory.tight & ID_CUES) != 0;
        boolean answer = reading.isAnswer(ID_CUES, p, 24);
        mixture |= spoken >= 1 && elements >= 2 && count >= 3 && ((answer && !small) || (answer && spoken > 1));
        mixture |=
                memory.afterValue && Kinds.repeats(memory.valueKind) && spoken >= 2 && count >= 2 && reading.asked != 0;
        boolean pairs = spoken >= 2 && count >= 4 && isNamed(end, spoken);
        boolean lettered = led && spoken >= 2 && count >= 3;
        boolean dictated = lettered || (spoken >= 3 && (count >= 7 || (count >= 4 && (cued || more))));
        boolean near = memory.within(Words.ORDER, p, FAR_CUE) || memory.isListed(p);
        boolean again = spoken >= ALONE && elements >= ALONE && count < 7 && near;
        return mixture || pairs || dictated || again || isMixed(p, end, spoken);
    }

    /** "Zero 6 12 34 56 78", "07 double seven 00 9": digits enough for a number, some of them in words. */
    private boolean isMixed(int p, int end, int spoken) {
        int count = figures.length();
        boolean zero = figures.startsWithZero();
        if (spoken == 0) {
            boolean phone = memory.isTight(Words.PHONE | Words.CARD | Words.ACCOUNT, p) && count >= 7;
            boolean order = memory.isTight(Words.ORDER | Words.PARCEL, p) && count >= 5;
            return (joins > 0 || (pausing && rests > 0)) && (phone || order || (zero && count >= 9));
        }
        boolean told = memory.isTight(Words.PHONE, p) && elements >= 3 && count >= 7;
        boolean alone = memory.isTight(Words.PHONE | Words.ORDER, p) && !memory.verb && elements <= 3 && count >= 4;
        if (elements > spoken && (told || (alone && spoken > smalls && isLast(end)))) {
            return true;
        }
        return spoken > smalls
                && elements >= 3
                && elements > spoken
                && (zero ? count >= 7 : count >= 9 && spoken > smalls + 1);
    }

    /** Whether no word follows. */
    boolean isLast(int end) {
        int i = tape.blanksEnd(end, false);
        return !tape.isLetter(i) && !tape.isDigit(i);
    }

    private boolean isNamed(int end, int spoken) {
        int count = figures.length();
        return (memory.tight & ID_CUES) != 0
                || (spoken >= 2 && count >= 4 && count < 7 && behind.isAnnounced(end, Words.ORDER));
    }

    /** "Over two thousand five hundred euros", "in twenty twenty-six". */
    private boolean isAmount(int end) {
        if (quantities.unitAfter(end, figures.length())) {
            return true;
        }
        int value = figures.value();
        boolean year = figures.length() == 4 && value >= 1900 && value <= 2099 && elements < 4;
        return year && !memory.numberTight && !memory.hash && (memory.lastFlags & Words.ORDER) == 0;
    }

    /** Behind "ext" or "x" if a number follows, or the same place. */
    private int behindExtension(int i) {
        boolean x = Chars.fold(tape.at(i)) == 'x' && !tape.isWordOrDigit(i + 1);
        if (!tape.isWord(i) || !(x || (reading.words.match(i) & Words.EXTENSION) != 0)) {
            return i;
        }
        int end = x ? i + 1 : reading.words.end();
        return goesOn(end) ? gap(end) : i;
    }

    /** The end of the next number word or digit of a number that goes on, or -1. */
    int more(int from) {
        figures.clear();
        int i = memory.valueKind == Kinds.PHONE ? behindExtension(from) : from;
        int to = element(i);
        if (to < 0 || !figures.isWaiting()) {
            return to;
        }
        int next = gap(to);
        return next > 0 && element(next) > 0 ? to : -1;
    }

    /** Whether a word of somebody who thinks stands behind digits and a blank, and maybe a comma. */
    boolean mayPause(int end) {
        int i = tape.isLetter(end + 1) ? end + 1 : end + 2;
        return pauses.end(i) > i;
    }

    /** Whether a number word or a digit follows behind a number word. */
    boolean goesOn(int from) {
        int next = gap(from);
        return next > 0 && (tape.isDigit(next) || (tape.isLetter(next) && isNumber(next)));
    }

    /** Whether another number word or digit stands here; the end of it, or -1. */
    private int element(int i) {
        if (tape.isDigit(i)) {
            int to = tape.digitsEnd(i);
            boolean clock = tape.at(to) == ':' && tape.isDigit(to + 1);
            if (clock || (tape.isWord(to) && !isNumber(to))) {
                return -1;
            }
            for (int j = i; j < to; j++) {
                figures.digit(tape.at(j) - '0');
            }
            return to;
        }
        if (!tape.isLetter(i)) {
            return -1;
        }
        long flags = reading.words.match(i);
        if ((flags & Words.SPOKEN) == 0) {
            return -1;
        }
        int end = reading.words.end();
        int value = reading.words.value();
        if (value == Glued.VALUE) {
            return glued(i, end);
        }
        boolean first = figures.length() == 0;
        if (value == SpokenWords.PLUS ? elements > 0 : value == SpokenWords.THOUSAND_BEHIND && first) {
            return -1;
        }
        plus |= value == SpokenWords.PLUS;
        smalls += value >= 0 && (flags & (Words.BRIDGE | Words.STOP | Words.AMOUNT)) != 0 ? 1 : 0;
        figures.word(value);
        return end;
    }

    private boolean isNumber(int i) {
        return tape.isWord(i + 1) && (reading.words.match(i) & Words.SPOKEN) != 0;
    }

    private int glued(int start, int end) {
        Glued glued = reading.words.glued;
        boolean open = end == tape.limit() && tape.isCut();
        if (!glued.read(tape.chars(), start, end, open)) {
            return -1;
        }
        for (int piece = 0; piece < glued.count(); piece++) {
            figures.word(glued.value(piece));
        }
        cut |= open;
        return end;
    }

    /** Over blanks, commas, hyphens, an "and" and what is said while somebody thinks; where the next element may stand, or -1. */
    int gap(int from) {
        paused = false;
        int i = from;
        while (i < from + GAP && isGap(tape.at(i))) {
            i++;
        }
        if (i == from && tape.at(i) == OF && tape.kind(i + 1) == Chars.SOLID) {
            return i + 1;
        }
        if (i == from) {
            boolean joined = tape.kind(i) == Chars.SOLID || tape.isDigit(i) || (tape.isWord(i) && isNumber(i));
            return joined ? i : -1;
        }
        if (i > from + DOTS && tape.isDigit(i) && tape.at(i - 2) == '.' && tape.at(i - DOTS) == '.') {
            rests++;
            paused = true;
            return i;
        }
        if (tape.isWord(i) && (reading.words.match(i) & SIGNS) != 0 && (reading.words.match(i) & Words.SPOKEN) == 0) {
            int next = reading.words.end();
            while (next < reading.words.end() + 2 && isGap(tape.at(next))) {
                next++;
            }
            joins++;
            return next > reading.words.end() ? next : i;
        }
        if (tape.isWord(i)) {
            char c = Chars.fold(tape.at(i));
            int end = tape.wordEnd(i);
            boolean and = (end - i == 1 && (c == 'y' || c == 'e' || c == 'i' || c == 'a'))
                    || (end - i == 2 && (c == 'e' || c == 's' || c == 'o'))
                    || (end - i == 3 && (c == 'u' || c == 'a'));
            boolean number = (reading.words.match(i) & Words.SPOKEN) != 0;
            int pause = number ? i : pauses.end(i);
            if (pause > i && (tape.isDigit(pause) || (tape.isLetter(pause) && isNumber(pause)))) {
                rests++;
                paused = true;
                return pause;
            }
            if (and && !number && isGap(tape.at(end))) {
                int next = tape.blanksEnd(end + 1, false);
                return tape.isWordOrDigit(next) || tape.kind(next) == Chars.SOLID ? next : i;
            }
        }
        return i;
    }

    /** Whether the last gap was passed over with a word of somebody who thinks: "uh", "and then". */
    boolean isPaused() {
        return paused;
    }

    private static boolean isGap(char c) {
        return c == ',' || c == ';' || Gaps.isUsual(c) || Gaps.isOdd(c);
    }
}
