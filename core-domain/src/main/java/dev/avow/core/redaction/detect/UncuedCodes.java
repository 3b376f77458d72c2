package dev.avow.core.redaction.detect;

import dev.avow.core.redaction.EntityKind;
import org.jspecify.annotations.Nullable;

/** Which tokens are values though no cue stands right before them: by their form, by what was said afar, or by what follows. */
final class UncuedCodes {

    /** So many letters stand before the digits of a code. */
    private static final int PREFIX = 5;
    /** So far behind the word for an error its code stands at most. */
    private static final int ERROR = 12;
    /** So far behind the word for a password or an order one may still stand. */
    private static final int FAR = 44;
    /** So far behind "where is" a code stands with a small word before it: "where is the". */
    private static final int ARTICLE = 6;
    /** So many letters are the words of a password. */
    private static final int PHRASE = 6;
    /** So many digits in a row are a code where somebody looks for one. */
    private static final int FOUR = 4;
    /** So many digits in all are a code if something else says so. */
    private static final int MANY = 5;

    private final Reading reading;
    private final Tape tape;
    private final Memory memory;
    private final Behind behind;
    private final Token token;
    private final Shapes shapes;
    private final OrderCodes orders;
    private final CodeKinds kinds;
    private final Purchases purchases;

    UncuedCodes(Reading reading, Behind behind, Token token, Shapes shapes, OrderCodes orders, CodeKinds kinds) {
        this.reading = reading;
        this.tape = reading.tape;
        this.memory = reading.memory;
        this.behind = behind;
        this.token = token;
        this.shapes = shapes;
        this.orders = orders;
        this.kinds = kinds;
        this.purchases = new Purchases(reading, behind);
    }

    /** What kind of value the token at a place is, or nothing. */
    @Nullable
    EntityKind of(int p) {
        int end = token.end();
        if (token.isNational()) {
            return EntityKind.NATIONAL_ID;
        }
        boolean shaped = token.longest() >= 3 && token.inCapitals() && token.letters() <= 8;
        boolean again = token.longest() >= 3 && memory.isAgain(token.form(end));
        boolean paper = token.digits() >= 6
                && token.longest() >= 4
                && token.isPaper()
                && tape.at(tape.wordEnd(p)) == '/'
                && !token.isNorm();
        if (again
                || paper
                || orders.isPrefixed(p)
                || token.isGlued()
                || orders.isSuffixed(p)
                || orders.isLong(p)
                || token.isBetween()
                || ((memory.lastFlags & Words.NUMBERED) != 0
                        && (token.isPaper() || shapes.isSerial(p, end) || token.isOfOrder()))) {
            return EntityKind.ORDER_NUMBER;
        }
        if (reading.isAsked(CodeKinds.CUES) && (shaped || orders.isAnswer(p))) {
            return kinds.of(p);
        }
        boolean headed = token.longest() >= 3 && token.letters() <= PREFIX && tape.isLetter(p);
        boolean next = memory.numberTight || (memory.isNext(p) && memory.valueKind == Kinds.ORDER);
        boolean mixed = token.inCapitals() && token.letters() >= FOUR && token.digits() > 1 && tape.tokenEnd(p) == end;
        boolean second = shaped
                || (memory.valueKind == Kinds.ORDER && token.isOfOrder())
                || ((headed || mixed) && next)
                || (token.digits() >= 3 && shapes.isTurned(p, end));
        if (memory.afterValue && Kinds.repeats(memory.valueKind) && second && memory.valueKind != 0) {
            return Kinds.ALL.get(memory.valueKind);
        }
        if ((shaped || headed || shapes.isTurned(p, end)) && behind.isAnnounced(end, Words.ORDER)) {
            return EntityKind.ORDER_NUMBER;
        }
        boolean phrase = token.digits() > 1
                && token.letters() > PHRASE
                && shapes.isUnderscored(p)
                && memory.within(Words.PASSWORD, p, FAR);
        if (phrase || (token.longest() < end - p && behind.isAnnounced(end, Words.PASSWORD))) {
            return EntityKind.PASSWORD;
        }
        if (token.isOfOrder()
                && memory.isFree(p)
                && (behind.isArrived(end) || behind.speaksOf(end, Words.ORDER) || behind.isShown(end))) {
            return EntityKind.ORDER_NUMBER;
        }
        if (((token.inCapitals() && token.letters() <= 5) || shapes.isSerial(p, end) || token.isOfOrder())
                && isCode(p)) {
            return EntityKind.ORDER_NUMBER;
        }
        return isNamed(p) || isFar(p) ? EntityKind.ORDER_NUMBER : null;
    }

