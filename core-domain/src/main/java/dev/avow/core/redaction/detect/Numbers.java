package dev.avow.core.redaction.detect;

import dev.avow.core.redaction.EntityKind;
import org.jspecify.annotations.Nullable;

/** Runs of digits: seven and more go unless proven harmless, fewer go only where something announces them. */
final class Numbers {

    private static final long SMALL = Words.BRIDGE | Words.LINK | Words.AMOUNT;

    /** So far behind the question what sending costs stands the code of a town. */
    private static final int TOWN = 30;

    /** So many digits has no sum. */
    private static final int LONG = 8;

    /** So many digits may be how many orders there are. */
    private static final int PLURAL = 4;

    /** So many digits has a year. */
    private static final int YEAR = 4;

    /** So many capitals behind a number may be of it. */
    private static final int LETTERS = 4;

    private final Reading reading;

    private final Tape tape;

    private final Memory memory;

    private final Run run;

    private final Quantities quantities;
    private final Behind behind;
    private final Accounts accounts;
    private final Forms forms;
    private final Hidden hidden;
    private final Regions regions;
    private final Articles articles;
    private final Brief brief;
    private final Rows rows;
    private final Purchases purchases;
    private final Ranges ranges;
    /** So many digits has a telephone as it is dialled in its place. */
    private static final int LOCAL = 6;
    /** So far behind a word for a postal code it stands. */
    private static final int FAR_CODE = 24;

    private final LastDigits lastDigits;
    private final Texted texted;
    private final Alphabet alphabet;

    private int end;

    Numbers(Reading reading, Quantities quantities, Behind behind, Forms forms) {
        this.forms = forms;
        this.regions = new Regions(reading, quantities);
        this.accounts = new Accounts(reading, quantities);
        this.hidden = new Hidden(reading, quantities, behind);
        this.reading = reading;
        this.tape = reading.tape;
        this.memory = reading.memory;
        this.run = reading.run;
        this.quantities = quantities;
        this.behind = behind;
        this.articles = new Articles(reading, quantities, behind);
        this.brief = new Brief(reading, behind);
        this.rows = new Rows(reading);
        this.purchases = new Purchases(reading, behind);
        this.ranges = new Ranges(reading, behind);
        this.lastDigits = new LastDigits(reading, behind);
        this.texted = new Texted(reading, behind);
        this.alphabet = new Alphabet(reading);
    }

    /** Reads the run at a place and decides it; the end of the value, or -1. */
    int at(int p) {
        hidden.read(p);
        if (run.count() == 0) {
            end = run.end();
            return -1;
        }
        int cell = memory.column == 0 ? run.groups() : rows.groups(run);
        if (cell < run.groups()) {
            run.keep(cell);
        }
        boolean goods = quantities.isMeasured(run) && !memory.numberTight && !memory.hash;
        int whole = articles.isModel() ? 1 : quantities.withoutPrice(run);
        if (whole < run.groups()) {
            run.keep(whole);
        }
        end = run.end();
        int years = yearsEnd(p);
        if (years > 0) {
            end = years;
            return -1;
        }
        EntityKind kind = goods ? null : decide(p);
        if (kind == null) {
            end = run.isExtended() ? tape.tokenEnd(end) : end;
            return -1;
        }
        if (kind.equals(EntityKind.PHONE) || (run.count() >= 9 && run.digit(0) == 0)) {
            extension();
        }
        if (!kind.equals(EntityKind.PHONE)) {
            isOrderForm();
        }
        suffix(kind);
        boolean lettered = false;
        if (kind.equals(EntityKind.ORDER_NUMBER) && memory.isTight(Words.ORDER, p)) {
            int number = end;
            end = alphabet.tail(number);
            lettered = end > number;
        }
        if (kind.equals(EntityKind.ORDER_NUMBER)) {
            memory.coded(run.groups() == 1 ? run.count() : 0);
            memory.numbered(end);
            end = regions.end(end, false);
        }
        if (run.count() >= 4 && memory.isTight(Words.ACCOUNT, p)) {
            end = accounts.end(p, end);
        }
        String spelling = lettered ? reading.plain(p, end) : reading.spelling ? run.canonical() : "";
        return reading.hitOpen(kind, p, end, spelling, Memory.OPEN_NUMBER);
    }

    /** Whether the run at a place goes up to another one or further. */
    boolean covers(int p, int to) {
        hidden.read(p);
        return run.count() > 0 && run.end() >= to;
    }

