package dev.avow.testkit.contract;

import dev.avow.core.inmemory.InMemoryTranscriptStore;
import dev.avow.core.port.Purge;
import dev.avow.core.port.TranscriptStore;

class InMemoryTranscriptStoreContractTest implements TranscriptStoreContract, TranscriptPurgeContract {

    /** Shared by all tests, as a server would be. */
    private static final InMemoryTranscriptStore STORE = new InMemoryTranscriptStore();

    @Override
    public TranscriptStore store() {
        return STORE;
    }

    @Override
    public Purge purge() {
        return STORE;
    }
}
