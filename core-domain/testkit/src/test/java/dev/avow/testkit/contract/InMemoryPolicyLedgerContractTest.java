package dev.avow.testkit.contract;

import dev.avow.core.inmemory.InMemoryPolicyLedger;
import dev.avow.core.port.PolicyLedger;

class InMemoryPolicyLedgerContractTest implements PolicyLedgerContract {

    private final PolicyLedger ledger = new InMemoryPolicyLedger();

    @Override
    public PolicyLedger ledger() {
        return ledger;
    }
}
