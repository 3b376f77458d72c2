package dev.avow.core.inmemory;

import dev.avow.core.port.Incidents;
import dev.avow.core.port.Purge;
import dev.avow.core.retention.Horizon;
import dev.avow.core.retention.Lifetime;
import dev.avow.core.rights.Incident;
import dev.avow.core.rights.Incident.Audience;
import dev.avow.core.subject.DataClass;
import java.time.Instant;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Keeps incidents in memory; lost when the process ends. */
public final class InMemoryIncidents implements Incidents, Purge {

    private record Kept(Incident incident, Lifetime lifetime) {}

    private final Map<String, Kept> register = new LinkedHashMap<>();

    /** An empty register. */
    public InMemoryIncidents() {}

    @Override
    public synchronized void keep(Incident incident, Lifetime lifetime) {
        register.putIfAbsent(incident.id(), new Kept(incident, lifetime));
    }

    @Override
    public synchronized boolean tell(String id, Audience audience, Instant at, Horizon horizon) {
        Kept kept = register.get(id);
        if (kept == null || !horizon.shows(kept.lifetime())) {
            return false;
        }
        register.put(id, new Kept(kept.incident().telling(audience, at), kept.lifetime()));
        return true;
    }

    @Override
    public synchronized List<Incident> all(Horizon horizon) {
        return register.values().stream()
                .filter(kept -> horizon.shows(kept.lifetime()))
                .map(Kept::incident)
                .sorted(Comparator.comparing(Incident::awareAt).reversed().thenComparing(Incident::id))
                .toList();
    }

    @Override
    public DataClass dataClass() {
        return DataClass.AUDIT_ENTRY;
    }

    @Override
    public synchronized int purge(Horizon horizon, int limit) {
        List<String> hidden = register.entrySet().stream()
                .filter(entry -> !horizon.shows(entry.getValue().lifetime()))
                .map(Map.Entry::getKey)
                .limit(limit)
                .toList();
        hidden.forEach(register::remove);
        return hidden.size();
    }

    @Override
    public synchronized Optional<Instant> oldest() {
        return register.values().stream()
                .map(kept -> kept.lifetime().clockStart())
                .min(Comparator.naturalOrder());
    }
}