    /** Where the last run that was no value ended. */
    int end() {
        return end;
    }

    private @Nullable EntityKind decide(int p) {
        int count = run.count();
        if (articles.isError(p)) {
            return null;
        }
        if (run.plus() && count >= 6) {
            return count == 7 && quantities.unitAfter(end, count) ? null : EntityKind.PHONE;
        }
        boolean rest = count >= 3 || (memory.base + p == 0 && count == 2 && run.groups() == 1 && !unit());
        if (count + memory.digitsBefore >= 7 && memory.digitsBefore > 0 && rest) {
            return EntityKind.PHONE;
        }
        return count >= 7 ? decideLong(p) : decideShort(p);
    }

    private @Nullable EntityKind decideLong(int p) {
        if (memory.isNear(Memory.POSTAL_CODE, p, 6) && run.count() <= 8 && run.groups() <= 2) {
            return null;
        }
        if (isPlaceCode(p) || isOfTown(p)) {
            return null;
        }
        if (isRowOfGoods(p)) {
            return null;
        }
        boolean personal = memory.isTight(Words.PHONE | Words.CARD | Words.ACCOUNT | Words.NATIONAL_ID, p);
        if (articles.isArticle(p, end) || articles.isSized(p) || (run.count() <= 8 && articles.isOther(p))) {
            memory.article(end, run.head());
            return null;
        }
        if (memory.isTight(Words.PRODUCT, p) && articles.isProduct(end)) {
            memory.article(end, run.head());
            return null;
        }
        if (run.groups() == 1 && memory.isArticle(p, run.head())) {
            return null;
        }
        boolean book = run.count() == 13 && (run.head() / 10 == 978 || run.head() / 10 == 979);
        if (book && !articles.isCued(p) && Checks.gtin(run.digits(), 13)) {
            return null;
        }
        if (!personal
                && (articles.isBarcode(p, end)
                        || articles.isOfMaker(p, end)
                        || articles.isOfForm(p, end)
                        || articles.isCompared(p, end)
                        || articles.isSought(p, end)
                        || ranges.are(run, p, end))) {
            return null;
        }
        if (!personal
                && (quantities.isQuantity(run)
                        || (quantities.patterns.any(run)
                                && !articles.isCued(p)
                                && !(memory.afterValue && memory.valueKind == Kinds.ORDER)
                                && !behind.isAnnounced(end, Words.ORDER)))) {
            return null;
        }
        boolean built =
                (memory.lastFlags & Words.VERSION) != 0 && run.groups() == 1 && run.count() <= 8 && !articles.isCued(p);
        if (built || (memory.isTight(Words.VERSION, p) && run.groups() > 1 && run.separator(0) == '.')) {
            return null;
        }
        boolean error = memory.isColour(p) && memory.numberTight && !memory.within(Articles.LONG, p, 60);
        if ((error || memory.isTight(Words.CAMPAIGN, p)) && run.groups() == 1 && run.count() < 10) {
            return null;
        }
        return label(p);
    }

    /** "Ring 12000-15000", "delivery 9-12 12-15": amounts or hours by their form, though the word before them may announce a number. */
    private boolean isRowOfGoods(int p) {
        long other = (Words.IDS & ~Words.PARCEL) | Words.PASSWORD | Words.SECRET;
        return !memory.numberTight
                && !memory.hash
                && !memory.afterValue
                && reading.asked == 0
                && !memory.isTight(other, p)
                && ((Ranges.areSurely(run) && !memory.isTight(Words.PARCEL, p)) || Spans.areHours(run));
    }

    /** "Deliver to pincode 302001": six digits behind a word that means the code of a town as well, where it is asked whether something is sent there. */
    private boolean isPin(int p) {
        boolean six = run.count() == LOCAL && run.groups() == 1 && run.digit(0) != 0;
        return six
                && (memory.lastFlags & Words.POSTAL_CODE) != 0
                && (behind.speaksOf(end, Words.PARCEL | Words.NUMBERED | Words.ARRIVED)
                        || memory.within(Words.PARCEL | Words.ADDRESS, p, TOWN));
    }

