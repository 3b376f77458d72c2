package dev.avow.core.inmemory;

import dev.avow.core.consent.Declaration;
import dev.avow.core.port.Declarations;
import dev.avow.core.port.KeptDeclaration;
import dev.avow.core.port.Purge;
import dev.avow.core.retention.Horizon;
import dev.avow.core.subject.DataClass;
import dev.avow.core.subject.ShopId;
import java.time.Instant;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Keeps declarations in memory; lost when the process ends. */
public final class InMemoryDeclarations implements Declarations, Purge {

    private record Key(ShopId shop, String textVersion, Declaration.Manner manner) {}

    private final Map<Key, KeptDeclaration> kept = new LinkedHashMap<>();

    /** An empty store. */
    public InMemoryDeclarations() {}

    @Override
    public synchronized void keep(ShopId shop, KeptDeclaration one) {
        Declaration declaration = one.declaration();
        Key key = new Key(shop, declaration.textVersion(), declaration.manner());
        KeptDeclaration before = kept.get(key);
        if (before != null && !before.lifetime().expiresAt().isAfter(declaration.at())) {
            kept.remove(key);
        }
        kept.putIfAbsent(key, one);
    }

    @Override
    public synchronized List<Declaration> all(ShopId shop, Horizon horizon) {
        return kept.entrySet().stream()
                .filter(entry -> entry.getKey().shop().equals(shop))
                .map(Map.Entry::getValue)
                .filter(one -> horizon.shows(one.lifetime()))
                .map(KeptDeclaration::declaration)
                .toList();
    }

    @Override
    public DataClass dataClass() {
        return DataClass.POLICY_ACCEPTANCE;
    }

    @Override
    public synchronized int purge(Horizon horizon, int limit) {
        List<Key> hidden = kept.entrySet().stream()
                .filter(entry -> !horizon.shows(entry.getValue().lifetime()))
                .map(Map.Entry::getKey)
                .limit(limit)
                .toList();
        hidden.forEach(kept::remove);
        return hidden.size();
    }

    @Override
    public synchronized Optional<Instant> oldest() {
        return kept.values().stream().map(one -> one.lifetime().clockStart()).min(Comparator.naturalOrder());
    }
}
