package dev.avow.testkit.contract;

import dev.avow.core.inmemory.InMemoryRecovery;
import dev.avow.core.inmemory.InMemoryUnitOfWork;
import dev.avow.core.port.Purge;
import dev.avow.core.port.RecoveryCases;
import dev.avow.core.port.RecoveryMails;
import dev.avow.core.port.UnitOfWork;
import dev.avow.testkit.data.TestTime;

class InMemoryRecoveryContractTest implements RecoveryCasesContract, RecoveryMailsContract {

    private final InMemoryUnitOfWork unitOfWork = new InMemoryUnitOfWork();
    private final InMemoryRecovery recovery = new InMemoryRecovery(unitOfWork, new TestTime());

    @Override
    public RecoveryCases cases() {
        return recovery;
    }

    @Override
    public RecoveryMails mails() {
        return recovery;
    }

    @Override
    public UnitOfWork unitOfWork() {
        return unitOfWork;
    }

    @Override
    public Purge purge() {
        return recovery;
    }
}
