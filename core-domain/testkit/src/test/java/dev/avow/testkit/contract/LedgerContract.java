package dev.avow.testkit.contract;

import dev.avow.core.inmemory.InMemoryRunLedger;
import dev.avow.core.port.RunLedger;
import dev.avow.core.retention.Lifetime;
import dev.avow.testkit.data.TestTime;
import java.util.List;

/** Hands a broken ledger to its contract. */
record LedgerContract(RunLedger ledger, InMemoryRunLedger records, TestTime clock) implements RunLedgerContract {

    @Override
    public List<Lifetime> records(String job) {
        return records.recordsOf(job);
    }

    @Override
    public void endLeases() {
        clock.advance(LEASE);
    }
}
