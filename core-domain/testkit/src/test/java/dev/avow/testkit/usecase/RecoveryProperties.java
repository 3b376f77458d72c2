package dev.avow.testkit.usecase;

import static dev.avow.testkit.usecase.CartEvents.address;
import static org.assertj.core.api.Assertions.assertThat;

import dev.avow.core.event.ShopEvent;
import dev.avow.core.event.ShopEvent.CheckoutChanged;
import dev.avow.core.port.PortException;
import dev.avow.core.recovery.CheckoutFacts.Standing;
import dev.avow.core.subject.CustomerId;
import dev.avow.core.subject.DataClass;
import dev.avow.testkit.data.Cases;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/**
 * Checkouts, orders, opt-outs, redactions and restrictions in any order, deliveries late, repeated and mixed up, crashes and
 * lost answers at every call, and another instance at work in the middle of each call (S4-04, S4-05, S4-10, S4-20, I22).
 */
class RecoveryProperties {

    private static final int PEOPLE = 6;

    /** The process ends here. */
    private static final class Crash extends Error {
        private static final long serialVersionUID = 1L;

        Crash() {
            super("crash", null, false, false);
        }
    }

    /** One random life of a shop. */
    private static final class Life implements FakeCarts.Interruption {
        private final Cases cases;
        private final CartShop shop = CartShop.plain();
        private final List<ShopEvent> air = new ArrayList<>();
        private final Map<Long, Integer> invoices = new HashMap<>();
        private final Map<Long, Integer> drafts = new HashMap<>();
        private final Map<Long, Integer> people = new HashMap<>();
        private final Map<Integer, List<ShopEvent>> acknowledged = new HashMap<>();
        private long last = 700_000;
        private int depth;

        Life(Cases cases) {
            this.cases = cases;
            shop.shopify.interruption = this;
        }

        void live() {
            for (int step = 0; step < 150; step++) {
                act();
            }
        }

        private void act() {
            try {
                switch (cases.between(0, 29)) {
                    case 0, 1, 2, 3, 4 -> leave(cases.between(1, PEOPLE));
                    case 5 -> change();
                    case 6 -> buy(cases.between(1, PEOPLE));
                    case 7 -> say(cases.between(1, PEOPLE), cases.between(0, 1) == 0);
                    case 8 -> emit(CartEvents.redacted(cases.between(1, PEOPLE)));
                    case 9 -> restrict(cases.between(1, PEOPLE));
                    case 10, 11, 12, 13, 14, 15, 16 -> deliver();
                    case 17 -> handleAll();
                    case 18 -> shop.pollCheckouts.handle(CartShop.SHOP);
                    case 19 -> shop.decideCheckouts.handle(1);
                    case 20, 21, 22, 23 -> mail();
                    default -> shop.time.advance(Duration.ofMinutes(cases.between(1, 60)));
                }
            } catch (PortException | Crash e) {
                // The next instance goes on with what was committed.
                assertThat(e.getMessage()).isNotNull();
            }
        }

        private void mail() {
            shop.decideCheckouts.handle(1);
            shop.mailCarts.handle(cases.between(1, 3));
        }

        /** Another instance is at work, or deliveries come in, while a call is on its way. */
        private void meanwhile() {
            if (depth < 2) {
                depth++;
                try {
                    for (int i = cases.between(0, 2); i > 0; i--) {
                        act();
                    }
                } finally {
                    depth--;
                }
            }
        }

        private void leave(int person) {
            last++;
            people.put(last, person);
            tell(CartEvents.checkout(last, person, shop.time.instant()));
        }

        private void change() {
            shop.shopify.checkouts.values().stream()
                    .skip(cases.between(0, people.size()))
                    .findFirst()
                    .filter(seen -> seen.completedAt().isEmpty())
                    .flatMap(CheckoutChanged::number)
                    .ifPresent(number -> tell(CartEvents.checkout(number, personOf(number), shop.time.instant())));
        }

        private void tell(ShopEvent.CheckoutChanged seen) {
            shop.shopify.checkouts.put(seen.number().orElseThrow(), seen);
            emit(seen);
        }

        private void buy(int person) {
            Instant now = shop.time.instant();
            shop.shopify
                    .orders
                    .computeIfAbsent(address(person), any -> new ArrayList<>())
                    .add(now);
            Optional<Long> checkout = people.entrySet().stream()
                    .filter(entry -> entry.getValue() == person)
                    .map(Map.Entry::getKey)
                    .findFirst()
                    .filter(any -> cases.between(0, 1) == 0);
            checkout.ifPresent(number -> tell(CartEvents.checkout(number, person, now, Optional.of(now))));
            last++;
            emit(CartEvents.order(
                    last, person, checkout, now, Optional.of(CartEvents.paid("40.00", "0.00")), Optional.empty()));
        }

        private void say(int person, boolean welcome) {
            shop.shopify.standings.put(address(person), welcome ? Standing.SUBSCRIBED : Standing.UNSUBSCRIBED);
            emit(CartEvents.word(person, welcome, shop.time.instant()));
        }

