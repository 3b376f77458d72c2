package dev.avow.core.port;

import dev.avow.core.attribution.AccountingYear;
import dev.avow.core.attribution.CommissionSum;
import dev.avow.core.attribution.CommissionTotal;
import dev.avow.core.attribution.CreditedOrder;
import dev.avow.core.retention.Horizon;
import dev.avow.core.retention.Lifetime;
import dev.avow.core.subject.MerchantId;
import dev.avow.core.subject.MessageId;
import dev.avow.core.subject.Money;
import dev.avow.core.subject.OrderId;
import dev.avow.core.subject.Purpose;
import dev.avow.core.subject.ShopId;
import java.time.ZoneId;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Credited orders, and what is owed for those that are gone. Whatever removes an order, be it age, an erasure or an
 * uninstall, adds what is owed for it to its merchant's total and leaves a tombstone, in one transaction: both or neither
 * (S3-20, S3-26, S3-40). Called outside any {@link UnitOfWork}; thread-safe. Its duties:
 *
 * <ul>
 *   <li>AL-1 what was recorded is read back with all its parts, newest record first, page by page
 *   <li>AL-2 a shop sees its own orders only; the same order number in two shops is two orders (S3-34)
 *   <li>AL-3 an order is recorded once: of many at once one is {@link Recorded#NEW}, the others change nothing
 *   <li>AL-4 an order that was removed is not recorded again while its tombstone stands, under every key of the ring
 *   <li>AL-5 what the horizon does not show is absent from every read
 *   <li>AL-6 a reversal replaces the one before; of an order that is gone it changes nothing and says so
 *   <li>AL-7 per merchant and currency, orders and totals together change by records, reversals, corrections and the end of
 *       a total alone: never by a removal
 *   <li>AL-8 a total is read as it stood when totals were last shown
 *   <li>AL-9 the ledger says where its own books do not agree
 *   <li>AL-10 a correction that is beyond {@link Money#MOST}, or would take a total there, changes nothing and says so: a
 *       total that is full would keep orders from leaving
 *   <li>AL-11 per merchant, a correction is booked once under its id, also of many at once, for as long as the total that it is part of:
 *       the same again is answered as booked, any other under that id is {@link Corrected#OTHER} and changes nothing
 * </ul>
 */
public interface AttributionLedger {

    /** What became of an order. */
    enum Recorded {
        /** It is on record now. */
        NEW,
        /** It was before. */
        KNOWN,
        /** It was removed, and stays so. */
        FORGOTTEN
    }

    /** What became of a correction. */
    enum Corrected {
        /** It is part of the total, now or since it was sent before. */
        BOOKED,
        /** It is beyond what is believed, or its total would be. */
        BEYOND,
        /** Another one was booked under its id. */
        OTHER
    }

    /**
     * An order on record.
     *
     * @param number the ledger's own: says nothing about the order
     * @param order what is kept
     * @param lifetime when it ends
     */
    record Entry(long number, CreditedOrder order, Lifetime lifetime) {}

    /**
     * Puts an order on record, unless it is or was there.
     *
     * @param merchant who owes the commission, now and when the shop is gone
     */
    Recorded record(ShopId shop, MerchantId merchant, CreditedOrder order, Lifetime lifetime);

    /**
     * Books a reversal.
     *
     * @param reversed zero or less, in the order's currency
     * @return whether it changed anything
     */
    boolean reverse(ShopId shop, OrderId order, Money reversed);

    /** Those of the orders that are on record. */
    Map<OrderId, CreditedOrder> find(ShopId shop, Purpose purpose, Collection<OrderId> orders, Horizon horizon);

    /** One entry. */
    Optional<Entry> entry(ShopId shop, Purpose purpose, long number, Horizon horizon);

    /**
     * A page of entries, newest record first.
     *
     * @param before the number of the last entry of the page before; empty for the first page
     * @param limit at least 1
     */
    List<Entry> page(ShopId shop, Purpose purpose, Horizon horizon, Optional<Long> before, int limit);

    /** What the orders on record come to, by month and currency, oldest month first. */
    List<CommissionSum> sums(ShopId shop, Purpose purpose, Horizon horizon, ZoneId zone);

    /** What is owed for orders that are gone, by year and currency. */
    List<CommissionTotal> totals(ShopId shop, Purpose purpose, MerchantId merchant, Horizon horizon);

    /**
     * Adds to a merchant's total what no order on record accounts for: a correction by hand.
     *
     * @param id whoever asks names it, so that asking again is harmless
     * @param lifetime of the total, should it begin with this
     */
    Corrected correct(MerchantId merchant, MessageId id, AccountingYear year, Money amount, Lifetime lifetime);

    /** Shows the totals as they stand now, until it is called again (I16). */
    void show();

    /** How many pairs of merchant and currency do not add up: zero, or somebody is to be called. */
    long disagreements();
}
