package dev.avow.app.persistence;

import dev.avow.app.testing.Surroundings;
import dev.avow.core.port.Merchants;
import dev.avow.core.port.OpenClocks;
import dev.avow.core.port.Purge;
import dev.avow.testkit.contract.MerchantsContract;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;

/** The mapping of shops to merchants on a real PostgreSQL. */
@QuarkusTest
@WithTestResource(Surroundings.class)
class SqlMerchantsContractTest implements MerchantsContract {

    @Inject
    Merchants merchants;

    @Inject
    SqlErasures erasures;

    @Inject
    SqlPurges purges;

    @Override
    public Merchants merchants() {
        return merchants;
    }

    @Override
    public OpenClocks clocks() {
        return erasures.merchantMappingClocks();
    }

    @Override
    public Purge purge() {
        return purges.merchantMappings();
    }
}
