package dev.avow.testkit.contract;

import dev.avow.core.inmemory.InMemoryConsentProofs;
import dev.avow.core.port.ConsentProofs;
import dev.avow.core.port.Purge;

class InMemoryConsentProofsContractTest implements ConsentProofsContract {

    /** Shared by all tests, as a server would be. */
    private static final InMemoryConsentProofs STORE = new InMemoryConsentProofs();

    @Override
    public ConsentProofs proofs() {
        return STORE;
    }

    @Override
    public Purge purge() {
        return STORE;
    }
}
