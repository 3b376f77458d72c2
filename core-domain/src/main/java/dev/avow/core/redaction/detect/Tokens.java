package dev.avow.core.redaction.detect;

import dev.avow.core.redaction.EntityKind;
import org.jspecify.annotations.Nullable;

/** What mixes letters and digits: identity, order and parcel numbers against models, sizes and versions. */
final class Tokens {

    private static final long IDS = Words.IDS | Words.SECRET | Words.PASSWORD;

    /** So many letters stand before the digits of a code, */
    private static final int PREFIX = 5;
    /** and so many if they are the name of a shop. */
    private static final int NAME = 10;
    /** So many signs has the number of a parcel that is known by its form. */
    private static final int PARCEL = 13;
    /** So far behind the word for an error its code stands at most. */
    private static final int ERROR = 12;
    /** So far behind the word for a password or an order one may still stand. */
    private static final int FAR = 44;
    /** So far behind "where is" a code stands with a small word before it: "where is the". */
    private static final int ARTICLE = 6;
    /** So many digits has no code of goods. */
    private static final int MOST = 12;
    /** A code of more digits is a long one. */
    private static final int FEW = 8;
    /** A price of more digits has thousands. */
    private static final int PRICE = 3;
    /** So many letters are the words of a password. */
    private static final int PHRASE = 6;
    /** So many letters may hang on the digits that are glued to a word. */
    private static final int SUFFIX = 2;
    /** So many digits in a row are a code where somebody looks for one. */
    private static final int FOUR = 4;
    /** So many digits in a row are a code if something else says so, */
    private static final int LEAST = 3;
    /** or so many in all. */
    private static final int MANY = 5;
    /** So many are one by themselves. */
    private static final int LONG = 7;

    private final Reading reading;
    private final Tape tape;
    private final Memory memory;
    private final Behind behind;
    private final Fits fits;
    private final Sought sought;
    private final Accounts accounts;
    private final Regions regions;
    private final Broken broken;
    private final Brief brief;
    private final Rows rows;
    private final Purchases purchases;
    final Shapes shapes;
    private final Joined joined;
    private int end;
    private int digits;
    private int letters;
    private int longest;
    private boolean capitals;

    Tokens(Reading reading, Quantities quantities, Behind behind) {
        this.accounts = new Accounts(reading, quantities);
        this.regions = new Regions(reading, quantities);
        this.broken = new Broken(reading, quantities);
        this.behind = behind;
        this.brief = new Brief(reading, behind);
        this.rows = new Rows(reading);
        this.purchases = new Purchases(reading, behind);
        this.fits = new Fits(reading);
        this.sought = new Sought(reading, behind, fits);
        this.reading = reading;
        this.tape = reading.tape;
        this.shapes = new Shapes(reading.tape);
        this.joined = new Joined(reading.tape);
        this.memory = reading.memory;
    }

    /** Decides the mixed token that starts here; the end of the value, or -1. */
    int at(int p) {
        if (reading.isSurveyed() && !tape.hasDigit(p, Tape.REACH)) {
            return -1;
        }
        measure(p);
        boolean rest = Joined.isJoint(memory.previous) && memory.isNear(Memory.ARTICLE, end, 0);
        if (digits == 0 || rest || isNobodys(p) || isDay(p)) {
            return -1;
        }
        EntityKind kind = decide(p);
        if (kind == null && tape.isLetter(tape.tokenEnd(p) + 1)) {
            kind = head(p);
        }
        if (kind == null && digits > 0 && !capitals) {
            kind = beforeWord(p);
        }
        if (kind != null && memory.isTight(Words.ACCOUNT | Words.PARCEL, p)) {
            end = accounts.end(p, end);
        }
        int form = EntityKind.ORDER_NUMBER.equals(kind) && letters > 1 && digits > 2 ? form(p) : 0;
        if (EntityKind.ORDER_NUMBER.equals(kind) && tape.isDigit(end - 1)) {
            end = withLetter(p, regions.end(end, tape.isLetter(p)));
        }
        int parted = kind == null || kind.equals(EntityKind.ORDER_NUMBER) ? parted(p, kind != null) : -1;
        if (parted > 0) {
            end = parted;
            kind = EntityKind.ORDER_NUMBER;
        } else if (kind != null) {
            end = broken.rest(p, end);
        } else {
            int below = broken.at(p);
            if (below > 0) {
                return below;
            }
        }
        if (kind == null) {
            if (isLongEnough() && memory.isOnGoods(p)) {
                memory.article(end, 0);
            }
            return -1;
        }
        memory.coded(form);
        return reading.hitOpen(kind, p, end, reading.plain(p, end), Memory.OPEN_TOKEN);
    }

