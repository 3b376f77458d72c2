package dev.avow.core.port;

import java.util.Optional;

/**
 * How far a store has been told what stands in the {@link SuppressionJournal}. The mark lies in the store itself, so a store
 * that was restored to an older state shows an older mark. Thread-safe. Its duties:
 *
 * <ul>
 *   <li>JM-1 what was written last is read, and survives as the store's own records do
 *   <li>JM-2 a store that was never told anything has none
 * </ul>
 */
public interface JournalMark {

    /** Which store: its name in the inventory. */
    String store();

    /**
     * How far.
     *
     * @param journal which journal
     * @param position everything up to it was applied
     */
    record Mark(String journal, long position) {}

    /** The mark, if there is one. */
    Optional<Mark> read();

    /** Replaces the mark. */
    void write(Mark mark);
}
