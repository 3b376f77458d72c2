package dev.avow.core.redaction.detect;

import java.util.Arrays;

/** What the automaton remembers of the text before the place to be decided. Places count folded characters from the start. */
final class Memory {

    static final int NEVER = -10_000;

    /** No value is open; else how its rest is to be swallowed. */
    static final int CLOSED = 0;

    static final int OPEN_NUMBER = 1;
    static final int OPEN_TOKEN = 2;
    static final int OPEN_ADDRESS = 3;
    static final int OPEN_SPOKEN = 4;
    static final int OPEN_LINE = 5;
    /** A mail address whose signs are told in words. */
    static final int OPEN_MAIL = 6;
    /** A number of letters and digits that are told. */
    static final int OPEN_DICTATED = 7;

    /** A password may follow: after "is", or after a colon. */
    static final int WEAK = 1;

    static final int STRONG = 2;
    /** Right after the word itself. */
    static final int DIRECT = 3;
    /** One word further: only what cannot be a word. */
    static final int LATE = 4;
    /** The same behind "is", two words further: "is I think", "should be, maybe,". */
    static final int FILLED = 6;

    /** What has a place of its own: where it ended last. */
    static final int NUMBER = 0;

    static final int MAIL = 1;
    /** Where a card, or a word for one, was. */
    static final int CARD = 2;
    /** Where the number of a card ended, or its month. */
    static final int CARD_END = 3;

    static final int COLOUR = 4;
    static final int FIGURES = 5;
    static final int BACK = 6;
    /** Where a word for a postal code ended. */
    static final int POSTAL_CODE = 7;
    /** Where "expires" and the like ended. */
    static final int EXPIRY = 8;
    /** Where the last sentence ended. */
    static final int STOP = 9;
    /** Where "forgot" and the like ended. */
    static final int FORGOT = 10;
    /** Where "login" and the like ended. */
    static final int LOGIN = 11;
    /** Where "changed it to" and the like ended. */
    static final int CHANGED = 12;
    /** Where "extension" ended. */
    static final int EXTENSION = 13;
    /** Where "kind regards" and the like ended. */
    static final int CLOSING = 14;
    /** Where the last article's code ended, and how it began. */
    static final int ARTICLE = 15;

    /** Where "look up", "regarding" and the like ended. */
    static final int LOOKED = 16;

    /** Where a word for the address of a computer ended. */
    static final int NET = 17;

    /** Where the last order's number of digits ended. */
    static final int NUMBERED = 18;

    /** Where a word ended that asks for goods, "do you have", "the box says", or the name of their maker. */
    static final int GOODS = 19;

    /** Where a line began before which the number of something was asked for. */
    static final int ASKED = 20;

    /** Where a word for somebody's own name ended. */
    static final int OWN = 21;

    /** Where the last value ended. */
    static final int VALUE = 22;

    /** Where "instead of" and the like ended. */
    static final int INSTEAD = 23;

    /** Where "ordered", "bought" and the like ended. */
    static final int BOUGHT = 24;

    /** Where the last question or shout ended. */
    static final int EXCLAIMED = 25;

    /** Where a word for a sum or a price ended. */
    static final int SUM = 26;

    /** Where a word for what expires and is no card ended. */
    static final int PERISHABLE = 27;

    /** Where "default", "manual" and the like ended. */
    static final int FACTORY = 28;

    /** Where a word for a voucher or a campaign ended. */
    static final int VOUCHER = 29;

    /** Where the word "name" ended last. */
    static final int NAMED = 30;

    /** Where the last stroke or tab that parts columns ended, not at the head of its line. */
    static final int BAR = 31;

    /** Where "on the old part" and the like ended. */
    static final int READ_OFF = 32;

    /** Where a word for a shop ended, */
    static final int SHOP = 33;
    /** and where "your shop" or "the hours of the shop". */
    static final int OPENED = 34;

    private static final int MARKS = 35;

    /** So far behind the end of a sentence "im" ends that begins the next one. */
    private static final int BEGUN = 4;

    /** So near behind a value the next one stands: "10448 and". */
    private static final int NEXT = 6;

    /** So far behind "my name" it is told: "my name was put wrong on the parcel, it is". */
    private static final int TOLD = 56;

    /** So far behind the beginning of its line stands an answer at most: "Customer: ". */
    static final int SPEAKER = 24;