    /** "4000-123 Porto": a postal code of Portugal with its place, and nothing that announces another number. */
    private boolean isPlaceCode(int p) {
        boolean shape = run.groups() == 2
                && run.separator(0) == '-'
                && run.length(0) == 4
                && run.length(1) == 3
                && run.digit(0) != 0;
        boolean place = shape && tape.at(end) == ' ' && tape.kind(end + 1) == Chars.UPPER && tape.isWord(end + 2);
        boolean no = !memory.numberTight || (memory.lastFlags & Words.STOP) != 0;
        return place
                && no
                && !memory.hash
                && reading.asked == 0
                && !memory.isTight(Articles.LONG & ~Words.PARCEL, p)
                && isTo();
    }

    /** "530-0001\u307E\u3067\u9001\u6599", "frete pra S\u00E3o Paulo 01310-100": a postal code where it is asked what sending costs. */
    private boolean isOfTown(int p) {
        boolean two = run.groups() == 2 && run.separator(0) == '-' && !run.plus() && run.letters() == 0;
        boolean japan = two && run.length(0) == 3 && run.length(1) == 4;
        boolean brazil = two && run.length(0) == 5 && run.length(1) == 3;
        return ((japan || brazil) && behind.isFollowed(end, Words.POSTAL_CODE, 2))
                || (brazil && memory.isNear(Memory.POSTAL_CODE, p, TOWN));
    }

    /** Whether the last word is none for a parcel, but may stand before the place where it is to go. */
    private boolean isTo() {
        return (memory.lastFlags & (Words.PARCEL | Words.IS)) == 0;
    }

    private EntityKind label(int p) {
        EntityKind cued = cued(p);
        if (cued != null) {
            return cued;
        }
        int count = run.count();
        if (run.groups() >= 3 && run.length(0) == 3 && run.length(1) == 7) {
            return EntityKind.ORDER_NUMBER;
        }
        boolean card = count >= 13 && count <= 19 && (run.luhn() || count == 15 || count == 16);
        if (card && !run.plus()) {
            return EntityKind.CARD;
        }
        boolean social = run.groups() == 3 && run.length(0) == 3 && run.length(1) == 2 && run.length(2) == 4;
        if (social || (run.groups() == 1 && run.digit(0) != 0 && Checks.national(run.digits(), count))) {
            return EntityKind.NATIONAL_ID;
        }
        if (memory.within(Words.ORDER, p, 40) && run.groups() == 1 && run.digit(0) != 0) {
            return EntityKind.ORDER_NUMBER;
        }
        boolean abroad = run.digit(0) == 0 && run.digit(1) == 0 && count <= 17;
        return count <= 12 || abroad ? EntityKind.PHONE : EntityKind.ORDER_NUMBER;
    }

    private @Nullable EntityKind cued(int p) {
        int count = run.count();
        if (memory.isTight(Words.CARD, p) && count >= 12) {
            return EntityKind.CARD;
        }
        if (memory.isTight(Words.ORDER, p) || memory.hash) {
            return EntityKind.ORDER_NUMBER;
        }
        if (memory.isTight(Words.PARCEL, p)) {
            return EntityKind.PARCEL_NUMBER;
        }
        if (memory.isTight(Words.ACCOUNT, p)) {
            return EntityKind.BANK_ACCOUNT;
        }
        if (memory.isTight(Words.NATIONAL_ID, p)) {
            return EntityKind.NATIONAL_ID;
        }
        if (memory.isTight(Words.PASSWORD, p)) {
            return EntityKind.PASSWORD;
        }
        return memory.isTight(Words.PHONE, p) ? EntityKind.PHONE : null;
    }

