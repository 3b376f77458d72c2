package dev.avow.core.redaction.detect;

/** Whether a number is named behind it, as an order's or by another cue: "1001 is my order", "1001 (order no)". */
final class NamedBehind {

    /** So many signs stand between a number and what names it, */
    private static final int SIGNS = 6;
    /** of these. */
    private static final String BETWEEN = " )\"'-<=(>^:;/,?\u2013\u2014\u2190\u27A1\u2192";
    /** So far behind "what about" a number is asked for and no amount. */
    private static final int ASKED = 24;
    /** So long is the rest of the part of a text at most behind which it is said that a number was an order. */
    private static final int PART = 32;

    private static final WordTable THAT = new WordTable();

    static {
        THAT.enter(
                "that this it das dies dat dit det dette ese esa eso esto este questo questa quello ceci cela ça esse essa isso isto to toto это то це se tämä ez az αυτό זה זו هذا هذه ये यह ye yeh itu ini טו",
                0);
    }

    private final Reading reading;
    private final Tape tape;
    private final SentenceEnds ends;
    private final SecondNumbers seconds;

    NamedBehind(Reading reading, SentenceEnds ends, SecondNumbers seconds) {
        this.reading = reading;
        this.tape = reading.tape;
        this.ends = ends;
        this.seconds = seconds;
    }

    /** Whether what follows names the number as the cue does; of an order also what follows another number, or the next part of the text. */
    boolean isNamed(int from, long cue) {
        if (announces(from, cue)) {
            return true;
        }
        int second = cue == Words.ORDER ? seconds.end(from) : -1;
        return (second > 0 && (announces(second, cue) || isMeant(second))) || (cue == Words.ORDER && isMeant(from));
    }

    /** Whether what follows this number, and no other one behind it, is said of it. */
    private boolean announces(int from, long cue) {
        int i = from;
        if ((tape.at(i) == '-' || tape.at(i) == '\'') && tape.wordEnd(i + 1) - i <= 5) {
            i = tape.wordEnd(i + 1);
        }
        i += tape.at(i) == '.' ? 1 : 0;
        char first = tape.at(i);
        if (cue == Words.ORDER && first == '\n') {
            int line = lineEnd(i);
            int to = named(line, cue);
            return to > 0 ? ":#=".indexOf(tape.at(to)) < 0 : saysSo(line) && endsWithOrder(line) && !isPaid(i);
        }
        boolean told = false;
        boolean denied = false;
        int sign = signsEnd(i);
        if (sign > i + 1 || (sign > i && first != ' ')) {
            boolean named = cue == Words.ORDER || cue == Words.PASSWORD || cue == Words.PRODUCT;
            if (named && tape.at(sign - 1) != ',' && named(sign, cue) > 0) {
                return true;
            }
            if (cue == Words.ORDER && (first == ',' || first == '?') && isDated(i, sign)) {
                return true;
            }
            boolean quote = first == '"' || first == '\'' || first == ')';
            boolean said = cue == Words.ORDER ? isSaid(sign, i) : (first == ',' || first == '?') && isIs(sign);
            i = quote || said ? sign : i;
        }
        for (int word = 0; word < 7; word++) {
            i = tape.blanksEnd(i, false);
            i += tape.at(i) == '\'' ? 1 : 0;
            if (!tape.isLetter(i)) {
                return false;
            }
            long flags = reading.words.match(i);
            int end = reading.words.end();
            if (!denied && cue == Words.ORDER && ends.isNot(i, end)) {
                denied = true;
                i = end;
                continue;
            }
            boolean order = cue == Words.ORDER;
            told |= !order && word > 0;
            if ((order && (flags & Words.AFTER) != 0) || ((told || (flags & Words.AFTER) != 0) && (flags & cue) != 0)) {
                return !moneyAfter(end);
            }
            if (order && (flags & cue) != 0 && (word == 0 ? isNumbered(flags, end) : ends.isEnd(end))) {
                return true;
            }
            boolean particle = order && word == 0 && tape.kind(i) == Chars.SOLID;
            told |= particle || (flags & (order ? Words.IS | Words.NUMBER : Words.IS)) != 0;
            boolean of = order && told && (flags & (Words.LINK | Words.AMOUNT)) != 0;
            boolean that = order && word == 0 && THAT.value(tape, i, end) >= 0 && isThat(tape.blanksEnd(end, false));
            if ((flags & (Words.BRIDGE | Words.NUMBER)) == 0 && !of && !that) {
                return false;
            }
            i = (flags & Words.NUMBER) != 0 && "\u00B0\u00BA".indexOf(tape.at(end)) >= 0 && tape.sees(end)
                    ? end + 1
                    : end;
        }
        return false;
    }

