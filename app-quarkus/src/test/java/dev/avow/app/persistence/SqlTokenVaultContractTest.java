package dev.avow.app.persistence;

import dev.avow.app.testing.Surroundings;
import dev.avow.core.port.Purge;
import dev.avow.core.port.TokenVault;
import dev.avow.core.port.UnitOfWork;
import dev.avow.testkit.contract.TokenVaultContract;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;

/** Tokens, on a real PostgreSQL. */
@QuarkusTest
@WithTestResource(Surroundings.class)
class SqlTokenVaultContractTest implements TokenVaultContract {

    @Inject
    TokenVault vault;

    @Inject
    UnitOfWork unitOfWork;

    @Inject
    SqlPurges purges;

    @Override
    public TokenVault vault() {
        return vault;
    }

    @Override
    public UnitOfWork unitOfWork() {
        return unitOfWork;
    }

    @Override
    public Purge purge() {
        return purges.accessTokens();
    }
}