    private @Nullable EntityKind decideShort(int p) {
        int count = run.count();
        if (Patterns.areMemories(run) && !memory.hash && !memory.numberTight && (memory.seen & Words.IDS) == 0) {
            return null;
        }
        if (tape.at(p) == 'o' && run.groups() > 1 && run.length(0) == 1 && run.length(1) > 1) {
            return null;
        }
        boolean figures = memory.isNear(Memory.FIGURES, p, 40) || memory.isNear(Memory.BACK, p, 40);
        boolean described = memory.within(Words.CARD, p, 24) && figures && count <= 4;
        if ((memory.within(Words.CVC, p, 24) || described)
                && run.groups() <= count
                && count >= 3
                && count <= 4
                && !unit()) {
            return EntityKind.CARD_SECURITY_CODE;
        }
        boolean three = run.groups() == 1 && (count == 3 || count == 4);
        if (three && !unit() && behind.isAnnounced(end, Words.CVC)) {
            return EntityKind.CARD_SECURITY_CODE;
        }
        boolean code = memory.isTight(Words.PASSWORD | Words.SECRET, p);
        if (code && Secrets.isFactorySet(reading, p)) {
            return null;
        }
        boolean right = (memory.lastFlags & Words.PASSWORD) != 0;
        if (code && count >= LOCAL && right && (articles.isOfColour(end) || isPin(p))) {
            return null;
        }
        if (count >= 3 && memory.isTight(Words.PASSWORD, p) && !unit() && (right || !isYear())) {
            return EntityKind.PASSWORD;
        }
        if (count >= 4 && memory.isTight(Words.SECRET, p) && !unit()) {
            return EntityKind.SECRET;
        }
        if (lastDigits.isArea(p, end)) {
            return EntityKind.PHONE;
        }
        EntityKind last = lastDigits.of(p, end);
        if (last != null && !unit()) {
            return last;
        }
        if (count >= 4 && !isYear() && texted.isCode(end)) {
            return EntityKind.SECRET;
        }
        if (memory.isAfterPhone(p) && isLocal(p)) {
            return EntityKind.PHONE;
        }
        if (isOrderForm() || hashed(p) || (count > 2 && rows.isCell(p, end))) {
            return EntityKind.ORDER_NUMBER;
        }
        if (memory.isTight(Words.PRODUCT | Words.CAMPAIGN | Words.VERSION, p)
                && !memory.isTight(Words.IDS, p)
                && (count < 4 || !behind.isAnnounced(end, Words.ORDER))) {
            return null;
        }
        if (articles.isArticle(p, end) || articles.isNamed() || articles.isSized(p) || isTown(p) || isUpdate(p)) {
            return null;
        }
        EntityKind near = near(p);
        if (near != null || count < 3) {
            return near;
        }
        return far(p);
    }

    /** Whether six digits in one group may be another telephone of the place: neither a round number nor one of anything that was named. */
    private boolean isLocal(int p) {
        return run.groups() == 1
                && run.count() == LOCAL
                && run.trailingZeros() < 2
                && memory.seen == 0
                && !memory.hash
                && !memory.numberTight
                && !memory.isNear(Memory.POSTAL_CODE, p, FAR_CODE)
                && !unit();
    }

    /** "Po aktualizaci 19.8.166": a release, and no order's number. */
    private boolean isUpdate(int p) {
        return Patterns.isUpdate(run) && !articles.isCued(p) && !memory.within(Articles.LONG, p, Articles.FAR);
    }

    /** "Envío a 28013": where a parcel is to go. */
    private boolean isTown(int p) {
        return run.groups() == 1
                && run.count() >= 4
                && run.count() <= 5
                && !memory.numberTight
                && memory.isTight(Words.PARCEL, p)
                && !memory.isTight(Words.IDS & ~Words.PARCEL, p)
                && (((memory.lastFlags & (Words.TO | Words.AMOUNT | Words.LINK)) != 0 && isTo()) || isAskedFor());
    }

    /** "Envío 28013 Madrid?". */
    private boolean isAskedFor() {
        return tape.kind(tape.blanksEnd(end, false)) == Chars.UPPER && behind.isPlaceAsked(end);
    }

    private boolean isOrderForm() {
        int length = run.count() < 3 || !reading.hasForm() ? 0 : forms.after(end);
        end += length;
        return length > 0;
    }

    private boolean hashed(int p) {
        if (!memory.hash) {
            return false;
        }
        boolean order = memory.isTight(Words.ORDER, p) || reading.isAsked(Words.ORDER);
        boolean colour = run.count() == 6 && !order && behind.isFollowed(end, Words.COLOUR, 2);
        return run.count() >= (order ? 1 : 3)
                && (memory.lastFlags & Words.COLOUR) == 0
                && !colour
                && !isOfGoods(p)
                && (order || !isScrew());
    }

    /** "Item #376842 - is it washable", "style #89119 size 8": a word for goods announces it, and goods are spoken of behind it. */
    private boolean isOfGoods(int p) {
        int from = tape.at(end) == ' ' && tape.at(end + 1) == '-' ? end + 2 : end;
        return memory.isTight(Words.PRODUCT, p)
                && !memory.within(Articles.LONG, p, Articles.FAR)
                && (behind.isShelved(from) || behind.isFollowed(from, Words.SIZE | Words.COLOUR, 2));
    }

    /** "#10-32 x 3/4": its size and its threads to the inch. */
    private boolean isScrew() {
        return run.groups() == 2 && run.separator(0) == '-' && run.length(0) <= 2 && run.length(1) == 2;
    }