    /** "S92670 W", "s92670 w,": one more letter behind a code that begins with one; a small letter only at the end of its part. */
    private int withLetter(int p, int end) {
        boolean one = tape.at(end) == ' ' && tape.isLetter(p) && tape.isWord(end + 1) && !tape.isWordOrDigit(end + 2);
        char c = tape.at(end + 1);
        boolean shortened = tape.at(end + 2) == '\'' || tape.at(end + 2) == '\u2019';
        if (!one || c > 'z' || shortened || tape.kind(p) != tape.kind(end + 1)) {
            return end;
        }
        boolean last = c != 'I' && tape.kind(p) == Chars.UPPER;
        return last || !tape.isWordOrDigit(tape.blanksEnd(end + 2, false)) ? end + 2 : end;
    }

    /** "Order A1B 2C3D": the end of a second part behind a blank that mixes letters and digits as the first one does; or -1. */
    private int parted(int p, boolean found) {
        if (!memory.isTight(Words.ORDER, p)
                || memory.isVague()
                || memory.verb
                || tape.at(end) != ' '
                || end > p + PREFIX) {
            return -1;
        }
        int next = end + 1;
        int to = tape.tokenEnd(next);
        boolean joint = Joined.isJoint(tape.at(to)) && tape.isWordOrDigit(to + 1);
        if (joint || to > next + PREFIX || to < next + 2 || tape.tokenEnd(p) != end) {
            return -1;
        }
        if (to == next + 2) {
            boolean pair = tape.isDigit(next) && tape.kind(next + 1) == Chars.UPPER && capitals && end > p + PRICE;
            return pair && tape.kind(p) == Chars.UPPER ? to : -1;
        }
        int turns = found ? 1 : shapes.turnsIn(p, end);
        int more = shapes.turnsIn(next, to);
        boolean measure = tape.isDigit(next) && more < 2;
        boolean alike = tape.isDigit(p) || tape.isDigit(next) || tape.kind(p) == tape.kind(next);
        boolean whole = to - p >= LONG && (found || turns + more > 1);
        return turns > 0 && more > 0 && !measure && alike && whole ? to : -1;
    }

    /** "Order number 59X79Z": a code by turns that could be a measure, were it not announced as a number; its end, or -1. */
    int byTurns(int p) {
        if (!memory.isTight(Words.IDS, p) || !(memory.numberTight || memory.hash || memory.isCoded(p))) {
            return -1;
        }
        measure(p);
        return capitals && shapes.isKnotted(p, end) ? at(p) : -1;
    }

    /** Whether so few digits are no code, because nothing announces one, neither before nor behind them. */
    private boolean isNobodys(int p) {
        return longest < LEAST
                && digits < LONG
                && (digits < MANY || isUnrelated(p))
                && (memory.tight & IDS) == 0
                && (memory.seen & Words.ORDER) == 0
                && !memory.afterValue
                && (memory.lastFlags & Words.NUMBERED) == 0
                && reading.asked == 0
                && !reading.hasForm()
                && !reading.mayMean(Words.PASSWORD | Words.AFTER | Words.ORDER)
                && !((memory.numberTight || reading.mayMean(Words.LOOKED | Words.ARRIVED)) && shapes.isTurned(p, end));
    }

    /** Whether neither a parcel is near nor goods are, the code of which would be remembered. */
    private boolean isUnrelated(int p) {
        return (memory.seen & Words.PARCEL) == 0
                && !memory.isOnGoods(p)
                && !memory.isNear(Memory.ARTICLE, p, Fits.PAIR)
                && !reading.mayMean(Words.STATE);
    }

    private boolean isLongEnough() {
        return longest >= LEAST || digits >= MANY;
    }

    /** What codes have in common that differ in their digits alone. */
    private int form(int p) {
        int form = end - p;
        for (int i = p; i < end; i++) {
            form = 31 * form + (tape.isDigit(i) ? '0' : Chars.fold(tape.at(i)));
        }
        return form;
    }

    /** A particle of one letter with a hyphen before a day, as in Hebrew: "on 10/13". */
    private boolean isDay(int p) {
        if (tape.kind(p) != Chars.LETTER || tape.at(p + 1) != '-' || !tape.isDigit(p + 2)) {
            return false;
        }
        int parts = 0;
        int i = p + 2;
        while (tape.isDigit(i)) {
            int to = tape.digitsEnd(i);
            if (to > i + (parts == 2 ? 4 : 2)) {
                return false;
            }
            parts++;
            char sign = tape.at(to);
            i = sign == '/' || sign == '.' || sign == '-' ? to + 1 : to;
        }
        return parts == 2 || parts == 3;
    }

    /** Where the last token that was no value ended. */
    int end() {
        return end;
    }

    /** The first part by itself: behind its joint another value may begin, and then it stands alone when it is read again. */
    private @Nullable EntityKind head(int p) {
        int whole = end;
        measure(p, tape.tokenEnd(p));
        EntityKind kind = digits == 0 || end == whole || !memory.afterValue ? null : decide(p);
        end = kind == null ? whole : end;
        return kind;
    }

