package dev.avow.app.persistence;

import dev.avow.app.testing.Surroundings;
import dev.avow.core.port.MailWords;
import dev.avow.core.port.Purge;
import dev.avow.testkit.contract.MailWordsContract;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;

/** On a real PostgreSQL. */
@QuarkusTest
@WithTestResource(Surroundings.class)
class SqlMailWordsContractTest implements MailWordsContract {

    @Inject
    MailWords store;

    @Inject
    SqlPurges purges;

    @Override
    public MailWords words() {
        return store;
    }

    @Override
    public Purge purge() {
        return purges.mailWords();
    }
}
