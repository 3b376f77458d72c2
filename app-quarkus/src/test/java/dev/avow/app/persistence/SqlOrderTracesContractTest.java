package dev.avow.app.persistence;

import dev.avow.app.testing.Surroundings;
import dev.avow.core.port.OrderTraces;
import dev.avow.core.port.Purge;
import dev.avow.testkit.contract.OrderTracesContract;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;

/** On a real PostgreSQL. */
@QuarkusTest
@WithTestResource(Surroundings.class)
class SqlOrderTracesContractTest implements OrderTracesContract {

    @Inject
    OrderTraces store;

    @Inject
    SqlPurges purges;

    @Override
    public OrderTraces traces() {
        return store;
    }

    @Override
    public Purge purge() {
        return purges.orderTraces();
    }
}