    /** "SP-1001-EUul. Main 10": what stands before the last joint, for another value may begin behind it. */
    private @Nullable EntityKind beforeWord(int p) {
        int whole = end;
        int word = end;
        while (word > p && tape.isWord(word - 1)) {
            word--;
        }
        if (word == whole || word < p + 4 || !Joined.isJoint(tape.at(word - 1))) {
            return null;
        }
        leave(word);
        EntityKind kind = digits == 0 ? null : decide(p);
        end = kind == null ? whole : end;
        return kind;
    }

    private void measure(int p) {
        joined.read(p, memory.isTight(Words.IDS, p));
        end = joined.end();
        digits = joined.digits();
        letters = joined.letters();
        longest = joined.longest();
        capitals = joined.small() == 0;
    }

    /** Leaves off a last word, with the sign before it. */
    private void leave(int word) {
        int small = joined.small();
        for (int i = word; i < end; i++) {
            small -= tape.kind(i) == Chars.LOWER ? 1 : 0;
        }
        digits = joined.digits();
        letters = joined.letters() - (end - word);
        longest = joined.longest();
        capitals = small == 0;
        end = word - 1;
    }

    /** The same only up to a place. */
    private void measure(int p, int to) {
        digits = 0;
        letters = 0;
        longest = 0;
        capitals = true;
        int inRow = 0;
        int i = p;
        boolean hidden = memory.isTight(Words.IDS, p);
        while (i < to && (tape.isWordOrDigit(i) || (isJoint(i, hidden) && tape.isWordOrDigit(i + 1) && i > p))) {
            int kind = tape.kind(i);
            boolean digit = kind == Chars.DIGIT || isMasked(i, p, to);
            digits += digit ? 1 : 0;
            letters += !digit && Chars.isWord(kind) ? 1 : 0;
            capitals &= digit || kind != Chars.LOWER;
            inRow = digit ? inRow + 1 : 0;
            longest = Math.max(longest, inRow);
            i++;
        }
        end = i;
    }

    /** An O or l between two digits stands for one. */
    private boolean isMasked(int i, int from, int to) {
        return Run.alike(tape.at(i)) != 0 && i + 1 < to && tape.isDigit(i + 1) && i > from && tape.isDigit(i - 1);
    }

    private boolean isJoint(int i, boolean hidden) {
        char c = tape.at(i);
        return Joined.isJoint(c) || (hidden && c != '+' && Gaps.isOdd(c));
    }

    private @Nullable EntityKind decide(int p) {
        if (isForm(p)) {
            return EntityKind.ORDER_NUMBER;
        }
        boolean announced = memory.isTight(IDS, p)
                && (longest >= 5
                        || !memory.isVague()
                        || (digits >= 5 && end >= p + 9 && shapes.isKnotted(p, end))
                        || isClosed(p)
                        || isPaper(p)
                        || (longest >= LEAST && behind.isFollowed(end, Words.ORDER, 3)));
        if (isGoods(p) || isTint(p)) {
            return null;
        }
        boolean answered = reading.isAsked(Words.ORDER) && isAnswer(p) && isLettered(p);
        if (!announced
                && !answered
                && !isLongParcel(p)
                && (memory.isTight(Words.PRODUCT | Words.CAMPAIGN | Words.VERSION, p) || isUnit(p) || isFile(p))) {
            boolean code = longest >= 3 || shapes.isTurned(p, end);
            return code && behind.isAnnounced(end, Words.ORDER) ? EntityKind.ORDER_NUMBER : null;
        }
        boolean made = behind.isOffered(p, end);
        made |= memory.isNear(Memory.COLOUR, p, ERROR) && memory.seen == 0;
        if (made && !announced && !answered && reading.asked == 0) {
            return null;
        }
        if (!announced && !answered && !isLongParcel(p) && (isCompared(p) || isSought(p))) {
            return null;
        }
        if (digits >= LONG) {
            return label(p);
        }
        boolean told = memory.numberTight || memory.isCoded(p);
        boolean turned = announced && !memory.isVague() && shapes.isTurned(p, end);
        boolean code =
                turned || digits >= 3 || told || (capitals && letters >= 4 && end - p >= 6) || shapes.isKnotted(p, end);
        boolean inner = announced
                && capitals
                && letters >= 3
                && end - p >= 5
                && end - p <= 10
                && longest == 1
                && !tape.isDigit(end - 1)
                && tape.tokenEnd(p) == end
                && (!tape.isDigit(p) || letters >= 5);
        if (inner && !isUnit(p)) {
            return label(p);
        }
        if (announced
                && digits >= 2
                && code
                && (!isUnit(p)
                        || isLettered(p)
                        || isOneLetter(p)
                        || (digits >= MANY && letters >= LEAST && capitals)
                        || (shapes.isKnotted(p, end) && capitals && (longest == 1 || !shapes.isTimes(p) || told)))
                && !isOrdinal(p)) {
            return label(p);
        }
        if ((memory.hash && isHashed(p)) || isBrief(p) || (digits > 2 && rows.isCell(p, end))) {
            return EntityKind.ORDER_NUMBER;
        }
        return uncued(p);
    }

