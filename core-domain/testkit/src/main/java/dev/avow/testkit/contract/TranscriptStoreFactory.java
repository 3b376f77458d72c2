package dev.avow.testkit.contract;

import dev.avow.core.port.TranscriptStore;

/** What an implementer of a transcript contract supplies. */
public interface TranscriptStoreFactory {

    /**
     * The store under test, ready to serve. It may be the same one for every test, and may hold other data.
     */
    TranscriptStore store();
}
