package dev.avow.testkit.contract;

import dev.avow.core.port.AttributionLedger;
import dev.avow.core.port.ErasureStep;
import dev.avow.core.port.Purge;

/** Hands a broken ledger to its contract. */
record LedgerWithErasure(AttributionLedger ledger, ErasureStep erasure, Purge purge)
        implements AttributionLedgerContract {}
