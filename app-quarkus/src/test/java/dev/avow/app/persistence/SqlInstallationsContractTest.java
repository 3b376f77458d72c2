package dev.avow.app.persistence;

import dev.avow.app.testing.Surroundings;
import dev.avow.core.port.Installations;
import dev.avow.core.port.Purge;
import dev.avow.core.port.UnitOfWork;
import dev.avow.testkit.contract.InstallationsContract;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;

/** Where the app is, on a real PostgreSQL. */
@QuarkusTest
@WithTestResource(Surroundings.class)
class SqlInstallationsContractTest implements InstallationsContract {

    @Inject
    Installations installations;

    @Inject
    UnitOfWork unitOfWork;

    @Inject
    SqlPurges purges;

    @Override
    public Installations installations() {
        return installations;
    }

    @Override
    public UnitOfWork unitOfWork() {
        return unitOfWork;
    }

    @Override
    public Purge purge() {
        return purges.installations();
    }
}
