package dev.avow.testkit.contract;

import dev.avow.core.inmemory.InMemoryMerchants;
import dev.avow.core.port.Merchants;
import dev.avow.core.port.OpenClocks;
import dev.avow.core.port.Purge;

class InMemoryMerchantsContractTest implements MerchantsContract {

    /** Shared by all tests, as a server would be. */
    private static final InMemoryMerchants STORE = new InMemoryMerchants();

    @Override
    public Merchants merchants() {
        return STORE;
    }

    @Override
    public OpenClocks clocks() {
        return STORE;
    }

    @Override
    public Purge purge() {
        return STORE;
    }
}
