package dev.avow.core.port;

import dev.avow.core.knowledge.Source;
import dev.avow.core.knowledge.SourceId;
import dev.avow.core.knowledge.SourceKind;
import dev.avow.core.retention.Lifetime;
import dev.avow.core.subject.Purpose;
import dev.avow.core.subject.ShopId;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Keeps a merchant's texts (S1-03, S2-09); what is put here is what {@link KnowledgeSource} gives out in passages.
 * Thread-safe. Its duties:
 *
 * <ul>
 *   <li>KB-1 a text is kept whole, once under its id; putting it again replaces it and all its passages at once
 *   <li>KB-2 putting the very same text again says that nothing changed, and notes that it was seen
 *   <li>KB-3 a text that is removed takes its passages, and whatever was made of them, along
 *   <li>KB-4 pages are in the order of the keys; only texts of the shop and kind that were named
 *   <li>KB-5 what was not seen since an instant can be removed, at most {@code limit} at a time; 0 means that none is left
 * </ul>
 */
public interface KnowledgeShelf {

    /**
     * Keeps a text.
     *
     * @param lifetime how long; it was seen when that begins
     * @return whether anything changed but when it was seen
     */
    boolean put(ShopId shop, Source source, Lifetime lifetime);

    /** Takes a text away; {@code false} if it was not there. */
    boolean remove(ShopId shop, SourceId id);

    /**
     * Takes texts of a kind away that nobody has put since.
     *
     * @param since exclusive: what was seen then or later stays
     * @param limit at least 1
     */
    int removeUnseen(ShopId shop, SourceKind kind, Instant since, int limit);

    /**
     * Texts of a kind.
     *
     * @param purpose what they are read for
     * @param after the key of the last one before
     * @param limit 1 to 200
     */
    List<Source> page(ShopId shop, Purpose purpose, SourceKind kind, Optional<String> after, int limit);

    /**
     * One text.
     *
     * @param purpose what it is read for
     */
    Optional<Source> find(ShopId shop, Purpose purpose, SourceId id);

    /**
     * How many texts there are of each kind that has any.
     *
     * @param purpose what they are counted for
     */
    Map<SourceKind, Long> counts(ShopId shop, Purpose purpose);
}
