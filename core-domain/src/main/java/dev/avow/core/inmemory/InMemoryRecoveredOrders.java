package dev.avow.core.inmemory;

import dev.avow.core.port.Purge;
import dev.avow.core.port.RecoveredOrders;
import dev.avow.core.recovery.RecoveredOrder;
import dev.avow.core.retention.Horizon;
import dev.avow.core.retention.Lifetime;
import dev.avow.core.subject.DataClass;
import dev.avow.core.subject.Money;
import dev.avow.core.subject.OrderId;
import dev.avow.core.subject.ShopId;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Keeps recovered orders in memory; lost when the process ends. */
public final class InMemoryRecoveredOrders implements RecoveredOrders, Purge {

    private record Key(ShopId shop, OrderId order) {}

    private record Entry(RecoveredOrder order, Locator locator, Lifetime lifetime) {}

    private final Map<Key, Entry> entries = new HashMap<>();
    private final Map<ShopId, Map<String, Money>> kept = new HashMap<>();

    /** Without orders. */
    public InMemoryRecoveredOrders() {}

    @Override
    public synchronized boolean record(ShopId shop, RecoveredOrder order, Locator locator, Lifetime lifetime) {
        boolean known = entries.entrySet().stream()
                .filter(entry -> entry.getKey().shop().equals(shop))
                .map(entry -> entry.getValue().order())
                .anyMatch(other -> other.order().equals(order.order()) || other.checkout() == order.checkout());
        if (known) {
            return false;
        }
        entries.put(new Key(shop, order.order()), new Entry(order, locator, lifetime));
        return true;
    }

    @Override
    public synchronized boolean update(ShopId shop, OrderId order, Money paid, Money refunded, Instant updatedAt) {
        @Nullable Entry entry = entries.get(new Key(shop, order));
        if (entry == null || !updatedAt.isAfter(entry.order().updatedAt())) {
            return false;
        }
        RecoveredOrder was = entry.order();
        RecoveredOrder is =
                new RecoveredOrder(was.order(), was.checkout(), was.by(), paid, refunded, was.paidAt(), updatedAt);
        entries.put(new Key(shop, order), new Entry(is, entry.locator(), entry.lifetime()));
        return true;
    }

    @Override
    public synchronized Optional<RecoveredOrder> find(ShopId shop, OrderId order, Horizon horizon) {
        return Optional.ofNullable(entries.get(new Key(shop, order)))
                .filter(entry -> horizon.shows(entry.lifetime()))
                .map(Entry::order);
    }

    @Override
    public synchronized Set<Long> counted(ShopId shop, Set<Long> checkouts) {
        return entries.entrySet().stream()
                .filter(entry -> entry.getKey().shop().equals(shop))
                .map(entry -> entry.getValue().order().checkout())
                .filter(checkouts::contains)
                .collect(Collectors.toSet());
    }

    @Override
    public synchronized List<MonthSum> sums(ShopId shop, Horizon horizon, ZoneId zone) {
        Map<String, MonthSum> sums = new TreeMap<>();
        entries.entrySet().stream()
                .filter(entry -> entry.getKey().shop().equals(shop))
                .map(Map.Entry::getValue)
                .filter(entry -> horizon.shows(entry.lifetime()))
                .map(Entry::order)
                .forEach(order -> {
                    YearMonth month = YearMonth.from(order.paidAt().atZone(zone));
                    String key = month + " " + order.paid().currency();
                    sums.merge(
                            key,
                            new MonthSum(month, 1, order.revenue()),
                            (one, more) -> new MonthSum(
                                    month, one.orders() + 1, one.revenue().plus(more.revenue())));
                });
        return List.copyOf(sums.values());
    }

    @Override
    public synchronized long count(ShopId shop, Horizon horizon, Instant after) {
        return entries.entrySet().stream()
                .filter(entry -> entry.getKey().shop().equals(shop))
                .map(Map.Entry::getValue)
                .filter(entry -> horizon.shows(entry.lifetime())
                        && entry.order().paidAt().isAfter(after))
                .count();
    }

    @Override
    public synchronized List<Money> kept(ShopId shop) {
        return kept.getOrDefault(shop, Map.of()).values().stream()
                .sorted(Comparator.comparing(money -> money.currency().getCurrencyCode()))
                .toList();
    }

    /** Forgets the orders that a test fits, as an erasure does; with or without keeping their sum. */
    public synchronized int forget(ShopId shop, Predicate<Locator> whose, boolean keepSum) {
        List<Key> found = entries.entrySet().stream()
                .filter(entry -> entry.getKey().shop().equals(shop)
                        && whose.test(entry.getValue().locator()))
                .map(Map.Entry::getKey)
                .toList();
        for (Key key : found) {
            Money revenue = Objects.requireNonNull(entries.remove(key)).order().revenue();
            if (keepSum) {
                kept.computeIfAbsent(shop, any -> new TreeMap<>())
                        .merge(revenue.currency().getCurrencyCode(), revenue, Money::plus);
            }
        }
        return found.size();
    }

    @Override
    public DataClass dataClass() {
        return DataClass.RECOVERED_ORDER;
    }

    @Override
    public synchronized int purge(Horizon horizon, int limit) {
        List<Key> hidden = entries.entrySet().stream()
                .filter(entry -> !horizon.shows(entry.getValue().lifetime()))
                .map(Map.Entry::getKey)
                .limit(limit)
                .toList();
        hidden.forEach(entries::remove);
        return hidden.size();
    }

    @Override
    public synchronized Optional<Instant> oldest() {
        return entries.values().stream()
                .map(entry -> entry.lifetime().clockStart())
                .min(Comparator.naturalOrder());
    }
}
