package dev.avow.app.persistence;

import dev.avow.app.testing.FromSurroundings;
import dev.avow.app.testing.Surroundings;
import dev.avow.core.port.Incidents;
import dev.avow.core.port.Purge;
import dev.avow.stores.EmbeddedStores;
import dev.avow.testkit.contract.IncidentsContract;
import dev.avow.testkit.contract.IncidentsOutageContract;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import org.junit.jupiter.api.AfterEach;

/** The register of incidents on a real PostgreSQL. */
@QuarkusTest
@WithTestResource(Surroundings.class)
class SqlIncidentsContractTest implements IncidentsContract, IncidentsOutageContract {

    @FromSurroundings
    EmbeddedStores stores;

    @Inject
    Incidents incidents;

    @Inject
    SqlPurges purges;

    private boolean stopped;

    @AfterEach
    void goOn() {
        if (stopped) {
            stores.startPostgres();
            AfterOutage.settle(() -> purges.incidents().oldest());
        }
    }

    @Override
    public Incidents incidents() {
        return incidents;
    }

    @Override
    public Incidents unreachableIncidents() {
        stopped = true;
        stores.stopPostgres();
        return incidents;
    }

    @Override
    public Purge purge() {
        return purges.incidents();
    }
}