        private void restrict(int person) {
            if (!shop.restricted.remove(address(person))) {
                shop.restricted.add(address(person));
            }
        }

        private void emit(ShopEvent event) {
            air.add(event);
            if (cases.between(0, 4) == 0) {
                air.add(event);
            }
        }

        /** Any of those in the air comes in: order means nothing. */
        private void deliver() {
            if (!air.isEmpty()) {
                ShopEvent event = air.remove(cases.between(0, air.size() - 1));
                shop.receive(event);
                personOf(event)
                        .ifPresent(person -> acknowledged
                                .computeIfAbsent(person, any -> new ArrayList<>())
                                .add(event));
            }
        }

        private void handleAll() {
            shop.settle();
        }

        private int personOf(long checkout) {
            return Objects.requireNonNull(people.get(checkout));
        }

        private static Optional<Integer> personOf(ShopEvent event) {
            Optional<CustomerId> customer = Optional.empty();
            if (event instanceof ShopEvent.OrderChanged order) {
                customer = order.customer();
            } else if (event instanceof ShopEvent.MailConsentChanged word) {
                customer = word.customer();
            } else if (event instanceof ShopEvent.CustomerRedacted redacted) {
                customer = redacted.person().customer();
            } else if (event instanceof ShopEvent.CheckoutChanged seen) {
                customer = seen.customer();
            }
            return customer.map(id -> (int) (id.number() - 8_100_000_000L));
        }

        /** The intent was committed just now, and nothing has happened since. */
        @Override
        public void before(String call, long checkout) {
            if (call.equals("invoice")) {
                nothingForbids(checkout);
            }
            meanwhile();
            trouble(false);
        }

        @Override
        public void after(String call, long checkout) {
            Map<Long, Integer> counts = call.equals("create") ? drafts : invoices;
            counts.merge(checkout, 1, Integer::sum);
            meanwhile();
            trouble(true);
        }

        private void trouble(boolean done) {
            switch (cases.between(0, 19)) {
                case 0 -> throw new Crash();
                case 1 -> throw new PortException.OutcomeUnknown("test.lost", "the answer was lost");
                case 2 -> {
                    if (!done) {
                        throw new PortException.Unavailable("test.throttled", "throttled", Duration.ofMinutes(9));
                    }
                }
                default -> {
                    // No trouble this time.
                }
            }
        }

        private void nothingForbids(long checkout) {
            int person = personOf(checkout);
            Instant left = shop.shopify.drafts.isEmpty() ? Instant.EPOCH : leftAt(checkout);
            List<ShopEvent> known = acknowledged.getOrDefault(person, List.of());
            assertThat(known)
                    .as("orders acknowledged before the intent")
                    .noneMatch(event -> event instanceof ShopEvent.OrderChanged order
                            && !order.createdAt().isBefore(left));
            assertThat(known)
                    .as("purchases acknowledged before the intent")
                    .noneMatch(event -> event instanceof ShopEvent.CheckoutChanged seen
                            && seen.number().equals(Optional.of(checkout))
                            && seen.completedAt().isPresent());
            Optional<ShopEvent.MailConsentChanged> word = known.stream()
                    .filter(ShopEvent.MailConsentChanged.class::isInstance)
                    .map(ShopEvent.MailConsentChanged.class::cast)
                    .reduce((one, other) -> isNewer(one, other) ? one : other);
            assertThat(word.filter(said -> !said.subscribed()))
                    .as("opt-out acknowledged before the intent")
                    .isEmpty();
            Instant erased = shop.erased.getOrDefault(address(person), Instant.EPOCH);
            assertThat(left).as("redaction handled before the intent").isAfter(erased);
            assertThat(shop.received)
                    .as("nothing acknowledged is left unhandled at the intent")
                    .isEmpty();
            assertThat(shop.restricted).as("restricted").doesNotContain(address(person));
        }

        private static boolean isNewer(ShopEvent.MailConsentChanged one, ShopEvent.MailConsentChanged other) {
            int order = one.saidAt().orElseThrow().compareTo(other.saidAt().orElseThrow());
            return order > 0 || (order == 0 && !one.subscribed());
        }

        private Instant leftAt(long checkout) {
            return shop.unitOfWork.call(() -> shop.cases
                    .find(
                            CartShop.SHOP,
                            checkout,
                            shop.policy.retention().horizon(DataClass.ABANDONED_CHECKOUT, shop.time.instant()))
                    .orElseThrow()
                    .content()
                    .updatedAt());
        }

        int settled() {
            assertThat(invoices.values()).as("invoices per checkout").allMatch(count -> count == 1);
            assertThat(drafts.values()).as("drafts per checkout").allMatch(count -> count == 1);
            return invoices.size();
        }
    }

    @Test
    void noMailGoesAfterWhatForbidsItWasReceivedAndNoneGoesTwice() {
        AtomicInteger sent = new AtomicInteger();
        Cases.each(Integer.getInteger("recovery.lives", 400), cases -> {
            Life life = new Life(cases);
            life.live();
            sent.addAndGet(life.settled());
        });
        assertThat(sent.get()).as("mails that went at all").isGreaterThan(100);
    }
}
