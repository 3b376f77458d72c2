package dev.avow.core.inmemory;

import dev.avow.core.port.ConsentProof;
import dev.avow.core.port.ConsentProofs;
import dev.avow.core.port.Purge;
import dev.avow.core.retention.Horizon;
import dev.avow.core.subject.DataClass;
import dev.avow.core.subject.LeadId;
import dev.avow.core.subject.Purpose;
import dev.avow.core.subject.ShopId;
import java.time.Instant;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Keeps proofs of ended consents in memory; lost when the process ends. */
public final class InMemoryConsentProofs implements ConsentProofs, Purge {

    private record Key(ShopId shop, LeadId lead) {}

    private final Map<Key, ConsentProof> proofs = new LinkedHashMap<>();

    /** An empty store. */
    public InMemoryConsentProofs() {}

    @Override
    public synchronized void keep(ShopId shop, ConsentProof proof) {
        proofs.putIfAbsent(new Key(shop, proof.lead()), proof);
    }

    @Override
    public synchronized Optional<ConsentProof> find(ShopId shop, Purpose purpose, LeadId lead, Horizon horizon) {
        return Optional.ofNullable(proofs.get(new Key(shop, lead))).filter(proof -> horizon.shows(proof.lifetime()));
    }

    @Override
    public DataClass dataClass() {
        return DataClass.CONSENT_RECORD;
    }

    @Override
    public synchronized int purge(Horizon horizon, int limit) {
        List<Key> hidden = proofs.entrySet().stream()
                .filter(entry -> !horizon.shows(entry.getValue().lifetime()))
                .map(Map.Entry::getKey)
                .limit(limit)
                .toList();
        hidden.forEach(proofs::remove);
        return hidden.size();
    }

    @Override
    public synchronized Optional<Instant> oldest() {
        return proofs.values().stream()
                .map(proof -> proof.lifetime().clockStart())
                .min(Comparator.naturalOrder());
    }
}
