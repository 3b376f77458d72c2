package dev.avow.core.usecase;

import dev.avow.core.policy.PoliciesInForce;
import dev.avow.core.port.AnnouncedPolicy;
import dev.avow.core.port.PolicyLedger;
import dev.avow.core.port.PortException;
import dev.avow.core.subject.PolicyVersion;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Every policy that was announced, by this instance or by another one since: what is told in advance is told by all of them
 * (S1-52). Thread-safe.
 */
public final class AnnouncedPolicies {

    private final PolicyLedger ledger;
    private final PolicyVersion own;
    private volatile PoliciesInForce known;

    /**
     * Puts it together.
     *
     * @param own what this instance knew when it started
     */
    public AnnouncedPolicies(PolicyLedger ledger, PoliciesInForce own) {
        this.ledger = ledger;
        this.own = own.newest().version();
        this.known = own;
    }

    /**
     * The newest version that was announced before an instant, if this instance does not know of it: it was started earlier, obeys
     * and publishes an earlier version, and does so until it is started anew.
     *
     * @throws PortException if the ledger cannot be read
     */
    public Optional<PolicyVersion> missed(Instant before) {
        return ledger.versions().stream()
                .filter(version -> version.announcedAt().isBefore(before))
                .map(AnnouncedPolicy::version)
                .filter(version -> version.number() > own.number())
                .max(Comparator.naturalOrder());
    }

    /** The newest version that this instance knows of. */
    public PolicyVersion own() {
        return own;
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
