package dev.avow.core.port;

import dev.avow.core.knowledge.SourcePassage;
import dev.avow.core.subject.ShopId;
import java.util.List;

/**
 * What a merchant lets the assistant answer from. Thread-safe. Its duties:
 *
 * <ul>
 *   <li>KS-1 only passages of the shop that was named
 *   <li>KS-2 an unknown shop has no passages; that is no error
 * </ul>
 */
public interface KnowledgeSource {

    /** The passages of one shop, in the merchant's order. */
    List<SourcePassage> passages(ShopId shop);
}
