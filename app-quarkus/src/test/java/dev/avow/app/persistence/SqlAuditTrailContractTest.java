package dev.avow.app.persistence;

import static org.assertj.core.api.Assertions.assertThat;

import dev.avow.app.testing.FromSurroundings;
import dev.avow.app.testing.Surroundings;
import dev.avow.core.port.AuditAnchors;
import dev.avow.core.port.AuditTrail;
import dev.avow.core.port.Purge;
import dev.avow.core.port.Signer;
import dev.avow.core.usecase.VerifyAudit;
import dev.avow.stores.EmbeddedStores;
import dev.avow.testkit.contract.AuditTrailContract;
import dev.avow.testkit.contract.AuditTrailOutageContract;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The audit trail on a real PostgreSQL. */
@QuarkusTest
@WithTestResource(Surroundings.class)
class SqlAuditTrailContractTest implements AuditTrailContract, AuditTrailOutageContract {

    @FromSurroundings
    EmbeddedStores stores;

    @Inject
    AuditTrail trail;

    @Inject
    SqlPurges purges;

    @Inject
    Signer signer;

    @Inject
    VerifyAudit verifyAudit;

    @Inject
    SqlWork sql;

    private boolean stopped;

    @AfterEach
    void startAgain() {
        if (stopped) {
            stores.startPostgres();
            AfterOutage.settle(() -> purges.auditEntries(signer).oldest());
        }
    }

    @Override
    public AuditTrail trail() {
        return trail;
    }

    @Override
    public AuditTrail unreachableTrail() {
        stopped = true;
        stores.stopPostgres();
        return trail;
    }

    @Override
    public Purge purge() {
        return purges.auditEntries(signer);
    }

    /** S0-07, S4-15: whatever was appended and swept, the trail hangs together; what is changed past us shows. */
    @Test
    void s0_07_theTrailHangsTogetherAndAChangeShows() {
        AuditAnchors.Anchor before = verifyAudit.anchor();
        appendedTwice();
        VerifyAudit.Outcome whole = verifyAudit.handle(List.of(before));
        String id = sql.first("SELECT max(id)::text FROM audit_entry", row -> row.getString(1))
                .orElseThrow();
        String verdict = sql.first(
                        "SELECT verdict FROM audit_entry WHERE id = ?", row -> row.getString(1), Long.parseLong(id))
                .orElseThrow();
        tamper("UPDATE audit_entry SET verdict = 'forged' WHERE id = " + id);
        VerifyAudit.Outcome changed = verifyAudit.handle(List.of());
        tamper("UPDATE audit_entry SET verdict = '" + verdict + "' WHERE id = " + id);
        VerifyAudit.Outcome again = verifyAudit.handle(List.of(before, verifyAudit.anchor()));

        assertThat(whole.problem()).isEmpty();
        assertThat(whole.entries()).isGreaterThanOrEqualTo(2);
        assertThat(changed.problem()).contains("audit.changed");
        assertThat(again.problem()).isEmpty();
    }

    /** What only somebody who owns the database can do. */
    private void tamper(String statement) {
        sql.change("ALTER TABLE audit_entry DISABLE TRIGGER audit_entry_is_final");
        sql.change(statement);
        sql.change("ALTER TABLE audit_entry ENABLE TRIGGER audit_entry_is_final");
    }
}