    private @Nullable EntityKind near(int p) {
        int count = run.count();
        boolean numbered = memory.numberTight;
        if (memory.isVague()
                && ((run.groups() > 1 && run.groups() < count && !Quantities.isGrouped(run))
                        || memory.previous == '-')) {
            return null;
        }
        if (count == 2 && run.groups() == 1 && memory.isTight(Words.IDS, p) && brief.isOther(end)) {
            return null;
        }
        if (count >= 2 && count < 4 && run.groups() == 1 && brief.isTold(p, end, count) && !unit()) {
            return EntityKind.ORDER_NUMBER;
        }
        boolean parcel = !memory.isTight(Words.IDS & ~Words.PARCEL, p);
        if (memory.isTight(Words.IDS, p) && count >= (numbered ? 2 : parcel ? 5 : 4) && !unit()) {
            boolean amount = !numbered
                    && count < 7
                    && (quantities.isQuantity(run) || isYearBesideWord() || isDotted() || isOn());
            amount |= !numbered && (isMany(p) || isSum(p) || Ranges.areCents(run));
            boolean wanted = memory.verb && !numbered && run.trailingZeros() >= 2;
            return amount || wanted ? null : cued(p);
        }
        boolean card = memory.isTight(Words.CARD, p) && count >= 4 && !unit();
        if (card && !quantities.isQuantity(run) && !Ranges.areCents(run) && !isOfSeries()) {
            return EntityKind.CARD;
        }
        boolean told = numbered || ((memory.lastFlags & Words.PHONE) == 0 && !isYear() && !isHour());
        if (memory.isTight(Words.PHONE, p) && count >= (told ? 4 : 5) && !unit() && !isClock()) {
            return EntityKind.PHONE;
        }
        if ((memory.lastFlags & Words.EXTENSION) != 0 && count >= 2 && count <= 5 && isBeforePhone()) {
            return EntityKind.PHONE;
        }
        boolean inner = (memory.lastFlags & Words.EXTENSION) != 0 || memory.isNear(Memory.EXTENSION, p, 14);
        if (inner && memory.isTight(Words.PHONE, p) && count >= 2 && run.groups() == 1 && !unit()) {
            return EntityKind.PHONE;
        }
        boolean onCard = memory.isNear(Memory.CARD_END, p, 40) && (memory.lastFlags & Words.AMOUNT) == 0 && !isYear();
        if (onCard && run.groups() == 1 && (count == 3 || count == 4) && !unit()) {
            return EntityKind.CARD_SECURITY_CODE;
        }
        if (memory.afterValue
                && memory.column == 0
                && Kinds.repeats(memory.valueKind)
                && count >= 3
                && (run.groups() == 1 || (memory.lastFlags & Words.ARRIVED) == 0)
                && !unit()
                && !isYear()
                && !isClock()
                && !isDay()) {
            boolean more = count >= 4 || memory.valueKind != 1;
            return more ? Kinds.ALL.get(memory.valueKind) : null;
        }
        return null;
    }

