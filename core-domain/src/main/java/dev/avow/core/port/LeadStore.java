package dev.avow.core.port;

import dev.avow.core.subject.ConversationId;
import dev.avow.core.subject.LeadId;
import dev.avow.core.subject.Purpose;
import dev.avow.core.subject.ShopId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Keeps leads, their contact sealed, each with an expiry (S1-13, S1-14, S1-22, S2-11). Thread-safe. Its duties:
 *
 * <ul>
 *   <li>LS-1 what was saved is read back with all its parts, instants to the millisecond
 *   <li>LS-2 a shop reaches its own leads only; the same id under another shop is another lead
 *   <li>LS-3 what the horizon does not show is absent from every read, and cannot be marked, whether or not it was purged
 *   <li>LS-4 saving a lead that is there, visible or not, is a {@link PortException.Conflict}
 *   <li>LS-5 a page is in the order newest submission first, then by id, without gap or repetition over its cursors
 *   <li>LS-6 marking a lead as contacted changes nothing else of it, its life least of all; the first mark stays
 *   <li>LS-7 a search finds exactly the leads of its kind and index that were left in its stretch of time, newest first
 *   <li>LS-8 a deleted lead is physically gone, as are all leads of a conversation; deleting what is not there is harmless
 *   <li>LS-9 a store that cannot be reached is {@link PortException.Unavailable}, within the time its adapter states;
 *       where a write may have happened, {@link PortException.OutcomeUnknown}
 * </ul>
 *
 * <p>Every read names what it is for. A store does not judge that: {@link PurposeLimitedLeads} does, and stands in front
 * of each store.
 */
public interface LeadStore {

    /** Keeps a new lead. */
    void save(ShopId shop, SealedLead lead);

    /** The lead, if it is there and the horizon shows it. */
    Optional<SealedLead> find(ShopId shop, Purpose purpose, LeadId lead, LeadHorizon horizon);

    /**
     * One page of a shop's visible leads.
     *
     * @param after where the page before ended; empty for the first page
     * @param limit 1 to 200
     */
    List<SealedLead> page(ShopId shop, Purpose purpose, LeadHorizon horizon, Optional<LeadCursor> after, int limit);

    /**
     * The visible leads of one person.
     *
     * @param limit 1 to 200
     */
    List<SealedLead> search(ShopId shop, Purpose purpose, LeadHorizon horizon, LeadSearch search, int limit);

    /** Marks a lead as followed up (S1-14); {@code false} if it is absent or not shown. */
    boolean markContacted(ShopId shop, LeadId lead, LeadHorizon horizon, Instant at);

    /** Deletes a lead; {@code false} if it was not there. */
    boolean delete(ShopId shop, LeadId lead);

    /** Deletes all leads of a conversation, and says how many. */
    int deleteOf(ShopId shop, ConversationId conversation);
}