    /** What the lines of a conversation ask for. */
    private static final long ANSWERED = Words.IDS | Words.PHONE | Words.CARD | Words.CVC | Words.NAME | Words.ADDRESS;

    /** Of these what needs no word for a number beside it. */
    private static final long PLAINLY = Words.NAME | Words.ADDRESS;

    private static final long PERSONAL =
            Words.PHONE | Words.CARD | Words.ACCOUNT | Words.NATIONAL_ID | Words.PARCEL | Words.PASSWORD;

    /** Of a word that means none of these only the memory of what was right before it is told. */
    private static final long NOTED = Words.ALL_CUES
            | Words.BRIDGE
            | Words.NUMBER
            | Words.AFTER
            | Words.MAIL
            | Words.FIGURES
            | Words.BACK
            | Words.EXPIRY
            | Words.COLOUR
            | Words.SIZE
            | Words.CAMPAIGN
            | Words.IS
            | Words.FORGOT
            | Words.CLOSING
            | Words.INTRO
            | Words.NAMED
            | Words.CHANGED
            | Words.LOOKED
            | Words.LOGIN
            | Words.POSTAL_CODE
            | Words.NET
            | Words.MONEY
            | Words.NUMBERED;

    /** So long is a first line that greets. */
    private static final int SALUTE = 24;
    /** So long may what follows a closing formula in its line be: "regards from Cork". */
    private static final int FORMULA = 28;

    /** So far behind a word for goods somebody still speaks of them. */
    private static final int OFFERED = 28;

    /** So far behind such a word stands the code of one of goods. */
    private static final int GOODS_FAR = 44;

    /** So far behind a word for a sum the word for the order ends: "montant de la commande", */
    private static final int OF_ORDER = 26;
    /** and the sum stands: "total was". */
    private static final int TOLD_SUM = 8;

    /** What stands between both. */
    private static final long OF = Words.MONEY | Words.BRIDGE | Words.LINK | Words.AMOUNT;

    private static final long REFERENCE = Words.ORDER | Words.NUMBER;

    private static final long VAGUE = Words.ORDER | Words.PARCEL | Words.NATIONAL_ID | Words.ACCOUNT | Words.PASSWORD;

    private static final int PRODUCT_CUE = Long.numberOfTrailingZeros(Words.PRODUCT);

    private static final int NAME_CUE = Long.numberOfTrailingZeros(Words.NAME);

    private final int[] cueAt = new int[Words.CUES];
    /** Where each of these was last. */
    private final int[] marks = new int[MARKS];
    /** Cues that were met since the last value. */
    long seen;
    /** Cues after which only bridging words stood. */
    long tight;
    /** The flags of the last word or sign. */
    long lastFlags;

    /** A name is likely, not sure: it must fill its line, or its part of the sentence. */
    boolean strict;
    /** What introduces a name is in capitals: another word in capitals is no name for that. */
    boolean loud;
    /** One word may do for a likely name. */
    boolean alone;

    /** What the line before asked for. */
    private long asked;

    private int article;
    /** Whether the last word means nothing and begins with a capital, as the name of a maker does. */
    boolean named;

    boolean numberTight;
    boolean hash;
    boolean afterValue;
    int valueKind;
    int open;
    int left;
    int expect;
    int url;
    int solid;
    int digitsBefore;
    /** How long the last piece of an open address was. */
    int piece;
    /** "To order" asks for a quantity. */
    boolean verb;
    /** The last word for an order says what a sum is of: "total of the order". */
    private boolean sum;
    /** "Look up" or the like announces only what is right behind it. */
    private boolean close;
    /** The last word for an order speaks of goods as well: "return". */
    boolean vague;
    /** The last line was a greeting and a comma: no name in small letters stands on the next one. */
    boolean greeted;
    /** The sign that parts the columns of a table whose first column has the numbers of orders, or 0. */
    char column;
    /** Where the last word for an order began, and what stood before it. */
    private int orderAt;

    private char beforeOrder;
    /** Whether that is its second column, */
    boolean second;
    /** and where the cell of that column stands in the last line. */
    int cell;