    private @Nullable EntityKind far(int p) {
        int count = run.count();
        if (unit() || quantities.isQuantity(run)) {
            return null;
        }
        if (reading.isAsked(Words.IDS | Words.PHONE | Words.CARD | Words.CVC | Words.PASSWORD | Words.SECRET)) {
            boolean alone = memory.base + p < 24 && !isYear();
            if (run.groups() > 1 && (isDay() || isClock())) {
                return null;
            }
            if (reading.isAsked(Words.ORDER) && isNoAnswer(p)) {
                return null;
            }
            if ((count >= 4 && !isModel(p)) || (alone && reading.isAsked(Words.IDS | Words.CVC))) {
                return asked();
            }
        }
        if (count < 4) {
            return null;
        }
        if (memory.numberTight
                && memory.isNear(Memory.NUMBER, p, 30)
                && memory.within(Words.IDS | Words.PHONE, p, 90)) {
            return memory.within(Words.PHONE, p, 90) && !memory.within(Words.IDS, p, 90)
                    ? EntityKind.PHONE
                    : EntityKind.ORDER_NUMBER;
        }
        boolean no = (memory.lastFlags & Words.STOP) != 0 && memory.isNear(Memory.NUMBER, p, 1);
        if (memory.numberTight
                && memory.isNear(Memory.NUMBER, p, 16)
                && !no
                && !isYear()
                && !memory.within(Words.PRODUCT | Words.VERSION | Words.CAMPAIGN, p, 40)
                && !memory.isColour(p)) {
            return EntityKind.ORDER_NUMBER;
        }
        boolean looked = memory.isLooked(p)
                && run.trailingZeros() < (memory.isLookedUp(p) ? 3 : 2)
                && (count >= 5 || (!isYear() && (behind.speaksOf(end, Words.ORDER) || behind.isBought(end))));
        boolean when = run.groups() > 1 && (isDay() || isClock());
        if (looked || isSubject(p) || (!when && behind.isAnnounced(end, Words.ORDER))) {
            return EntityKind.ORDER_NUMBER;
        }
        if (count >= 5 && run.groups() == 1 && run.trailingZeros() < 2 && purchases.are(p, end)) {
            return EntityKind.ORDER_NUMBER;
        }
        boolean odd = run.trailingZeros() == 0 && !isYear() && !(isHour() && run.digit(3) == 5);
        if (count == 4 && run.groups() == 1 && odd && purchases.areDated(p, end)) {
            return EntityKind.ORDER_NUMBER;
        }
        boolean day = (memory.lastFlags & Words.DAY) == Words.DAY && count >= 5 && run.trailingZeros() < 2;
        boolean amount = ((memory.lastFlags & Words.AMOUNT) != 0 && !day)
                || isYear()
                || isClock()
                || isDotted()
                || Ranges.areCents(run);
        boolean again = run.groups() == 1 && count >= 5 && memory.isAgain(count) && memory.isListed(p);
        boolean other = run.groups() == 1
                && (count >= 5 || (memory.isAgain(count) && run.trailingZeros() == 0))
                && memory.isAfterOrder(p)
                && behind.isOther(end);
        if ((again || other) && !amount && run.trailingZeros() < 2) {
            return EntityKind.ORDER_NUMBER;
        }
        if (memory.within(Words.ORDER, p, 44)
                && !memory.isVague()
                && !amount
                && !isSum(p)
                && !(run.trailingZeros() >= PLURAL && isMany(p))
                && !(memory.verb && run.trailingZeros() >= 2)) {
            return EntityKind.ORDER_NUMBER;
        }
        return memory.within(Words.PHONE, p, 30) && !amount && count >= 5 ? EntityKind.PHONE : null;
    }

    /** "Total of the order 1290", "my order was 59.90": what is to be paid for it; a sum without cents ends in a zero. */
    private boolean isSum(int p) {
        boolean announced = memory.numberTight || memory.hash || memory.isCoded(p);
        return !announced && (Ranges.haveCents(run) || (isWholeSum() && (memory.isSum(p) || behind.isInAll(end))));
    }

    /** "Invoices 2023 and 2024", "my orders 2023-2024": the end of the years of which they are, or -1. */
    private int yearsEnd(int p) {
        if (run.length(0) != YEAR || !isYear(run.value(0)) || memory.hash || memory.isCoded(p)) {
            return -1;
        }
        if (run.groups() == 1) {
            return behind.yearEnd(end);
        }
        boolean next = run.count() == 2 * YEAR
                && run.groups() == 2
                && run.separator(0) == '-'
                && !memory.isTight(Words.PHONE, p)
                && run.value(1) > run.value(0)
                && run.value(1) < run.value(0) + Behind.YEARS;
        return next ? end : -1;
    }

    private boolean isWholeSum() {
        return run.groups() == 1 && run.count() < LONG && run.trailingZeros() > 0 && run.digit(0) != 0;
    }

    /** "59.90", "I paid 1290", "in 2024", "march 2024", "last summer 2024": no number of an order, though one was asked for. */
    private boolean isNoAnswer(int p) {
        if (memory.isTight(Words.ORDER, p) || memory.numberTight || memory.hash) {
            return false;
        }
        long dated = Words.AMOUNT | Words.MONTH | Words.LINK;
        boolean paid = isWholeSum() && (memory.lastFlags & (Words.AMOUNT | Words.LINK)) == Words.AMOUNT;
        boolean season = memory.lastFlags == 0 && memory.previous == ' ' && memory.base + p > 0;
        boolean year =
                isYear() && (season || (memory.lastFlags & dated) != 0 || behind.isFollowed(end, Words.MONTH, 1));
        return Ranges.haveCents(run) || paid || year || (isWholeSum() && memory.isSum(p));
    }

