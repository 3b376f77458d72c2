package dev.avow.core.port;

import dev.avow.core.knowledge.Source;
import dev.avow.core.knowledge.SourceId;
import dev.avow.core.knowledge.SourceKind;
import dev.avow.core.retention.Lifetime;
import dev.avow.core.subject.Purpose;
import dev.avow.core.subject.ShopId;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Lets a merchant's texts be read for permitted purposes only. As thread-safe as its parts. */
public final class PurposeLimitedShelf implements KnowledgeShelf {

    private final KnowledgeShelf shelf;
    private final PurposeGuard guard;

    /** Puts the guard in front of a shelf. */
    public PurposeLimitedShelf(KnowledgeShelf shelf, PurposeGuard guard) {
        this.shelf = shelf;
        this.guard = guard;
    }

    @Override
    public boolean put(ShopId shop, Source source, Lifetime lifetime) {
        return shelf.put(shop, source, lifetime);
    }

    @Override
    public boolean remove(ShopId shop, SourceId id) {
        return shelf.remove(shop, id);
    }

    @Override
    public int removeUnseen(ShopId shop, SourceKind kind, Instant since, int limit) {
        return shelf.removeUnseen(shop, kind, since, limit);
    }

    @Override
    public List<Source> page(ShopId shop, Purpose purpose, SourceKind kind, Optional<String> after, int limit) {
        guard.require(shop, purpose);
        return shelf.page(shop, purpose, kind, after, limit);
    }

    @Override
    public Optional<Source> find(ShopId shop, Purpose purpose, SourceId id) {
        guard.require(shop, purpose);
        return shelf.find(shop, purpose, id);
    }

    @Override
    public Map<SourceKind, Long> counts(ShopId shop, Purpose purpose) {
        guard.require(shop, purpose);
        return shelf.counts(shop, purpose);
    }
}
