package dev.avow.testkit.contract;

import dev.avow.core.inmemory.InMemoryLeadStore;
import dev.avow.core.port.LeadPurge;
import dev.avow.core.port.LeadStore;
import dev.avow.core.port.SealedFields;

class InMemoryLeadStoreContractTest implements LeadStoreContract, LeadPurgeContract, SealedLeadsContract {

    /** Shared by all tests, as a server would be. */
    private static final InMemoryLeadStore STORE = new InMemoryLeadStore();

    @Override
    public LeadStore leads() {
        return STORE;
    }

    @Override
    public LeadPurge leadPurge() {
        return STORE;
    }

    @Override
    public SealedFields sealedFields() {
        return STORE;
    }
}
