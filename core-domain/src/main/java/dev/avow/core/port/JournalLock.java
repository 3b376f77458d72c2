package dev.avow.core.port;

import java.util.function.Supplier;

/**
 * Lets one instance at a time speak to the journal and to the marks of the stores. Thread-safe. Its duties:
 *
 * <ul>
 *   <li>JL-1 of all instances, one at a time is inside; it is let go when the work returns, throws, or its instance dies
 *   <li>JL-2 stores can be used inside
 * </ul>
 */
public interface JournalLock {

    /** Does the work alone. */
    <T> T alone(Supplier<T> work);
}
