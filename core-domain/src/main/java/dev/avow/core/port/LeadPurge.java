package dev.avow.core.port;

import java.time.Instant;
import java.util.Optional;

/**
 * Physically removes leads that no read shows any more, over all shops: a {@link Purge} that is also told what is left of
 * the conversations. Its duties:
 *
 * <ul>
 *   <li>LP-1 nothing that the horizon shows is removed
 *   <li>LP-2 one call removes at most {@code limit} leads and says how many; 0 means that none is left
 *   <li>LP-3 calling it again, or from two instances at once, does no harm
 *   <li>LP-4 the oldest clock start is counted over everything that is physically there
 * </ul>
 */
public interface LeadPurge {

    /**
     * Removes up to {@code limit} leads that the horizon does not show.
     *
     * @param limit at least 1
     */
    int purge(LeadHorizon horizon, int limit);

    /** The oldest clock start that is physically there, hidden ones included. */
    Optional<Instant> oldest();
}
