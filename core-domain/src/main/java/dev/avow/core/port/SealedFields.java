package dev.avow.core.port;

import dev.avow.core.subject.DataClass;
import java.util.List;
import java.util.Optional;

/**
 * Lets everything that a store holds sealed pass to another key, so that an old one can be dropped (S0-02). A capability
 * of a store, over all shops. Thread-safe. Its duties:
 *
 * <ul>
 *   <li>SF-1 every row with a field that names another key than the given comes up, also one that no read shows any more
 *   <li>SF-2 over its cursors each comes up once, in one order, at most {@code limit} at a time
 *   <li>SF-3 replacing changes the sealed fields and their indexes, and nothing else of the row
 *   <li>SF-4 a row that was changed or removed since it was read is left as it is, and the answer is {@code false}
 * </ul>
 */
public interface SealedFields {

    /** What the rows are: part of the {@link FieldContext} of their fields. */
    DataClass dataClass();

    /**
     * Rows that are not, or not wholly, sealed under a key.
     *
     * @param currentKey the key that all should name
     * @param after the {@link SealedRow#key} where the batch before ended; empty for the first
     * @param limit 1 to 200
     */
    List<SealedRow> staleRows(String currentKey, Optional<String> after, int limit);

    /** Puts other values into a row, if it still holds those that were read. */
    boolean replace(SealedRow before, SealedRow after);
}
