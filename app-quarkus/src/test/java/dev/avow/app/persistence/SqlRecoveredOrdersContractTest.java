package dev.avow.app.persistence;

import dev.avow.app.testing.Surroundings;
import dev.avow.core.port.Purge;
import dev.avow.core.port.RecoveredOrders;
import dev.avow.testkit.contract.RecoveredOrdersContract;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;

/** On a real PostgreSQL. */
@QuarkusTest
@WithTestResource(Surroundings.class)
class SqlRecoveredOrdersContractTest implements RecoveredOrdersContract {

    @Inject
    RecoveredOrders store;

    @Inject
    SqlPurges purges;

    @Override
    public RecoveredOrders recovered() {
        return store;
    }

    @Override
    public Purge purge() {
        return purges.recoveredOrders();
    }
}
