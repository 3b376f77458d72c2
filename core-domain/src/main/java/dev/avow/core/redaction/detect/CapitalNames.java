package dev.avow.core.redaction.detect;

import dev.avow.core.redaction.EntityKind;

/**
 * Names in capitals behind what announces them, "my name is", where nearly any word may be one, or behind what only introduces
 * them, "this is", where the rest of the line has to agree.
 */
final class CapitalNames {

    /** What no word of a signature means. */
    private static final long SERIOUS = Words.ALL_CUES | Words.ROLE | Words.CLOSING | Words.GREETING | Words.MONEY;

    /** What no name begins with that nobody doubts. */
    private static final long OTHER = Words.STOP
            | Words.ORDER
            | Words.PHONE
            | Words.ACCOUNT
            | Words.PARCEL
            | Words.NATIONAL_ID
            | Words.MAIL
            | Words.ADDRESS;

    /** So long is a title at most, with a dot and a blank. */
    private static final int TITLE_END = 10;

    private final Reading reading;
    private final Tape tape;
    private final Memory memory;
    private final NameCues cues;
    private final NameParts parts;
    private final BehindNames behind;

    CapitalNames(Reading reading, NameCues cues, NameParts parts, BehindNames behind) {
        this.reading = reading;
        this.tape = reading.tape;
        this.memory = reading.memory;
        this.cues = cues;
        this.parts = parts;
        this.behind = behind;
    }

    /** Capitalised words right behind "my name is"; their end, or -1. */
    int announced(int p) {
        int end = -1;
        int i = parts.links(p);
        for (int word = 0; word < 4 && tape.kind(i) == Chars.UPPER; word++) {
            long flags = reading.words.match(i);
            boolean stop = (flags & (OTHER | (word == 0 ? Words.NAME | Words.NAMED : 0))) != 0;
            int to = tape.wordEnd(i);
            if (word == 0 && tape.at(to) == '\'' && (flags & (Words.NAME | Words.INTRO)) != 0) {
                return -1;
            }
            boolean family = to - i <= 3 && (word > 0 || (tape.at(to) == ' ' && tape.kind(to + 1) == Chars.UPPER));
            family |= word == 0 && (parts.isFollowed(to) || (behind.isEnd(to) && parts.isCommonly(i, to)));
            boolean title = word == 0 && parts.isTitle(i, to);
            if (stop && to - i > 1 && !family) {
                break;
            }
            end = parts.wordEnd(i);
            i = end + (tape.at(end) == '.' && (end - i == 1 || title) ? 1 : 0);
            boolean turned = word == 0
                    && tape.at(i) == ','
                    && (reading.isAsked(Words.NAME) || tape.areCapitals(p, end))
                    && isTurned(i + 1);
            i += turned ? 1 : 0;
            if (tape.at(i) != ' ') {
                break;
            }
            i = parts.links(i + 1);
        }
        boolean letter = end == p + 1 && tape.at(end) != '.';
        boolean code = end > 0 && tape.areCapitals(p, end) && tape.at(end) == ' ' && tape.isDigit(end + 1);
        boolean house = end > 0 && tape.at(end) == ' ' && tape.isDigit(end + 1) && (memory.tight & Words.ADDRESS) != 0;
        return end < 0 || letter || code || house || isOfWare(p, end) ? -1 : found(p, end);
    }

    /** "Mr Fox dvd", "Herr Lehmann Taschenbuch": the title of a book or a toy opens the message, or somebody asks for it. */
    private boolean isOfWare(int p, int end) {
        boolean opens = memory.isNear(Memory.STOP, p, TITLE_END) || memory.base + p <= TITLE_END || memory.isWanted(p);
        if (!opens || !reading.mayMean(Words.SHELF) || (memory.lastFlags & Words.TITLE) != Words.TITLE) {
            return false;
        }
        int i = tape.wordEnd(p) + 1;
        while (i < end && (reading.words.match(i) & Words.WARE) != Words.WARE) {
            i = tape.wordEnd(i) + 1;
        }
        i = i < end ? i : end + 1;
        return tape.at(i - 1) == ' ' && (reading.words.match(i) & Words.WARE) == Words.WARE;
    }

    /** "Fenwick, Olive": another name behind the comma, and then nothing. */
    private boolean isTurned(int from) {
        int word = from + 1;
        boolean name = tape.at(from) == ' ' && tape.kind(word) == Chars.UPPER && reading.words.match(word) == 0;
        return name && !tape.isWordOrDigit(tape.wordEnd(word) + 1);
    }

