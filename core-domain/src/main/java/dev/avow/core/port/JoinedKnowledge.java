package dev.avow.core.port;

import dev.avow.core.knowledge.PassageId;
import dev.avow.core.knowledge.SourcePassage;
import dev.avow.core.subject.Purpose;
import dev.avow.core.subject.ShopId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Several sources as if they were one, in their order; where two hold a passage of the same name, the first one's counts.
 * Thread-safe if they are.
 */
public final class JoinedKnowledge implements KnowledgeSource {

    private final List<KnowledgeSource> sources;

    /** Joins them. */
    public JoinedKnowledge(List<KnowledgeSource> sources) {
        this.sources = List.copyOf(sources);
    }

    @Override
    public String version(ShopId shop, Purpose purpose) {
        return sources.stream().map(source -> source.version(shop, purpose)).collect(Collectors.joining(" "));
    }

    @Override
    public List<SourcePassage> passages(ShopId shop, Purpose purpose) {
        return sources.stream()
                .flatMap(source -> source.passages(shop, purpose).stream())
                .toList();
    }

    @Override
    public List<SourcePassage> find(ShopId shop, Purpose purpose, List<PassageId> ids) {
        Map<PassageId, SourcePassage> found = new HashMap<>();
        for (KnowledgeSource source : sources) {
            source.find(shop, purpose, ids).forEach(passage -> found.putIfAbsent(passage.id(), passage));
        }
        return ids.stream()
                .flatMap(id -> Optional.ofNullable(found.get(id)).stream())
                .toList();
    }
}
