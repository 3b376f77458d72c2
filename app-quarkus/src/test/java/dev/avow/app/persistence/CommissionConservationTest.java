package dev.avow.app.persistence;

import static org.assertj.core.api.Assertions.assertThat;

import dev.avow.app.testing.Surroundings;
import dev.avow.core.attribution.AccountingYear;
import dev.avow.core.attribution.CommissionRate;
import dev.avow.core.attribution.Credit;
import dev.avow.core.attribution.CreditedOrder;
import dev.avow.core.attribution.ReferralCode;
import dev.avow.core.attribution.TermsSnapshot;
import dev.avow.core.port.AttributionLedger;
import dev.avow.core.port.PortException;
import dev.avow.core.port.UnitOfWork;
import dev.avow.core.retention.Horizon;
import dev.avow.core.retention.Lifetime;
import dev.avow.core.rights.SubjectLocator;
import dev.avow.core.subject.MerchantId;
import dev.avow.core.subject.MessageId;
import dev.avow.core.subject.Money;
import dev.avow.core.subject.OrderId;
import dev.avow.core.subject.PartnerId;
import dev.avow.core.subject.PolicyVersion;
import dev.avow.core.subject.Purpose;
import dev.avow.core.subject.ShopId;
import dev.avow.testkit.data.Cases;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

/**
 * S3-20, S3-26, S3-40: per merchant and currency, orders and totals together are the same before and after any mix of
 * roll-up, redaction, uninstall, refund, crash and retry by two instances at once, to the minor unit, on a real PostgreSQL.
 */
@QuarkusTest
@WithTestResource(Surroundings.class)
class CommissionConservationTest {

    private static final int CASES =
            Integer.getInteger("conservation.cases", Boolean.getBoolean("checks.full") ? 60 : 15);
    private static final int ORDERS = 24;
    private static final int STEPS = 70;
    private static final Instant NOW = Instant.parse("2100-01-01T00:00:00Z");
    private static final Horizon EVERYTHING = new Horizon(Instant.EPOCH, Instant.EPOCH);
    private static final List<String> CURRENCIES = List.of("EUR", "JPY", "KWD");
    private static final TermsSnapshot TERMS =
            new TermsSnapshot(new CommissionRate(1_000, CommissionRate.Basis.SUBTOTAL), RoundingMode.HALF_EVEN);

    @Inject
    SqlReferrals stores;

    @Inject
    UnitOfWork unitOfWork;

    /** What is owed by all that was said to be booked, and nothing else. */
    private static final class Model {
        private final Map<String, Long> owed = new HashMap<>();
        private final Set<OrderId> recorded = new HashSet<>();

        synchronized void book(Money amount) {
            owed.merge(amount.currency().getCurrencyCode(), amount.minor(), Long::sum);
        }

        synchronized void recorded(OrderId order) {
            assertThat(recorded.add(order)).as("no order is new twice").isTrue();
        }
    }

    /** A crash of the instance: what it did in this transaction never was. */
    private static final class Crash extends RuntimeException {
        private static final long serialVersionUID = 1L;

        Crash(String message) {
            super(message);
        }
    }

    /** One shop, one merchant, a model; two instances work on them. */
    private final class Scene {
        private final ShopId shop = new ShopId("kit-" + UUID.randomUUID() + ".myshopify.com");
        private final ShopId neighbour = new ShopId("kit-" + UUID.randomUUID() + ".myshopify.com");
        private final MerchantId merchant = new MerchantId(UUID.randomUUID().toString());
        private final Model model = new Model();

