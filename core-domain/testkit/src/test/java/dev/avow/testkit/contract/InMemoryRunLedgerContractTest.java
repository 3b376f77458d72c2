package dev.avow.testkit.contract;

import dev.avow.core.inmemory.InMemoryRunLedger;
import dev.avow.core.port.Purge;
import dev.avow.core.port.RunLedger;
import dev.avow.core.retention.Lifetime;
import dev.avow.testkit.data.TestTime;
import java.util.List;

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
    public List<Lifetime> records(String job) {
        return ledger.recordsOf(job);
    }

    @Override
    public void endLeases() {
        ledgersClock.advance(LEASE);
    }
}