    /** "Order A12", "order B-7": one letter and at most two digits. */
    private boolean isBrief(int p) {
        return capitals && letters == 1 && digits < LEAST && tape.isLetter(p) && brief.isTold(p, end, digits);
    }

    /** The code of an article: "ref BS8344 in black", "DD1391-100", "WELCOME10". */
    private boolean isGoods(int p) {
        if (digits >= MOST) {
            return false;
        }
        if (isPrice(p) && (digits > PRICE ? !memory.numberTight && !memory.hash : !memory.isTight(IDS, p))) {
            return true;
        }
        if ((shapes.isThread(p, end) && !memory.isCoded(p)) || shapes.isFormula(p, end) || shapes.isSeries(p, end)) {
            return true;
        }
        if (tape.at(p) == '0' && Chars.fold(tape.at(p + 1)) == 'x' && end - p <= 10 && shapes.isHex(p + 2, end)) {
            return true;
        }
        boolean order = memory.isTight(IDS, p);
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
                && digits == 2
                && end == word + 2
                && capitals
                && (tape.at(end - 1) == '0' || tape.at(end - 1) == '5')
                && !memory.numberTight
                && !memory.hash;
        boolean told = memory.isTight(IDS & ~Words.PASSWORD, p) || (order && !memory.numberTight);
        coupon |= !told && !memory.hash && Secrets.isCampaign(tape, p, end);
        boolean style = end - p == 10
                && !order
                && capitals
                && tape.isLetter(p + 1)
                && shapes.isLike(p, "LLDDDDL")
                && tape.digitsEnd(p + 7) == end;
        return coupon || style;
    }

    private boolean isFitting(int p, boolean order) {
        boolean told = order || memory.numberTight || memory.isTight(Words.PRODUCT, p);
        return told ? fits.follow(end) : fits.followClosely(end, digits > FEW);
    }

    /** "HU755/6X or 17220-R1A-A08": a code where goods are spoken of that is formed like no order's, or one of two of goods. */
    private boolean isCompared(int p) {
        boolean goods = memory.isOnGoods(p) && !isPaper(p) && !isPrefixed(p) && !isSuffixed(p) && fits.isFree(p);
        boolean compared = (goods || fits.isOneOfTwo(p, end, false)) && !behind.isAnnounced(end, Words.ORDER);
        if (compared && isLongEnough()) {
            memory.article(end, 0);
        }
        return compared;
    }

    /** "Søger hylde SX-979681", "W10466612 gives no results": the sentence makes it one of goods. */
    private boolean isSought(int p) {
        boolean made = digits < MOST
                && !isParcel(p)
                && sought.is(p, end, true)
                && !memory.isAgain(form(p))
                && !behind.isAnnounced(end, Words.ORDER);
        if (made && isLongEnough()) {
            memory.article(end, 0);
        }
        return made;
    }

    /** "LOT1493", "ERR-46673", and the formula of a mixture behind the word for it. */
    private boolean isMarked(int p) {
        boolean formula = shapes.isUfi(p, end) && memory.within(Words.PRODUCT, p, 48);
        boolean made = (digits > LEAST && letters < LEAST && isMade(p)) || shapes.isNorm(p);
        if (made) {
            memory.article(end, 0);
        }
        return (formula || made || shapes.isMark(p, end)) && !memory.hash && !behind.isAnnounced(end, Words.ORDER);
    }

    /** "CE-34878-0", "P0420", "C13T16514010", "31x10.50R15", and nothing near announces a number. */
    private boolean isMade(int p) {
        boolean told = memory.within(IDS, p, Articles.FAR) || memory.afterValue || reading.asked != 0;
        return !told && (shapes.isFault(p, end) || shapes.isInk(p, end) || shapes.isTyre(p, end));
    }

    /** Whether a code is a part of one of goods, the next one behind such a one, or that of an error. */
    private boolean isArticle(int p) {
        boolean second = (memory.lastFlags & (Words.STOP | Words.BRIDGE)) != 0;
        return memory.isNear(Memory.COLOUR, p, ERROR)
                || (second && memory.within(Words.PRODUCT, p, 40) && !memory.within(IDS, p, 90))
                || behind.isFollowed(end, Words.PRODUCT, 1);
    }

