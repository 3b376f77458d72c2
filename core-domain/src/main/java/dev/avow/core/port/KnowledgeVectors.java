package dev.avow.core.port;

import dev.avow.core.knowledge.PassageId;
import dev.avow.core.knowledge.SourcePassage;
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
 *   <li>KV-3 a vector for a passage that is not there any more, or says something else by now, is dropped without an error
 *   <li>KV-4 the version is another one after every change of the shop's vectors, and the same while nothing changes
 *   <li>KV-5 when a model's vectors are put, those of other models of the same passages are gone: there is one model at a time
 * </ul>
 */
public interface KnowledgeVectors {

    /**
     * A passage that has no vector.
     *
     * @param passage the passage
     * @param state stands for its text as it was then
     */
    record Waiting(SourcePassage passage, String state) {}

    /**
     * Stands for the shop's vectors as they are now, so that what was made of them can be kept.
     *
     * @param purpose what they are read for
     */
    String vectorsVersion(ShopId shop, Purpose purpose, String model);

    /**
     * All vectors of a shop that the model made.
     *
     * @param purpose what they are read for
     */
    Map<PassageId, float[]> vectors(ShopId shop, Purpose purpose, String model);

    /**
     * Passages that have no vector of the model yet.
     *
     * @param purpose what they are read for
     * @param limit how many at most, at least 1
     */
    List<Waiting> without(ShopId shop, Purpose purpose, String model, int limit);

    /** Keeps vectors of passages whose text is still what it was. */
    void put(ShopId shop, String model, Map<Waiting, float[]> vectors);
}
