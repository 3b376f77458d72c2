package dev.avow.core.port;

import dev.avow.core.recovery.RecoveredOrder;
import dev.avow.core.retention.Horizon;
import dev.avow.core.retention.Lifetime;
import dev.avow.core.subject.CustomerId;
import dev.avow.core.subject.Money;
import dev.avow.core.subject.OrderId;
import dev.avow.core.subject.ShopId;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Recovered orders, without e-mail and name, for as long as the app is installed (S4-06, S4-17). What finds them again is
 * apart from them (I20). Takes part in a {@link UnitOfWork} if called inside one; thread-safe. Its duties:
 *
 * <ul>
 *   <li>RO-1 what was recorded is read back with all its parts
 *   <li>RO-2 an order counts once, and so does a checkout: of many at once one is recorded
 *   <li>RO-3 a newer state of an order replaces its amounts; an older one, or one that was read already, changes nothing
 *   <li>RO-4 a shop has its own only
 *   <li>RO-5 what the horizon does not show is absent
 *   <li>RO-6 the sums of the months together are the sum of the orders shown, in each currency
 *   <li>RO-7 the count is of those that are shown and were placed after an instant
 * </ul>
 */
public interface RecoveredOrders {

    /**
     * What finds an order again.
     *
     * @param customer who placed it
     * @param emails blind index of the address it was placed with
     */
    record Locator(Optional<CustomerId> customer, Optional<String> emails) {}

    /**
     * What came in within a month.
     *
     * @param month in the shop's zone
     * @param orders how many
     * @param revenue what they brought
     */
    record MonthSum(YearMonth month, long orders, Money revenue) {}

    /** Records an order; {@code false} if it, or one for its checkout, was there. */
    boolean record(ShopId shop, RecoveredOrder order, Locator locator, Lifetime lifetime);

    /** Replaces the amounts of an order that is there; {@code false} if nothing changed. */
    boolean update(ShopId shop, OrderId order, Money paid, Money refunded, Instant updatedAt);

    /** One order. */
    Optional<RecoveredOrder> find(ShopId shop, OrderId order, Horizon horizon);

    /** Those of the checkouts that an order has counted for. */
    Set<Long> counted(ShopId shop, Set<Long> checkouts);

    /** What came in by month and currency, oldest month first. */
    List<MonthSum> sums(ShopId shop, Horizon horizon, ZoneId zone);

    /** How many were placed after an instant, in all currencies. */
    long count(ShopId shop, Horizon horizon, Instant after);

    /** What orders brought that were erased since, by currency, where the policy keeps their sum (I24). */
    List<Money> kept(ShopId shop);
}
