package dev.avow.testkit.contract;

import dev.avow.core.inmemory.InMemoryKnowledgeSource;
import dev.avow.core.knowledge.SourcePassage;
import dev.avow.core.port.KnowledgeSource;
import dev.avow.core.subject.ShopId;
import java.util.List;
import java.util.Map;

class InMemoryKnowledgeSourceContractTest implements KnowledgeSourceContract {

    @Override
    public KnowledgeSource holding(Map<ShopId, List<SourcePassage>> passages) {
        return new InMemoryKnowledgeSource(passages);
    }
}
