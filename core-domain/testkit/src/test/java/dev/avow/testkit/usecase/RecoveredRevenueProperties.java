package dev.avow.testkit.usecase;

import static dev.avow.testkit.usecase.CartEvents.address;
import static org.assertj.core.api.Assertions.assertThat;

import dev.avow.core.event.ShopEvent.CheckoutChanged;
import dev.avow.core.event.ShopEvent.OrderChanged;
import dev.avow.core.event.ShopEvent.Payment;
import dev.avow.core.port.RecoveredOrders.MonthSum;
import dev.avow.core.recovery.CheckoutFacts.Standing;
import dev.avow.core.subject.Money;
import dev.avow.core.subject.OrderId;
import dev.avow.testkit.data.Cases;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

/**
 * S4-06: the revenue that is shown equals the sum of matched paid orders, counted here by itself: carts that were mailed about
 * and others, orders tied by mark, by checkout or by the person alone, in two currencies, in time and too late, unpaid at
 * first, refunded in part and whole, cancelled, told in any order and more than once, and people who are erased.
 */
class RecoveredRevenueProperties {

    private static final int PEOPLE = 8;
    private static final Duration SOON = Duration.ofDays(7);

    /** One shop, and what its orders should have brought. */
    private static final class Town {
        private final Cases cases;
        private final CartShop shop = CartShop.plain();
        private final Map<Integer, Instant> mailed = new HashMap<>();
        private final List<OrderChanged> told = new ArrayList<>();
        private final Map<OrderId, Integer> buyers = new HashMap<>();
        private final Set<OrderId> eligible = new HashSet<>();
        private final Map<Integer, OrderId> counted = new HashMap<>();
        private final Map<OrderId, OrderChanged> newest = new HashMap<>();
        private long last = 5_000;

        Town(Cases cases) {
            this.cases = cases;
        }

        private static long checkout(int person) {
            return 700_000L + person;
        }

        void leaveAndMail() {
            for (int person = 1; person <= PEOPLE; person++) {
                CheckoutChanged seen = CartEvents.checkout(checkout(person), person, shop.time.instant());
                shop.shopify.checkouts.put(checkout(person), seen);
                shop.receive(seen);
                if (cases.between(0, 3) == 0) {
                    shop.shopify.standings.put(address(person), Standing.UNSUBSCRIBED);
                }
            }
            shop.settle();
            shop.time.advance(Duration.ofHours(10));
            shop.run();
            for (int person = 1; person <= PEOPLE; person++) {
                if (shop.shopify.outbox().contains(address(person))) {
                    mailed.put(person, shop.time.instant());
                }
            }
        }

        void buy() {
            for (int person = 1; person <= PEOPLE; person++) {
                for (int orders = cases.between(0, 2); orders > 0; orders--) {
                    order(person);
                }
            }
        }

        private void order(int person) {
            Instant placed = shop.time.instant().plus(Duration.ofHours(cases.between(-5, 200)));
            OrderId id = new OrderId(++last);
            boolean sure = cases.between(0, 1) == 0;
            buyers.put(id, person);
            Instant mail = mailed.getOrDefault(person, Instant.MAX);
            if (!placed.isBefore(mail) && (sure || placed.isBefore(mail.plus(SOON)))) {
                eligible.add(id);
            }
            String currency = cases.between(0, 1) == 0 ? "EUR" : "USD";
            Money total = Money.parse(cases.between(1, 300) + ".50", currency);
            int versions = cases.between(1, 4);
            for (int version = 0; version < versions; version++) {
                boolean paid = version > 0 || cases.between(0, 1) == 0;
                Money refunded = new Money(total.minor() * version / 4, total.currency());
                boolean cancelled = version == 3 && cases.between(0, 1) == 0;
                told.add(new OrderChanged(
                        id,
                        Optional.of(CartEvents.customer(person)),
                        Optional.of(CartEvents.email(person)),
                        Optional.empty(),
                        sure ? Optional.of("token-" + checkout(person)) : Optional.empty(),
                        placed,
                        placed.plusSeconds(60L * version),
                        cancelled ? Optional.of(placed.plusSeconds(600)) : Optional.empty(),
                        false,
                        paid ? Optional.of(new Payment(total, refunded)) : Optional.empty(),
                        Optional.empty()));
            }
        }

        void tellInAnyOrder() {
            List<OrderChanged> air = new ArrayList<>(told);
            told.stream().filter(any -> cases.between(0, 3) == 0).forEach(air::add);
            Collections.shuffle(air, new Random(cases.between(0, 1_000_000)));
            air.forEach(event -> {
                shop.receive(event);
                shop.settle();
                if (event.payment().isPresent()) {
                    note(event);
                }
            });
        }

        /** Of a person's two orders the one that is told first counts; of an order the newest state. */
        private void note(OrderChanged event) {
            if (eligible.contains(event.order())) {
                counted.putIfAbsent(buyer(event.order()), event.order());
            }
            newest.merge(
                    event.order(), event, (one, other) -> other.updatedAt().isAfter(one.updatedAt()) ? other : one);
        }

        private int buyer(OrderId order) {
            return buyers.getOrDefault(order, 0);
        }

        void erase(int person) {
            shop.receive(CartEvents.redacted(person));
            shop.settle();
            shop.recovered.forget(
                    CartShop.SHOP,
                    locator -> locator.customer().equals(Optional.of(CartEvents.customer(person))),
                    false);
            counted.remove(person);
            told.stream().filter(event -> buyer(event.order()) == person).forEach(shop::receive);
            shop.settle();
        }

        /** Currency to orders and revenue. */
        Map<String, String> expected() {
            Map<String, List<Long>> sums = new TreeMap<>();
            counted.values().forEach(order -> {
                OrderChanged state = Objects.requireNonNull(newest.get(order));
                Payment payment = state.payment().orElseThrow();
                long gone = state.cancelledAt().isPresent()
                        ? payment.total().minor()
                        : payment.refunded().minor();
                sums.computeIfAbsent(payment.total().currency().getCurrencyCode(), any -> new ArrayList<>())
                        .add(payment.total().minor() - gone);
            });
            Map<String, String> told = new TreeMap<>();
            sums.forEach((currency, each) -> told.put(
                    currency,
                    each.size() + " orders, "
                            + each.stream().mapToLong(Long::longValue).sum()));
            return told;
        }

        Map<String, String> shown() {
            Map<String, Long> orders = new TreeMap<>();
            Map<String, Long> revenue = new TreeMap<>();
            for (MonthSum month : shop.readRecovery.overview(CartShop.SHOP).months()) {
                String currency = month.revenue().currency().getCurrencyCode();
                orders.merge(currency, month.orders(), Long::sum);
                revenue.merge(currency, month.revenue().minor(), Long::sum);
            }
            Map<String, String> shown = new TreeMap<>();
            orders.forEach((currency, count) -> shown.put(currency, count + " orders, " + revenue.get(currency)));
            return shown;
        }
    }

    @Test
    void s4_06_revenueEqualsTheSumOfMatchedPaidOrders() {
        AtomicLong orders = new AtomicLong();
        Cases.each(100, cases -> {
            Town town = new Town(cases);
            town.leaveAndMail();
            town.buy();
            town.tellInAnyOrder();

            assertThat(town.shown()).isEqualTo(town.expected());

            orders.addAndGet(town.counted.size());
            town.erase(cases.between(1, PEOPLE));
            assertThat(town.shown()).as("after an erasure").isEqualTo(town.expected());
        });
        assertThat(orders.get()).as("orders that counted at all").isGreaterThan(100);
    }
}
