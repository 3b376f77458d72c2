package dev.avow.core.redaction.detect;

import dev.avow.core.redaction.EntityKind;
import org.jspecify.annotations.Nullable;

/** Runs of fewer than seven digits: they are values only where something announces them. */
final class FewDigits {

    /** So many digits has a telephone as it is dialled in its place. */
    private static final int LOCAL = 6;
    /** So far behind a word for a postal code it stands. */
    private static final int FAR_CODE = 24;

    private final Reading reading;
    private final Tape tape;
    private final Memory memory;
    private final Run run;
    private final Quantities quantities;
    private final Behind behind;
    private final Articles articles;
    private final Tails tails;
    private final NumberKinds kinds;
    private final Times times;
    private final Amounts amounts;
    private final TownCodes towns;
    private final FarDigits far;
    private final Brief brief;
    private final Rows rows;
    private final LastDigits lastDigits;
    private final Texted texted;

    FewDigits(Reading reading, Quantities quantities, Behind behind, Articles articles, Tails tails) {
        this.reading = reading;
        this.tape = reading.tape;
        this.memory = reading.memory;
        this.run = reading.run;
        this.quantities = quantities;
        this.behind = behind;
        this.articles = articles;
        this.tails = tails;
        this.kinds = new NumberKinds(reading);
        this.times = new Times(reading, behind);
        this.amounts = new Amounts(reading, quantities, behind);
        this.towns = new TownCodes(reading, behind);
        this.far = new FarDigits(reading, quantities, behind);
        this.brief = new Brief(reading, behind);
        this.rows = new Rows(reading);
        this.lastDigits = new LastDigits(reading, behind);
        this.texted = new Texted(reading, behind);
    }

