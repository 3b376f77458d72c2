package dev.avow.core.redaction.detect;

/** Which tokens are the numbers of orders by their form: the shop's own, or one that goods and units do not have. */
final class OrderCodes {

    /** So many digits in a row, or letters before them, has a code if something else says so, */
    private static final int LEAST = 3;
    /** and so many digits one that nothing else speaks for. */
    private static final int MANY = 5;
    /** So far behind the word for an error its code stands at most. */
    private static final int ERROR = 12;

    private final Reading reading;
    private final Tape tape;
    private final Memory memory;
    private final Behind behind;
    private final Token token;
    private final Shapes shapes;

    OrderCodes(Reading reading, Behind behind, Token token, Shapes shapes) {
        this.reading = reading;
        this.tape = reading.tape;
        this.memory = reading.memory;
        this.behind = behind;
        this.token = token;
        this.shapes = shapes;
    }

    /** The shop's own form: its prefix, then digits. */
    boolean isForm(int p) {
        String prefix = reading.orderPrefix;
        if (prefix.isEmpty() || token.digits() < 2) {
            return false;
        }
        for (int i = 0; i < prefix.length(); i++) {
            if (Chars.fold(tape.at(p + i)) != prefix.charAt(i)) {
                return false;
            }
        }
        return tape.isDigit(p + prefix.length());
    }

    /** "#SP-1001", but neither "#summer2026" nor a colour. */
    boolean isHashed(int p) {
        int end = token.end();
        boolean colour = (end - p == 6 && shapes.isHex(p, end) && !isPlain(p)) || end - p == 3;
        char first = tape.at(Math.max(p, end - 4));
        boolean year = token.longest() == 4
                && token.digits() == 4
                && token.letters() > 0
                && (first == '1' || first == '2')
                && tape.tokenEnd(p) == end;
        boolean code = token.longest() >= 3 && token.inCapitals() && token.letters() <= 6 && !colour && !year;
        return memory.isTight(Words.ORDER, p) || code || (shapes.isHeaded(p, end) && token.letters() <= LEAST);
    }

    /** "#DE5581": at most two letters before digits, and nobody speaks of a colour. */
    private boolean isPlain(int p) {
        int end = token.end();
        int word = tape.wordEnd(p);
        return word > p
                && word <= p + 2
                && tape.digitsEnd(word) == end
                && !shapes.isDoubled(p)
                && (word == p + 1 || tape.at(p) != tape.at(p + 1))
                && !memory.isColour(p)
                && !behind.speaksOf(end, Words.COLOUR | Words.SHELF);
    }

    /** What stands at the beginning of an answer: a mixture in capitals, or digits behind a few letters. */
    boolean isAnswer(int p) {
        return memory.base + p < 24
                && token.end() - p >= 4
                && (token.inCapitals()
                        || (token.longest() >= 3 && token.letters() <= 6 && !memory.isTight(Words.PRODUCT, p)));
    }

    /** "1001A": digits with one capital behind them that is no usual unit, or a number was announced. */
    boolean isLettered(int p) {
        int end = token.end();
        boolean one = token.letters() == 1
                && token.longest() >= 3
                && token.longest() == end - p - 1
                && tape.kind(end - 1) == Chars.UPPER;
        boolean unit = "WVLGKM".indexOf(tape.at(end - 1)) >= 0;
        return one && (!unit || memory.numberTight || reading.isAsked(Words.ORDER));
    }

    /** "48213s" behind a word for an order alone: five digits that are no round number, and a letter. */
    boolean isOneLetter(int p) {
        int end = token.end();
        boolean round = tape.at(end - 2) == '0' && tape.at(end - 3) == '0';
        return token.letters() == 1
                && token.longest() >= MANY
                && token.longest() == end - p - 1
                && !round
                && !memory.isVague()
                && !memory.verb;
    }

    /** "SP-10234", "ORD-130", but not the error "E-20415": letters, a hyphen, and digits enough, or an order word in front. */
    boolean isPrefixed(int p) {
        int end = token.end();
        if (token.longest() < LEAST) {
            return false;
        }
        int word = reading.reads(p, p + 3, "b2c") || reading.reads(p, p + 3, "b2b") ? p + 3 : tape.wordEnd(p);
        char joint = tape.at(word);
        boolean head = word > p && word < end && tape.isDigit(word + 1);
        boolean form = head && tape.digitsEnd(word + 1) == end;
        if (!head) {
            return false;
        }
        boolean order = (reading.words.match(p) & Words.ORDER) != 0
                && reading.words.end() == word
                && token.longest() >= 3
                && (form || token.isClosed() || (joint == '.' && token.digits() >= 5 && token.letters() == word - p));
        boolean fault = word == p + 1 && tape.at(p) == 'E' && token.digits() == 5;
        return order
                || (form
                        && joint == '-'
                        && token.inCapitals()
                        && word - p <= 4
                        && token.longest() >= 5
                        && !fault
                        && !isOfGoods(p));
    }

    /** "71626-KA": the same the other way round, with letters that are no unit. */
    boolean isSuffixed(int p) {
        int end = token.end();
        if (token.longest() < MANY) {
            return false;
        }
        int digits = tape.digitsEnd(p);
        boolean form = digits >= p + 5 && digits <= p + 6 && tape.at(digits) == '-' && tape.wordEnd(digits + 1) == end;
        return form
                && token.inCapitals()
                && end >= digits + 3
                && end <= digits + 4
                && (reading.words.match(digits + 1) & (Words.UNIT | Words.CURRENCY | Words.SIZE)) == 0
                && memory.previous != '-'
                && !isOfGoods(p);
    }

    /** Whether a code is a part of one of goods, the next one behind such a one, or that of an error. */
    private boolean isOfGoods(int p) {
        boolean second = (memory.lastFlags & (Words.STOP | Words.BRIDGE)) != 0;
        return memory.isNear(Memory.COLOUR, p, ERROR)
                || (second && memory.within(Words.PRODUCT, p, 40) && !memory.within(CodeKinds.CUES, p, 90))
                || behind.isFollowed(token.end(), Words.PRODUCT, 1);
    }

    /** "SO122624": six digits and more with letters glued to them are too many for a model. */
    boolean isLong(int p) {
        if (!token.inCapitals() || token.digits() < 6 || token.longest() < MANY) {
            return false;
        }
        int word = tape.wordEnd(p);
        return word >= p + 2
                && word <= p + 4
                && tape.digitsEnd(word) == token.end()
                && !memory.within(Words.PRODUCT | Words.VERSION | Words.CAMPAIGN, p, 40)
                && !token.isFile();
    }
}