    private @Nullable EntityKind uncued(int p) {
        if (isNational(p)) {
            return EntityKind.NATIONAL_ID;
        }
        boolean shaped = longest >= 3 && capitals && letters <= 8;
        boolean again = longest >= 3 && memory.isAgain(form(p));
        boolean paper = digits >= 6 && longest >= 4 && isPaper(p) && tape.at(tape.wordEnd(p)) == '/' && !isNorm(p);
        if (again
                || paper
                || isPrefixed(p)
                || isGlued(p)
                || isSuffixed(p)
                || isLong(p)
                || isBetween(p)
                || ((memory.lastFlags & Words.NUMBERED) != 0
                        && (isPaper(p) || shapes.isSerial(p, end) || isOfOrder(p)))) {
            return EntityKind.ORDER_NUMBER;
        }
        if (reading.isAsked(IDS) && (shaped || isAnswer(p))) {
            return label(p);
        }
        boolean headed = longest >= 3 && letters <= PREFIX && tape.isLetter(p);
        boolean next = memory.numberTight || (memory.isNext(p) && memory.valueKind == Kinds.ORDER);
        boolean mixed = capitals && letters >= FOUR && digits > 1 && tape.tokenEnd(p) == end;
        boolean second = shaped
                || (memory.valueKind == Kinds.ORDER && isOfOrder(p))
                || ((headed || mixed) && next)
                || (digits >= 3 && shapes.isTurned(p, end));
        if (memory.afterValue && Kinds.repeats(memory.valueKind) && second && memory.valueKind != 0) {
            return Kinds.ALL.get(memory.valueKind);
        }
        if ((shaped || headed || shapes.isTurned(p, end)) && behind.isAnnounced(end, Words.ORDER)) {
            return EntityKind.ORDER_NUMBER;
        }
        boolean phrase =
                digits > 1 && letters > PHRASE && shapes.isUnderscored(p) && memory.within(Words.PASSWORD, p, FAR);
        if (phrase || (longest < end - p && behind.isAnnounced(end, Words.PASSWORD))) {
            return EntityKind.PASSWORD;
        }
        if (isOfOrder(p)
                && memory.isFree(p)
                && (behind.isArrived(end) || behind.speaksOf(end, Words.ORDER) || behind.isShown(end))) {
            return EntityKind.ORDER_NUMBER;
        }
        if (((capitals && letters <= 5) || shapes.isSerial(p, end) || isOfOrder(p)) && isCode(p)) {
            return EntityKind.ORDER_NUMBER;
        }
        boolean is = (memory.lastFlags & Words.IS) != 0 && memory.isNear(Memory.NUMBER, p, 48);
        boolean told = is
                && memory.within(Words.ORDER, p, 60)
                && longest >= 3
                && capitals
                && letters >= 2
                && !behind.isShelved(end);
        boolean named = is && shapes.isSerial(p, end) && !memory.within(Words.PRODUCT | Words.VERSION, p, 48);
        if (named || told) {
            return EntityKind.ORDER_NUMBER;
        }
        boolean near = memory.numberTight && memory.within(IDS, p, 90);
        boolean ordered = memory.within(Words.ORDER, p, FAR);
        boolean sure = ordered && !memory.isVague();
        boolean weak = sure && longest >= 5 && letters <= 5;
        weak |= sure && digits >= 3 && shapes.isScrambled(p, end);
        weak |= sure && digits >= MANY && shapes.isHeaded(p, end);
        weak |= ordered && tape.isDigit(p) && digits >= MANY && shapes.isKnotted(p, end);
        boolean afar = sure && !memory.verb && longest >= FOUR && (shapes.isHeaded(p, end) || isEnclosed(p));
        afar |= sure && isOfOrder(p) && memory.isFirst(p) && behind.isLast(end);
        afar |= Purchases.mayBe(memory, p) && isLikeNoGoods(p) && purchases.are(p, end);
        afar |= memory.isAfterOrder(p) && (isLikeNoGoods(p) || (isOfOrder(p) && behind.isOther(end)));
        weak |= digits >= 5 && isPaper(p) && memory.within(Words.ORDER | Words.PARCEL, p, FAR);
        return afar
                        || (near && (longest >= 3 || shapes.isTurned(p, end)))
                        || (weak && (capitals || shapes.isHeaded(p, end)))
                ? EntityKind.ORDER_NUMBER
                : null;
    }

    /** "LX-1311-DE": digits between two parts in capitals. */
    private boolean isClosed(int p) {
        return isClosed(p, PREFIX);
    }

    private boolean isClosed(int p, int most) {
        int first = tape.wordEnd(p);
        int last = end;
        while (last > p && tape.isWord(last - 1)) {
            last--;
        }
        boolean joints =
                first > p && first - p <= most && end - last <= 3 && end > last && tape.at(first) == tape.at(last - 1);
        return capitals && joints && tape.digitsEnd(first + 1) == last - 1;
    }

    /** "ISO-9001-2015", "QX-5512-2026": the name of a norm, or the last part is a year. */
    private boolean isNorm(int p) {
        int last = end - figures(p);
        boolean year = figures(p) == 4 && isYear(last);
        return year || (reading.words.match(p) & (Words.PRODUCT | Words.VERSION | Words.CAMPAIGN)) != 0;
    }

