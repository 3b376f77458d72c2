package dev.avow.core.inmemory;

import dev.avow.core.knowledge.PassageId;
import dev.avow.core.knowledge.SourcePassage;
import dev.avow.core.port.KnowledgeVectors;
import dev.avow.core.subject.Purpose;
import dev.avow.core.subject.ShopId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/** Vectors of texts in memory. A vector remembers which state of its text it was made of, and is none of another. */
public final class InMemoryVectors implements KnowledgeVectors {

    private record Name(ShopId shop, PassageId passage) {}

    /** What was made of a text: by which model, of which state, a copy of it at each look, and the how manieth of all it was. */
    private record Kept(String model, String state, Supplier<float[]> vector, long number) {}

    private final InMemoryKnowledge knowledge;
    private final Map<Name, Kept> kept = new HashMap<>();
    private long puts;

    /** Of these texts, as they are at any time. */
    public InMemoryVectors(InMemoryKnowledge knowledge) {
        this.knowledge = knowledge;
    }

    @Override
    public synchronized String vectorsVersion(ShopId shop, Purpose purpose, String model) {
        long last = 0;
        long count = 0;
        for (SourcePassage passage : knowledge.passages(shop, purpose)) {
            Optional<Kept> one = of(shop, passage, model);
            last = Math.max(last, one.map(Kept::number).orElse(0L));
            count += one.isPresent() ? 1 : 0;
        }
        return count + "/" + last;
    }

    @Override
    public synchronized Map<PassageId, float[]> vectors(ShopId shop, Purpose purpose, String model) {
        Map<PassageId, float[]> vectors = new HashMap<>();
        knowledge
                .passages(shop, purpose)
                .forEach(passage -> of(shop, passage, model)
                        .ifPresent(one -> vectors.put(passage.id(), one.vector().get())));
        return vectors;
    }

    @Override
    public synchronized List<Waiting> without(ShopId shop, Purpose purpose, String model, int limit) {
        return knowledge.passages(shop, purpose).stream()
                .filter(passage -> of(shop, passage, model).isEmpty())
                .limit(limit)
                .map(passage -> new Waiting(passage, state(shop, passage)))
                .toList();
    }

    @Override
    public synchronized void put(ShopId shop, String model, Map<Waiting, float[]> made) {
        made.forEach((waiting, vector) -> {
            if (state(shop, waiting.passage()).equals(waiting.state())) {
                float[] own = vector.clone();
                kept.put(new Name(shop, waiting.passage().id()), new Kept(model, waiting.state(), own::clone, ++puts));
            }
        });
    }

    private Optional<Kept> of(ShopId shop, SourcePassage passage, String model) {
        return Optional.ofNullable(kept.get(new Name(shop, passage.id())))
                .filter(one -> one.model().equals(model))
                .filter(one -> one.state().equals(state(shop, passage)));
    }

    private String state(ShopId shop, SourcePassage passage) {
        return knowledge
                .state(shop, passage.id().source())
                .map(Object::toString)
                .orElse("gone");
    }
}
