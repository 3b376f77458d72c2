package dev.avow.core.port;

import dev.avow.core.subject.ShopId;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Hands the kept deliveries to workers, over all instances (S3-33). Thread-safe. Its duties:
 *
 * <ul>
 *   <li>WQ-1 what is held is handed to nobody else; of many claims at once, over all instances, one gets a delivery
 *   <li>WQ-2 what was held for longer than its lease, or put off and is due, is handed out again under a higher fence
 *   <li>WQ-3 a worker that was replaced can neither finish, put off, shelve nor give back: a {@link PortException.Conflict}
 *       with code {@code delivery.taken}, and nothing changes
 *   <li>WQ-4 finishing is part of a unit of work; what is finished is never handed out again, its payload is physically
 *       gone, and its webhook id is still known to be a duplicate
 *   <li>WQ-5 what is shelved, unreadable or expired is not handed out
 *   <li>WQ-6 leases and put-off times are measured by the store's own clock, never by the service's
 *   <li>WQ-7 once the work of a body is finished, an equal body under another id is new
 *   <li>WQ-8 what is given back is handed out again at once, and that claim of it does not count
 *   <li>WQ-9 whoever claims what law asks for gets that and nothing else, whatever fell due before it
 * </ul>
 */
public interface WebhookQueue {

    /**
     * Claims deliveries that wait and are due, and hands them out in the order in which they fell due.
     *
     * @param shop only this shop's; empty for every shop's
     * @param limit at least 1
     * @param lease how long they are held; zero or more
     * @param now what has expired by then is not handed out
     */
    List<ClaimedDelivery> claim(Optional<ShopId> shop, int limit, Duration lease, Instant now);

    /** Claims in the same way, of every shop, what is {@link WebhookDelivery#isByLaw by law}. */
    List<ClaimedDelivery> claimByLaw(int limit, Duration lease, Instant now);

    /** Ends a delivery whose work is done. Called inside a {@link UnitOfWork}. */
    void finish(ClaimedDelivery claimed);

    /**
     * Lets go of a delivery until some time has passed.
     *
     * @param code why; stable, without values
     */
    void putOff(ClaimedDelivery claimed, Duration after, String code);

    /** Lets go of a delivery whose work was not begun; it is due since when it was before. */
    void giveBack(ClaimedDelivery claimed);

    /**
     * Puts a delivery aside for a person.
     *
     * @param code why; stable, without values
     */
    void shelve(ClaimedDelivery claimed, String code);
}
