package dev.avow.core.redaction.detect;

import java.util.Arrays;

/** Which runs of digits are the numbers of goods: behind a word for them or the name of their maker, of books, codes on boxes, errors. */
final class Articles {

    /** What announces a number of no goods. */
    static final long LONG = Words.IDS | Words.PHONE | Words.CARD | Words.SECRET;

    /** So far behind a word for a person's number that number may stand. */
    static final int FAR = 60;

    /** The number of an article has so many digits, */
    private static final int MOST = 10;
    /** or so many where words for goods or its form say so, */
    private static final int LONGEST = 12;
    /** and so many if all that is said of it is a colour or the like. */
    private static final int FEW = 8;

    /** So far behind a word for a telephone its number stands, though goods are named between. */
    private static final int CALL = 30;

    /** How the numbers of parts begin that would else be read as dialled, behind the name of their maker. */
    private static final int[] HEADS = {
        10, 20, 100, 124, 221, 227, 232, 242, 250, 258, 261, 265, 280, 281, 414, 432, 433, 445, 451, 500, 580, 890, 986
    };

    /** So far before a code on a box goods are asked for, */
    private static final int ASKED = 44;
    /** and so many words behind it at most. */
    private static final int WORDS = 4;

    /** So far behind a code on a box another one stands that it is compared with. */
    private static final int SECOND = 28;

    /** So far behind the word for an error the last part of its code begins. */
    private static final int ERROR = 20;

    private final Reading reading;
    private final Tape tape;
    private final Memory memory;
    private final Run run;
    private final Quantities quantities;
    private final Behind behind;
    private final Fits fits;
    private final Sought sought;

    Articles(Reading reading, Quantities quantities, Behind behind) {
        this.reading = reading;
        this.tape = reading.tape;
        this.memory = reading.memory;
        this.run = reading.run;
        this.quantities = quantities;
        this.behind = behind;
        this.fits = new Fits(reading);
        this.sought = new Sought(reading, behind, fits);
    }

    /** "TN-2420 3000 p", "PG-1230 11-50": digits joined to letters, and others behind them. */
    boolean isModel() {
        return memory.previous == '-'
                && (memory.lastFlags & Words.ALL_CUES) == 0
                && memory.seen == 0
                && reading.asked == 0
                && run.groups() > 1
                && run.groups() < 4
                && run.length(0) == 4
                && run.count() <= 8
                && run.separator(0) == ' ';
    }

    /** "Error CE-108255-1": the rest of a code that a word for an error announces, or that was known for one of goods. */
    boolean isError(int p) {
        if (memory.previous == '-' && memory.isNear(Memory.ARTICLE, run.end(), 0)) {
            return true;
        }
        return (memory.previous == '-' || memory.previous == '_')
                && memory.isNear(Memory.COLOUR, p, ERROR)
                && memory.seen == 0
                && !memory.hash
                && reading.asked == 0;
    }

    boolean isCued(int p) {
        return memory.isTight(LONG, p) || memory.numberTight || memory.hash || (reading.asked & ~Words.PRODUCT) != 0;
    }

    /** "The EAN on the box says 4006381333931", "4006381333931 is the barcode": the check digit is right, and goods are near. */
    boolean isBarcode(int p, int end) {
        int count = run.count();
        boolean length = count == 8 || count == 12 || count == 13 || count == 14;
        if (!length || run.plus() || !Checks.gtin(run.digits(), count) || isCued(p)) {
            return false;
        }
        boolean jan = (memory.lastFlags & Words.MONTH) != 0;
        boolean near = count == 13 && run.digit(0) != 0 && (jan || memory.within(Words.PRODUCT, p, 40));
        boolean printed = run.groups() == 3 && run.length(0) == 1 && run.length(1) == 6;
        near |= printed || reading.isAsked(Words.PRODUCT);
        near |= count == 13 && run.digit(0) != 0 && behind.speaksOf(end, Words.PRODUCT);
        near |= isOnBox()
                && (isAskedFor(p, end)
                        || isBeside(p, end)
                        || fits.isOneOfTwo(p, end, true)
                        || memory.isNear(Memory.ARTICLE, p, SECOND));
        boolean barcode = (near && !memory.within(Words.IDS | Words.PHONE | Words.CARD, p, 90))
                || behind.isAnnounced(end, Words.PRODUCT);
        if (barcode) {
            memory.article(end, run.head());
        }
        return barcode;
    }

    /** Whether it begins as the codes of some country's goods do. */
    private boolean isOnBox() {
        int head = run.head() / 10;
        boolean country = (head >= 300 && head <= 380)
                || (head >= 383 && head <= 629)
                || (head >= 640 && head <= 649)
                || (head >= 690 && head <= 699)
                || (head >= 700 && head <= 899);
        return run.groups() == 1 && run.count() == 13 && country;
    }

