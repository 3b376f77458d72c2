package dev.avow.core.inmemory;

import dev.avow.core.port.Certificates;
import dev.avow.core.retention.Horizon;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** Certificates in memory; lost when the process ends. */
public final class InMemoryCertificates implements Certificates {

    private final Map<String, Kept> byId = new LinkedHashMap<>();

    /** Without certificates. */
    public InMemoryCertificates() {}

    @Override
    public synchronized void keep(Kept certificate) {
        byId.putIfAbsent(certificate.id(), certificate);
    }

    @Override
    public synchronized Optional<Kept> find(String code, Horizon horizon) {
        return byId.values().stream()
                .filter(kept -> kept.code().equals(code))
                .filter(kept -> horizon.shows(kept.lifetime()))
                .findFirst();
    }
}
