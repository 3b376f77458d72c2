package dev.avow.core.port;

import dev.avow.core.rights.JournalEntry;
import java.util.List;

/**
 * What was erased, and what was stopped, in a place of its own outside every store: so that a store which is restored to
 * an older state can be told what it forgot to forget (S3-43, I25). Thread-safe. Its duties:
 *
 * <ul>
 *   <li>SJ-1 when {@link #append} returns, the entries survive a crash and a power cut, and stand behind all that stood
 *       there before, in their order; all of them or none
 *   <li>SJ-2 what was appended is read back with all its parts, instants to the millisecond, by every instance at once
 *   <li>SJ-3 positions rise by one from entry to entry, from 1, and are never given twice
 *   <li>SJ-4 opened again, the journal has the same identity and the same entries; another one has another identity
 *   <li>SJ-5 an entry that was cut off by a crash is not there; one that was changed afterwards is {@link
 *       PortException.Rejected} with code {@code journal.damaged}, on every call
 *   <li>SJ-6 a journal that cannot be reached is {@link PortException.Unavailable}; where an entry may have been
 *       appended, {@link PortException.OutcomeUnknown}
 * </ul>
 */
public interface SuppressionJournal {

    /**
     * An entry where it stands.
     *
     * @param position from 1
     * @param entry what it says
     */
    record Placed(long position, JournalEntry entry) {}

    /** Tells this journal from every other: 1 to 64 characters. */
    String identity();

    /** How many entries there are: the position of the last one, or 0. */
    long length();

    /**
     * Appends entries.
     *
     * @param entries at least one
     * @return the position of the last of them
     */
    long append(List<JournalEntry> entries);

    /** The entries behind a position, in their order. */
    List<Placed> after(long position);
}
