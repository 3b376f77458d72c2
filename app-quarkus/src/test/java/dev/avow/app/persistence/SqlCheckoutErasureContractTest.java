package dev.avow.app.persistence;

import dev.avow.app.testing.Surroundings;
import dev.avow.core.port.ErasureStep;
import dev.avow.core.port.FieldCipher;
import dev.avow.core.port.FieldContext;
import dev.avow.core.port.Holdings;
import dev.avow.core.port.KeyedHasher;
import dev.avow.core.port.RecoveryScopes;
import dev.avow.core.port.Residue;
import dev.avow.core.port.Sealed;
import dev.avow.core.rights.RightsTerms.Locator;
import dev.avow.core.rights.SubjectLocator;
import dev.avow.core.subject.DataClass;
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
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.BooleanSupplier;

/** S4-20: left checkouts of a person, found by customer, address or order, on a real PostgreSQL. */
@QuarkusTest
@WithTestResource(Surroundings.class)
class SqlCheckoutErasureContractTest implements PersonErasureContract {

    private static final String WRITE = """
        INSERT INTO abandoned_checkout (shop, checkout, customer, email, email_key, email_index, order_id, lines, changed_at,
          completed, ordered, stage, stage_since, reason, decided_at, started_at, clock_start, expires_at, policy_version)
        VALUES (?, ?, ?, ?, ?, ?, ?, '', ?, false, false, 'OPEN', ?, 'NOT_LEFT_YET', ?, ?, ?, ?, 1)
        """;

    @Inject
    SqlCheckoutErasure step;

    @Inject
    SqlRecoveryErasures recovery;

    @Inject
    SqlWork sql;

    @Inject
    FieldCipher cipher;

    @Inject
    KeyedHasher hasher;

    @Override
    public ErasureStep step() {
        return step;
    }

    @Override
    public Residue residue() {
        return recovery.checkoutsLeft();
    }

    @Override
    public Holdings holdings() {
        return recovery.checkouts();
    }

    @Override
    public Set<Locator> findsBy() {
        return Set.of(Locator.CUSTOMER_ID, Locator.EMAIL, Locator.ORDER_ID);
    }

    @Override
    public BooleanSupplier write(ShopId shop, Optional<SubjectLocator> person, Instant begun) {
        SubjectLocator whose = person.orElseThrow();
        long checkout = ThreadLocalRandom.current().nextLong(1, Long.MAX_VALUE);
        byte[] address = whose.email().orElseThrow().value().getBytes(StandardCharsets.UTF_8);
        Sealed email = cipher.seal(
                address, new FieldContext(shop, DataClass.ABANDONED_CHECKOUT, "email", Long.toString(checkout)));
        sql.change(
                WRITE,
                shop.domain(),
                checkout,
                whose.customer().orElseThrow().number(),
                email.bytes(),
                email.keyId(),
                hasher.hash(RecoveryScopes.email(shop), address),
                whose.orders().stream().map(OrderId::number).findFirst().orElseThrow(),
                begun,
                begun,
                begun,
                begun,
                begun,
                begun.plusSeconds(60));
        return () -> sql.first(
                        "SELECT 1 FROM abandoned_checkout WHERE shop = ? AND checkout = ?",
                        row -> true,
                        shop.domain(),
                        checkout)
                .isPresent();
    }
}
