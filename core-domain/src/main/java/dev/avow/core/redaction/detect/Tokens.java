package dev.avow.core.redaction.detect;

import dev.avow.core.redaction.EntityKind;
import org.jspecify.annotations.Nullable;

/** What mixes letters and digits: identity, order and parcel numbers against models, sizes and versions. */
final class Tokens {

    /** So far behind the word for an error its code stands at most. */
    private static final int ERROR = 12;
    /** So many letters and digits has a part of a code in two parts at most; */
    private static final int PART = 5;
    /** the first one has more than these if the second one has two. */
    private static final int FIRST = 3;
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
    private final Accounts accounts;
    private final Regions regions;
    private final Broken broken;
    private final Brief brief;
    private final Rows rows;
    final Shapes shapes;
    private final Token token;
    private final CodeKinds kinds;
    private final OrderCodes orders;
    private final GoodsCodes goods;
    private final UncuedCodes uncued;

    Tokens(Reading reading, Quantities quantities, Behind behind) {
        this.reading = reading;
        this.tape = reading.tape;
        this.memory = reading.memory;
        this.behind = behind;
        this.accounts = new Accounts(reading, quantities);
        this.regions = new Regions(reading, quantities);
        this.broken = new Broken(reading, quantities);
        this.brief = new Brief(reading, behind);
        this.rows = new Rows(reading);
        this.shapes = new Shapes(reading.tape);
        this.token = new Token(reading, shapes);
        this.kinds = new CodeKinds(memory, token);
        this.orders = new OrderCodes(reading, behind, token, shapes);
        this.goods = new GoodsCodes(reading, behind, token, shapes, orders);
        this.uncued = new UncuedCodes(reading, behind, token, shapes, orders, kinds);
    }

