package dev.avow.app.persistence;

import dev.avow.app.testing.Surroundings;
import dev.avow.core.port.JoinedPurge;
import dev.avow.core.port.Purge;
import dev.avow.core.port.RecoveryCases;
import dev.avow.core.port.RecoveryMails;
import dev.avow.core.port.UnitOfWork;
import dev.avow.testkit.contract.RecoveryCasesContract;
import dev.avow.testkit.contract.RecoveryMailsContract;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;

/** Checkouts and the mails about them on a real PostgreSQL. */
@QuarkusTest
@WithTestResource(Surroundings.class)
class SqlRecoveryContractTest implements RecoveryCasesContract, RecoveryMailsContract {

    @Inject
    RecoveryCases cases;

    @Inject
    RecoveryMails mails;

    @Inject
    UnitOfWork unitOfWork;

    @Inject
    SqlPurges purges;

    @Override
    public RecoveryCases cases() {
        return cases;
    }

    @Override
    public RecoveryMails mails() {
        return mails;
    }

    @Override
    public UnitOfWork unitOfWork() {
        return unitOfWork;
    }

    @Override
    public Purge purge() {
        return JoinedPurge.perClass(List.of(purges.abandonedCheckouts(), purges.leftDrafts()))
                .get(0);
    }
}
