package dev.avow.core.usecase;

import dev.avow.core.port.AuditAnchors;
import dev.avow.core.port.AuditAnchors.Anchor;
import java.util.List;

/**
 * Keeps the head of the audit trail elsewhere, signed, if it is not there yet (S0-07, S4-15, S4-25). Every instance may call it.
 * Thread-safe.
 */
public final class AnchorAudit {

    private final VerifyAudit verify;
    private final AuditAnchors anchors;

    /** Puts the use case together. */
    public AnchorAudit(VerifyAudit verify, AuditAnchors anchors) {
        this.verify = verify;
        this.anchors = anchors;
    }

    /**
     * Keeps it.
     *
     * @return whether it was not there
     * @throws dev.avow.core.port.PortException if the trail or the place cannot be reached, or the place holds anything else
     */
    public boolean handle() {
        Anchor now = verify.anchor();
        List<Anchor> kept = anchors.all();
        boolean isThere = !kept.isEmpty() && kept.get(kept.size() - 1).link().equals(now.link());
        if (!isThere) {
            anchors.keep(now);
        }
        return !isThere;
    }

    /** Walks along the trail, and looks for every head that was kept. */
    public VerifyAudit.Outcome verify() {
        return verify.handle(anchors.all());
    }
}
