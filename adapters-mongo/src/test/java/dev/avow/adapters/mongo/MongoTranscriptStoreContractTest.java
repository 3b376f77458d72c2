package dev.avow.adapters.mongo;

import dev.avow.core.port.Purge;
import dev.avow.core.port.TranscriptStore;
import dev.avow.testkit.contract.TranscriptPurgeContract;
import dev.avow.testkit.contract.TranscriptStoreContract;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.TestInstance;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class MongoTranscriptStoreContractTest implements TranscriptStoreContract, TranscriptPurgeContract {

    private final TestDatabase database = TestDatabase.create();
    private final MongoTranscriptStore store = database.preparedStore();

    @Override
    public TranscriptStore store() {
        return store;
    }

    @Override
    public Purge purge() {
        return store;
    }

    @AfterAll
    void close() {
        database.close();
    }
}
