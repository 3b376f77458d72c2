package dev.avow.app.persistence;

import static org.assertj.core.api.Assertions.assertThat;

import dev.avow.app.testing.Surroundings;
import dev.avow.core.port.ErasureStep;
import dev.avow.core.port.Holdings;
import dev.avow.core.port.KeyedHasher;
import dev.avow.core.port.RecoveryScopes;
import dev.avow.core.port.Residue;
import dev.avow.core.rights.RightsTerms.Locator;
import dev.avow.core.rights.SubjectLocator;
import dev.avow.core.subject.OrderId;
import dev.avow.core.subject.ShopId;
import dev.avow.testkit.contract.PersonErasureContract;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.Test;

/**
 * S4-20: recovered orders of a person, on a real PostgreSQL. The address stands there as a keyed hash alone, so that the walk
 * after a restore cannot name it: it names customer and order, and an erasure by address leads to both (I20).
 */
@QuarkusTest
@WithTestResource(Surroundings.class)
class SqlRevenueErasureContractTest implements PersonErasureContract {

    private static final String WRITE = """
        INSERT INTO recovered_order (shop, order_id, checkout, tie, paid, refunded, currency, paid_at, changed_at,
          started_at, clock_start, expires_at, policy_version)
        VALUES (?, ?, ?, 'CUSTOMER', 5390, 1000, 'EUR', ?, ?, ?, ?, ?, 1)
        """;

    @Inject
    SqlWork sql;

    @Inject
    SqlRecoveryErasures recovery;

    @Inject
    SqlRecoveryLinks links;

    @Inject
    KeyedHasher hasher;

    @Override
    public ErasureStep step() {
        return new SqlRevenueErasure(sql, hasher, (shop, at) -> false);
    }

    @Override
    public Residue residue() {
        return recovery.recoveredOrdersLeft();
    }

    @Override
    public Holdings holdings() {
        return recovery.recoveredOrders();
    }

    @Override
    public Set<Locator> findsBy() {
        return Set.of(Locator.CUSTOMER_ID, Locator.ORDER_ID);
    }

    @Override
    public BooleanSupplier write(ShopId shop, Optional<SubjectLocator> person, Instant begun) {
        SubjectLocator whose = person.orElseThrow();
        long order = whose.orders().stream().map(OrderId::number).findFirst().orElseThrow();
        sql.change(
                WRITE,
                shop.domain(),
                order,
                ThreadLocalRandom.current().nextLong(1, Long.MAX_VALUE),
                begun,
                begun,
                begun,
                begun,
                begun.plusSeconds(60));
        sql.change(
                "INSERT INTO recovered_order_locator (shop, order_id, customer, person) VALUES (?, ?, ?, ?)",
                shop.domain(),
                order,
                whose.customer().map(customer -> customer.number()),
                whose.email()
                        .map(email -> hasher.hash(
                                RecoveryScopes.email(shop), email.value().getBytes(StandardCharsets.UTF_8))));
        return () -> sql.first(
                        "SELECT 1 FROM recovered_order WHERE shop = ? AND order_id = ?",
                        row -> true,
                        shop.domain(),
                        order)
                .isPresent();
    }

    /** S4-20: by the address alone; what is known by address leads to the order, which the journal then names, too. */
    @Test
    void s4_20_anAddressFindsTheOrderAndLeadsToIt() {
        ShopId shop = new ShopId("kit-" + UUID.randomUUID() + ".myshopify.com");
        Instant then = Instant.parse("2100-01-01T00:00:00Z");
        OrderId order = new OrderId(5_001_112_223_331L);
        SubjectLocator person = SubjectLocator.ofEmail("mara@example.com").and(Set.of(order), Set.of());
        BooleanSupplier record = write(shop, Optional.of(person), then);
        SubjectLocator address = SubjectLocator.ofEmail("Mara@Example.com");

        assertThat(links.linked(shop, address).orders()).containsExactly(order);
        assertThat(residue().count(shop, address, then)).isEqualTo(1);
        assertThat(step().forget(shop, address, then, 9)).isEqualTo(1);
        assertThat(record.getAsBoolean()).isFalse();
        assertThat(residue().count(shop, address, then)).isZero();
    }

    /** I24: where the policy keeps a sum, it grows by what goes; with the shop it goes, too, and the second look knows. */
    @Test
    void i24_theSumGrowsByWhatIsForgottenAndGoesWithTheShop() {
        ShopId shop = new ShopId("kit-" + UUID.randomUUID() + ".myshopify.com");
        Instant then = Instant.parse("2100-01-01T00:00:00Z");
        SubjectLocator person = SubjectLocator.of(new OrderId(5_001_112_223_332L));
        write(shop, Optional.of(person), then);

        int gone = new SqlRevenueErasure(sql, hasher, (any, at) -> true).forget(shop, person, then, 9);

        assertThat(gone).isEqualTo(1);
        assertThat(sum(shop)).contains(4390L);
        assertThat(residue().countShop(shop, then))
                .as("a sum of a shop without orders")
                .isEqualTo(1);
        assertThat(step().forgetShop(shop, then, 9)).isZero();
        assertThat(sum(shop)).isEmpty();
        assertThat(residue().countShop(shop, then)).isZero();
    }

    private Optional<Long> sum(ShopId shop) {
        return sql.first("SELECT revenue FROM recovered_sum WHERE shop = ?", row -> row.getLong(1), shop.domain());
    }
}
