package dev.avow.testkit.contract;

import dev.avow.core.inmemory.InMemoryAuditTrail;
import dev.avow.core.port.AuditTrail;
import dev.avow.core.port.Purge;

class InMemoryAuditTrailContractTest implements AuditTrailContract {

    /** Shared by all tests, as a server would be. */
    private static final InMemoryAuditTrail TRAIL = new InMemoryAuditTrail();

    @Override
    public AuditTrail trail() {
        return TRAIL;
    }

    @Override
    public Purge purge() {
        return TRAIL;
    }
}