    /** "RF-88021-A", "BOUTIQUE-77120-FR": five digits between two parts; "WEB-7712-UK": four behind a word, with a country behind them. */
    private boolean isBetween(int p) {
        if (longest >= 5 && isClosed(p, PREFIX)) {
            return true;
        }
        return longest >= 4
                && isClosed(p, NAME)
                && tape.tokenEnd(end - 2) == end
                && Regions.isLand(tape.at(end - 2), tape.at(end - 1))
                && (longest > 4 || (isSaid(p) && !isYear(tape.wordEnd(p) + 1)));
    }

    /** Whether the letters before the digits can be read as a word: "WEB", "SHOP". */
    private boolean isSaid(int p) {
        int word = tape.wordEnd(p);
        boolean vowel = false;
        for (int i = p; i < word; i++) {
            vowel |= "aeiou".indexOf(Chars.fold(tape.at(i))) >= 0;
        }
        return vowel && word > p + 2;
    }

    private boolean isYear(int from) {
        return (tape.at(from) == '2' && tape.at(from + 1) == '0') || (tape.at(from) == '1' && tape.at(from + 1) == '9');
    }

    /** "RS/4471", "CLM-771-220": letters before a stroke, or before several parts of digits, head a paper and no goods. */
    private boolean isPaper(int p) {
        int word = tape.wordEnd(p);
        char joint = tape.at(word);
        if (!capitals || word == p || word > p + 4 || letters > word - p || !tape.isDigit(word + 1)) {
            return false;
        }
        return joint == '/' || (joint == '-' && digits >= 5 && tape.digitsEnd(word + 1) < end);
    }

    /** "Rp4.420.000": a price with its money in front. */
    private boolean isPrice(int p) {
        int word = tape.wordEnd(p);
        if (word == p || word == end || (reading.words.match(p) & Words.CURRENCY) == 0) {
            return false;
        }
        int i = word;
        while (tape.isDigit(i) || (tape.at(i) == '.' && tape.digitsEnd(i + 1) - i == 4)) {
            i++;
        }
        return i == end && letters == word - p && letters >= 2 && longest == 3;
    }

    /** What stands at the beginning of an answer: a mixture in capitals, or digits behind a few letters. */
    private boolean isAnswer(int p) {
        return memory.base + p < 24
                && end - p >= 4
                && (capitals || (longest >= 3 && letters <= 6 && !memory.isTight(Words.PRODUCT, p)));
    }

    /** "1001A": digits with one capital behind them that is no usual unit, or a number was announced. */
    private boolean isLettered(int p) {
        boolean one = letters == 1 && longest >= 3 && longest == end - p - 1 && tape.kind(end - 1) == Chars.UPPER;
        boolean unit = "WVLGKM".indexOf(tape.at(end - 1)) >= 0;
        return one && (!unit || memory.numberTight || reading.isAsked(Words.ORDER));
    }

    /** "48213s" behind a word for an order alone: five digits that are no round number, and a letter. */
    private boolean isOneLetter(int p) {
        boolean round = tape.at(end - 2) == '0' && tape.at(end - 3) == '0';
        return letters == 1 && longest >= MANY && longest == end - p - 1 && !round && !memory.isVague() && !memory.verb;
    }

    /** Whether "number" stands before a code, or somebody looks for it: "quote number NU471183", "where is 4AR-7212". */
    private boolean isCode(int p) {
        boolean no = (memory.lastFlags & Words.STOP) != 0 && memory.isNear(Memory.NUMBER, p, 1);
        boolean numbered = memory.numberTight
                && memory.isNear(Memory.NUMBER, p, 16)
                && ((longest >= 4 && letters <= 3) || (letters <= FOUR && shapes.isTurned(p, end) && !no))
                && !memory.isNear(Memory.COLOUR, p, ERROR);
        boolean looked = memory.isLooked(p) && ((figures(p) >= 4 && digits >= 5) || longest >= 5);
        looked |= isSearched(p) && isOfOrder(p);
        return (numbered || looked) && !memory.within(Words.PRODUCT | Words.VERSION | Words.CAMPAIGN, p, 40);
    }

    /** Whether "where is" or the like stands right before, and not "looking for", which asks for goods. */
    private boolean isSearched(int p) {
        boolean told = memory.previous == ' ' || Chars.kind(memory.previous) == Chars.SOLID;
        if (!told || (memory.lastFlags & Words.SHELF) != 0) {
            return false;
        }
        if ((memory.lastFlags & (Words.LOOKED | Words.ARRIVED)) != 0) {
            return (memory.lastFlags & Words.BOUGHT) != Words.BOUGHT || isLikeNoGoods(p);
        }
        return (memory.lastFlags & (Words.BRIDGE | Words.LINK)) != 0
                && memory.isNear(Memory.LOOKED, p, ARTICLE)
                && !memory.isNear(Memory.GOODS, p, FAR)
                && !memory.isBought(p, ARTICLE)
                && isLikeNoGoods(p);
    }

