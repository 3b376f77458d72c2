package dev.avow.testkit.contract;

import dev.avow.core.port.Declarations;
import dev.avow.core.port.Purge;

/** Hands broken declarations to their contract. */
record DeclarationsWithPurge(Declarations declarations, Purge purge) implements DeclarationsContract {}
