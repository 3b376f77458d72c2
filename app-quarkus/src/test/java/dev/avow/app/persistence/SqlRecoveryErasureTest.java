package dev.avow.app.persistence;

import static org.assertj.core.api.Assertions.assertThat;

import dev.avow.app.testing.Surroundings;
import dev.avow.core.port.ErasureStep;
import dev.avow.core.port.KeyedHasher;
import dev.avow.core.port.OrderTraces;
import dev.avow.core.port.RecoveredOrders;
import dev.avow.core.port.RecoveredOrders.Locator;
import dev.avow.core.port.RecoveryCase;
import dev.avow.core.port.RecoveryCase.Content;
import dev.avow.core.port.RecoveryCases;
import dev.avow.core.port.RecoveryMails;
import dev.avow.core.port.RecoveryScopes;
import dev.avow.core.port.Sealed;
import dev.avow.core.port.SealedField;
import dev.avow.core.port.UnitOfWork;
import dev.avow.core.recovery.RecoveredBy;
import dev.avow.core.recovery.RecoveredOrder;
import dev.avow.core.recovery.RecoveryReason;
import dev.avow.core.retention.Horizon;
import dev.avow.core.retention.Lifetime;
import dev.avow.core.rights.SubjectLocator;
import dev.avow.core.subject.CartLine;
import dev.avow.core.subject.CustomerId;
import dev.avow.core.subject.DataClass;
import dev.avow.core.subject.Money;
import dev.avow.core.subject.OrderId;
import dev.avow.core.subject.PolicyVersion;
import dev.avow.core.subject.ShopId;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** How checkouts, mails, traces of orders and recovered orders are forgotten on a real PostgreSQL (S4-20, I20, I24). */
@QuarkusTest
@WithTestResource(Surroundings.class)
class SqlRecoveryErasureTest {

    private static final Instant THEN = Instant.parse("2100-05-01T00:00:00Z");
    private static final Horizon ALL = new Horizon(Instant.EPOCH, Instant.EPOCH);
    private static final CustomerId CUSTOMER = new CustomerId(8_100_200_300_400L);
    private static final OrderId ORDER = new OrderId(5_001_112_223_331L);
    private static final Lifetime LIFE = Lifetime.fixed(THEN, THEN.plus(Duration.ofDays(90)), new PolicyVersion(1));
    private static final List<SubjectLocator> EACH_PART_ALONE =
            List.of(SubjectLocator.of(CUSTOMER), SubjectLocator.ofEmail("Mara@Example.com"), SubjectLocator.of(ORDER));
    private static final SubjectLocator SOMEBODY_ELSE =
            SubjectLocator.of(new CustomerId(1)).and(Set.of(new OrderId(2)), Set.of());

    @Inject
    SqlCheckoutErasure checkoutErasure;

    @Inject
    SqlRecoveryErasures erasures;

    @Inject
    RecoveryCases cases;

    @Inject
    RecoveryMails mails;

    @Inject
    OrderTraces traces;

    @Inject
    RecoveredOrders recovered;

    @Inject
    UnitOfWork unitOfWork;

    @Inject
    KeyedHasher hasher;

    @Inject
    SqlWork sql;

    private final ShopId shop = shop();

    private static ShopId shop() {
        return new ShopId("gone-" + UUID.randomUUID() + ".myshopify.com");
    }

    private String emailIndex(ShopId of) {
        return hasher.hash(RecoveryScopes.email(of), "mara@example.com".getBytes(StandardCharsets.UTF_8));
    }

    private void leave(ShopId of, long number) {
        Content content = new Content(
                Optional.empty(),
                Optional.empty(),
                Optional.of(CUSTOMER),
                Optional.of(new SealedField(new Sealed("key-1", new byte[] {1, 2}), Optional.of(emailIndex(of)))),
                Optional.empty(),
                List.of(new CartLine(92, 1)),
                Optional.of("EUR"),
                THEN,
                false);
        RecoveryCase item = new RecoveryCase(
                number,
                content,
                true,
                Optional.of(ORDER),
                Optional.empty(),
                RecoveryCase.Work.begun(THEN),
                new RecoveryCase.Verdict(RecoveryReason.ORDERED, THEN, Optional.empty()),
                LIFE);
        unitOfWork.call(() -> {
            cases.lock(of);
            cases.keep(of, item);
            mails.write(of, new RecoveryMails.Mail(number, 1, false, emailIndex(of), THEN));
            return true;
        });
    }

    private String trace(ShopId of) {
        return hasher.hash(
                RecoveryScopes.person(of, DataClass.ABANDONED_CHECKOUT, "email"),
                "mara@example.com".getBytes(StandardCharsets.UTF_8));
    }

    private void recover(ShopId of, OrderId order, String paid, String refunded) {
        RecoveredOrder one = new RecoveredOrder(
                order,
                order.number(),
                RecoveredBy.DRAFT,
                Money.parse(paid, "EUR"),
                Money.parse(refunded, "EUR"),
                THEN,
                THEN);
        recovered.record(of, one, new Locator(Optional.of(CUSTOMER), Optional.of(emailIndex(of))), LIFE);
    }

    private boolean isThere(ShopId of, long number) {
        return cases.find(of, number, ALL).isPresent();
    }