    /**
     * Capitalised words behind what only introduces: they mean nothing else and fill their line or their part of the sentence, or
     * "and" goes on behind them; the end, or -1. Small words may stand before the name and are of it.
     */
    int introduced(int p, int name) {
        if (memory.isHint() && !memory.isNameTold(p)) {
            return -1;
        }
        boolean line = cues.isLine() || memory.alone;
        int first = tape.wordEnd(name);
        if (memory.loud && tape.areCapitals(name, first) && !GivenNames.has(tape.chars(), name, first)) {
            return -1;
        }
        int end = parts.words(name);
        if (end < 0 && cues.isLine() && memory.isNear(Memory.CLOSING, p, 2)) {
            end = line(p);
        }
        if (end < 0) {
            return -1;
        }
        if (tape.at(end) == ' ' && tape.isWord(end + 1) && (reading.words.match(end + 1) & Words.NAME) != 0) {
            return found(p, end);
        }
        char c = tape.at(end);
        boolean mail = c == ' ' && tape.at(end + 1) == '<';
        boolean signed = line && memory.isNear(Memory.CLOSING, p, 8);
        boolean dash = c == ' ' && tape.at(end + 1) == '-' && tape.at(end + 2) == ' ';
        boolean closes = mail
                || dash
                || (line && c == '!')
                || (c == ' ' && behind.isPicture(end + 1))
                || (signed && behind.isOver(end))
                || (c == ' ' && memory.isNear(Memory.CLOSING, p, 2) && behind.isDialled(p, end + 1))
                || c == '|'
                || behind.ends(end);
        boolean part = !line && (c == ',' || c == '!' || c == ';' || c == ')');
        part |= !line && c == ' ' && (behind.isAnd(end + 1) || isSentence(p, end));
        boolean comma = line && (c == ',' || (c == ' ' && tape.at(end + 1) == '|'));
        return closes || part || comma ? likely(p, end) : -1;
    }

    /** "Ni Luh Ayu Pratiwi" below "kind regards": names that mean something elsewhere, if they fill their line; their end, or -1. */
    private int line(int p) {
        boolean unknown = false;
        int i = p;
        int end = -1;
        for (int word = 0; word < 4 && tape.kind(i) == Chars.UPPER; word++) {
            long flags = reading.words.match(i);
            if ((flags & SERIOUS) != 0) {
                return -1;
            }
            unknown |= flags == 0;
            end = parts.wordEnd(i);
            i = tape.at(end) == ' ' ? end + 1 : end;
        }
        boolean over = tape.at(i) == 0 || tape.at(i) == '\n';
        return over && unknown && tape.wordEnd(p) < end ? end : -1;
    }

    /** "This is Olive Fenwick calling": two words that are in no list, and a small one behind them that is in one. */
    private boolean isSentence(int p, int end) {
        int second = tape.wordEnd(p) + 1;
        boolean two = second < end
                && tape.kind(p + 1) == Chars.LOWER
                && reading.words.match(p) == 0
                && tape.kind(second) == Chars.UPPER
                && tape.kind(second + 1) == Chars.LOWER
                && reading.words.match(second) == 0
                && tape.kind(end + 1) == Chars.LOWER;
        return two
                && (memory.isOwn(p)
                        || (reading.words.match(end + 1) & (Words.STOP | Words.BRIDGE | Words.ORDER | Words.AMOUNT))
                                != 0);
    }

    /** A name that was found; behind "not" another one may stand. */
    int found(int p, int end) {
        int next = reading.hit(EntityKind.NAME, p, end, reading.folded(p, end));
        int not = tape.at(end) == ' ' ? end + 1 : end;
        int other = tape.wordEnd(not) + 1;
        boolean contrast = not > end
                && other - not <= 6
                && tape.kind(not) == Chars.LOWER
                && tape.kind(other) == Chars.UPPER
                && (reading.words.match(not) & Words.STATE) != 0;
        return Math.max(next, contrast ? announced(other) : -1);
    }

    /** A likely name needs two words, or a line of its own. */
    int likely(int p, int end) {
        boolean two = tape.wordEnd(p) < end;
        boolean address = memory.isTight(Words.ADDRESS, p);
        boolean formula = !two && (reading.words.match(p) & Words.CLOSING) != 0;
        if (!two && (!memory.alone || formula)) {
            return -1;
        }
        reading.hit(EntityKind.NAME, p, end, reading.folded(p, end));
        if (address) {
            memory.announce(Words.ADDRESS, end);
        }
        return end;
    }
}