    /** "9021 in your system? its my order": whether the next part of the text says that the number was an order, and has no other number before. */
    private boolean isMeant(int from) {
        if (tape.at(from) != ' ' || !tape.isLetter(from + 1)) {
            return false;
        }
        int i = from + 2;
        while (i < from + PART && isOfWords(tape.kind(i), i)) {
            i++;
        }
        boolean over = ",?.;".indexOf(tape.at(i)) >= 0 && tape.at(i) != 0;
        int word = tape.blanksEnd(i + 1, false);
        if (!over || word == i + 1 || !tape.isLetter(word)) {
            return false;
        }
        boolean is = false;
        for (int words = 0; words < 4 && tape.isLetter(word); words++) {
            long flags = reading.words.match(word);
            if ((flags & Words.AFTER) != 0 || (is && (flags & Words.ORDER) != 0)) {
                return !isPaid(from);
            }
            is |= (flags & Words.IS) != 0;
            if (!is || (flags & (Words.IS | Words.BRIDGE | Words.NUMBER | Words.SPOKEN)) == 0) {
                return false;
            }
            word = tape.blanksEnd(reading.words.end(), false);
        }
        return false;
    }

    /** Whether a sign is one of words: a letter, a blank or an apostrophe. */
    private boolean isOfWords(int kind, int i) {
        return Chars.isLetter(kind) || kind == Chars.BLANK || (kind == Chars.OTHER && tape.at(i) == '\'');
    }

    /** Where a next line begins behind the arrow that points at the one before: "^ my order number". */
    private int lineEnd(int from) {
        int i = from + 1;
        while (i < from + SIGNS
                && (tape.at(i) == '^' || tape.at(i) == '\u2191' || (tape.at(i) == ' ' && i > from + 1))) {
            i++;
        }
        return i;
    }

    /** Behind the signs that may stand between a number and what names it, or the same place. */
    int signsEnd(int from) {
        int i = from;
        while (i < from + SIGNS && isBetween(i)) {
            i++;
        }
        return i;
    }

    /** Whether a sign may stand between a number and what names it: one of those, or a picture. */
    private boolean isBetween(int i) {
        char c = tape.at(i);
        return c != 0 && (BETWEEN.indexOf(c) >= 0 || (c > '\u2190' && tape.kind(i) == Chars.OTHER));
    }

    /** ", thats my order", " - das ist meine Bestellung": behind such a sign the sentence says it again. */
    private boolean isSaid(int sign, int from) {
        boolean parted = false;
        for (int i = from; i < sign; i++) {
            parted |= tape.at(i) != ' ';
        }
        if (!parted || !tape.isLetter(sign) || saysSo(sign)) {
            return parted && tape.isLetter(sign);
        }
        boolean small = (reading.words.match(sign) & Words.BRIDGE) != 0;
        return small && saysSo(tape.blanksEnd(reading.words.end(), false));
    }

    private boolean isIs(int word) {
        return tape.isLetter(word) && (reading.words.match(word) & Words.IS) != 0;
    }