    /** S4-20: by number, address and order, each alone; what was mailed about it goes along. */
    @Test
    void aCheckoutIsFoundByEachPartAlone() {
        leave(shop, 7);
        for (SubjectLocator part : EACH_PART_ALONE) {
            ShopId own = shop();
            leave(own, 7);

            assertThat(checkoutErasure.forget(own, SOMEBODY_ELSE, THEN, 10)).isZero();
            assertThat(checkoutErasure.forget(own, part, THEN.minusMillis(1), 10))
                    .isZero();
            assertThat(erasures.checkoutsLeft().count(own, part, THEN)).isEqualTo(1);
            assertThat(checkoutErasure.forget(own, part, THEN, 10)).isEqualTo(1);

            assertThat(isThere(own, 7)).isFalse();
            assertThat(mails.about(own, 7, false)).isEmpty();
            assertThat(erasures.checkoutsLeft().count(own, part, THEN)).isZero();
            assertThat(isThere(shop, 7)).as("another shop's").isTrue();
        }
    }

    /** S4-20: what was written down of an order goes by the address, within what is left of the limit. */
    @Test
    void tracesOfOrdersGoWithThePerson() {
        leave(shop, 7);
        traces.leave(shop, Set.of(trace(shop)), THEN, LIFE);
        SubjectLocator person = SubjectLocator.ofEmail("mara@example.com");

        assertThat(checkoutErasure.forget(shop, person, THEN, 1)).isEqualTo(1);
        assertThat(traces.latest(shop, Set.of(trace(shop)), THEN)).isPresent();
        assertThat(checkoutErasure.forget(shop, person, THEN, 1)).isEqualTo(1);
        assertThat(checkoutErasure.forget(shop, person, THEN, 1)).isZero();

        assertThat(traces.latest(shop, Set.of(trace(shop)), THEN)).isEmpty();
    }

    /** S4-20, I20: a recovered order is found by each part alone, and takes along what finds it. */
    @Test
    void aRecoveredOrderIsFoundByEachPartAlone() {
        ErasureStep step = erasures.forgetRecoveredOrders((of, at) -> Optional.empty());
        for (SubjectLocator part : EACH_PART_ALONE) {
            ShopId own = shop();
            recover(own, ORDER, "53.90", "0.00");

            assertThat(step.forget(own, SOMEBODY_ELSE, THEN, 10)).isZero();
            assertThat(erasures.recoveredOrdersLeft().count(own, part, THEN)).isEqualTo(1);
            assertThat(step.forget(own, part, THEN, 10)).isEqualTo(1);

            assertThat(recovered.find(own, ORDER, ALL)).isEmpty();
            assertThat(erasures.recoveredOrdersLeft().count(own, part, THEN)).isZero();
            assertThat(locators(own)).isZero();
            assertThat(recovered.kept(own))
                    .as("the policy lets the figure fall")
                    .isEmpty();
        }
    }

    private long locators(ShopId of) {
        return sql.first(
                        "SELECT count(*) FROM recovered_order_locator WHERE shop = ?",
                        row -> row.getLong(1),
                        of.domain())
                .orElseThrow();
    }

    /** I24: where the policy chooses so, the sum stays what it was, less refunds, and says nothing else. */
    @Test
    void theSumOfErasedOrdersStaysWhereThePolicyKeepsIt() {
        ErasureStep step = new SqlRevenueErasure(sql, hasher, (of, at) -> true);
        recover(shop, ORDER, "53.90", "13.90");
        recover(shop, new OrderId(ORDER.number() + 1), "10.00", "0.00");
        SubjectLocator person = SubjectLocator.of(CUSTOMER);

        assertThat(step.forget(shop, person, THEN, 1)).isEqualTo(1);
        assertThat(recovered.kept(shop)).containsExactly(Money.parse("40.00", "EUR"));
        assertThat(step.forget(shop, person, THEN, 10)).isEqualTo(1);
        assertThat(step.forget(shop, person, THEN, 10)).isZero();

        assertThat(recovered.kept(shop)).containsExactly(Money.parse("50.00", "EUR"));
        assertThat(locators(shop)).isZero();
    }

    /** S4-19: with the shop everything goes, its sums too. */
    @Test
    void withTheShopEverythingGoes() {
        ErasureStep step = new SqlRevenueErasure(sql, hasher, (of, at) -> true);
        recover(shop, ORDER, "53.90", "0.00");
        step.forget(shop, SubjectLocator.of(ORDER), THEN, 10);
        recover(shop, new OrderId(ORDER.number() + 1), "10.00", "0.00");
        leave(shop, 7);
        leave(shop, 8);
        traces.leave(shop, Set.of(trace(shop)), THEN, LIFE);

        assertThat(step.forgetShop(shop, THEN, 10)).isEqualTo(1);
        assertThat(step.forgetShop(shop, THEN, 10)).isZero();
        assertThat(List.of(
                        checkoutErasure.forgetShop(shop, THEN, 2),
                        checkoutErasure.forgetShop(shop, THEN, 2),
                        checkoutErasure.forgetShop(shop, THEN, 2)))
                .containsExactly(2, 1, 0);

        assertThat(recovered.kept(shop)).isEmpty();
        assertThat(erasures.checkoutsLeft().countShop(shop, THEN)).isZero();
        assertThat(erasures.recoveredOrdersLeft().countShop(shop, THEN)).isZero();
    }
}
