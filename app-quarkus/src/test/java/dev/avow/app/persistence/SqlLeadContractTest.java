package dev.avow.app.persistence;

import dev.avow.app.testing.Surroundings;
import dev.avow.core.port.ConsentProofs;
import dev.avow.core.port.Purge;
import dev.avow.core.port.Sealed;
import dev.avow.core.port.SealedFields;
import dev.avow.core.port.SealedRow;
import dev.avow.core.port.UnitOfWork;
import dev.avow.core.port.WebhookDelivery;
import dev.avow.core.port.WebhookInbox;
import dev.avow.core.retention.Lifetime;
import dev.avow.core.subject.PolicyVersion;
import dev.avow.core.subject.ShopId;
import dev.avow.testkit.contract.ConsentProofsContract;
import dev.avow.testkit.contract.SealedFieldsContract;
import dev.avow.testkit.data.TestTime;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;

/** Proofs of ended consents, and the sealed fields of the webhook inbox, on a real PostgreSQL. */
@QuarkusTest
@WithTestResource(Surroundings.class)
class SqlLeadContractTest implements ConsentProofsContract, SealedFieldsContract {

    @Inject
    SqlConsentProofs proofs;

    @Inject
    SqlPurges purges;

    @Inject
    SqlSealedWebhooks sealedWebhooks;

    @Inject
    UnitOfWork unitOfWork;

    @Inject
    WebhookInbox inbox;

    @Inject
    DataSource dataSource;

    @Override
    public ConsentProofs proofs() {
        return proofs;
    }

    @Override
    public Purge purge() {
        return purges.consentProofs();
    }

    @Override
    public SealedFields sealedFields() {
        return sealedWebhooks;
    }

    @Override
    public void writeSealed(ShopId shop, String keyId) {
        String digest = UUID.randomUUID().toString();
        WebhookDelivery delivery = new WebhookDelivery(
                shop,
                "app/probe",
                Optional.of(digest),
                Optional.empty(),
                Optional.empty(),
                digest,
                new Sealed(keyId, digest.getBytes(StandardCharsets.UTF_8)),
                true,
                Lifetime.fixed(TestTime.START, TestTime.START.plusSeconds(60), new PolicyVersion(1)));
        unitOfWork.call(() -> inbox.keep(delivery));
    }

    @Override
    public Object restOf(SealedRow row) {
        return sql("SELECT (to_jsonb(w) - 'payload' - 'payload_key')::text FROM webhook_inbox w WHERE id = ?", row);
    }

    @Override
    public void removeSealed(SealedRow row) {
        sql("DELETE FROM webhook_inbox WHERE id = ? RETURNING id::text", row);
    }

    private String sql(String statement, SealedRow row) {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement query = connection.prepareStatement(statement)) {
            query.setLong(1, Long.parseLong(row.key()));
            try (ResultSet found = query.executeQuery()) {
                return found.next() ? found.getString(1) : "";
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
