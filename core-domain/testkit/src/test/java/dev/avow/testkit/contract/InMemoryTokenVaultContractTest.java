package dev.avow.testkit.contract;

import dev.avow.core.inmemory.InMemoryTokenVault;
import dev.avow.core.inmemory.InMemoryUnitOfWork;
import dev.avow.core.port.Purge;
import dev.avow.core.port.TokenVault;
import dev.avow.core.port.UnitOfWork;
import dev.avow.testkit.data.TestTime;

class InMemoryTokenVaultContractTest implements TokenVaultContract {

    private static final InMemoryUnitOfWork UNIT = new InMemoryUnitOfWork();
    private static final InMemoryTokenVault VAULT = new InMemoryTokenVault(UNIT, new TestTime());

    @Override
    public TokenVault vault() {
        return VAULT;
    }

    @Override
    public UnitOfWork unitOfWork() {
        return UNIT;
    }

    @Override
    public Purge purge() {
        return VAULT;
    }
}