    /** Decides the mixed token that starts here; the end of the value, or -1. */
    int at(int p) {
        if (reading.isSurveyed() && !tape.hasDigit(p, Tape.REACH)) {
            return -1;
        }
        measure(p);
        boolean rest = Joined.isJoint(memory.previous) && memory.isNear(Memory.ARTICLE, token.end(), 0);
        if (token.digits() == 0 || rest || isNobodys(p) || token.isDay()) {
            return -1;
        }
        EntityKind kind = decide(p);
        if (kind == null && tape.isLetter(tape.tokenEnd(p) + 1)) {
            kind = head(p);
        }
        if (kind == null && token.digits() > 0 && !token.inCapitals()) {
            kind = beforeWord(p);
        }
        int end = token.end();
        if (kind != null && memory.isTight(Words.ACCOUNT | Words.PARCEL, p)) {
            end = accounts.end(p, end);
        }
        int form =
                EntityKind.ORDER_NUMBER.equals(kind) && token.letters() > 1 && token.digits() > 2 ? token.form(end) : 0;
        if (EntityKind.ORDER_NUMBER.equals(kind) && tape.isDigit(end - 1)) {
            end = withLetter(p, regions.end(end, tape.isLetter(p)));
        }
        int parted = kind == null || kind.equals(EntityKind.ORDER_NUMBER) ? parted(p, end, kind != null) : -1;
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
            if (token.isLongEnough() && memory.isOnGoods(p)) {
                memory.article(end, 0);
            }
            return -1;
        }
        memory.coded(form);
        return reading.hitOpen(kind, p, end, reading.plain(p, end), Memory.OPEN_TOKEN);
    }

    /** "Order number 59X79Z": a code by turns that could be a measure, were it not announced as a number; its end, or -1. */
    int byTurns(int p) {
        if (!memory.isTight(Words.IDS, p) || !(memory.numberTight || memory.hash || memory.isCoded(p))) {
            return -1;
        }
        measure(p);
        return token.inCapitals() && shapes.isKnotted(p, token.end()) ? at(p) : -1;
    }

    /** Where the last token that was no value ended. */
    int end() {
        return token.end();
    }

    /** Whether it is a picture whose name goes on with its date. */
    boolean isDatedFile() {
        return token.isDatedFile();
    }

    private void measure(int p) {
        token.read(p, memory.isTight(Words.IDS, p));
    }

    /** The first part by itself: behind its joint another value may begin, and then it stands alone when it is read again. */
    private @Nullable EntityKind head(int p) {
        int whole = token.end();
        token.readHead(memory.isTight(Words.IDS, p));
        EntityKind kind = token.digits() == 0 || token.end() == whole || !memory.afterValue ? null : decide(p);
        if (kind == null) {
            token.reach(whole);
        }
        return kind;
    }

    /** "SP-1001-EUul. Main 10": what stands before the last joint, for another value may begin behind it. */
    private @Nullable EntityKind beforeWord(int p) {
        int whole = token.end();
        int word = whole;
        while (word > p && tape.isWord(word - 1)) {
            word--;
        }
        if (word == whole || word < p + 4 || !Joined.isJoint(tape.at(word - 1))) {
            return null;
        }
        token.leave(word);
        EntityKind kind = token.digits() == 0 ? null : decide(p);
        if (kind == null) {
            token.reach(whole);
        }
        return kind;
    }

    /** Whether so few digits are no code, because nothing announces one, neither before nor behind them. */
    private boolean isNobodys(int p) {
        return token.longest() < LEAST
                && token.digits() < LONG
                && (token.digits() < MANY || isUnrelated(p))
                && (memory.tight & CodeKinds.CUES) == 0
                && (memory.seen & Words.ORDER) == 0
                && !memory.afterValue
                && (memory.valueKind != Kinds.ORDER || token.digits() == 1)
                && (memory.lastFlags & Words.NUMBERED) == 0
                && reading.asked == 0
                && !reading.hasForm()
                && !reading.mayMean(Words.PASSWORD | Words.AFTER | Words.ORDER)
                && !((memory.numberTight || reading.mayMean(Words.LOOKED | Words.ARRIVED))
                        && shapes.isTurned(p, token.end()));
    }

    /** Whether neither a parcel is near nor goods are, the code of which would be remembered. */
    private boolean isUnrelated(int p) {
        return (memory.seen & Words.PARCEL) == 0
                && !memory.isOnGoods(p)
                && !memory.isNear(Memory.ARTICLE, p, Fits.PAIR)
                && !reading.mayMean(Words.STATE);
    }

    /** What kind of value the token at a place is as far as it was measured, or nothing. */
    private @Nullable EntityKind decide(int p) {
        int end = token.end();
        if (orders.isForm(p)) {
            return EntityKind.ORDER_NUMBER;
        }
        boolean announced = isAnnounced(p);
        if (goods.isArticle(p) || goods.isTint(p)) {
            return null;
        }
        boolean answered = reading.isAsked(Words.ORDER) && orders.isAnswer(p) && orders.isLettered(p);
        if (!announced
                && !answered
                && !token.isLongParcel()
                && (memory.isTight(Words.PRODUCT | Words.CAMPAIGN | Words.VERSION, p)
                        || token.isUnit()
                        || token.isFile())) {
            boolean code = token.longest() >= 3 || shapes.isTurned(p, end);
            return code && behind.isAnnounced(end, Words.ORDER) ? EntityKind.ORDER_NUMBER : null;
        }
        boolean made = behind.isOffered(p, end);
        made |= memory.isNear(Memory.COLOUR, p, ERROR) && memory.seen == 0;
        if (made && !announced && !answered && reading.asked == 0) {
            return null;
        }
        if (!announced && !answered && !token.isLongParcel() && (goods.isCompared(p) || goods.isSought(p))) {
            return null;
        }
        if (token.digits() >= LONG) {
            return kinds.of(p);
        }
        boolean told = memory.numberTight || memory.isCoded(p);
        boolean turned = announced && !memory.isVague() && shapes.isTurned(p, end);
        boolean code = turned
                || token.digits() >= 3
                || told
                || (token.inCapitals() && token.letters() >= 4 && end - p >= 6)
                || shapes.isKnotted(p, end);
        if (announced && isInner(p) && !token.isUnit()) {
            return kinds.of(p);
        }
        if (announced
                && token.digits() >= 2
                && code
                && (!token.isUnit()
                        || orders.isLettered(p)
                        || orders.isOneLetter(p)
                        || (token.digits() >= MANY && token.letters() >= LEAST && token.inCapitals())
                        || (shapes.isKnotted(p, end)
                                && token.inCapitals()
                                && (token.longest() == 1 || !shapes.isTimes(p) || told)))
                && !token.isOrdinal()) {
            return kinds.of(p);
        }
        if ((memory.hash && orders.isHashed(p)) || isBrief(p) || (token.digits() > 2 && rows.isCell(p, end))) {
            return EntityKind.ORDER_NUMBER;
        }
        return uncued.of(p);
    }

    /** Whether a cue stands before it, and if that may as well be one for goods, something else says that it is a number. */
    private boolean isAnnounced(int p) {
        int end = token.end();
        return memory.isTight(CodeKinds.CUES, p)
                && (token.longest() >= 5
                        || !memory.isVague()
                        || (token.digits() >= 5 && end >= p + 9 && shapes.isKnotted(p, end))
                        || token.isClosed()
                        || token.isPaper()
                        || (token.longest() >= LEAST && behind.isFollowed(end, Words.ORDER, 3)));
    }

    /** "ABC1DE": letters in capitals with single digits among them. */
    private boolean isInner(int p) {
        int end = token.end();
        return token.inCapitals()
                && token.letters() >= 3
                && end - p >= 5
                && end - p <= 10
                && token.longest() == 1
                && !tape.isDigit(end - 1)
                && tape.tokenEnd(p) == end
                && (!tape.isDigit(p) || token.letters() >= 5);
    }

    /** "Order A12", "order B-7": one letter and at most two digits. */
    private boolean isBrief(int p) {
        return token.inCapitals()
                && token.letters() == 1
                && token.digits() < LEAST
                && tape.isLetter(p)
                && brief.isTold(p, token.end(), token.digits());
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
    private int parted(int p, int end, boolean found) {
        if (!memory.isTight(Words.ORDER, p)
                || memory.isVague()
                || memory.verb
                || tape.at(end) != ' '
                || end > p + PART) {
            return -1;
        }
        int next = end + 1;
        int to = tape.tokenEnd(next);
        boolean joint = Joined.isJoint(tape.at(to)) && tape.isWordOrDigit(to + 1);
        if (joint || to > next + PART || to < next + 2 || tape.tokenEnd(p) != end) {
            return -1;
        }
        if (to == next + 2) {
            boolean pair =
                    tape.isDigit(next) && tape.kind(next + 1) == Chars.UPPER && token.inCapitals() && end > p + FIRST;
            return pair && tape.kind(p) == Chars.UPPER ? to : -1;
        }
        int turns = found ? 1 : shapes.turnsIn(p, end);
        int more = shapes.turnsIn(next, to);
        boolean measure = tape.isDigit(next) && more < 2;
        boolean alike = tape.isDigit(p) || tape.isDigit(next) || tape.kind(p) == tape.kind(next);
        boolean whole = to - p >= LONG && (found || turns + more > 1);
        return turns > 0 && more > 0 && !measure && alike && whole ? to : -1;
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
