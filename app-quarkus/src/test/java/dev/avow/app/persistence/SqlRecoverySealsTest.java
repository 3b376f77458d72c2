package dev.avow.app.persistence;

import static org.assertj.core.api.Assertions.assertThat;

import dev.avow.app.testing.Surroundings;
import dev.avow.core.port.RecoveryCase;
import dev.avow.core.port.RecoveryCase.Content;
import dev.avow.core.port.RecoveryCases;
import dev.avow.core.port.Sealed;
import dev.avow.core.port.SealedField;
import dev.avow.core.port.SealedFields;
import dev.avow.core.port.SealedRow;
import dev.avow.core.port.UnitOfWork;
import dev.avow.core.recovery.RecoveryReason;
import dev.avow.core.retention.Lifetime;
import dev.avow.core.subject.CartLine;
import dev.avow.core.subject.PolicyVersion;
import dev.avow.core.subject.ShopId;
import dev.avow.testkit.contract.SealedFieldsContract;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

/** The sealed fields of left checkouts on a real PostgreSQL (S4-01, S4-11). */
@QuarkusTest
@WithTestResource(Surroundings.class)
class SqlRecoverySealsTest implements SealedFieldsContract {

    private static final Instant THEN = Instant.parse("2100-05-01T00:00:00Z");
    private static final AtomicLong NUMBERS = new AtomicLong(9_300_000_000L);

    @Inject
    SqlRecoverySeals seals;

    @Inject
    RecoveryCases cases;

    @Inject
    UnitOfWork unitOfWork;

    @Inject
    SqlWork sql;

    @Override
    public SealedFields sealedFields() {
        return seals;
    }

    private static SealedField sealed(String key, Optional<String> index) {
        return new SealedField(new Sealed(key, UUID.randomUUID().toString().getBytes(StandardCharsets.UTF_8)), index);
    }

    private void write(ShopId shop, Optional<SealedField> email, Optional<SealedField> name) {
        Content content = new Content(
                Optional.of("token"),
                Optional.empty(),
                Optional.empty(),
                email,
                name,
                List.of(new CartLine(92, 1)),
                Optional.of("EUR"),
                THEN,
                false);
        RecoveryCase item = new RecoveryCase(
                NUMBERS.incrementAndGet(),
                content,
                false,
                Optional.empty(),
                Optional.empty(),
                RecoveryCase.Work.begun(THEN),
                new RecoveryCase.Verdict(RecoveryReason.NOT_LEFT_YET, THEN, Optional.empty()),
                Lifetime.fixed(THEN, THEN.plus(Duration.ofDays(90)), new PolicyVersion(1)));
        unitOfWork.call(() -> {
            cases.lock(shop);
            cases.keep(shop, item);
            return true;
        });
    }

    @Override
    public void writeSealed(ShopId shop, String keyId) {
        write(
                shop,
                Optional.of(sealed(keyId, Optional.of(UUID.randomUUID().toString()))),
                Optional.of(sealed(keyId, Optional.empty())));
    }

    @Override
    public Object restOf(SealedRow row) {
        String rest = "SELECT (to_jsonb(c) - 'email' - 'email_key' - 'email_index' - 'name' - 'name_key')::text"
                + " FROM abandoned_checkout c WHERE id = ?";
        return sql.first(rest, found -> found.getString(1), Long.parseLong(row.key()))
                .orElseThrow();
    }

    @Override
    public void removeSealed(SealedRow row) {
        sql.change("DELETE FROM abandoned_checkout WHERE id = ?", Long.parseLong(row.key()));
    }

    /** Whoever left no name, or no address, has the other sealed again all the same; who left neither does not come up. */
    @Test
    void eachFieldAloneComesUp() {
        ShopId shop = new ShopId("kit-" + UUID.randomUUID() + ".myshopify.com");
        write(shop, Optional.of(sealed("old", Optional.of("index"))), Optional.empty());
        write(shop, Optional.empty(), Optional.of(sealed("old", Optional.empty())));
        write(shop, Optional.empty(), Optional.empty());

        List<SealedRow> stale = seals.staleRows("now", Optional.empty(), 100_000).stream()
                .filter(row -> row.shop().equals(shop))
                .toList();

        assertThat(stale).hasSize(2);
        for (SealedRow row : stale) {
            String field = row.fields().keySet().iterator().next();
            SealedRow after = row.with(Map.of(
                    field,
                    sealed(
                            "now",
                            Objects.requireNonNull(row.fields().get(field)).index())));
            assertThat(seals.replace(row, after)).as(field).isTrue();
            assertThat(seals.replace(row, after)).as("again, " + field).isFalse();
        }
    }
}