    /** The last word for an order says that a number or code follows: "Bestellnummer". */
    private boolean coded;
    /** The form of the last order's number that was a code. */
    private int form;
    /** Something was said of a password, such as that it is wrong: only what cannot be a word is one from here on. */
    boolean loose;
    /** Up to here joined words start nothing. */
    int dull;
    /** From here to there no name of a street starts. */
    private int namelessFrom;

    private int namelessTo;
    /** From here to there no number is hidden. */
    private int overtFrom;

    private int overtTo;
    /** Whether that was read behind a hash. */
    private boolean overtHashed;

    char previous;
    int base;

    Memory() {
        reset();
    }

    void reset() {
        Arrays.fill(marks, NEVER);
        marks[BACK] = 2 * NEVER;
        seen = 0;
        tight = 0;
        lastFlags = 0;
        strict = false;
        alone = false;
        loud = false;
        article = 0;
        asked = 0;
        named = false;
        numberTight = false;
        hash = false;
        afterValue = false;
        valueKind = -1;
        open = CLOSED;
        left = 0;
        expect = 0;
        url = 0;
        solid = 0;
        digitsBefore = 0;
        piece = 0;
        verb = false;
        vague = false;
        sum = false;
        close = false;
        greeted = false;
        coded = false;
        column = 0;
        orderAt = NEVER;
        beforeOrder = '\n';
        second = false;
        cell = NEVER;
        form = 0;
        loose = false;
        dull = 0;
        namelessFrom = 0;
        namelessTo = -1;
        overtFrom = 0;
        overtTo = 0;
        previous = '\n';
        base = 0;
    }

    /** Whether neither a number of the message before nor the address of a page goes on in a text that was not read yet. */
    boolean isFresh() {
        return digitsBefore == 0 && url == 0;
    }

    void copyFrom(Memory other) {
        System.arraycopy(other.cueAt, 0, cueAt, 0, cueAt.length);
        System.arraycopy(other.marks, 0, marks, 0, marks.length);
        seen = other.seen;
        tight = other.tight;
        lastFlags = other.lastFlags;
        strict = other.strict;
        alone = other.alone;
        loud = other.loud;
        article = other.article;
        asked = other.asked;
        numberTight = other.numberTight;
        hash = other.hash;
        afterValue = other.afterValue;
        valueKind = other.valueKind;
        open = other.open;
        left = other.left;
        expect = other.expect;
        url = other.url;
        solid = other.solid;
        digitsBefore = other.digitsBefore;
        piece = other.piece;
        verb = other.verb;
        vague = other.vague;
        sum = other.sum;
        close = other.close;
        greeted = other.greeted;
        coded = other.coded;
        column = other.column;
        orderAt = other.orderAt;
        beforeOrder = other.beforeOrder;
        second = other.second;
        cell = other.cell;
        form = other.form;
        loose = other.loose;
        dull = other.dull;
        named = other.named;
        namelessFrom = other.namelessFrom;
        namelessTo = other.namelessTo;
        overtFrom = other.overtFrom;
        overtTo = other.overtTo;
        overtHashed = other.overtHashed;
        previous = other.previous;
        base = other.base;
    }

    /** Between two places of the window no name of a street starts. */
    void nameless(int from, int to) {
        namelessFrom = base + from;
        namelessTo = base + to;
    }

    boolean isNameless(int place) {
        return base + place >= namelessFrom && base + place <= namelessTo;
    }

    /** The digits between two places of the window are no hidden number. */
    void overt(int from, int to) {
        overtFrom = base + from;
        overtTo = base + to;
        overtHashed = hash;
    }

    /** Whether that is known of the digits at a place; a hash before them asks anew. */
    boolean isOvert(int place) {
        return base + place >= overtFrom && base + place < overtTo && (overtHashed || !hash);
    }

    /** A word that says nothing to us: what was close is close no more. */
    void plainWord() {
        plainWord(false);
    }

    /** The same, and whether it begins with a capital. */
    void plainWord(boolean capital) {
        tight = 0;
        lastFlags = 0;
        numberTight = false;
        hash = false;
        afterValue = false;
        named = capital;
    }

    /** Whether the same sentence asks for goods, or names a maker, not far before a place. */
    boolean isWanted(int place) {
        return isWanted(place, OFFERED);
    }

    /** The same at most so many characters before. */
    boolean isWanted(int place, int distance) {
        return isNear(GOODS, place, distance) && marks[GOODS] > marks[STOP];
    }

