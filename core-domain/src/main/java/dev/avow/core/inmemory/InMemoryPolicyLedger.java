package dev.avow.core.inmemory;

import dev.avow.core.port.AnnouncedPolicy;
import dev.avow.core.port.PolicyLedger;
import dev.avow.core.port.PortException;
import java.util.ArrayList;
import java.util.List;

/** Keeps the versions of the policy in memory; lost when the process ends. */
public final class InMemoryPolicyLedger implements PolicyLedger {

    private final List<AnnouncedPolicy> versions = new ArrayList<>();

    /** An empty ledger. */
    public InMemoryPolicyLedger() {}

    @Override
    public synchronized List<AnnouncedPolicy> versions() {
        return List.copyOf(versions);
    }

    @Override
    public synchronized void announce(AnnouncedPolicy policy) {
        if (policy.version().number() != versions.size() + 1) {
            throw new PortException.Conflict("policy.version", "another version is the next one");
        }
        versions.add(policy);
    }
}