    /** "84195 has not arrived": nothing but small words stand before the number in its sentence. */
    private boolean isSubject(int p) {
        return run.groups() == 1
                && run.trailingZeros() < 2
                && (!isYear() || behind.isFirst(end))
                && memory.isFree(p)
                && (behind.isArrived(end)
                        || (memory.opens(p)
                                && (behind.isAskedFor(end) || (run.count() > PLURAL && behind.isOrder(end))))
                        || (run.count() > PLURAL && behind.isShown(end)));
    }

    /** "Which phone is it for?" "RTX 4090": a few digits behind a word that nobody knows are no telephone number. */
    private boolean isModel(int p) {
        return !reading.isAsked(Words.IDS | Words.CARD | Words.CVC | Words.PASSWORD | Words.SECRET)
                && run.count() < 6
                && memory.base + p > 0
                && memory.lastFlags == 0;
    }

    private EntityKind asked() {
        if (reading.isAsked(Words.ORDER)) {
            return EntityKind.ORDER_NUMBER;
        }
        if (reading.isAsked(Words.PHONE)) {
            return EntityKind.PHONE;
        }
        if (reading.isAsked(Words.CVC)) {
            return EntityKind.CARD_SECURITY_CODE;
        }
        if (reading.isAsked(Words.CARD)) {
            return EntityKind.CARD;
        }
        return reading.isAsked(Words.PASSWORD | Words.SECRET) ? EntityKind.PASSWORD : EntityKind.NATIONAL_ID;
    }

    /** "Poste 64 au 06 12 34 56 78": an extension in front of its number. */
    private boolean isBeforePhone() {
        int word = tape.blanksEnd(end, false);
        int i = tape.blanksEnd(tape.wordEnd(word), false);
        boolean small = tape.isWord(word) && tape.wordEnd(word) - word <= 4;
        if (!small || run.groups() > 1 || (!tape.isDigit(i) && tape.at(i) != '+' && tape.at(i) != '(')) {
            return false;
        }
        int digits = 0;
        for (int at = i; at < i + 16; at++) {
            digits += tape.isDigit(at) ? 1 : 0;
        }
        return digits >= 8;
    }

    private boolean unit() {
        int cents = tape.at(end) == ',' ? tape.digitsEnd(end + 1) : end;
        return quantities.unitAfter(cents == end + 3 ? cents : end, run.count());
    }

    private boolean isYear() {
        return run.groups() == 1 && run.count() == YEAR && isYear(run.value(0));
    }

    private static boolean isYear(int value) {
        return value >= 1900 && value <= 2099;
    }

    /** "1530". */
    private boolean isHour() {
        return run.groups() == 1 && run.count() == 4 && run.value(0) < 2400 && run.value(0) % 100 < 60;
    }

    private boolean isYearBesideWord() {
        return isYear()
                && ((memory.lastFlags & (Words.AMOUNT | Words.MONTH)) != 0 || behind.isFollowed(end, Words.MONTH, 1));
    }

    /** "28/02", a day of some month. */
    private boolean isDay() {
        boolean two = run.groups() == 2 && run.length(0) <= 2 && run.length(1) <= 2 && run.separator(0) != ' ';
        return two && run.value(0) <= 31 && run.value(1) <= 31 && Math.min(run.value(0), run.value(1)) <= 12;
    }

    /** "16.30", "26.11.": a time or a day with a dot in it. */
    private boolean isDotted() {
        return run.groups() == 2 && run.separator(0) == '.' && (isClock() || isDay());
    }

    /** "Le 24/10", "ordered 24/10", "le 24-10": a day; with a hyphen only behind a small word. */
    private boolean isOn() {
        boolean small = (memory.lastFlags & Words.ORDER) == 0 && (memory.lastFlags & SMALL) != 0;
        return (isDay() && (run.separator(0) == '/' || (run.separator(0) == '-' && small))) || isMonthOfYear();
    }

    /** "4/102", "199/165": which one of a series a card to collect is, and how many belong to it. */
    private boolean isOfSeries() {
        return run.groups() == 2 && run.separator(0) == '/' && run.length(0) <= 3 && run.length(1) <= 3;
    }

    /** "11/2026". */
    private boolean isMonthOfYear() {
        return run.groups() == 2
                && run.separator(0) == '/'
                && run.length(0) <= 2
                && run.value(0) >= 1
                && run.value(0) <= 12
                && run.length(1) == 4
                && run.value(1) >= 2000
                && run.value(1) < 2040;
    }

