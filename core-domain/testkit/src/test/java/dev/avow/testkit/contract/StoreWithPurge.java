package dev.avow.testkit.contract;

import dev.avow.core.port.TranscriptPurge;
import dev.avow.core.port.TranscriptStore;

/** Hands a broken store to the purge contract. */
record StoreWithPurge(TranscriptStore store, TranscriptPurge purge) implements TranscriptPurgeContract {}
