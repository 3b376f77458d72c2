package dev.avow.testkit.contract;

import dev.avow.core.port.ConsentProofs;
import dev.avow.core.port.Purge;

/** Hands broken proofs to their contract. */
record ProofsWithPurge(ConsentProofs proofs, Purge purge) implements ConsentProofsContract {}
