package dev.avow.testkit.contract;

import dev.avow.core.port.Purge;
import dev.avow.core.port.TranscriptStore;

/** Hands a broken store to the purge contract. */
record StoreWithPurge(TranscriptStore store, Purge purge) implements TranscriptPurgeContract {}
