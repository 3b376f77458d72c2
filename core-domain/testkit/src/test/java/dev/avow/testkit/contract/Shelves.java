package dev.avow.testkit.contract;

import dev.avow.core.inmemory.InMemoryKnowledge;
import dev.avow.core.knowledge.Source;
import dev.avow.core.retention.Lifetime;
import dev.avow.core.subject.PolicyVersion;
import dev.avow.core.subject.ShopId;
import dev.avow.testkit.data.TestTime;
import java.util.List;
import java.util.Map;

/** Shelves in memory, filled. */
final class Shelves {

    static final Lifetime OPEN = Lifetime.open(TestTime.START, new PolicyVersion(1));

    private Shelves() {}

    static InMemoryKnowledge holding(Map<ShopId, List<Source>> texts) {
        InMemoryKnowledge shelf = new InMemoryKnowledge();
        texts.forEach((shop, sources) -> sources.forEach(source -> shelf.put(shop, source, OPEN)));
        return shelf;
    }
}