    /** Whether the same sentence says where a number of goods is read, not far before a place. */
    boolean isReadOff(int place) {
        return isNear(READ_OFF, place, GOODS_FAR) && marks[READ_OFF] > marks[STOP];
    }

    /** Whether one of these two marks for a shop stands at most so many characters before, in the same sentence. */
    boolean isShop(int mark, int place, int distance) {
        return isNear(mark, place, distance) && marks[mark] > marks[STOP];
    }

    /** Whether the same sentence speaks of goods not far before a place. */
    boolean isOnGoods(int place) {
        return within(Words.PRODUCT, place, GOODS_FAR) && cueAt[PRODUCT_CUE] > marks[STOP];
    }

    /** Whether a name stands right before, and nothing announces a number. */
    boolean isMade() {
        boolean maker = (lastFlags & ~(Words.DOMAIN | Words.AMOUNT)) == 0 || (lastFlags & Words.MAKER) == Words.MAKER;
        return named && maker && previous == ' ' && (seen & (PERSONAL | Words.ORDER)) == 0;
    }

    /** A word with a meaning, ending at a place of the window. */
    void word(long meant, int end) {
        long said = (meant & Words.IM) == Words.IM && !begins(end) ? meant & ~Words.INTRO : meant;
        boolean ofOrderedThing = (said & Words.THING) == Words.THING && (seen & Words.IDS) != 0;
        long flags = ofOrderedThing ? said & ~Words.PRODUCT : said;
        boolean model = named && (flags & ~(Words.DOMAIN | Words.AMOUNT)) == 0;
        named = model || (flags & Words.MAKER) == Words.MAKER;
        boolean fits = (flags & Words.FITS) == Words.FITS;
        if (fits || ((flags & Words.SHELF) != 0 && (flags & (Words.ASK | Words.PRODUCT)) != 0)) {
            marks[GOODS] = base + end;
            marks[READ_OFF] = (flags & Words.READ_OFF) == Words.READ_OFF ? base + end : marks[READ_OFF];
        }
        if ((flags & Words.INSTEAD) == Words.INSTEAD) {
            marks[INSTEAD] = base + end;
        }
        boolean perishable = (flags & Words.PERISHABLE) == Words.PERISHABLE;
        boolean factory = (flags & Words.FACTORY) == Words.FACTORY;
        marks[PERISHABLE] = perishable ? base + end : marks[PERISHABLE];
        marks[FACTORY] = factory ? base + end : marks[FACTORY];
        boolean shop = (flags & Words.SHOP) == Words.SHOP;
        if (shop) {
            marks[SHOP] = base + end;
            marks[OPENED] = (flags & Words.OWN_SHOP) == Words.OWN_SHOP ? base + end : marks[OPENED];
        }
        boolean ofGoods = perishable || factory || shop;
        if ((flags & (ofGoods ? NOTED & ~Words.EXPIRY : NOTED)) == 0) {
            long kept = valueKind == Kinds.ORDER ? Words.STATE | Words.JOIN | Words.ARRIVED : Words.STATE;
            boolean denied = afterValue && (flags & kept) != 0;
            plainWord(named);
            afterValue = denied;
            lastFlags = flags;
            return;
        }
        if ((flags & NOTED) == Words.BRIDGE) {
            lastFlags = flags;
            hash = false;
            return;
        }
        boolean ofOrder = (flags & REFERENCE) == REFERENCE && (seen & Words.ORDER) != 0;
        boolean numbered = (flags & Words.NUMBERED) != 0 && numberTight;
        numbered |= (flags & Words.NUMBER) != 0 && (lastFlags & Words.NUMBERED) != 0;
        long cues = (flags & Words.ALL_CUES) | (numbered ? Words.ORDER : 0);
        if ((flags & Words.ORDER) != 0) {
            sum = (isNear(SUM, end, OF_ORDER) || (lastFlags & Words.MONEY) != 0) && (lastFlags & OF) != 0;
            verb = (lastFlags & (Words.TO | Words.MONEY)) != 0;
            vague = (flags & Words.RETURNED) != 0 && ((seen & Words.ORDER) == 0 || vague);
            coded = (flags & Words.CODED) != 0;
        }
        if (cues != 0) {
            remember(cues, base + end);
        } else if ((flags
                        & (Words.BRIDGE
                                | Words.NUMBER
                                | Words.AFTER
                                | Words.MAIL
                                | Words.FIGURES
                                | Words.BACK
                                | Words.EXPIRY))
                == 0) {
            tight = 0;
            numberTight = false;
            afterValue = false;
        }
        if ((cues & (Words.CARD | Words.CVC)) != 0) {
            marks[CARD] = base + end;
        }
        if ((flags & Words.NUMBER) != 0) {
            marks[NUMBER] = base + end;
            numberTight = true;
        }
        if ((flags & (Words.COLOUR | Words.SIZE | Words.CAMPAIGN)) != 0) {
            marks[COLOUR] = base + end;
        }
        if ((flags & Words.CAMPAIGN) != 0) {
            marks[VOUCHER] = base + end;
        }
        if ((flags & (Words.NAMED | Words.NAME)) != 0 && (tight & Words.PRODUCT) == 0) {
            marks[NAMED] = base + end;
        }
        boolean field = (flags & Words.NAMED) != 0 && previous == '\n';
        if (field || (flags & Words.NAME) != 0 || (flags & Words.OWN) == Words.OWN) {
            marks[OWN] = base + end;
        }
        if ((flags & Words.IS) != 0 && (lastFlags & Words.NAMED) != 0) {
            remember(Words.NAME, base + end);
        } else if ((flags & Words.IS) != 0 && (tight & Words.NAME) != 0) {
            cueAt[NAME_CUE] = base + end;
        } else if ((flags & Words.IS) != 0 && isNameTold(end)) {
            likelyName(end);
        }
        if ((flags & (Words.FIGURES | Words.BACK | Words.NUMBER)) != 0) {
            figures(flags, base + end);
        }
        if ((flags & Words.FORGOT) != 0) {
            marks[FORGOT] = base + end;
        }
        if ((flags & Words.EXTENSION) != 0 && (cues & Words.PHONE) != 0) {
            marks[EXTENSION] = base + end;
        }
        if ((flags & Words.CLOSING) != 0) {
            marks[CLOSING] = base + end;
            likelyName(end);
        }
        if ((flags & (Words.INTRO | Words.NAMED)) != 0 && (cues & Words.NAME) == 0) {
            likelyName(end);
        }
        if ((flags & Words.CHANGED) != 0) {
            marks[CHANGED] = base + end;
        }
        if ((flags & Words.LOOKED) != 0) {
            marks[LOOKED] = base + end;
            boolean bought = (flags & Words.BOUGHT) == Words.BOUGHT;
            close = bought || (flags & Words.CLOSE) == Words.CLOSE;
            marks[BOUGHT] = bought ? base + end : marks[BOUGHT];
        }
        if ((flags & Words.LOGIN) != 0) {
            marks[LOGIN] = base + end;
        }
        if ((flags & Words.NET) != 0) {
            marks[NET] = base + end;
        }
        if ((flags & Words.POSTAL_CODE) != 0) {
            marks[POSTAL_CODE] = base + end;
        }
        if ((flags & Words.EXPIRY) != 0 && !ofGoods) {
            marks[EXPIRY] = base + end;
        }
        if ((flags & Words.MAIL) != 0) {
            marks[MAIL] = base + end;
        }
        if ((flags & Words.MONEY) != 0) {
            marks[SUM] = base + end;
            forget(Words.ORDER);
        }
        lastFlags = ofOrder ? flags | Words.CODED : flags;
        hash = false;
    }

