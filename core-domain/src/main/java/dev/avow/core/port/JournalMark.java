package dev.avow.core.port;

import dev.avow.core.port.KeptRequest.Range;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * How far a store has been told what stands in the {@link SuppressionJournal}. The mark lies in the store itself, so a store
 * that was restored to an older state shows an older mark. Thread-safe. Its duties:
 *
 * <ul>
 *   <li>JM-1 what was written last is read with all its parts, and survives as the store's own records do
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
     * @param beyond what was applied behind that, as stretches in their order: an erasure that is at work holds the position back
     */
    record Mark(String journal, long position, List<Range> beyond) {

        /** Copies the list. */
        public Mark {
            beyond = List.copyOf(beyond);
        }

        /** Nothing was applied behind the position. */
        public Mark(String journal, long position) {
            this(journal, position, List.of());
        }

        /** The newest position that was applied. */
        public long newest() {
            return beyond.stream().mapToLong(Range::last).max().orElse(position);
        }

        /** Whether what stands at a position was applied. */
        public boolean covers(long at) {
            return at <= position || beyond.stream().anyMatch(range -> range.covers(at));
        }

        /** What lies beyond, as a text for a store: {@code first-last}, with commas between them. */
        public String beyondAsText() {
            return beyond.stream()
                    .map(range -> range.first() + "-" + range.last())
                    .collect(Collectors.joining(","));
        }

        /**
         * A mark as a store keeps it.
         *
         * @param beyond as {@link #beyondAsText} wrote it
         * @throws PortException.Rejected if it is none
         */
        public static Mark of(String journal, long position, String beyond) {
            try {
                return new Mark(
                        journal,
                        position,
                        Stream.of(beyond.split(",", -1))
                                .filter(text -> !text.isEmpty())
                                .map(text -> text.split("-", 2))
                                .map(both -> new Range(Long.parseLong(both[0]), Long.parseLong(both[1])))
                                .toList());
            } catch (NumberFormatException | ArrayIndexOutOfBoundsException e) {
                throw new PortException.Rejected("store.malformed", "a mark of the journal has an unknown shape");
            }
        }
    }

    /** The mark, if there is one. */
    Optional<Mark> read();

    /** Replaces the mark. */
    void write(Mark mark);
}
