package dev.avow.core.redaction.detect;

/** What stands behind a name: the end of a sentence, a kiss or a picture, a telephone, a mail address, what somebody is, or goods. */
final class BehindNames {

    private static final String[] AND = {
        "and", "und", "et", "y", "e", "en", "i", "si", "och", "og", "ja", "a", "es", "ve", "de", "di", "da", "from",
        "aus", "von", "van", "uit", "fra", "fran", "iz", "z", "ze", "из", "із", "от", "calling", "writing"
    };

    /** From here on they mean "from": the name of a place may follow. */
    private static final int FROM = 17;

    private final Reading reading;
    private final Tape tape;

    BehindNames(Reading reading) {
        this.reading = reading;
        this.tape = reading.tape;
    }

    /** Whether a text, a line or a sentence is over. */
    boolean ends(int end) {
        char c = tape.at(end);
        return c == 0 || c == '\n' || (c == '.' && !tape.isWordOrDigit(end + 1));
    }

    /** Whether a text, a line or a part of a sentence is over. */
    boolean isEnd(int i) {
        char c = tape.at(i);
        return c == 0 || c == '\n' || c == ',';
    }

    /** Whether what was said is closed, by any sign that does it. */
    boolean closes(int end) {
        char c = tape.at(end);
        return c == 0 || c == ',' || c == '.' || c == '\n' || c == '!' || c == ';' || c == ':';
    }

    /** Whether a picture or a last small word follows, and no sentence: "Olive Fenwick thanks". */
    boolean isOver(int end) {
        if (tape.at(end) != ' ') {
            return false;
        }
        int i = end + 1;
        if (!tape.isLetter(i)) {
            return !tape.isDigit(i) && tape.at(i) != '[';
        }
        if (isKiss(i)) {
            return true;
        }
        long flags = tape.kind(i) == Chars.LOWER ? reading.words.match(i) : 0;
        boolean last = (flags & (Words.STOP | Words.CLOSING)) != 0 && !tape.isWordOrDigit(reading.words.end() + 1);
        return last || (flags & (Words.ORDER | Words.PHONE | Words.MAIL | Words.ADDRESS)) != 0;
    }

    /** "X", "xx": kisses behind the name that closes a message. */
    boolean isKiss(int from) {
        int i = from;
        while (i < from + 3 && (tape.at(i) == 'x' || tape.at(i) == 'X')) {
            i++;
        }
        return i > from && !tape.isWordOrDigit(i);
    }

    /** Whether a picture stands here: a sign that is none of a keyboard's. */
    boolean isPicture(int i) {
        return tape.at(i) > '~' && tape.kind(i) == Chars.OTHER;
    }

    /** Whether "and" follows, in some language. */
    boolean isAnd(int from) {
        int end = tape.wordEnd(from);
        int next = tape.at(end) == ' ' ? tape.kind(end + 1) : Chars.OTHER;
        if (next != Chars.LOWER && next != Chars.UPPER) {
            return false;
        }
        boolean goesOn = next == Chars.LOWER || (tape.at(end + 1) == 'I' && tape.wordEnd(end + 1) == end + 2);
        for (int and = 0; and < AND.length; and++) {
            if (reading.reads(from, end, AND[and])) {
                return goesOn || and >= FROM;
            }
        }
        return false;
    }

    /** "This is Jordan 1", "c'est Chloé Nomade 75 ml": a number or a word for goods follows. */
    boolean isGoods(int end) {
        int i = tape.blanksEnd(end, false);
        long goods = Words.PRODUCT | Words.COLOUR | Words.SIZE | Words.UNIT | Words.SHELF | Words.CURRENCY;
        return i > end && (tape.isDigit(i) || (tape.isLetter(i) && (reading.words.match(i) & goods) != 0));
    }

    /** "Olive Fenwick (olive@...", "Olive Fenwick <olive@...", "Olive Fenwick, olive@...". */
    boolean isBeforeMail(int end) {
        int i = end;
        while (i < end + 3 && " (<,:-|/\n".indexOf(tape.at(i)) >= 0) {
            i++;
        }
        int from = i;
        while (tape.isWordOrDigit(i) || (tape.at(i) != 0 && ".-_+'".indexOf(tape.at(i)) >= 0)) {
            i++;
        }
        return from > end && i > from && tape.at(i) == '@' && tape.isWordOrDigit(i + 1);
    }

    /** Whether a line begins with a telephone, a mail address, or the words for them. */
    boolean isContact(int from) {
        int i = tape.at(from) == '+' || tape.at(from) == '(' ? from + 1 : from;
        if (tape.isDigit(i)) {
            return tape.digitsEnd(i) - i >= 2 && tape.hasDigit(tape.digitsEnd(i), 4) && !isStreet(i);
        }
        if (!tape.isWord(i)) {
            return false;
        }
        long flags = reading.words.match(i);
        if ((flags & (Words.PHONE | Words.MAIL | Words.ROLE)) != 0 || isRole(i)) {
            return true;
        }
        while (tape.isWordOrDigit(i) || ".-_+".indexOf(tape.at(i)) >= 0) {
            if (tape.at(i) == 0) {
                return false;
            }
            i++;
        }
        return tape.at(i) == '@';
    }

    /** Whether a telephone with a plus or a zero at its head follows two words: "regards Olive Fenwick 0770...". */
    boolean isDialled(int p, int from) {
        boolean head = tape.at(from) == '+' || tape.at(from) == '0';
        return head && tape.wordEnd(p) < from - 1 && (tape.digitsEnd(from + 1) > from + 6 || isContact(from));
    }

    /** Whether letters follow the first digits: a house number before a street. */
    private boolean isStreet(int digits) {
        int i = tape.blanksEnd(tape.digitsEnd(digits), false);
        return tape.isWord(i);
    }

    /** Whether one of the next words says what somebody is at work. */
    boolean isRole(int from) {
        int i = from;
        for (int word = 0; word < 3 && tape.isWord(i); word++) {
            if ((reading.words.match(i) & Words.ROLE) != 0) {
                return true;
            }
            i = tape.blanksEnd(tape.wordEnd(i), false);
        }
        return false;
    }
}