    /** "EU-4471-B", "T3E5E8", "PO-88412": goods that somebody bought have other codes. */
    private boolean isLikeNoGoods(int p) {
        return shapes.isScrambled(p, end) || isEnclosed(p) || (digits >= MANY && shapes.isHeaded(p, end));
    }

    /** "A1B-2C3D", "EU-4471-B", "PO-8841", "EU24-7156", "bike-0891": formed like few of goods and many an order's. */
    private boolean isOfOrder(int p) {
        return shapes.isTurned(p, end) || shapes.isHeaded(p, end) || isEnclosed(p);
    }

    /** "EU-4471-B", "eu-4471-b", "X9-4471-QT": four digits and more between two short parts. */
    private boolean isEnclosed(int p) {
        boolean plain = (capitals || joined.small() == letters) && end - p > letters + digits;
        return plain && longest >= FOUR && shapes.isEnclosed(p, end);
    }

    /** How many digits end the token. */
    private int figures(int p) {
        int i = end;
        while (i > p && tape.isDigit(i - 1)) {
            i--;
        }
        return end - i;
    }

    private EntityKind label(int p) {
        if (memory.isTight(Words.ORDER, p) || memory.hash) {
            return EntityKind.ORDER_NUMBER;
        }
        if (memory.isTight(Words.PARCEL, p) || isParcel(p)) {
            return EntityKind.PARCEL_NUMBER;
        }
        if (memory.isTight(Words.NATIONAL_ID, p) || isNational(p)) {
            return EntityKind.NATIONAL_ID;
        }
        if (memory.isTight(Words.ACCOUNT, p)) {
            return EntityKind.BANK_ACCOUNT;
        }
        if (memory.isTight(Words.PASSWORD, p)) {
            return EntityKind.PASSWORD;
        }
        return memory.isTight(Words.SECRET, p) ? EntityKind.SECRET : EntityKind.ORDER_NUMBER;
    }

