package dev.avow.testkit.contract;

import dev.avow.core.inmemory.InMemoryKnowledge;
import dev.avow.core.port.KnowledgeShelf;
import dev.avow.core.port.KnowledgeSource;

class InMemoryKnowledgeShelfContractTest implements KnowledgeShelfContract {

    private final InMemoryKnowledge knowledge = new InMemoryKnowledge();

    @Override
    public KnowledgeShelf shelf() {
        return knowledge;
    }

    @Override
    public KnowledgeSource passages() {
        return knowledge;
    }
}
