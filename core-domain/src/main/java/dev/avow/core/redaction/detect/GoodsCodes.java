package dev.avow.core.redaction.detect;

/** Which tokens are the codes of goods, and of what else is nobody's: prices, coupons, errors, norms, substances, colours. */
final class GoodsCodes {

    /** So many digits has no code of goods. */
    private static final int MOST = 12;
    /** A code of more digits is a long one. */
    private static final int FEW = 8;
    /** A price of more digits has thousands. */
    private static final int PRICE = 3;
    /** More digits than this, and fewer letters, has the code of an error or a norm. */
    private static final int LEAST = 3;

    private final Reading reading;
    private final Tape tape;
    private final Memory memory;
    private final Behind behind;
    private final Fits fits;
    private final Sought sought;
    private final Token token;
    private final Shapes shapes;
    private final OrderCodes orders;

    GoodsCodes(Reading reading, Behind behind, Token token, Shapes shapes, OrderCodes orders) {
        this.reading = reading;
        this.tape = reading.tape;
        this.memory = reading.memory;
        this.behind = behind;
        this.fits = new Fits(reading);
        this.sought = new Sought(reading, behind, fits);
        this.token = token;
        this.shapes = shapes;
        this.orders = orders;
    }

    /** The code of an article: "ref BS8344 in black", "DD1391-100", "WELCOME10". */
    boolean isArticle(int p) {
        int end = token.end();
        if (token.digits() >= MOST) {
            return false;
        }
        if (token.isPrice()
                && (token.digits() > PRICE
                        ? !memory.numberTight && !memory.hash
                        : !memory.isTight(CodeKinds.CUES, p))) {
            return true;
        }
        if ((shapes.isThread(p, end) && !memory.isCoded(p)) || shapes.isFormula(p, end) || shapes.isSeries(p, end)) {
            return true;
        }
        if (tape.at(p) == '0' && Chars.fold(tape.at(p + 1)) == 'x' && end - p <= 10 && shapes.isHex(p + 2, end)) {
            return true;
        }
        boolean order = memory.isTight(CodeKinds.CUES, p);
        boolean weak = memory.isTight(Words.PRODUCT, p) || !order || memory.isReference();
        if (weak
                && (sought.isReferred(p)
                        || sought.isSecond(p)
                        || behind.isShelved(end)
                        || isFitting(p, order)
                        || isMarked(p))) {
            return true;
        }
        int word = tape.wordEnd(p);
        boolean coupon = word - p >= 4
                && token.digits() == 2
                && end == word + 2
                && token.inCapitals()
                && (tape.at(end - 1) == '0' || tape.at(end - 1) == '5')
                && !memory.numberTight
                && !memory.hash;
        boolean told = memory.isTight(CodeKinds.CUES & ~Words.PASSWORD, p) || (order && !memory.numberTight);
        coupon |= !told && !memory.hash && isCampaign(tape, p, end);
        boolean style = end - p == 10
                && !order
                && token.inCapitals()
                && tape.isLetter(p + 1)
                && shapes.isLike(p, "LLDDDDL")
                && tape.digitsEnd(p + 7) == end;
        return coupon || style;
    }

    /** "BF2024", "HELLO10": capitals and a year, or a round number of per cent; the code of a campaign. */
    static boolean isCampaign(Tape tape, int p, int end) {
        int word = p;
        while (tape.kind(word) == Chars.UPPER) {
            word++;
        }
        int from = tape.at(word) == '-' ? word + 1 : word;
        int to = tape.digitsEnd(from);
        int digits = to - from;
        boolean off = end == to + 3 && tape.at(to) == 'O' && tape.at(to + 1) == 'F' && tape.at(to + 2) == 'F';
        if (word < p + 2 || digits < 2 || (to != end && !off)) {
            return false;
        }
        boolean year = digits == 4 && tape.at(from) == '2' && tape.at(from + 1) == '0' && tape.at(from + 2) <= '3';
        boolean five = tape.at(to - 1) == '0' || tape.at(to - 1) == '5';
        boolean round = digits > 3 && tape.at(to - 1) == '0' && tape.at(to - 2) == '0' && tape.at(to - 3) == '0';
        return year || off || (round && word >= p + 3) || (digits == 2 && (word >= p + 5 || (word >= p + 3 && five)));
    }

    private boolean isFitting(int p, boolean order) {
        int end = token.end();
        boolean told = order || memory.numberTight || memory.isTight(Words.PRODUCT, p);
        return told ? fits.follow(end) : fits.followClosely(end, token.digits() > FEW);
    }

    /** "HU755/6X or 17220-R1A-A08": a code where goods are spoken of that is formed like no order's, or one of two of goods. */
    boolean isCompared(int p) {
        int end = token.end();
        boolean goods = memory.isOnGoods(p)
                && !token.isPaper()
                && !orders.isPrefixed(p)
                && !orders.isSuffixed(p)
                && fits.isFree(p);
        boolean compared = (goods || fits.isOneOfTwo(p, end, false)) && !behind.isAnnounced(end, Words.ORDER);
        if (compared && token.isLongEnough()) {
            memory.article(end, 0);
        }
        return compared;
    }

    /** "Søger hylde SX-979681", "W10466612 gives no results": the sentence makes it one of goods. */
    boolean isSought(int p) {
        int end = token.end();
        boolean made = token.digits() < MOST
                && !token.isParcel()
                && sought.is(p, end, true)
                && !memory.isAgain(token.form(end))
                && !behind.isAnnounced(end, Words.ORDER);
        if (made && token.isLongEnough()) {
            memory.article(end, 0);
        }
        return made;
    }

    /** "LOT1493", "ERR-46673", and the formula of a mixture behind the word for it. */
    private boolean isMarked(int p) {
        int end = token.end();
        boolean formula = shapes.isUfi(p, end) && memory.within(Words.PRODUCT, p, 48);
        boolean made = (token.digits() > LEAST && token.letters() < LEAST && isMade(p)) || shapes.isNorm(p);
        if (made) {
            memory.article(end, 0);
        }
        return (formula || made || shapes.isMark(p, end)) && !memory.hash && !behind.isAnnounced(end, Words.ORDER);
    }

    /** "CE-34878-0", "P0420", "C13T16514010", "31x10.50R15", and nothing near announces a number. */
    private boolean isMade(int p) {
        int end = token.end();
        boolean told = memory.within(CodeKinds.CUES, p, Articles.FAR) || memory.afterValue || reading.asked != 0;
        return !told && (shapes.isFault(p, end) || shapes.isInk(p, end) || shapes.isTyre(p, end));
    }

    /** "Colour code #DE5581". */
    boolean isTint(int p) {
        int end = token.end();
        return memory.previous == '#'
                && end == p + 6
                && shapes.isHex(p, end)
                && memory.isColour(p)
                && !memory.within(Words.ORDER, p, 40);
    }
}
