package dev.avow.testkit.contract;

import dev.avow.core.inmemory.InMemoryAuditAnchors;
import dev.avow.core.port.AuditAnchors;

class InMemoryAuditAnchorsContractTest implements AuditAnchorsContract {

    private final InMemoryAuditAnchors anchors = new InMemoryAuditAnchors();

    @Override
    public AuditAnchors anchors() {
        return anchors;
    }
}