    /** Whether a word of two letters that ends here is the first one of its sentence, or stands behind a greeting. */
    private boolean begins(int end) {
        return previous == '\n'
                || (lastFlags & Words.GREETING) != 0
                || isNear(STOP, end, BEGUN)
                || isNear(EXCLAIMED, end, BEGUN);
    }

    /** A sign made a cue of the word before it. */
    void announce(long cues, int place) {
        remember(cues, base + place);
    }

    private void figures(long flags, int at) {
        marks[FIGURES] = (flags & (Words.FIGURES | Words.NUMBER)) != 0 ? at : marks[FIGURES];
        marks[BACK] = (flags & Words.BACK) != 0 ? at : marks[BACK];
        boolean both = Math.abs(marks[FIGURES] - marks[BACK]) <= 36 && at - marks[BACK] <= 36;
        if (both || (at - marks[BACK] <= 36 && at - marks[CARD] <= 60)) {
            remember(Words.CVC, at);
            marks[CARD] = at;
        }
    }

    private void remember(long cues, int at) {
        strict &= (cues & Words.NAME) == 0;
        if ((cues & PERSONAL) != 0 && (cues & Words.PRODUCT) == 0) {
            tight &= ~Words.PRODUCT;
        }
        if ((cues & Words.PRODUCT) != 0 && (seen & Words.ORDER) != 0 && marks[STOP] >= cueAt[1]) {
            tight = 0;
            numberTight = false;
        }
        tight |= cues;
        seen |= cues;
        for (long rest = cues; rest != 0; rest &= rest - 1) {
            cueAt[Long.numberOfTrailingZeros(rest)] = at;
        }
    }

