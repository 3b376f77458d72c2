package dev.avow.core.redaction.detect;

import dev.avow.core.redaction.EntityKind;
import org.jspecify.annotations.Nullable;

/** Runs of seven digits and more: they are values unless something proves them harmless. */
final class ManyDigits {

    private final Reading reading;
    private final Memory memory;
    private final Run run;
    private final Quantities quantities;
    private final Behind behind;
    private final Articles articles;
    private final NumberKinds kinds;
    private final TownCodes towns;
    private final Ranges ranges;

    ManyDigits(Reading reading, Quantities quantities, Behind behind, Articles articles) {
        this.reading = reading;
        this.memory = reading.memory;
        this.run = reading.run;
        this.quantities = quantities;
        this.behind = behind;
        this.articles = articles;
        this.kinds = new NumberKinds(reading);
        this.towns = new TownCodes(reading, behind);
        this.ranges = new Ranges(reading, behind);
    }

    /** What kind of value the run that ends at a place is, or nothing. */
    @Nullable
    EntityKind of(int p, int end) {
        if (memory.isNear(Memory.POSTAL_CODE, p, 6) && run.count() <= 8 && run.groups() <= 2) {
            return null;
        }
        if (towns.isPlaceCode(p, end) || towns.isOfTown(p, end)) {
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
        return kinds.of(p);
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
}
