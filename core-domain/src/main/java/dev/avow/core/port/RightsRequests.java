package dev.avow.core.port;

import dev.avow.core.subject.ShopId;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * Keeps requests of data subjects and says which instance works on one (S1-45, S4-25). Thread-safe. Its duties:
 *
 * <ul>
 *   <li>RQ-1 what was opened or saved is read back with all its parts, instants to the millisecond
 *   <li>RQ-2 opening a ticket that is there changes nothing and gives what is there
 *   <li>RQ-3 while a request is held nobody else gets it; of many claims at once one succeeds; after the lease it goes to
 *       the next claim with a higher fence. Leases are measured by the store's own clock
 *   <li>RQ-4 saving under an old fence is {@link PortException.Conflict} with code {@code request.taken} and changes nothing
 *   <li>RQ-5 what is settled is claimed no more
 *   <li>RQ-6 a page has a shop's requests only: what is not settled first, by the day it is due, then what a legal hold
 *       keeps from being worked on, which no clock runs for, then what was settled last
 *   <li>RQ-7 pages of what is not settled join: each request of every shop is in one of them
 *   <li>RQ-8 so do pages of what is not settled in one shop and no erasure
 * </ul>
 */
public interface RightsRequests {

    /** Keeps a request, unless its ticket is known; what is then there. */
    KeptRequest open(KeptRequest request);

    /** One request by its name. */
    Optional<KeptRequest> find(String id);

    /** Claims a request that is not settled. */
    Optional<KeptRequest> claim(String id, Duration lease);

    /** Saves a request and holds it for another lease; a lease of zero lets go of it. */
    void save(KeptRequest request, Duration lease);

    /** Requests of a shop: those that are not settled, what is to be completed first before the others; then what is held, then what was settled last. */
    List<KeptRequest> page(ShopId shop, int limit);

    /**
     * Requests that are not settled, of all shops, in the order of their names: for workers, reminders and the maker's staff.
     *
     * @param after the last name of the page before; empty for the first page
     * @param limit at least 1; a shorter page is the last
     */
    List<KeptRequest> unsettled(Optional<String> after, int limit);

    /**
     * Requests of a shop that are not settled, erasures left out, in the order of their names: what an erasure ends.
     *
     * @param after the last name of the page before; empty for the first page
     * @param limit at least 1; a shorter page is the last
     */
    List<KeptRequest> pending(ShopId shop, Optional<String> after, int limit);

    /** Where the journal speaks of erasures that are not finished: open requests only. */
    List<KeptRequest.Range> unfinished();
}
