package dev.avow.app.persistence;

import dev.avow.app.testing.FromSurroundings;
import dev.avow.app.testing.Surroundings;
import dev.avow.core.port.AuditTrail;
import dev.avow.core.port.Purge;
import dev.avow.stores.EmbeddedStores;
import dev.avow.testkit.contract.AuditTrailContract;
import dev.avow.testkit.contract.AuditTrailOutageContract;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import org.junit.jupiter.api.AfterEach;

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

    private boolean stopped;

    @AfterEach
    void startAgain() {
        if (stopped) {
            stores.startPostgres();
            AfterOutage.settle(() -> purges.auditEntries().oldest());
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
        return purges.auditEntries();
    }
}