    /** "Commande de 1500 tasses", "ordre på 4000 kopper": a round number behind a small word, and what there is so many of. */
    private boolean isMany(int p) {
        boolean round = run.count() >= 4 && run.trailingZeros() >= 2 && run.digit(0) != 0;
        boolean small = (memory.lastFlags & (Words.BRIDGE | Words.LINK | Words.AMOUNT)) != 0
                && (memory.lastFlags & (Words.IS | Words.ORDER)) == 0
                && !memory.isNear(Memory.NUMBER, p, 30);
        int word = tape.blanksEnd(end, false);
        boolean many = small || (run.trailingZeros() >= PLURAL && run.groups() == 1 && tape.kind(word) > Chars.UPPER);
        return round && many && word == end + 1 && tape.kind(word) >= Chars.UPPER && reading.words.match(word) == 0;
    }

    private boolean isClock() {
        return run.groups() == 2 && run.count() <= 4 && run.value(0) <= 24 && run.value(1) < 60;
    }

    /** "ext. 12", "x12" behind a phone number. */
    private void extension() {
        int i = end;
        while (i < end + 4 && " ,;(/-".indexOf(tape.at(i)) >= 0) {
            i++;
        }
        for (int word = 0; word < 2 && i > end && isSmallWord(i); word++) {
            i = tape.blanksEnd(reading.words.end(), false);
        }
        if (tape.at(i) == '#') {
            i++;
        } else if (tape.isLetter(i) && (reading.words.match(i) & Words.EXTENSION) != 0) {
            i = reading.words.end();
            int sign = i;
            while (i < sign + 3 && isMark(tape.at(i))) {
                i++;
            }
            for (int word = 0; word < 2 && isSmallWord(i); word++) {
                i = reading.words.end();
                while (tape.sees(i) && isMark(tape.at(i))) {
                    i++;
                }
            }
        } else if (Chars.fold(tape.at(i)) == 'x' && tape.isDigit(i + 1)) {
            i++;
        } else {
            return;
        }
        int digits = tape.blanksEnd(i, false);
        int to = tape.digitsEnd(digits);
        if (to > digits && to - digits <= 6) {
            end = to;
        }
    }

    private static boolean isMark(char c) {
        return c == '.' || c == ':' || c == '#' || c == ' ' || c == '\u00B0';
    }

    private boolean isSmallWord(int i) {
        return tape.isLetter(i)
                && (reading.words.match(i) & (Words.BRIDGE | Words.NUMBER | Words.IS)) != 0
                && (reading.words.match(i) & Words.EXTENSION) == 0;
    }

    /** "1001-EU", "12345678-Z": what hangs on a number by a hyphen and is short is part of it. */
    private void suffix(EntityKind kind) {
        char sign = tape.at(end);
        if (sign == ' '
                && kind.equals(EntityKind.NATIONAL_ID)
                && tape.kind(end + 1) == Chars.UPPER
                && !tape.isWordOrDigit(end + 2)) {
            end += 2;
            return;
        }
        boolean last = sign == ' '
                && kind.equals(EntityKind.ORDER_NUMBER)
                && !tape.isWordOrDigit(tape.blanksEnd(end + 2, false));
        if ((sign == '-' || last) && tape.kind(end + 1) == Chars.UPPER && tape.tokenEnd(end + 1) == end + 2) {
            end += 2;
            return;
        }
        if (sign == ' ' && kind.equals(EntityKind.ORDER_NUMBER) && run.groups() > 1 && isCapitals(end + 1)) {
            end = tape.wordEnd(end + 1);
            return;
        }
        if (kind.equals(EntityKind.PHONE) || (sign != '-' && sign != '/' && sign != '_')) {
            return;
        }
        int to = tape.tokenEnd(end + 1);
        if (to > end + 1 && to - end <= 5 && (tape.kind(end + 1) == Chars.UPPER || tape.isDigit(to - 1))) {
            end = to;
        }
    }

    /** "2310 5523 AXQ": a few capitals that mean nothing, at the end or before what is no capital. */
    private boolean isCapitals(int from) {
        int to = from;
        while (to <= from + LETTERS && tape.kind(to) == Chars.UPPER) {
            to++;
        }
        int next = tape.blanksEnd(to, false);
        return to > from + 1
                && to <= from + LETTERS
                && !tape.isWordOrDigit(to)
                && tape.kind(next) != Chars.UPPER
                && !tape.isDigit(next)
                && (reading.words.match(from) & ~(Words.DOMAIN | Words.SIZE | Words.UNIT)) == 0;
    }
}
