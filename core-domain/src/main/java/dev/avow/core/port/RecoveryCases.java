package dev.avow.core.port;

import dev.avow.core.recovery.RecoveryReason;
import dev.avow.core.retention.Horizon;
import dev.avow.core.subject.ShopId;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Keeps checkouts from when they are first seen until their life is over (S4-01, S4-16). Thread-safe. Its duties:
 *
 * <ul>
 *   <li>RC-1 what was kept is read back with all its parts, instants to the millisecond; keeping it again replaces all
 *   <li>RC-2 a shop has its own checkouts only; the same number in two shops is two checkouts
 *   <li>RC-3 what the horizon does not show is absent from every read
 *   <li>RC-4 a search finds the checkouts that any of its parts fits, and no others
 *   <li>RC-5 while a unit of work has locked a shop, nobody else can
 *   <li>RC-6 what is due comes up once for all who ask at the same time, longest due first, open stages only; it stays
 *       held until the unit of work ends
 *   <li>RC-7 of many that claim at once, one gets a checkout that is ready or in flight; nobody else does until its lease
 *       is over by the store's own clock, or it is kept again
 *   <li>RC-8 what is put off comes up no earlier, and nothing else of it changes
 *   <li>RC-9 a roll-back takes back all that the unit of work did
 *   <li>RC-10 what is woken is due from then on: what is open in that shop and was not due, no more than the limit at a time
 *   <li>RC-11 of a checkout that is swept, or erased for its person, while a draft order of it may stand, the two numbers stay
 *       behind, and nothing else, until they are let go, for {@link #LEFT_LIFE} at the most
 *   <li>RC-12 draft orders to end come up by turns, one of each shop and then the next of each: however many a shop has, or cannot
 *       be ended in it, no other waits for them
 * </ul>
 */
public interface RecoveryCases {

    /**
     * A checkout and whose it is.
     *
     * @param shop whose
     * @param item the checkout
     */
    record Owned(ShopId shop, RecoveryCase item) {}

    /** As long as Shopify gives for a {@code customers/redact}. */
    Duration LEFT_LIFE = Duration.ofDays(30);

    /**
     * A draft order that may stand in the merchant's store though its checkout is gone here (I19): it holds the address.
     *
     * @param shop whose
     * @param checkout Shopify's number of the checkout
     * @param draft Shopify's global id of the draft order; empty if it was just being made
     */
    record Left(ShopId shop, long checkout, Optional<String> draft) {}

    /** Makes everybody else who would change checkouts of the shop wait. Called inside a {@link UnitOfWork}. */
    void lock(ShopId shop);

    /** One checkout. */
    Optional<RecoveryCase> find(ShopId shop, long checkout, Horizon horizon);

    /** Keeps a checkout as it is now; lets go of its claim. */
    void keep(ShopId shop, RecoveryCase item);

    /** Those that a search fits, newest change first. */
    List<RecoveryCase> matching(ShopId shop, CaseSearch search, Horizon horizon);

    /** Those that are open and due, over all shops, held until the unit of work ends. Called inside a {@link UnitOfWork}. */
    List<Owned> due(Instant now, int limit);

    /** Keeps what was decided of such that are held. Called inside the same {@link UnitOfWork}. */
    void settle(List<Owned> decided);

    /** Claims one that is ready or in flight and due. */
    Optional<Owned> claim(Instant now, Duration lease);

    /** Puts all that are ready or in flight of a shop off: Shopify does not let the shop's calls through. */
    void putOff(ShopId shop, Instant until);

    /** How many are ready or in flight. */
    int waiting(ShopId shop);

    /**
     * Lets some of what is open, and not due anyway, be decided about anew: the merchant has chosen otherwise.
     *
     * @param now from then on they are due
     * @param limit how many at most, at least 1
     * @return how many; 0 once all are due
     */
    int wake(ShopId shop, Instant now, int limit);

    /**
     * A page for the merchant, newest change first, then by number.
     *
     * @param after where the page before ended
     * @param limit 1 to 200
     */
    List<RecoveryCase> page(ShopId shop, Horizon horizon, Optional<CaseCursor> after, int limit);

    /** How many checkouts stand at each reason; {@link RecoveryReason#ALLOWED} are those about to be mailed about. */
    Map<RecoveryReason, Long> tally(ShopId shop, Horizon horizon);

    /**
     * Checkouts with a draft order whose life is over by then, of each shop the earliest first.
     *
     * @param limit at least 1
     */
    List<Owned> ending(Instant by, int limit);

    /**
     * What checkouts that were gone by then left behind, of each shop the longest gone first.
     *
     * @param limit at least 1
     */
    List<Left> left(Instant by, int limit);

    /** Lets one go: no draft order of it stands any more. */
    void release(Left left);
}
