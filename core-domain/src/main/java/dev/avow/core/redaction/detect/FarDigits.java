package dev.avow.core.redaction.detect;

import dev.avow.core.redaction.EntityKind;
import org.jspecify.annotations.Nullable;

/**
 * Runs of three to six digits that no cue right before them announces: a question that was asked, a word for a number or an
 * order that stands farther before them, or what is said behind them.
 */
final class FarDigits {

    private final Reading reading;
    private final Memory memory;
    private final Run run;
    private final Quantities quantities;
    private final Behind behind;
    private final NumberKinds kinds;
    private final Times times;
    private final Amounts amounts;
    private final Purchases purchases;

    FarDigits(Reading reading, Quantities quantities, Behind behind) {
        this.reading = reading;
        this.memory = reading.memory;
        this.run = reading.run;
        this.quantities = quantities;
        this.behind = behind;
        this.kinds = new NumberKinds(reading);
        this.times = new Times(reading, behind);
        this.amounts = new Amounts(reading, quantities, behind);
        this.purchases = new Purchases(reading, behind);
    }

    /** What kind of value the run that ends at a place is, or nothing. */
    @Nullable
    EntityKind of(int p, int end) {
        int count = run.count();
        if (amounts.hasUnit(end) || quantities.isQuantity(run)) {
            return null;
        }
        if (reading.isAsked(Words.IDS | Words.PHONE | Words.CARD | Words.CVC | Words.PASSWORD | Words.SECRET)) {
            boolean alone = memory.base + p < 24 && !times.isYear();
            if (run.groups() > 1 && (times.isDay() || times.isClock())) {
                return null;
            }
            if (reading.isAsked(Words.ORDER) && isNoAnswer(p, end)) {
                return null;
            }
            if ((count >= 4 && !isModel(p)) || (alone && reading.isAsked(Words.IDS | Words.CVC))) {
                return kinds.asked();
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
                && !times.isYear()
                && !memory.within(Words.PRODUCT | Words.VERSION | Words.CAMPAIGN, p, 40)
                && !memory.isColour(p)) {
            return EntityKind.ORDER_NUMBER;
        }
        boolean looked = memory.isLooked(p)
                && run.trailingZeros() < (memory.isLookedUp(p) ? 3 : 2)
                && (count >= 5 || (!times.isYear() && (behind.speaksOf(end, Words.ORDER) || behind.isBought(end))));
        boolean when = run.groups() > 1 && (times.isDay() || times.isClock());
        if (looked || isSubject(p, end) || (!when && behind.isAnnounced(end, Words.ORDER))) {
            return EntityKind.ORDER_NUMBER;
        }
        if (count >= 5 && run.groups() == 1 && run.trailingZeros() < 2 && purchases.are(p, end)) {
            return EntityKind.ORDER_NUMBER;
        }
        boolean odd = run.trailingZeros() == 0 && !times.isYear() && !(times.isHour() && run.digit(3) == 5);
        if (count == 4 && run.groups() == 1 && odd && purchases.areDated(p, end)) {
            return EntityKind.ORDER_NUMBER;
        }
        boolean day = (memory.lastFlags & Words.DAY) == Words.DAY && count >= 5 && run.trailingZeros() < 2;
        boolean amount = ((memory.lastFlags & Words.AMOUNT) != 0 && !day)
                || times.isYear()
                || times.isClock()
                || times.isDotted()
                || times.isOn()
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
                && !amounts.isSum(p, end)
                && !(run.trailingZeros() >= Amounts.PLURAL && amounts.isMany(p, end))
                && !(memory.verb && run.trailingZeros() >= 2)) {
            return EntityKind.ORDER_NUMBER;
        }
        return memory.within(Words.PHONE, p, 30) && !amount && count >= 5 ? EntityKind.PHONE : null;
    }

    /** "84195 has not arrived": nothing but small words stand before the number in its sentence. */
    private boolean isSubject(int p, int end) {
        return run.groups() == 1
                && run.trailingZeros() < 2
                && (!times.isYear() || behind.isFirst(end))
                && memory.isFree(p)
                && (behind.isArrived(end)
                        || (memory.opens(p)
                                && (behind.isAskedFor(end) || (run.count() > Amounts.PLURAL && behind.isOrder(end))))
                        || (run.count() > Amounts.PLURAL && behind.isShown(end)));
    }

    /** "59.90", "I paid 1290", "in 2024", "march 2024", "last summer 2024": no number of an order, though one was asked for. */
    private boolean isNoAnswer(int p, int end) {
        if (memory.isTight(Words.ORDER, p) || memory.numberTight || memory.hash) {
            return false;
        }
        long dated = Words.AMOUNT | Words.MONTH | Words.LINK;
        boolean paid = amounts.isWholeSum() && (memory.lastFlags & (Words.AMOUNT | Words.LINK)) == Words.AMOUNT;
        boolean season = memory.lastFlags == 0 && memory.previous == ' ' && memory.base + p > 0;
        boolean year =
                times.isYear() && (season || (memory.lastFlags & dated) != 0 || behind.isFollowed(end, Words.MONTH, 1));
        return Ranges.haveCents(run) || paid || year || (amounts.isWholeSum() && memory.isSum(p));
    }

    /** "Which phone is it for?" "RTX 4090": a few digits behind a word that nobody knows are no telephone number. */
    private boolean isModel(int p) {
        return !reading.isAsked(Words.IDS | Words.CARD | Words.CVC | Words.PASSWORD | Words.SECRET)
                && run.count() < 6
                && memory.base + p > 0
                && memory.lastFlags == 0;
    }
}
