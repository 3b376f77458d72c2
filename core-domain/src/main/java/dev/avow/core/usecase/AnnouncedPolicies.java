package dev.avow.core.usecase;

import dev.avow.core.policy.PoliciesInForce;
import dev.avow.core.port.AnnouncedPolicy;
import dev.avow.core.port.PolicyLedger;
import dev.avow.core.port.PortException;
import java.util.List;
import java.util.Map;

/**
 * Every policy that was announced, by this instance or by another one since: what is told in advance is told by all of them
 * (S1-52). Thread-safe.
 */
public final class AnnouncedPolicies {

    private final PolicyLedger ledger;
    private volatile PoliciesInForce known;

    /**
     * Puts it together.
     *
     * @param own what this instance knew when it started
     */
    public AnnouncedPolicies(PolicyLedger ledger, PoliciesInForce own) {
        this.ledger = ledger;
        this.known = own;
    }

    /** As the ledger has it; what was known before where the ledger cannot be read, or not by this release. */
    public PoliciesInForce now() {
        try {
            List<AnnouncedPolicy> versions = ledger.versions();
            if (versions.size() > known.newest().version().number()) {
                known = new PoliciesInForce(AnnouncePolicy.read(versions), Map.of());
            }
        } catch (PortException e) {
            return known;
        }
        return known;
    }
}
