package dev.avow.testkit.contract;

import dev.avow.core.port.LeadPurge;
import dev.avow.core.port.LeadStore;

/** Hands a broken purge to its contract. */
record LeadsWithPurge(LeadStore leads, LeadPurge leadPurge) implements LeadPurgeContract {}
