package dev.avow.app.persistence;

import dev.avow.app.testing.FromSurroundings;
import dev.avow.app.testing.Surroundings;
import dev.avow.core.port.Declarations;
import dev.avow.core.port.Purge;
import dev.avow.stores.EmbeddedStores;
import dev.avow.testkit.contract.DeclarationsContract;
import dev.avow.testkit.contract.DeclarationsOutageContract;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import org.junit.jupiter.api.AfterEach;

/** Merchants' declarations on a real PostgreSQL. */
@QuarkusTest
@WithTestResource(Surroundings.class)
class SqlDeclarationsContractTest implements DeclarationsContract, DeclarationsOutageContract {

    @FromSurroundings
    EmbeddedStores stores;

    @Inject
    Declarations declarations;

    @Inject
    SqlPurges purges;

    private boolean stopped;

    @AfterEach
    void startAgain() {
        if (stopped) {
            stores.startPostgres();
            AfterOutage.settle(() -> purges.declarations().oldest());
        }
    }

    @Override
    public Declarations declarations() {
        return declarations;
    }

    @Override
    public Declarations unreachableDeclarations() {
        stopped = true;
        stores.stopPostgres();
        return declarations;
    }

    @Override
    public Purge purge() {
        return purges.declarations();
    }
}
