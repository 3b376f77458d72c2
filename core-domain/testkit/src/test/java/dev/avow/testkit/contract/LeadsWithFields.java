package dev.avow.testkit.contract;

import dev.avow.core.port.LeadStore;
import dev.avow.core.port.SealedFields;

/** Hands broken fields to their contract. */
record LeadsWithFields(LeadStore leads, SealedFields sealedFields) implements SealedLeadsContract {}
