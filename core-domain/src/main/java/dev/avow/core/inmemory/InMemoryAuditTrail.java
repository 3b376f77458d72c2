package dev.avow.core.inmemory;

import dev.avow.core.port.AuditEntry;
import dev.avow.core.port.AuditTrail;
import dev.avow.core.port.Purge;
import dev.avow.core.retention.Horizon;
import dev.avow.core.subject.DataClass;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/** Keeps the trail in memory; lost when the process ends. */
public final class InMemoryAuditTrail implements AuditTrail, Purge {

    private final List<Recorded> entries = new ArrayList<>();
    private long last;

    /** An empty trail. */
    public InMemoryAuditTrail() {}

    @Override
    public synchronized void append(AuditEntry entry) {
        last++;
        entries.add(new Recorded(last, entry));
    }

    @Override
    public synchronized List<Recorded> page(Horizon horizon, OptionalLong before, int limit) {
        return entries.stream()
                .filter(recorded -> before.isEmpty() || recorded.number() < before.getAsLong())
                .filter(recorded -> horizon.shows(recorded.entry().lifetime()))
                .sorted(Comparator.comparingLong(Recorded::number).reversed())
                .limit(limit)
                .toList();
    }

    @Override
    public DataClass dataClass() {
        return DataClass.AUDIT_ENTRY;
    }

    @Override
    public synchronized int purge(Horizon horizon, int limit) {
        List<Recorded> hidden = entries.stream()
                .filter(recorded -> !horizon.shows(recorded.entry().lifetime()))
                .limit(limit)
                .toList();
        entries.removeAll(hidden);
        return hidden.size();
    }

    @Override
    public synchronized Optional<Instant> oldest() {
        return entries.stream()
                .map(recorded -> recorded.entry().lifetime().clockStart())
                .min(Comparator.naturalOrder());
    }
}
