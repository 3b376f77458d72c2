package dev.avow.core.port;

import dev.avow.core.retention.Horizon;
import java.time.Instant;
import java.util.Optional;

/**
 * Physically removes conversations that no read shows any more, over all shops. A capability apart from
 * {@link TranscriptStore}, since a sweep serves no shop. Its duties:
 *
 * <ul>
 *   <li>TP-1 nothing that the horizon shows is removed
 *   <li>TP-2 one call removes at most {@code limit} conversations and says how many; 0 means that none is left
 *   <li>TP-3 calling it again, or from two instances at once, does no harm
 *   <li>TP-4 the oldest clock start is counted over everything that is physically there
 * </ul>
 */
public interface TranscriptPurge {

    /**
     * Removes up to {@code limit} conversations that the horizon does not show.
     *
     * @param limit at least 1
     */
    int purge(Horizon horizon, int limit);

    /** The oldest clock start that is physically there, hidden ones included: the evidence that purging works. */
    Optional<Instant> oldest();
}
