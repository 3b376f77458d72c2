package dev.avow.core.port;

import dev.avow.core.rights.JournalEntry;
import java.util.List;
import java.util.Set;

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
 *   <li>SJ-7 what was forgotten is gone from where it stood when {@link #forget} returns; all else is there, in its place, and
 *       the length stays. A crash leaves the journal as it was before or as it is after
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

    /**
     * What is not there any more.
     *
     * @param times how often something was forgotten; it rises
     * @param erased the highest position of an erasure that was forgotten, or 0: a store that was not told as far cannot be told
     */
    record Forgotten(long times, long erased) {

        /** Nothing was forgotten yet. */
        public static final Forgotten NOTHING = new Forgotten(0, 0);

        /** This, and what is forgotten now. */
        public Forgotten and(List<Placed> gone) {
            long highest = gone.stream()
                    .filter(placed -> placed.entry().kind() == JournalEntry.Kind.ERASED)
                    .mapToLong(Placed::position)
                    .max()
                    .orElse(0);
            return new Forgotten(times + 1, Math.max(erased, highest));
        }
    }

    /** Tells this journal from every other: 1 to 64 characters. */
    String identity();

    /** How many entries there ever were: the position of the last one, or 0. */
    long length();

    /**
     * Appends entries.
     *
     * @param entries at least one
     * @return the position of the last of them
     */
    long append(List<JournalEntry> entries);

    /** The entries behind a position that are there, in their order. */
    List<Placed> after(long position);

    /** What is not there any more. */
    Forgotten forgotten();

    /**
     * Forgets entries. Which are over is not for the journal to judge.
     *
     * @param positions those that are not there are passed over
     * @return how many were there
     */
    int forget(Set<Long> positions);
}