    /** Whether behind "this" it is said what it is, or the word for an order stands there as in languages that end with "is". */
    private boolean isThat(int word) {
        long told = Words.IS | Words.AFTER | Words.NUMBER;
        return tape.isLetter(word) && (reading.words.match(word) & told) != 0;
    }

    /** "Is", or a phrase that says what stands before it, and no word for an order by itself. */
    private boolean saysSo(int word) {
        long flags = tape.isLetter(word) ? reading.words.match(word) : 0;
        return (flags & Words.IS) != 0 || (flags & (Words.AFTER | Words.ORDER)) == Words.AFTER;
    }

    /** ", order from last week": the word for an order, and when it was. */
    private boolean isDated(int from, int word) {
        return tape.isLetter(word)
                && (reading.words.match(word) & Words.ORDER) != 0
                && isWhen(reading.words.end())
                && !isPaid(from);
    }

    /** Whether a word follows that says when, or one with which that begins. */
    boolean isWhen(int end) {
        int next = tape.blanksEnd(end, false);
        return tape.isLetter(next) && (reading.words.match(next) & (Words.AMOUNT | Words.LINK | Words.MONTH)) != 0;
    }

    /** Whether the last word before the number says that it is an amount. */
    private boolean isPaid(int from) {
        long flags = reading.memory.lastFlags;
        boolean amount = (flags & Words.AMOUNT) != 0 && !reading.memory.isNear(Memory.LOOKED, from, ASKED);
        return amount || (flags & (Words.MONEY | Words.CURRENCY)) != 0;
    }

    /** "Order no", "bestellnummer": whether a word is one for the number of an order, or with the next one, and nothing follows. */
    private boolean isNumbered(long flags, int end) {
        if ((reading.memory.tight & (Words.PRODUCT | Words.VERSION)) != 0) {
            return false;
        }
        if ((flags & Words.CODED) != 0 || tape.at(end) == '#') {
            return tape.at(end) == '#' ? ends.isLast(end + 1) : ends.isEnd(end);
        }
        int word = tape.blanksEnd(end, false);
        boolean number = tape.isLetter(word) && (reading.words.match(word) & Words.NUMBER) != 0;
        return number && ends.isLast(reading.words.end());
    }

    /** "That's my order number": whether small words lead to one for an order, and nothing follows. */
    private boolean endsWithOrder(int from) {
        int i = from;
        for (int word = 0; word < 4 && tape.isLetter(i); word++) {
            long flags = reading.words.match(i);
            int end = reading.words.end();
            if ((flags & (Words.ORDER | Words.AFTER)) != 0) {
                return ends.isEnd(end);
            }
            if ((flags & (Words.IS | Words.BRIDGE | Words.NUMBER)) == 0) {
                return false;
            }
            i = tape.blanksEnd(end, false);
        }
        return false;
    }

    /** "(order)", "- order no", "<- my order number": the end of words that name the number behind a sign, and of nothing else; or -1. */
    private int named(int from, long cue) {
        int i = from;
        boolean named = false;
        for (int word = 0; word < 4 && tape.isLetter(i); word++) {
            long flags = reading.words.match(i);
            if ((flags & (cue | Words.BRIDGE | Words.NUMBER)) == 0 || (flags & Words.IS) != 0) {
                return -1;
            }
            named |= (flags & cue) != 0;
            i = tape.blanksEnd(reading.words.end(), false);
        }
        boolean closed = !tape.isWordOrDigit(i) && tape.at(i) != '[';
        long polite = Words.STOP | Words.CLOSING | (cue == Words.PASSWORD ? Words.AMOUNT : 0);
        return named && (closed || (tape.isLetter(i) && (reading.words.match(i) & polite) != 0)) ? i : -1;
    }

    private boolean moneyAfter(int from) {
        int i = tape.blanksEnd(from, false);
        return tape.isLetter(i) && (reading.words.match(i) & Words.MONEY) != 0;
    }
}
