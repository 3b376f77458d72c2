package dev.avow.core.port;

import dev.avow.core.knowledge.PassageId;
import dev.avow.core.subject.Purpose;
import dev.avow.core.subject.ShopId;
import java.util.List;
import java.util.Map;

/**
 * Keeps the vectors of a merchant's passages (S2-09). Thread-safe. Its duties:
 *
 * <ul>
 *   <li>KV-1 a vector is kept for its passage and model; another model's does not stand in for it
 *   <li>KV-2 it dies with its passage: with a text that is replaced or removed, all of its vectors are gone
 *   <li>KV-3 a vector for a passage that is not there any more is dropped without an error
 * </ul>
 */
public interface KnowledgeVectors {

    /**
     * All vectors of a shop that the model made.
     *
     * @param purpose what they are read for
     */
    Map<PassageId, float[]> vectors(ShopId shop, Purpose purpose, String model);

    /** Passages that have no vector of the model yet, at most {@code limit}. */
    List<PassageId> without(ShopId shop, String model, int limit);

    /** Keeps vectors. */
    void put(ShopId shop, String model, Map<PassageId, float[]> vectors);
}
