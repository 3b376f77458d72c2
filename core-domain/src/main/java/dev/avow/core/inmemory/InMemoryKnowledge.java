package dev.avow.core.inmemory;

import dev.avow.core.knowledge.PassageId;
import dev.avow.core.knowledge.Source;
import dev.avow.core.knowledge.SourceId;
import dev.avow.core.knowledge.SourceKind;
import dev.avow.core.knowledge.SourcePassage;
import dev.avow.core.port.KnowledgeShelf;
import dev.avow.core.port.KnowledgeSource;
import dev.avow.core.retention.Lifetime;
import dev.avow.core.subject.Purpose;
import dev.avow.core.subject.ShopId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Merchants' texts in memory. */
public final class InMemoryKnowledge implements KnowledgeSource, KnowledgeShelf {

    private static final Comparator<SourceId> ORDER =
            Comparator.comparing(SourceId::kind).thenComparing(SourceId::key);

    private record Kept(Source source, Instant seenAt, long state) {}

    private final Map<ShopId, TreeMap<SourceId, Kept>> shops = new HashMap<>();
    private final Map<ShopId, Long> versions = new HashMap<>();
    private long states;

    /** Starts with no texts. */
    public InMemoryKnowledge() {}

    @Override
    public synchronized boolean put(ShopId shop, Source source, Lifetime lifetime) {
        TreeMap<SourceId, Kept> sources = shops.computeIfAbsent(shop, any -> new TreeMap<>(ORDER));
        Kept before = sources.get(source.id());
        boolean changed = before == null || !before.source().equals(source);
        long state = before == null || changed ? ++states : before.state();
        sources.put(source.id(), new Kept(source, lifetime.startedAt(), state));
        if (changed) {
            versions.merge(shop, 1L, Long::sum);
        }
        return changed;
    }

    @Override
    public synchronized boolean remove(ShopId shop, SourceId id) {
        boolean removed = of(shop).remove(id) != null;
        if (removed) {
            versions.merge(shop, 1L, Long::sum);
        }
        return removed;
    }

    @Override
    public synchronized int removeUnseen(ShopId shop, SourceKind kind, Instant since, int limit) {
        List<SourceId> unseen = of(shop).entrySet().stream()
                .filter(entry -> entry.getKey().kind() == kind)
                .filter(entry -> entry.getValue().seenAt().isBefore(since))
                .map(Map.Entry::getKey)
                .limit(limit)
                .toList();
        unseen.forEach(id -> remove(shop, id));
        return unseen.size();
    }

    @Override
    public synchronized List<Source> page(
            ShopId shop, Purpose purpose, SourceKind kind, Optional<String> after, int limit) {
        return of(shop).values().stream()
                .map(Kept::source)
                .filter(source -> source.id().kind() == kind)
                .filter(source ->
                        after.map(key -> source.id().key().compareTo(key) > 0).orElse(true))
                .limit(limit)
                .toList();
    }

    @Override
    public synchronized Optional<Source> find(ShopId shop, Purpose purpose, SourceId id) {
        return Optional.ofNullable(of(shop).get(id)).map(Kept::source);
    }

    @Override
    public synchronized Map<SourceKind, Long> counts(ShopId shop, Purpose purpose) {
        Map<SourceKind, Long> counts = new EnumMap<>(SourceKind.class);
        of(shop).keySet().forEach(id -> counts.merge(id.kind(), 1L, Long::sum));
        return counts;
    }

    @Override
    public synchronized String version(ShopId shop, Purpose purpose) {
        return Long.toString(versions.getOrDefault(shop, 0L));
    }

    @Override
    public synchronized List<SourcePassage> passages(ShopId shop, Purpose purpose) {
        List<SourcePassage> passages = new ArrayList<>();
        of(shop).values().forEach(kept -> passages.addAll(kept.source().passages()));
        return passages;
    }

    @Override
    public synchronized List<SourcePassage> find(ShopId shop, Purpose purpose, List<PassageId> ids) {
        Map<PassageId, SourcePassage> all = new HashMap<>();
        passages(shop, purpose).forEach(passage -> all.put(passage.id(), passage));
        return ids.stream()
                .flatMap(id -> Optional.ofNullable(all.get(id)).stream())
                .toList();
    }

    /** Another number after every change of a text; empty where there is none. */
    synchronized Optional<Long> state(ShopId shop, SourceId id) {
        return Optional.ofNullable(of(shop).get(id)).map(Kept::state);
    }

    private Map<SourceId, Kept> of(ShopId shop) {
        return shops.getOrDefault(shop, new TreeMap<>(ORDER));
    }
}
