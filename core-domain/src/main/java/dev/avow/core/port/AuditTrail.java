package dev.avow.core.port;

import dev.avow.core.retention.Horizon;
import java.util.List;
import java.util.OptionalLong;

/**
 * What staff did or tried, in the order in which it was recorded (S0-07, S4-15). It serves the maker of the app, not a
 * shop, so its calls name none. Nothing in it can be changed. Thread-safe. Its duties:
 *
 * <ul>
 *   <li>AT-1 what was appended is read back with all its parts, instants to the millisecond
 *   <li>AT-2 appending the same twice leaves two entries
 *   <li>AT-3 pages begin with the newest record and join without gap or repetition, whatever the instants say: a clock
 *       that steps back hides nothing
 *   <li>AT-4 what the horizon does not show is absent
 *   <li>AT-5 a store that cannot be reached is {@link PortException.Unavailable}, or for a write {@link
 *       PortException.OutcomeUnknown}: an entry that is not kept is never passed over in silence
 * </ul>
 */
public interface AuditTrail {

    /**
     * An entry where it stands.
     *
     * @param number rises from each entry to the next; gaps mean nothing
     * @param entry what was recorded
     */
    record Recorded(long number, AuditEntry entry) {}

    /** Appends an entry. */
    void append(AuditEntry entry);

    /**
     * One page.
     *
     * @param before only entries with a lower number; empty for the first page
     * @param limit at least 1
     */
    List<Recorded> page(Horizon horizon, OptionalLong before, int limit);
}
