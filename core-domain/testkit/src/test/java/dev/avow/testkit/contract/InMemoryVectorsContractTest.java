package dev.avow.testkit.contract;

import dev.avow.core.inmemory.InMemoryKnowledge;
import dev.avow.core.inmemory.InMemoryVectors;
import dev.avow.core.port.KnowledgeShelf;
import dev.avow.core.port.KnowledgeVectors;

class InMemoryVectorsContractTest implements KnowledgeVectorsContract {

    private final InMemoryKnowledge knowledge = new InMemoryKnowledge();
    private final InMemoryVectors vectors = new InMemoryVectors(knowledge);

    @Override
    public KnowledgeVectors vectors() {
        return vectors;
    }

    @Override
    public KnowledgeShelf shelf() {
        return knowledge;
    }
}