    /** What kind of value the run that ends at a place is, or nothing. */
    @Nullable
    EntityKind of(int p, int end) {
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
                && !amounts.hasUnit(end)) {
            return EntityKind.CARD_SECURITY_CODE;
        }
        boolean three = run.groups() == 1 && (count == 3 || count == 4);
        if (three && !amounts.hasUnit(end) && behind.isAnnounced(end, Words.CVC)) {
            return EntityKind.CARD_SECURITY_CODE;
        }
        boolean code = memory.isTight(Words.PASSWORD | Words.SECRET, p);
        if (code && Passwords.isFactorySet(reading, p)) {
            return null;
        }
        boolean right = (memory.lastFlags & Words.PASSWORD) != 0;
        if (code && count >= LOCAL && right && (articles.isOfColour(end) || towns.isPin(p, end))) {
            return null;
        }
        if (count >= 3 && memory.isTight(Words.PASSWORD, p) && !amounts.hasUnit(end) && (right || !times.isYear())) {
            return EntityKind.PASSWORD;
        }
        if (count >= 4 && memory.isTight(Words.SECRET, p) && !amounts.hasUnit(end)) {
            return EntityKind.SECRET;
        }
        if (lastDigits.isArea(p, end)) {
            return EntityKind.PHONE;
        }
        EntityKind last = lastDigits.of(p, end);
        if (last != null && !amounts.hasUnit(end)) {
            return last;
        }
        if (count >= 4 && !times.isYear() && texted.isCode(end)) {
            return EntityKind.SECRET;
        }
        if (memory.isAfterPhone(p) && isLocal(p, end)) {
            return EntityKind.PHONE;
        }
        if (tails.form(end) > end || isHashed(p, end) || (count > 2 && rows.isCell(p, end))) {
            return EntityKind.ORDER_NUMBER;
        }
        if (memory.isTight(Words.PRODUCT | Words.CAMPAIGN | Words.VERSION, p)
                && !memory.isTight(Words.IDS, p)
                && (count < 4 || !behind.isAnnounced(end, Words.ORDER))) {
            return null;
        }
        if (articles.isArticle(p, end)
                || articles.isNamed()
                || articles.isSized(p)
                || towns.isTown(p, end)
                || isUpdate(p)) {
            return null;
        }
        EntityKind near = announced(p, end);
        if (near != null || count < 3) {
            return near;
        }
        return far.of(p, end);
    }

    /** Whether six digits in one group may be another telephone of the place: neither a round number nor one of anything that was named. */
    private boolean isLocal(int p, int end) {
        return run.groups() == 1
                && run.count() == LOCAL
                && run.trailingZeros() < 2
                && memory.seen == 0
                && !memory.hash
                && !memory.numberTight
                && !memory.isNear(Memory.POSTAL_CODE, p, FAR_CODE)
                && !amounts.hasUnit(end);
    }

    /** "Po aktualizaci 19.8.166": a release, and no order's number. */
    private boolean isUpdate(int p) {
        return Patterns.isUpdate(run) && !articles.isCued(p) && !memory.within(Articles.LONG, p, Articles.FAR);
    }

    /** Behind a hash, and neither a colour nor goods nor a screw. */
    private boolean isHashed(int p, int end) {
        if (!memory.hash) {
            return false;
        }
        boolean order = memory.isTight(Words.ORDER, p) || reading.isAsked(Words.ORDER);
        boolean colour = run.count() == 6 && !order && behind.isFollowed(end, Words.COLOUR, 2);
        return run.count() >= (order ? 1 : 3)
                && (memory.lastFlags & Words.COLOUR) == 0
                && !colour
                && !isOfGoods(p, end)
                && (order || !isScrew());
    }

    /** "Item #376842 - is it washable", "style #89119 size 8": a word for goods announces it, and goods are spoken of behind it. */
    private boolean isOfGoods(int p, int end) {
        int from = tape.at(end) == ' ' && tape.at(end + 1) == '-' ? end + 2 : end;
        return memory.isTight(Words.PRODUCT, p)
                && !memory.within(Articles.LONG, p, Articles.FAR)
                && (behind.isShelved(from) || behind.isFollowed(from, Words.SIZE | Words.COLOUR, 2));
    }

    /** "#10-32 x 3/4": its size and its threads to the inch. */
    private boolean isScrew() {
        return run.groups() == 2 && run.separator(0) == '-' && run.length(0) <= 2 && run.length(1) == 2;
    }

    /** What a cue right before it makes of it, a word for an extension or a security code, or a value of the same kind before it. */
    private @Nullable EntityKind announced(int p, int end) {
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
        if (count >= 2 && count < 4 && run.groups() == 1 && brief.isTold(p, end, count) && !amounts.hasUnit(end)) {
            return EntityKind.ORDER_NUMBER;
        }
        boolean parcel = !memory.isTight(Words.IDS & ~Words.PARCEL, p);
        if (memory.isTight(Words.IDS, p) && count >= (numbered ? 2 : parcel ? 5 : 4) && !amounts.hasUnit(end)) {
            boolean amount = !numbered
                    && count < 7
                    && (quantities.isQuantity(run) || times.isYearBesideWord(end) || times.isDotted() || times.isOn());
            amount |= !numbered && (amounts.isMany(p, end) || amounts.isSum(p, end) || Ranges.areCents(run));
            boolean wanted = memory.verb && !numbered && run.trailingZeros() >= 2;
            return amount || wanted ? null : kinds.cued(p);
        }
        boolean card = memory.isTight(Words.CARD, p) && count >= 4 && !amounts.hasUnit(end);
        if (card && !quantities.isQuantity(run) && !Ranges.areCents(run) && !isOfSeries()) {
            return EntityKind.CARD;
        }
        boolean told = numbered || ((memory.lastFlags & Words.PHONE) == 0 && !times.isYear() && !times.isHour());
        if (memory.isTight(Words.PHONE, p) && count >= (told ? 4 : 5) && !amounts.hasUnit(end) && !times.isClock()) {
            return EntityKind.PHONE;
        }
        if ((memory.lastFlags & Words.EXTENSION) != 0 && count >= 2 && count <= 5 && isBeforePhone(end)) {
            return EntityKind.PHONE;
        }
        boolean inner = (memory.lastFlags & Words.EXTENSION) != 0 || memory.isNear(Memory.EXTENSION, p, 14);
        if (inner && memory.isTight(Words.PHONE, p) && count >= 2 && run.groups() == 1 && !amounts.hasUnit(end)) {
            return EntityKind.PHONE;
        }
        boolean onCard =
                memory.isNear(Memory.CARD_END, p, 40) && (memory.lastFlags & Words.AMOUNT) == 0 && !times.isYear();
        if (onCard && run.groups() == 1 && (count == 3 || count == 4) && !amounts.hasUnit(end)) {
            return EntityKind.CARD_SECURITY_CODE;
        }
        if (memory.afterValue
                && memory.column == 0
                && Kinds.repeats(memory.valueKind)
                && count >= 3
                && (run.groups() == 1 || (memory.lastFlags & Words.ARRIVED) == 0)
                && !amounts.hasUnit(end)
                && !times.isYear()
                && !times.isClock()
                && !times.isDay()) {
            boolean more = count >= 4 || memory.valueKind != 1;
            return more ? Kinds.ALL.get(memory.valueKind) : null;
        }
        return null;
    }

    /** "4/102", "199/165": which one of a series a card to collect is, and how many belong to it. */
    private boolean isOfSeries() {
        return run.groups() == 2 && run.separator(0) == '/' && run.length(0) <= 3 && run.length(1) <= 3;
    }

    /** "Poste 64 au 06 12 34 56 78": an extension in front of its number. */
    private boolean isBeforePhone(int end) {
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
}
