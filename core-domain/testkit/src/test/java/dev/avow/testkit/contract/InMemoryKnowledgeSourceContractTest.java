package dev.avow.testkit.contract;

import dev.avow.core.inmemory.InMemoryKnowledge;
import dev.avow.core.knowledge.Source;
import dev.avow.core.port.KnowledgeSource;
import dev.avow.core.subject.ShopId;
import java.util.List;
import java.util.Map;
import java.util.Optional;

class InMemoryKnowledgeSourceContractTest implements KnowledgeSourceContract {

    @Override
    public KnowledgeSource holding(Map<ShopId, List<Source>> texts) {
        return Shelves.holding(texts);
    }

    @Override
    public Optional<KnowledgeSource> with(KnowledgeSource source, ShopId shop, Source more) {
        ((InMemoryKnowledge) source).put(shop, more, Shelves.OPEN);
        return Optional.of(source);
    }
}