        /** Every order is refunded by one instance only, as a poll holds a lease; everything else is done by both. */
        private Void instance(int me, long seed) {
            SplittableRandom dice = new SplittableRandom(seed);
            AttributionLedger ledger = stores.openLedger();
            Map<OrderId, Long> reversed = new HashMap<>();
            for (int step = 0; step < STEPS; step++) {
                int number = 1 + dice.nextInt(ORDERS);
                OrderId order = new OrderId(number);
                switch (dice.nextInt(10)) {
                    case 0, 1, 2, 3 -> record(ledger, order, dice);
                    case 4, 5 -> {
                        if (number % 2 == me) {
                            reverse(ledger, order, reversed, dice);
                        }
                    }
                    case 6 ->
                        retrying(
                                dice,
                                () -> stores.removal()
                                        .forget(
                                                shop,
                                                SubjectLocator.of(order),
                                                NOW.plusSeconds(ORDERS),
                                                1 + dice.nextInt(3)));
                    case 7 -> retrying(dice, () -> stores.orders().purge(rolledUpBy(dice), 1 + dice.nextInt(4)));
                    case 8 ->
                        retrying(
                                dice,
                                () -> stores.removal().forgetShop(shop, NOW.plusSeconds(number), 1 + dice.nextInt(5)));
                    default -> correct(ledger, dice);
                }
            }
            return null;
        }

        private Horizon rolledUpBy(SplittableRandom dice) {
            return new Horizon(NOW.plusSeconds(dice.nextInt(ORDERS)).plus(Duration.ofDays(700)), Instant.EPOCH);
        }

        private void record(AttributionLedger ledger, OrderId order, SplittableRandom dice) {
            CreditedOrder credited = order(order, dice.nextInt(1_000));
            Lifetime life = Lifetime.fixed(
                    credited.placedAt(), credited.placedAt().plus(Duration.ofDays(700)), new PolicyVersion(1));
            AttributionLedger.Recorded said = retrying(dice, () -> ledger.record(shop, merchant, credited, life));
            if (said == AttributionLedger.Recorded.NEW) {
                model.recorded(order);
                model.book(credited.owed());
            }
        }

        private void reverse(
                AttributionLedger ledger, OrderId order, Map<OrderId, Long> reversed, SplittableRandom dice) {
            Optional<CreditedOrder> row =
                    Optional.ofNullable(ledger.find(shop, Purpose.BILLING, List.of(order), EVERYTHING)
                            .get(order));
            if (row.isPresent() && row.get().credit().earned().minor() > 0) {
                Money earned = row.get().credit().earned();
                long now = -dice.nextLong(earned.minor() + 1);
                long before = reversed.getOrDefault(order, 0L);
                if (retrying(dice, () -> ledger.reverse(shop, order, new Money(now, earned.currency())))) {
                    model.book(new Money(now - before, earned.currency()));
                    reversed.put(order, now);
                }
            }
        }

        private void correct(AttributionLedger ledger, SplittableRandom dice) {
            Money amount = Money.parse(Integer.toString(dice.nextInt(-50, 50)), CURRENCIES.get(dice.nextInt(3)));
            AccountingYear year = new AccountingYear(2099 + dice.nextInt(2));
            Lifetime life = Lifetime.fixed(NOW, NOW.plus(Duration.ofDays(2_555)), new PolicyVersion(1));
            MessageId id = new MessageId(UUID.randomUUID().toString());
            for (int sent = dice.nextInt(2); sent < 2; sent++) {
                assertThat(retrying(dice, () -> ledger.correct(merchant, id, year, amount, life)))
                        .isEqualTo(AttributionLedger.Corrected.BOOKED);
            }
            model.book(amount);
        }

        /** Now and then the instance dies before its commit, and the next one does it again. */
        private <T> T retrying(SplittableRandom dice, Supplier<T> work) {
            while (dice.nextInt(5) == 0) {
                try {
                    unitOfWork.call(() -> crash(work.get()));
                } catch (Crash | PortException.Unavailable expected) {
                    // Nothing of it remains.
                }
            }
            return dice.nextBoolean() ? again(work) : again(() -> unitOfWork.call(work));
        }

        private <T> T crash(T lost) {
            throw new Crash("before the commit of " + lost);
        }

        /** Two transactions may wait for each other; the database then ends one, which is as good as a crash. */
        private <T> T again(Supplier<T> work) {
            while (true) {
                try {
                    return work.get();
                } catch (PortException.Unavailable ended) {
                    // Nothing of it remains.
                }
            }
        }