    /** A value ended here: what announced it is used up. */
    void value(int kind, int end) {
        if (kind == Kinds.CARD || kind == Kinds.CARD_SECURITY_CODE || kind == Kinds.CARD_EXPIRY) {
            marks[CARD] = base + end;
            marks[CARD_END] = base + end;
        } else {
            marks[CARD] = NEVER;
            marks[CARD_END] = NEVER;
            marks[FIGURES] = NEVER;
        }
        seen = 0;
        tight = 0;
        lastFlags = 0;
        marks[VALUE] = base + end;
        marks[NUMBER] = NEVER;
        marks[MAIL] = NEVER;
        marks[OWN] = kind == Kinds.NAME ? NEVER : marks[OWN];
        marks[NET] = NEVER;
        numberTight = false;
        hash = false;
        expect = 0;
        afterValue = true;
        valueKind = kind;
        previous = ']';
        digitsBefore = 0;
    }

    /** Whether one of the cues stands right before, nothing but bridging words between. */
    boolean isTight(long cues, int place) {
        return (tight & cues) != 0 && within(cues, place, 48);
    }

    /** A code of an order was found that has a form; 0 is none. */
    void coded(int of) {
        form = of == 0 ? form : of;
    }

    /** An order's number of digits ended here. */
    void numbered(int end) {
        marks[NUMBERED] = base + end;
    }

    /** Whether a code of the same form was found before. */
    boolean isAgain(int of) {
        return of == form && of != 0;
    }

    /** Whether a sum is told, of an order or not: "total of the order", "the total was". */
    boolean isSum(int place) {
        return !numberTight && !hash && (isTight(Words.ORDER, place) ? sum && !coded : isNear(SUM, place, TOLD_SUM));
    }

    /** Whether the number or code of an order was announced, and not the order alone. */
    boolean isCoded(int place) {
        return isTight(Words.ORDER, place) && (numberTight || coded);
    }

    /** Whether only a word announces an order's number that speaks of goods as well. */
    boolean isVague() {
        return vague && !numberTight && !hash && (seen & VAGUE) == Words.ORDER;
    }

    /** Whether one of the cues ended at most so many characters before. */
    boolean within(long cues, int place, int distance) {
        for (long rest = cues & seen; rest != 0; rest &= rest - 1) {
            if (base + place - cueAt[Long.numberOfTrailingZeros(rest)] <= distance) {
                return true;
            }
        }
        return false;
    }

    /** Whether a mark ended at most so many characters before. */
    boolean isNear(int mark, int place, int distance) {
        return base + place - marks[mark] <= distance;
    }

    /** Whether the last word means a number of an order or of goods, "reference", and nobody spoke of an order before. */
    boolean isReference() {
        return (lastFlags & (REFERENCE | Words.CODED)) == REFERENCE;
    }

    /** Whether a sentence begins here, or the last word was a small one that names nothing. */
    boolean isFree(int place) {
        boolean small = (lastFlags & (Words.STOP | Words.IS | Words.BRIDGE | Words.GREETING)) != 0
                && (lastFlags & (Words.PRODUCT | Words.VERSION | Words.SHELF | Words.UNIT)) == 0;
        return previous == '\n' || isNear(STOP, place, 2) || (small && !named);
    }

    /** Whether a line or a sentence begins here. */
    boolean opens(int place) {
        return previous == '\n' || isFirst(place);
    }

    /** Whether "look up" or the like stands right before. */
    boolean isLooked(int place) {
        return isNear(LOOKED, place, close ? 3 : 14);
    }

