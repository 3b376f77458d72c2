package dev.avow.core.inmemory;

import dev.avow.core.event.ShopEvent.CheckoutChanged;
import dev.avow.core.port.LiveCheckouts;
import dev.avow.core.port.PortException;
import dev.avow.core.recovery.CheckoutFacts.Live;
import dev.avow.core.recovery.CheckoutFacts.Standing;
import dev.avow.core.recovery.Known;
import dev.avow.core.subject.CustomerId;
import dev.avow.core.subject.PersonalText;
import dev.avow.core.subject.ShopId;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Keeps a shop's checkouts, orders and customers in memory; lost when the process ends. */
public final class InMemoryLiveCheckouts implements LiveCheckouts {

    private record Order(CustomerId customer, String email, Instant placedAt) {}

    private record Person(String email, Standing standing) {}

    private final Map<ShopId, Map<Long, CheckoutChanged>> checkouts = new HashMap<>();
    private final Map<ShopId, List<Order>> orders = new HashMap<>();
    private final Map<ShopId, Map<CustomerId, Person>> customers = new HashMap<>();
    private final Set<ShopId> throttled = new HashSet<>();

    /** No shop has a checkout. */
    public InMemoryLiveCheckouts() {}

    /** A checkout as it is now; one without a number is not listed. */
    public synchronized void put(ShopId shop, CheckoutChanged checkout) {
        checkout.number()
                .ifPresent(number ->
                        checkouts.computeIfAbsent(shop, any -> new HashMap<>()).put(number, checkout));
    }

    /** Somebody has ordered. */
    public synchronized void ordered(ShopId shop, CustomerId customer, PersonalText email, Instant placedAt) {
        orders.computeIfAbsent(shop, any -> new ArrayList<>()).add(new Order(customer, email.value(), placedAt));
    }

    /** What a customer's own record says of an address. */
    public synchronized void said(ShopId shop, CustomerId customer, PersonalText email, Standing standing) {
        customers.computeIfAbsent(shop, any -> new HashMap<>()).put(customer, new Person(email.value(), standing));
    }

    /** The shop answers nothing for now. */
    public synchronized void throttle(ShopId shop) {
        throttled.add(shop);
    }

    @Override
    public synchronized Live look(ShopId shop, Question question) {
        mustAnswer(shop);
        Optional<CheckoutChanged> found =
                Optional.ofNullable(checkouts.getOrDefault(shop, Map.of()).get(question.checkout()));
        boolean ordered = orders.getOrDefault(shop, List.of()).stream()
                .filter(order -> order.email().equalsIgnoreCase(question.email().value())
                        || question.customer().filter(order.customer()::equals).isPresent())
                .anyMatch(order -> !order.placedAt().isBefore(question.left()));
        return new Live(
                found.map(it -> Known.of(it.completedAt().isPresent())).orElse(Known.UNKNOWN),
                Known.of(ordered),
                Known.YES,
                standing(shop, question));
    }

    private Standing standing(ShopId shop, Question question) {
        if (question.customer().isEmpty()) {
            return Standing.SILENT;
        }
        @Nullable
        Person said =
                customers.getOrDefault(shop, Map.of()).get(question.customer().get());
        if (said == null) {
            return Standing.UNKNOWN;
        }
        boolean same = said.email().equalsIgnoreCase(question.email().value());
        return said.standing() == Standing.SUBSCRIBED && !same ? Standing.SILENT : said.standing();
    }

    @Override
    public synchronized Page page(ShopId shop, Instant changedSince, Optional<String> after, int limit) {
        mustAnswer(shop);
        List<CheckoutChanged> rest = checkouts.getOrDefault(shop, Map.of()).values().stream()
                .filter(checkout -> !checkout.updatedAt().isBefore(changedSince))
                .sorted(Comparator.comparing(InMemoryLiveCheckouts::cursor))
                .filter(checkout ->
                        after.stream().allMatch(cursor -> cursor(checkout).compareTo(cursor) > 0))
                .toList();
        List<CheckoutChanged> page = rest.stream().limit(limit).toList();
        Optional<String> next =
                rest.size() > page.size() ? Optional.of(cursor(page.get(page.size() - 1))) : Optional.empty();
        return new Page(page, next, Duration.ZERO);
    }

    /** Sorts as text as the checkouts sort. */
    private static String cursor(CheckoutChanged checkout) {
        return String.format(
                "%020d.%020d",
                checkout.updatedAt().toEpochMilli(), checkout.number().orElse(0L));
    }

    private void mustAnswer(ShopId shop) {
        if (throttled.contains(shop)) {
            throw new PortException.Unavailable(
                    "shopify.throttled", "the shop lets nothing through", Duration.ofSeconds(9));
        }
    }
}
