package dev.avow.core.inmemory;

import dev.avow.core.attribution.ShopOrder;
import dev.avow.core.port.OrderFeed;
import dev.avow.core.port.PortException;
import dev.avow.core.subject.OrderId;
import dev.avow.core.subject.ShopId;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** A feed of orders that are put into it; lost when the process ends. */
public final class InMemoryOrderFeed implements OrderFeed {

    private final Map<ShopId, Map<OrderId, ShopOrder>> shops = new HashMap<>();
    private final Set<ShopId> shut = new HashSet<>();

    /** No shop has an order. */
    public InMemoryOrderFeed() {}

    /** An order as it is now. */
    public synchronized void put(ShopId shop, ShopOrder order) {
        shops.computeIfAbsent(shop, any -> new HashMap<>()).put(order.order(), order);
    }

    /** The shop has deleted an order. */
    public synchronized void remove(ShopId shop, OrderId order) {
        shops.computeIfAbsent(shop, any -> new HashMap<>()).remove(order);
    }

    /** The shop has taken the app off. */
    public synchronized void shut(ShopId shop) {
        shut.add(shop);
    }

    /** The cursor is the last order's change and number: an order that changes meanwhile comes again, none is missed. */
    @Override
    public synchronized Page page(ShopId shop, Instant changedSince, Optional<String> after, int limit) {
        if (shut.contains(shop)) {
            throw new PortException.Rejected(SHUT, "the shop does not let us in");
        }
        List<ShopOrder> rest = shops.getOrDefault(shop, Map.of()).values().stream()
                .filter(order -> !order.updatedAt().isBefore(changedSince))
                .sorted(Comparator.comparing(ShopOrder::updatedAt)
                        .thenComparingLong(order -> order.order().number()))
                .filter(order -> after.filter(cursor -> cursor(order).compareTo(cursor) <= 0)
                        .isEmpty())
                .toList();
        List<ShopOrder> page = rest.stream().limit(limit).toList();
        Optional<String> next =
                rest.size() > page.size() ? Optional.of(cursor(page.get(page.size() - 1))) : Optional.empty();
        return new Page(page, List.of(), next, Duration.ZERO);
    }

    /** Sorts as text as the orders sort. */
    private static String cursor(ShopOrder order) {
        return String.format(
                "%020d.%020d", order.updatedAt().toEpochMilli(), order.order().number());
    }
}