    /** The same, but not "ordered": behind that a small word and a day may stand. */
    boolean isLookedUp(int place) {
        return isLooked(place) && marks[BOUGHT] != marks[LOOKED];
    }

    /** Whether somebody bought something in the same sentence, at most so many characters before. */
    boolean isBought(int place, int distance) {
        return isNear(BOUGHT, place, distance) && marks[BOUGHT] > marks[STOP];
    }

    /** Whether a sentence, a question or a shout ended right before. */
    boolean isFirst(int place) {
        return isNear(STOP, place, 2) || isNear(EXCLAIMED, place, 2);
    }

    /** Whether another value ended right before, and "and" or the like stands between. */
    boolean isNext(int place) {
        return afterValue && isNear(VALUE, place, NEXT) && (lastFlags & Words.AMOUNT) == 0;
    }

    /** Whether an order's number stands so near before in the same sentence that another one may be told: "the old order is 48213, the new one 48231". */
    boolean isAfterOrder(int place) {
        return valueKind == Kinds.ORDER && isNear(VALUE, place, SPEAKER) && marks[VALUE] > marks[STOP];
    }

    /** Whether a telephone stands so near before in the same sentence that another one may be told: "tel 471234, if nobody answers 471299". */
    boolean isAfterPhone(int place) {
        return valueKind == Kinds.PHONE && isNear(VALUE, place, SPEAKER) && marks[VALUE] > marks[STOP];
    }

    /** Whether an order's number of digits stands so near before that another one may be told. */
    boolean isListed(int place) {
        return isNear(NUMBERED, place, 30);
    }

    /** A word for an order begins at a place. */
    void opensOrder(int place) {
        orderAt = base + place;
        beforeOrder = previous;
    }

    /** Whether the last word for an order stands right behind the sign that parts columns, or behind a quotation mark within its line. */
    boolean isOrderBehind(char sign) {
        boolean first = orderAt < 2 || orderAt - marks[STOP] <= 2;
        return beforeOrder == sign && (sign != '"' || !first);
    }

    /** Whether it stands near behind a stroke or a tab that parts columns. */
    boolean isOrderBarred(int distance) {
        return orderAt - marks[BAR] <= distance;
    }

    /** What was said of these cues: they announce nothing that is right behind. */
    void loosen(long cues) {
        tight &= ~cues;
        expect = 0;
        loose = true;
    }

    /** Whether the last words spoke of a colour, a size or an error. */
    boolean isColour(int place) {
        return base + place - marks[COLOUR] <= 40;
    }

    /** Whether the number of something was asked for, or a name. */
    private boolean isNumberAsked(int place) {
        boolean number = numberTight || coded || isNear(NUMBER, place, SPEAKER);
        return asked == Words.NAME || asked == Words.NAMED || asked == Words.ADDRESS || (asked != 0 && number);
    }

    /** Whether a colon ends the name of a speaker behind a line that asked for a number. */
    boolean isSpeaker(int place) {
        return isNear(ASKED, place, SPEAKER) && Chars.kind(previous) != Chars.DIGIT;
    }

    /** "What is your order number?", "Customer:": an answer follows. */
    void speaks(int place) {
        marks[ASKED] = NEVER;
        if (asked == Words.NAMED) {
            maybeName(place);
            return;
        }
        numberTight = (asked & ~PLAINLY) != 0;
        marks[NUMBER] = numberTight ? base + place : marks[NUMBER];
        remember(asked, base + place);
    }

    /** A stroke or a tab behind such a character may part columns. */
    void bar(int place, char before) {
        if (before != '\n') {
            marks[BAR] = base + place + 1;
        }
    }

    /** A sentence ended. */
    void stop(int place) {
        marks[STOP] = base + place;
    }

