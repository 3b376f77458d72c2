package dev.avow.testkit.contract;

import dev.avow.core.port.RunLedger;
import dev.avow.testkit.data.TestTime;

/** Hands a broken ledger to its contract. */
record LedgerContract(RunLedger ledger, TestTime clock) implements RunLedgerContract {

    @Override
    public void endLeases() {
        clock.advance(LEASE);
    }
}