    /** "Do you have 4006381333931?", "4006381333931 how much": goods are asked for, or what is said behind it is said of them. */
    private boolean isAskedFor(int p, int end) {
        return !memory.afterValue
                && !memory.isLooked(p)
                && !memory.isTight(Words.PASSWORD | Words.SECRET, p)
                && (memory.isWanted(p, ASKED) || behind.isFollowed(end, Words.SHELF | Words.SUITS, WORDS))
                && !isClaimed(end);
    }

    /** "Brakod 4006381333931", "strichcde 4006381333931": the word before it says nothing, and so does what follows. */
    private boolean isBeside(int p, int end) {
        return memory.base + p > 0
                && memory.lastFlags == 0
                && !memory.afterValue
                && !memory.isLooked(p)
                && !isClaimed(end)
                && (memory.seen & Words.IDS) == 0;
    }

    /** "4.601-953.0", "7732-18-5": it looks like goods, and nothing near before or right behind it speaks of a person's number. */
    boolean isOfForm(int p, int end) {
        boolean goods = quantities.patterns.areGoods(run)
                && !isCued(p)
                && (!memory.isLooked(p) || Patterns.isUpdate(run))
                && !memory.within(LONG, p, FAR)
                && !memory.afterValue
                && !isClaimed(end);
        if (goods) {
            memory.article(end, run.head());
        }
        return goods;
    }

    /** "Looking for Lemförder 37171 01", "Renault 8200768913 in stock?": behind a name, where somebody speaks of goods. */
    boolean isOfMaker(int p, int end) {
        boolean free = !run.plus() && run.count() <= 13 && (!isDialled() || isHeaded());
        boolean goods = behind.isOffered(p, end);
        boolean made = free && goods && reading.asked == 0 && !behind.isAnnounced(end, Words.ORDER);
        if (made) {
            memory.article(end, run.head());
        }
        return made;
    }

    /** "Busco la cuchilla 4471826 para el cortacésped", "hinge 1366044015 left or right": the sentence makes it one of goods. */
    boolean isSought(int p, int end) {
        boolean parts = run.groups() == 2 && run.separator(0) == '-' && run.count() <= LONGEST;
        boolean zero = run.digit(0) == 0 && (run.digit(1) != 0 || run.count() > FEW);
        boolean made = (run.groups() == 1 || parts)
                && run.count() <= LONGEST
                && !zero
                && !run.plus()
                && run.letters() == 0
                && sought.is(p, end, false)
                && !isClaimed(end);
        if (made) {
            memory.article(end, run.head());
        }
        return made;
    }

    /** "0612345678", "0171 234 56 78": with one zero first, as people dial, and no hyphen; "0 986 494 524" is a part of a car. */
    private boolean isDialled() {
        boolean zero = run.digit(0) == 0 && run.count() >= 10;
        boolean parts = run.groups() > 1 && (run.length(0) == 1 || run.separator(0) == '-');
        return zero && !parts && (run.digit(1) != 0 || run.digit(2) != 0);
    }

    /** "Bosch 0986494294": as the maker whose name stands right before numbers its parts. */
    private boolean isHeaded() {
        return (memory.lastFlags & Words.MAKER) == Words.MAKER
                && run.digit(0) == 0
                && Arrays.binarySearch(HEADS, run.head()) >= 0;
    }

    /** Whether an order or a telephone is named right behind. */
    private boolean isClaimed(int end) {
        return behind.isAnnounced(end, Words.ORDER)
                || behind.isAnnounced(end, Words.PHONE)
                || (run.count() > FEW && behind.speaksOf(end, Words.PHONE));
    }

    /** "Call me about the part: 86748343", "my number 450-555-0182 replaces 418-555-0133". */
    private boolean isCalled() {
        boolean second = (memory.lastFlags & Words.FITS) == Words.FITS && memory.isAfterPhone(run.start());
        return second || memory.within(Words.PHONE, run.start(), CALL);
    }

    /** "ISBN 88-452-9043-5", "JAN 4901234567894": the number of a book, or what stands right behind the word for it. */
    private boolean isBook() {
        boolean parts = run.evenly()
                && run.separator(0) == '-'
                && ((run.groups() == 4 && run.count() == 10) || (run.groups() == 5 && run.count() == 13));
        boolean right = (memory.lastFlags & Words.PRODUCT) != 0
                && !isCalled()
                && run.groups() == 1
                && !isDialled()
                && (run.count() <= 10 || (run.count() <= 14 && !run.luhn()));
        return parts || right;
    }

    boolean isProduct(int end) {
        return (isBook() && !memory.isTight(Words.IDS, run.start()) && !isClaimed(end))
                || Checks.gtin(run.digits(), run.count())
                || Checks.isbn10(run.digits(), run.count())
                || quantities.patterns.isTariff(run)
                || ((run.groups() <= 3 || isMixed())
                        && (run.count() <= (run.digit(0) == 0 ? 9 : MOST) || isLongOne())
                        && !memory.isTight(Words.IDS, run.start())
                        && !isCalled()
                        && !isClaimed(end));
    }

