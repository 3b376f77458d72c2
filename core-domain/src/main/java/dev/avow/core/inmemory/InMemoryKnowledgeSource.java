package dev.avow.core.inmemory;

import dev.avow.core.knowledge.SourcePassage;
import dev.avow.core.port.KnowledgeSource;
import dev.avow.core.subject.Purpose;
import dev.avow.core.subject.ShopId;
import java.util.List;
import java.util.Map;

/** Passages handed in at the start. */
public final class InMemoryKnowledgeSource implements KnowledgeSource {

    private final Map<ShopId, List<SourcePassage>> passages;

    /**
     * Puts it together.
     *
     * @param passages by shop, in the merchant's order
     */
    public InMemoryKnowledgeSource(Map<ShopId, List<SourcePassage>> passages) {
        this.passages = Map.copyOf(passages);
    }

    @Override
    public List<SourcePassage> passages(ShopId shop, Purpose purpose) {
        return passages.getOrDefault(shop, List.of());
    }
}
