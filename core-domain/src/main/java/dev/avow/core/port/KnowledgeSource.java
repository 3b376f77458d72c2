package dev.avow.core.port;

import dev.avow.core.knowledge.PassageId;
import dev.avow.core.knowledge.SourcePassage;
import dev.avow.core.subject.Purpose;
import dev.avow.core.subject.ShopId;
import java.util.List;

/**
 * What a merchant lets the assistant answer from. Thread-safe. Its duties:
 *
 * <ul>
 *   <li>KS-1 only passages of the shop that was named
 *   <li>KS-2 an unknown shop has no passages; that is no error
 *   <li>KS-3 the version is another one after every change of the shop's passages, and the same while nothing changes
 *   <li>KS-4 passages that are asked for by name come in the order of the names; those that are gone are left out
 * </ul>
 *
 * <p>What it is read for is judged by {@link PurposeLimitedKnowledge}.
 */
public interface KnowledgeSource {

    /**
     * Stands for the shop's passages as they are now, so that what was made of them can be kept.
     *
     * @param purpose what they are read for
     */
    String version(ShopId shop, Purpose purpose);

    /**
     * The passages of one shop, in the merchant's order.
     *
     * @param purpose what they are read for
     */
    List<SourcePassage> passages(ShopId shop, Purpose purpose);

    /**
     * Some passages of one shop.
     *
     * @param purpose what they are read for
     */
    List<SourcePassage> find(ShopId shop, Purpose purpose, List<PassageId> ids);
}
