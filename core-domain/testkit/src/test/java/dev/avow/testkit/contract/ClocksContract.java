package dev.avow.testkit.contract;

import dev.avow.core.port.OpenClocks;
import dev.avow.core.port.TranscriptStore;

/** Hands a broken store to its contract. */
record ClocksContract(TranscriptStore store, OpenClocks clocks) implements TranscriptClocksContract {}
