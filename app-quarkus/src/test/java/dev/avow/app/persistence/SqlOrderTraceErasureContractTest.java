package dev.avow.app.persistence;

import static org.assertj.core.api.Assertions.assertThat;

import dev.avow.app.testing.Surroundings;
import dev.avow.core.port.ErasureStep;
import dev.avow.core.port.KeyedHasher;
import dev.avow.core.port.OrderTraces;
import dev.avow.core.port.RecoveryScopes;
import dev.avow.core.port.Residue;
import dev.avow.core.retention.Lifetime;
import dev.avow.core.rights.SubjectLocator;
import dev.avow.core.subject.CustomerId;
import dev.avow.core.subject.DataClass;
import dev.avow.core.subject.PolicyVersion;
import dev.avow.core.subject.ShopId;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** I20: traces of orders are keyed hashes; whoever brings the customer's number or address finds and removes them. */
@QuarkusTest
@WithTestResource(Surroundings.class)
class SqlOrderTraceErasureContractTest {

    private static final Instant THEN = Instant.parse("2100-01-01T00:00:00Z");
    private static final CustomerId CUSTOMER = new CustomerId(8_100_200_300_400L);
    private static final String ADDRESS = "mara@example.com";

    @Inject
    SqlCheckoutErasure step;

    @Inject
    SqlRecoveryErasures recovery;

    @Inject
    OrderTraces traces;

    @Inject
    KeyedHasher hasher;

    private final ShopId shop = new ShopId("traces-" + UUID.randomUUID() + ".myshopify.com");

    private void leave(String field, String value, Instant begun) {
        String scope = RecoveryScopes.person(shop, DataClass.ABANDONED_CHECKOUT, field);
        traces.leave(
                shop,
                Set.of(hasher.hash(scope, value.getBytes(StandardCharsets.UTF_8))),
                begun,
                Lifetime.fixed(begun, begun.plus(Duration.ofDays(31)), new PolicyVersion(1)));
    }

    @Test
    void s4_20_aTraceIsFoundByEachPartAndGoesWithIt() {
        ErasureStep erasure = step;
        Residue left = recovery.checkoutsLeft();
        leave("customer", Long.toString(CUSTOMER.number()), THEN);
        leave("email", ADDRESS, THEN);
        leave("email", "ion@example.com", THEN);

        for (SubjectLocator part : List.of(SubjectLocator.of(CUSTOMER), SubjectLocator.ofEmail(" Mara@Example.com"))) {
            assertThat(left.count(shop, part, THEN)).isEqualTo(1);
            assertThat(erasure.forget(shop, part, THEN.minusMillis(1), 9)).isZero();
            assertThat(erasure.forget(shop, part, THEN, 9)).isEqualTo(1);
            assertThat(left.count(shop, part, THEN)).isZero();
        }
        assertThat(left.countShop(shop, THEN)).as("somebody else's").isEqualTo(1);
        assertThat(erasure.forgetShop(shop, THEN, 9)).isEqualTo(1);
        assertThat(left.countShop(shop, THEN)).isZero();
    }
}
