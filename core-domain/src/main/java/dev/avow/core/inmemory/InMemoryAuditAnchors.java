package dev.avow.core.inmemory;

import dev.avow.core.port.AuditAnchors;
import java.util.ArrayList;
import java.util.List;

/** Keeps heads in memory; lost when the process ends, and so no proof of anything. */
public final class InMemoryAuditAnchors implements AuditAnchors {

    private final List<Anchor> kept = new ArrayList<>();

    /** With none. */
    public InMemoryAuditAnchors() {}

    @Override
    public synchronized void keep(Anchor anchor) {
        kept.add(anchor);
    }

    @Override
    public synchronized List<Anchor> all() {
        return List.copyOf(kept);
    }
}