        private void check() {
            stores.openLedger().show();
            Map<String, Long> found = new HashMap<>();
            stores.openLedger()
                    .page(shop, Purpose.BILLING, EVERYTHING, Optional.empty(), 1_000)
                    .forEach(entry -> found.merge(
                            entry.order().owed().currency().getCurrencyCode(),
                            entry.order().owed().minor(),
                            Long::sum));
            stores.openLedger()
                    .totals(shop, Purpose.BILLING, merchant, EVERYTHING)
                    .forEach(total -> found.merge(
                            total.sum().currency().getCurrencyCode(),
                            total.sum().minor(),
                            Long::sum));
            found.values().removeIf(amount -> amount == 0);
            model.owed.values().removeIf(amount -> amount == 0);
            assertThat(found).as("orders and totals").isEqualTo(model.owed);
        }

        /** However the journey went, an uninstall ends it with the same sum and no order. */
        private void uninstall() {
            List<Integer> removed = new ArrayList<>();
            do {
                removed.add(stores.removal().forgetShop(shop, NOW.plusSeconds(ORDERS), 7));
            } while (removed.get(removed.size() - 1) > 0);
            assertThat(stores.residue().countShop(shop, NOW.plusSeconds(ORDERS)))
                    .isZero();
            check();
            for (OrderId order : model.recorded) {
                assertThat(stores.openLedger()
                                .record(
                                        shop,
                                        merchant,
                                        order(order, 5),
                                        Lifetime.fixed(NOW, NOW, new PolicyVersion(1))))
                        .as("an erased order that Shopify still returns")
                        .isEqualTo(AttributionLedger.Recorded.FORGOTTEN);
            }
        }
    }

    @Test
    void s3_20_sumOfOrdersAndTotalsChangesByBookingsAlone() {
        Cases.each(CASES, cases -> {
            Scene scene = new Scene();
            stores.openLedger()
                    .record(
                            scene.neighbour,
                            new MerchantId(UUID.randomUUID().toString()),
                            order(new OrderId(1), 10),
                            Lifetime.fixed(NOW, NOW.plus(Duration.ofDays(40_000)), new PolicyVersion(1)));

            together(scene, cases.between(0, 1_000_000), cases.between(0, 1_000_000));

            scene.check();
            scene.uninstall();
            assertThat(stores.residue().countShop(scene.neighbour, NOW.plusSeconds(ORDERS)))
                    .isEqualTo(1);
            assertThat(stores.openLedger().disagreements()).isZero();
        });
    }

    private static void together(Scene scene, long one, long other) {
        CountDownLatch ready = new CountDownLatch(2);
        List<FutureTask<Void>> tasks = new ArrayList<>();
        for (int i = 0; i < 2; i++) {
            int me = i;
            FutureTask<Void> task = new FutureTask<>(() -> {
                ready.countDown();
                ready.await();
                return scene.instance(me, me == 0 ? one : other);
            });
            tasks.add(task);
            Thread thread = new Thread(task, "instance-" + i);
            thread.setDaemon(true);
            thread.start();
        }
        for (FutureTask<Void> task : tasks) {
            try {
                task.get(2, TimeUnit.MINUTES);
            } catch (Exception e) {
                throw new AssertionError("an instance failed", e);
            }
        }
    }

    private static CreditedOrder order(OrderId order, int units) {
        Money earned = Money.parse(Integer.toString(units), CURRENCIES.get((int) (order.number() % 3)));
        Instant placedAt = NOW.minusSeconds(12).plusSeconds(order.number());
        return new CreditedOrder(
                order,
                "#" + order.number(),
                Optional.empty(),
                earned,
                earned,
                placedAt,
                placedAt,
                new Credit(
                        new PartnerId("p"),
                        new ReferralCode("P"),
                        Optional.empty(),
                        TERMS,
                        earned,
                        Money.zero(earned.currency())));
    }
}