    /** The shop's own form: its prefix, then digits. */
    private boolean isForm(int p) {
        String prefix = reading.orderPrefix;
        if (prefix.isEmpty() || digits < 2) {
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
    private boolean isHashed(int p) {
        boolean colour = (end - p == 6 && shapes.isHex(p, end) && !isPlain(p)) || end - p == 3;
        char first = tape.at(Math.max(p, end - 4));
        boolean year =
                longest == 4 && digits == 4 && letters > 0 && (first == '1' || first == '2') && tape.tokenEnd(p) == end;
        boolean code = longest >= 3 && capitals && letters <= 6 && !colour && !year;
        return memory.isTight(Words.ORDER, p) || code || (shapes.isHeaded(p, end) && letters <= LEAST);
    }

    /** "Colour code #DE5581". */
    private boolean isTint(int p) {
        return memory.previous == '#'
                && end == p + 6
                && shapes.isHex(p, end)
                && memory.isColour(p)
                && !memory.within(Words.ORDER, p, 40);
    }

    /** "#DE5581": at most two letters before digits, and nobody speaks of a colour. */
    private boolean isPlain(int p) {
        int word = tape.wordEnd(p);
        return word > p
                && word <= p + 2
                && tape.digitsEnd(word) == end
                && !shapes.isDoubled(p)
                && (word == p + 1 || tape.at(p) != tape.at(p + 1))
                && !memory.isColour(p)
                && !behind.speaksOf(end, Words.COLOUR | Words.SHELF);
    }

    private boolean isOrdinal(int p) {
        boolean decade = digits == 4 && letters == 2 && reading.reads(end - 2, end, "er");
        boolean ordinal = digits <= 2
                && tape.digitsEnd(p) == p + digits
                && !(capitals && letters > 3 && !reading.reads(end - 4, end, "ieme"));
        return tape.isDigit(p) && (ordinal || decade);
    }

    /** "SP-10234", "ORD-130", but not the error "E-20415": letters, a hyphen, and digits enough, or an order word in front. */
    private boolean isPrefixed(int p) {
        if (longest < LEAST) {
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
                && longest >= 3
                && (form || isClosed(p) || (joint == '.' && digits >= 5 && letters == word - p));
        boolean fault = word == p + 1 && tape.at(p) == 'E' && digits == 5;
        return order || (form && joint == '-' && capitals && word - p <= 4 && longest >= 5 && !fault && !isArticle(p));
    }

    /** "RMA6232ED", "ORD10448", "order4471b", "order48213please": a word for an order with four digits and more glued to it, and letters behind them. */
    private boolean isGlued(int p) {
        if (longest < FOUR || !tape.isLetter(p)) {
            return false;
        }
        int word = tape.wordEnd(p);
        int digits = tape.digitsEnd(word);
        boolean alike = end == digits + 1 && Run.alike(tape.at(digits)) != 0;
        boolean small = word > p + LEAST && tape.wordEnd(digits) == end && !alike;
        return (capitals ? word == p + LEAST : small)
                && tape.isDigit(word)
                && (longest > FOUR || end <= digits + SUFFIX)
                && (reading.words.match(p) & Words.ORDER) != 0
                && reading.words.end() == word;
    }

    /** "SO122624": six digits and more with letters glued to them are too many for a model. */
    private boolean isLong(int p) {
        if (!capitals || digits < 6 || longest < MANY) {
            return false;
        }
        int word = tape.wordEnd(p);
        return word >= p + 2
                && word <= p + 4
                && tape.digitsEnd(word) == end
                && !memory.within(Words.PRODUCT | Words.VERSION | Words.CAMPAIGN, p, 40)
                && !isFile(p);
    }

    /** "71626-KA": the same the other way round, with letters that are no unit. */
    private boolean isSuffixed(int p) {
        if (longest < MANY) {
            return false;
        }
        int digits = tape.digitsEnd(p);
        boolean form = digits >= p + 5 && digits <= p + 6 && tape.at(digits) == '-' && tape.wordEnd(digits + 1) == end;
        return form
                && capitals
                && end >= digits + 3
                && end <= digits + 4
                && (reading.words.match(digits + 1) & (Words.UNIT | Words.CURRENCY | Words.SIZE)) == 0
                && memory.previous != '-'
                && !isArticle(p);
    }

    /** Digits with a unit glued to them, also "120x80x60cm". */
    private boolean isUnit(int p) {
        if (!tape.isDigit(p)) {
            return false;
        }
        int i = p;
        while (i < end) {
            int to = tape.digitsEnd(i);
            int word = tape.wordEnd(to);
            if (word == to && to > i && to < end && i > p && tape.at(to) == '-') {
                i = to + 1;
                continue;
            }
            boolean cents = word == to && tape.at(to) == '.' && to > i && tape.digitsEnd(to + 1) == to + 3;
            if (cents) {
                to += 3;
                word = tape.wordEnd(to);
            }
            if (word == to) {
                return to == end && to > i && to - i <= 3;
            }
            if ((reading.words.match(to) & (Words.UNIT | Words.CURRENCY | Words.SIZE)) == 0) {
                return false;
            }
            i = word;
            if (i < end && Joined.isJoint(tape.at(i))) {
                i++;
            }
        }
        boolean letter = digits >= 7 && letters == 1 && capitals;
        return !letter && (digits < 10 || longest <= 5);
    }

    /** "Screenshot_20250312-142233.png": a picture whose name goes on with its date. */
    boolean isDatedFile(int p) {
        return tape.isDigit(tape.wordEnd(p) + 1) && isFile(p);
    }

    /** A picture or a document named by its date. */
    private boolean isFile(int p) {
        int word = tape.wordEnd(p);
        boolean media = reading.reads(p, word, "img")
                || reading.reads(p, word, "vid")
                || reading.reads(p, word, "dsc")
                || reading.reads(p, word, "screenshot")
                || reading.reads(p, word, "pxl")
                || reading.reads(p, word, "photo");
        return media && digits <= 17;
    }

    private boolean isNational(int p) {
        int length = end - p;
        boolean nino = length == 9 && letters + digits == length && shapes.isLike(p, "LLDDDDDDL");
        if (letters + digits != length || !capitals) {
            return nino;
        }
        return nino
                || (length == 10 && shapes.isLike(p, "LLLLLDDDDL"))
                || (length == 16 && shapes.isLike(p, "LLLLLLDDLDDLDDDL"));
    }

    private boolean isLongParcel(int p) {
        return digits >= MANY && end - p >= PARCEL && isParcel(p);
    }

    private boolean isParcel(int p) {
        int length = end - p;
        return (length == 13 && shapes.isLike(p, "LLDDDDDDDDDLL"))
                || (length == 18 && tape.at(p) == '1' && tape.at(p + 1) == 'Z')
                || (tape.at(p) == 'J' && tape.at(p + 1) == 'J')
                || (tape.at(p) == 'J' && tape.at(p + 1) == 'V');
    }

    /** "1Z 999 AA1 01 2345 6784"; its end, or -1. */
    int spacedParcel(int p) {
        if (tape.at(p) != '1' || Chars.fold(tape.at(p + 1)) != 'z' || tape.tokenEnd(p) > p + 6) {
            return -1;
        }
        int signs = 0;
        int i = p;
        int last = p;
        while (signs < 18
                && i < p + 40
                && (tape.isWordOrDigit(i)
                        || tape.kind(i) == Chars.BLANK
                        || tape.at(i) == '\n'
                        || Gaps.isOdd(tape.at(i)))) {
            signs += tape.isWordOrDigit(i) ? 1 : 0;
            last = tape.isWordOrDigit(i) ? i + 1 : last;
            i++;
        }
        return signs == 18 && !tape.isWordOrDigit(i)
                ? reading.hit(EntityKind.PARCEL_NUMBER, p, last, reading.plain(p, last))
                : -1;
    }
}
