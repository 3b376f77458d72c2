package dev.avow.testkit.contract;

import dev.avow.core.port.Incidents;
import dev.avow.core.port.Purge;

/** Hands a broken register to its contract. */
record IncidentsWithPurge(Incidents incidents, Purge purge) implements IncidentsContract {}
