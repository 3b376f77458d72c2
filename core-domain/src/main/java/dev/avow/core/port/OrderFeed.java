package dev.avow.core.port;

import dev.avow.core.attribution.ShopOrder;
import dev.avow.core.subject.ShopId;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Orders of a shop as the shop's own platform shows them (S3-11). Called outside any {@link UnitOfWork}; thread-safe. Its
 * duties:
 *
 * <ul>
 *   <li>OF-1 orders of that shop only, changed at or after the instant
 *   <li>OF-2 in the order of their changes, oldest first, through all pages
 *   <li>OF-3 every such order that the platform still shows is on some page, if pages are asked for until none is left;
 *       one that changes in the meantime may come twice
 *   <li>OF-4 what throttles is {@link PortException.Unavailable}, with the time to wait where it is known
 *   <li>OF-5 a shop that does not let us in any more is {@link PortException.Rejected} with code {@value #SHUT}
 *   <li>OF-6 a page holds at most {@code limit} orders
 *   <li>OF-7 an order that cannot be read, be it for its currency, does not keep the others of its page from being read
 * </ul>
 */
public interface OrderFeed {

    /** The code of a shop that has taken the app off. */
    String SHUT = "feed.shut";

    /** Orders placed longer ago are not shown (F8). */
    Duration REACH = Duration.ofDays(60);

    /**
     * One page.
     *
     * @param changedSince inclusive
     * @param after the cursor of the page before; empty for the first
     * @param limit at least 1
     */
    Page page(ShopId shop, Instant changedSince, Optional<String> after, int limit);

    /**
     * Some orders.
     *
     * @param orders oldest change first
     * @param unreadable of each order that could not be read, when it last changed
     * @param next the cursor of the next page, if there is one
     * @param pause how long to wait before asking for it, so that the shop's other apps get their share
     */
    record Page(List<ShopOrder> orders, List<Instant> unreadable, Optional<String> next, Duration pause) {
        /** Copies the lists. */
        public Page {
            orders = List.copyOf(orders);
            unreadable = List.copyOf(unreadable);
        }
    }
}
