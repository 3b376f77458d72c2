package dev.avow.core.port;

import dev.avow.core.subject.ShopId;
import java.time.Instant;
import java.util.List;

/**
 * What no worker could settle, for the maker's staff, over all shops. Thread-safe. Its duties:
 *
 * <ul>
 *   <li>WS-1 everything shelved comes up, oldest first, with its code and without its payload
 *   <li>WS-2 what is put back is handed to workers again at once; putting back what is not shelved changes nothing
 *   <li>WS-3 the backlog counts what waits and what is shelved, by topic, with the oldest receipt of each
 * </ul>
 */
public interface WebhookShelf {

    /**
     * One delivery on the shelf.
     *
     * @param id the inbox's number of it
     * @param shop as the header said
     * @param topic as the header said
     * @param code why no worker could settle it
     * @param receivedAt when it was kept: its legal clock counts from here
     */
    record Shelved(long id, ShopId shop, String topic, String code, Instant receivedAt) {}

    /**
     * What of one topic is not done.
     *
     * @param topic as the header said
     * @param shelved whether it is on the shelf
     * @param count how many
     * @param oldest when the oldest was kept
     */
    record Backlog(String topic, boolean shelved, long count, Instant oldest) {}

    /**
     * The oldest on the shelf.
     *
     * @param limit at least 1
     */
    List<Shelved> shelf(int limit);

    /** Puts a delivery back into the queue; whether it was shelved. */
    boolean putBack(long id);

    /** What is not done, by topic. */
    List<Backlog> backlog();
}
