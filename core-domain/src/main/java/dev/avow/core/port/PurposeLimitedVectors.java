package dev.avow.core.port;

import dev.avow.core.knowledge.PassageId;
import dev.avow.core.subject.Purpose;
import dev.avow.core.subject.ShopId;
import java.util.List;
import java.util.Map;

/** Lets the vectors of a merchant's knowledge be read for permitted purposes only. As thread-safe as its parts. */
public final class PurposeLimitedVectors implements KnowledgeVectors {

    private final KnowledgeVectors vectors;
    private final PurposeGuard guard;

    /** Puts the guard in front of a store. */
    public PurposeLimitedVectors(KnowledgeVectors vectors, PurposeGuard guard) {
        this.vectors = vectors;
        this.guard = guard;
    }

    @Override
    public String vectorsVersion(ShopId shop, Purpose purpose, String model) {
        guard.require(shop, purpose);
        return vectors.vectorsVersion(shop, purpose, model);
    }

    @Override
    public Map<PassageId, float[]> vectors(ShopId shop, Purpose purpose, String model) {
        guard.require(shop, purpose);
        return vectors.vectors(shop, purpose, model);
    }

    @Override
    public List<Waiting> without(ShopId shop, Purpose purpose, String model, int limit) {
        guard.require(shop, purpose);
        return vectors.without(shop, purpose, model, limit);
    }

    @Override
    public void put(ShopId shop, String model, Map<Waiting, float[]> made) {
        vectors.put(shop, model, made);
    }
}
