package dev.avow.testkit.contract;

import dev.avow.core.port.AuditTrail;
import dev.avow.core.port.Purge;

/** Hands a broken trail to its contract. */
record TrailWithPurge(AuditTrail trail, Purge purge) implements AuditTrailContract {}