    /** "481020438417", "2108-7729273", "2112-1449620 2020": a number of goods that is longer than most, or the year behind it. */
    private boolean isLongOne() {
        boolean two = run.groups() > 1 && run.separator(0) == '-' && run.length(1) == 7 && run.length(0) > 3;
        boolean year = run.groups() == 3 && run.separator(1) == ' ' && run.length(2) == 4 && run.value(2) / 100 < 21;
        return run.digit(0) != 0
                && ((run.groups() == 1 && run.count() <= LONGEST)
                        || (two && run.length(0) < 6 && (run.groups() == 2 || year)));
    }

    /** "4.601-953.0", "2 608 644 375": four groups with dots and hyphens between them, or a digit and three by three. */
    private boolean isMixed() {
        if (run.groups() != 4 || run.digit(0) == 0) {
            return false;
        }
        boolean mixed = !run.evenly() && run.separator(0) == '.' && run.separator(2) == '.';
        return mixed || (run.length(0) == 1 && Quantities.isThousands(run));
    }

    /** "Ref 60-83 in stock?", "767 256 13 fits": a code that something weak or nothing announces, and what is said of goods behind it. */
    boolean isArticle(int p, int end) {
        boolean weak = memory.isTight(Words.PRODUCT, p) || isReferred(p);
        boolean code = run.groups() == 1 || (run.groups() == 2 && run.separator(0) == '-' && run.count() <= FEW);
        boolean bare = code && run.count() >= 7 && run.digit(0) != 0 && memory.seen == 0 && !memory.hash;
        int to = tape.at(end) == '-' && tape.isWord(end + 1) ? tape.tokenEnd(end + 1) : end;
        if (run.count() <= FEW
                && (weak || bare)
                && (behind.isShelved(to) || (memory.isTight(Words.PRODUCT, p) && isNumberOf(p) && isOfColour(to)))) {
            return true;
        }
        if (run.plus() || (run.count() > MOST && !isLongOne()) || isDialled() || memory.hash) {
            return false;
        }
        boolean told = memory.isReference()
                || (memory.isTight(Words.PRODUCT, p) && !memory.isTight(LONG, p))
                || (isReferred(p) && (run.count() < 7 || isMixed()));
        boolean free = run.digit(0) != 0 && !isCued(p) && !memory.within(LONG, p, FAR);
        boolean article = (sought.isReferred(p) && run.count() >= 7)
                || (told ? fits.follow(to) : free && fits.followClosely(to, run.count() > FEW));
        return article && !isClaimed(end);
    }

    /** "Code 93580 colour beige", "šifra 881609 veličina M": which colour or size it is said to have. */
    boolean isOfColour(int end) {
        return behind.isFollowed(end, Words.COLOUR | Words.SIZE, 1);
    }

    /** Whether the word for a number says nothing of an order, and nobody bought anything before. */
    private boolean isNumberOf(int p) {
        return !memory.within(LONG, p, FAR) && !memory.hash && !memory.isLooked(p) && !memory.isBought(p, FAR);
    }

    /** "What's the difference between HU755/6X and 04465-24914": it looks like a part where goods are spoken of, or is one of two. */
    boolean isCompared(int p, int end) {
        boolean form = memory.isOnGoods(p) && quantities.patterns.isCatalogued(run) && fits.isFree(p);
        boolean compared = !run.plus()
                && run.count() <= MOST
                && (form || (!isDialled() && fits.isOneOfTwo(p, end, run.count() > FEW)))
                && !isClaimed(end);
        if (compared) {
            memory.article(end, run.head());
        }
        return compared;
    }

    /** "225/45 R17", "26x1.95 50-559": the size of a tyre, and "ref. 7954/512" where sizes are spoken of. */
    boolean isSized(int p) {
        boolean tyre = quantities.patterns.isTyreSize(run) && !isCued(p);
        return tyre || (memory.isReference() && memory.isColour(p) && run.groups() == 2 && run.separator(0) == '/');
    }

    /** Whether "reference" or "number" stands before it, and nothing says of what. */
    private boolean isReferred(int p) {
        return memory.isReference()
                || (memory.numberTight && !memory.isTight(LONG, p) && !memory.within(Words.IDS | Words.PHONE, p, 90));
    }

    /** "Is SKU AB/428 the same as 7167-330": a second code of two parts, near a word for goods and near no other. */
    boolean isOther(int p) {
        return run.groups() == 2
                && run.separator(0) == '-'
                && run.digit(0) != 0
                && memory.within(Words.PRODUCT, p, 40)
                && !memory.within(LONG, p, 90)
                && reading.asked == 0;
    }

    /** "Reference to the ISO 9001", "order it in RAL 5010": the number of a norm or a colour behind its name. */
    boolean isNamed() {
        return reading.asked == 0
                && (memory.lastFlags & (Words.PRODUCT | Words.VERSION | Words.COLOUR)) != 0
                && (memory.lastFlags & (Words.IDS | Words.NUMBER | Words.IS | Words.BRIDGE)) == 0
                && !(memory.numberTight && memory.isNear(Memory.NUMBER, run.start(), 8))
                && !memory.hash;
    }
}
