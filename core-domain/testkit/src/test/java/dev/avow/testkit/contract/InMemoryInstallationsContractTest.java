package dev.avow.testkit.contract;

import dev.avow.core.inmemory.InMemoryInstallations;
import dev.avow.core.inmemory.InMemoryUnitOfWork;
import dev.avow.core.port.Installations;
import dev.avow.core.port.Purge;
import dev.avow.core.port.UnitOfWork;

class InMemoryInstallationsContractTest implements InstallationsContract {

    private static final InMemoryUnitOfWork UNIT = new InMemoryUnitOfWork();
    private static final InMemoryInstallations STORE = new InMemoryInstallations(UNIT);

    @Override
    public Installations installations() {
        return STORE;
    }

    @Override
    public UnitOfWork unitOfWork() {
        return UNIT;
    }

    @Override
    public Purge purge() {
        return STORE;
    }
}
