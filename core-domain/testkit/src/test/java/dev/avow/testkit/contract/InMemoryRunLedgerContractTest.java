package dev.avow.testkit.contract;

import dev.avow.core.inmemory.InMemoryRunLedger;
import dev.avow.core.port.Purge;
import dev.avow.core.port.RunLedger;
import dev.avow.testkit.data.TestTime;

class InMemoryRunLedgerContractTest implements RunLedgerContract, RunPurgeContract {

    private final TestTime ledgersClock = new TestTime();
    private final InMemoryRunLedger ledger = new InMemoryRunLedger(ledgersClock);

    @Override
    public RunLedger ledger() {
        return ledger;
    }

    @Override
    public Purge purge() {
        return ledger;
    }

    @Override
    public void endLeases() {
        ledgersClock.advance(LEASE);
    }
}