    /** A question or a shout ended. */
    void exclaim(int place) {
        int before = marks[EXCLAIMED];
        boolean named = isNear(NAMED, place, TOLD) && marks[NAMED] > Math.max(marks[STOP], before);
        marks[EXCLAIMED] = base + place;
        asked = tight & ANSWERED;
        asked = asked == 0 && isNear(OWN, place, SPEAKER) ? Words.NAME : asked;
        boolean numbered = isNear(NUMBER, place, TOLD) && marks[NUMBER] > Math.max(marks[STOP], before);
        boolean other = numberTight || numbered;
        if (named && !other && (asked & ~(Words.ORDER | Words.ACCOUNT | Words.NAME)) == 0) {
            asked = (asked & Words.NAME) != 0 ? Words.NAME : Words.NAMED;
        }
        boolean goods = within(Words.PRODUCT | Words.VERSION, place, TOLD)
                || isColour(place)
                || isNear(POSTAL_CODE, place, TOLD)
                || (isNear(GOODS, place, TOLD) && marks[GOODS] < marks[NUMBER]);
        asked = asked == 0 && numbered && !goods ? Words.ORDER : asked;
        marks[ASKED] = asked != 0 && (numbered || isNumberAsked(place)) ? base + place : marks[ASKED];
        tight = 0;
        afterValue = false;
        marks[GOODS] = NEVER;
        if ((lastFlags & (Words.NAMED | Words.NAME)) != 0) {
            likelyName(place + 1);
        }
    }

    /** A line ended: behind a closing formula or an announced address a name may stand on the next one. */
    void line(int place, char before) {
        boolean thanks = isNear(CLOSING, place, FORMULA) && marks[CLOSING] > marks[STOP];
        marks[STOP] = base + place;
        asked = before == '?' ? asked : tight & ANSWERED;
        boolean told = isNumberAsked(place) || (before == '?' && isNear(ASKED, place, 2));
        if (told) {
            tight |= asked & ANSWERED & ~PLAINLY;
        } else if (asked == 0 && (numberTight || coded) && within(ANSWERED, place, SPEAKER)) {
            asked = seen & ANSWERED;
            told = true;
        }
        marks[ASKED] = told ? base + place : NEVER;
        boolean closed = base + place - marks[CLOSING] <= 3;
        boolean salute = (lastFlags & Words.GREETING) != 0 || (base + place <= SALUTE && seen == 0 && !afterValue);
        greeted = before == '\n' ? greeted : before == ',' && !closed && salute;
        if (closed || thanks || before == ',' || isTight(Words.ADDRESS, place)) {
            likelyName(place + 1);
            alone = closed;
        } else if (before == '?' && (asked == Words.NAME || asked == Words.NAMED)) {
            maybeName(place + 1);
        }
    }

    /** Whether somebody's own name was spoken of, so that a name may be told; a password may not be. */
    boolean isNameTold(int place) {
        return isNear(OWN, place, TOLD) && (tight & (Words.PASSWORD | Words.SECRET | Words.PRODUCT)) == 0;
    }

    /** A sign behind which a name is told: a likely one, unless one was announced. */
    void tellName(int place) {
        if ((tight & Words.NAME) != 0) {
            cueAt[NAME_CUE] = base + place;
        } else {
            likelyName(place);
        }
    }

    /** Whether "my name" stands right before. */
    boolean isOwn(int place) {
        return isNear(OWN, place, 2);
    }

    /** Whether "it's", "im" or the like stands right before, behind which only a common given name is one. */
    boolean isHint() {
        return (lastFlags & (Words.HINT | Words.BRIDGE)) == Words.HINT || (lastFlags & Words.IM) == Words.IM;
    }

    /** Whether "my name is" stands right before, in full. */
    boolean isNamed() {
        long named = Words.NAME | Words.IS;
        return (lastFlags & named) == named;
    }

    /** Whether a closing formula ended right here. */
    boolean isClosed(int place) {
        return base + place == marks[CLOSING];
    }

    /** Whether a closing formula ended right before. */
    boolean isSigned(int place) {
        return base + place - marks[CLOSING] <= 6;
    }

    void likelyName(int place) {
        remember(Words.NAME, base + place);
        strict = true;
        alone = false;
    }

    /** The same, but only a common given name is one. */
    private void maybeName(int place) {
        likelyName(place);
        lastFlags = Words.HINT;
    }

    /** The code of an article stood here; it began so. */
    void article(int end, int head) {
        marks[ARTICLE] = base + end;
        article = head;
    }

    /** Whether the code of another article that begins so stands near before. */
    boolean isArticle(int place, int head) {
        return base + place - marks[ARTICLE] <= 40 && head == article;
    }

    void forget(long cues) {
        tight &= ~cues;
        seen &= ~cues;
    }
}
