package dev.avow.core.port;

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
 * </ul>
 *
 * <p>What it is read for is judged by {@link PurposeLimitedKnowledge}.
 */
public interface KnowledgeSource {

    /**
     * The passages of one shop, in the merchant's order.
     *
     * @param purpose what they are read for
     */
    List<SourcePassage> passages(ShopId shop, Purpose purpose);
}
