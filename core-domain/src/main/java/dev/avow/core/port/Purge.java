package dev.avow.core.port;

import dev.avow.core.retention.Horizon;
import dev.avow.core.subject.DataClass;
import java.time.Instant;
import java.util.Optional;

/**
 * Physically removes the records of one class that no read shows any more, over all shops. A capability apart from the
 * store's own port, since a sweep serves no shop. Thread-safe. Its duties:
 *
 * <ul>
 *   <li>PU-1 nothing that the horizon shows is removed
 *   <li>PU-2 one call removes at most {@code limit} records and says how many; 0 means that none is left. It holds no
 *       lock longer than that takes
 *   <li>PU-3 calling it again, or from two instances at once, does no harm
 *   <li>PU-4 the oldest clock start is counted over everything that is physically there
 * </ul>
 */
public interface Purge {

    /** What it removes. */
    DataClass dataClass();

    /**
     * Removes up to {@code limit} records that the horizon does not show.
     *
     * @param limit at least 1
     */
    int purge(Horizon horizon, int limit);

    /**
     * How many records one call may best remove: so few that nobody waits long for it, or more where a call costs much
     * beside its records. At least 1.
     */
    default int batch() {
        return 100;
    }

    /** The oldest clock start that is physically there, hidden ones included: the evidence that purging works. */
    Optional<Instant> oldest();
}