    /** "The number of my order is ABC123": a word for a number and "is" stand before it. */
    private boolean isNamed(int p) {
        int end = token.end();
        boolean is = (memory.lastFlags & Words.IS) != 0 && memory.isNear(Memory.NUMBER, p, 48);
        boolean told = is
                && memory.within(Words.ORDER, p, 60)
                && token.longest() >= 3
                && token.inCapitals()
                && token.letters() >= 2
                && !behind.isShelved(end);
        boolean named = is && shapes.isSerial(p, end) && !memory.within(Words.PRODUCT | Words.VERSION, p, 48);
        return named || told;
    }

    /** Whether a word for a number or an order stands farther before it, and its form is one that such numbers have. */
    private boolean isFar(int p) {
        int end = token.end();
        boolean near = memory.numberTight && memory.within(CodeKinds.CUES, p, 90);
        boolean ordered = memory.within(Words.ORDER, p, FAR);
        boolean sure = ordered && !memory.isVague();
        boolean weak = sure && token.longest() >= 5 && token.letters() <= 5;
        weak |= sure && token.digits() >= 3 && shapes.isScrambled(p, end);
        weak |= sure && token.digits() >= MANY && shapes.isHeaded(p, end);
        weak |= ordered && tape.isDigit(p) && token.digits() >= MANY && shapes.isKnotted(p, end);
        boolean afar =
                sure && !memory.verb && token.longest() >= FOUR && (shapes.isHeaded(p, end) || token.isEnclosed());
        afar |= sure && token.isOfOrder() && memory.isFirst(p) && behind.isLast(end);
        afar |= Purchases.mayBe(memory, p) && token.isLikeNoGoods() && purchases.are(p, end);
        afar |= memory.isAfterOrder(p) && (token.isLikeNoGoods() || (token.isOfOrder() && behind.isOther(end)));
        weak |= token.digits() >= 5 && token.isPaper() && memory.within(Words.ORDER | Words.PARCEL, p, FAR);
        return afar
                || (near && (token.longest() >= 3 || shapes.isTurned(p, end)))
                || (weak && (token.inCapitals() || shapes.isHeaded(p, end)));
    }

    /** Whether "number" stands before a code, or somebody looks for it: "quote number NU471183", "where is 4AR-7212". */
    private boolean isCode(int p) {
        boolean no = (memory.lastFlags & Words.STOP) != 0 && memory.isNear(Memory.NUMBER, p, 1);
        boolean numbered = memory.numberTight
                && memory.isNear(Memory.NUMBER, p, 16)
                && ((token.longest() >= 4 && token.letters() <= 3)
                        || (token.letters() <= FOUR && shapes.isTurned(p, token.end()) && !no))
                && !memory.isNear(Memory.COLOUR, p, ERROR);
        boolean looked = memory.isLooked(p) && ((token.figures() >= 4 && token.digits() >= 5) || token.longest() >= 5);
        looked |= isSearched(p) && token.isOfOrder();
        return (numbered || looked) && !memory.within(Words.PRODUCT | Words.VERSION | Words.CAMPAIGN, p, 40);
    }

    /** Whether "where is" or the like stands right before, and not "looking for", which asks for goods. */
    private boolean isSearched(int p) {
        boolean told = memory.previous == ' ' || Chars.kind(memory.previous) == Chars.SOLID;
        if (!told || (memory.lastFlags & Words.SHELF) != 0) {
            return false;
        }
        if ((memory.lastFlags & (Words.LOOKED | Words.ARRIVED)) != 0) {
            return (memory.lastFlags & Words.BOUGHT) != Words.BOUGHT || token.isLikeNoGoods();
        }
        return (memory.lastFlags & (Words.BRIDGE | Words.LINK)) != 0
                && memory.isNear(Memory.LOOKED, p, ARTICLE)
                && !memory.isNear(Memory.GOODS, p, FAR)
                && !memory.isBought(p, ARTICLE)
                && token.isLikeNoGoods();
    }
}
