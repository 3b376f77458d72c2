package dev.avow.core.port;

import java.util.function.Supplier;

/**
 * Groups reads and writes of the SQL stores: all or nothing. Remote systems are called outside any unit. Thread-safe;
 * a unit belongs to its thread. Its duties:
 *
 * <ul>
 *   <li>UW-1 when the work returns, its writes are durable and visible to others, and its result is returned
 *   <li>UW-2 when the work throws, none of its writes remain, and the very exception comes out
 *   <li>UW-3 units do not nest: a call inside a unit is an {@link IllegalStateException}
 *   <li>UW-4 a store that cannot be reached is {@link PortException.Unavailable}
 * </ul>
 */
public interface UnitOfWork {

    /** Runs the work in one unit. */
    <T> T call(Supplier<T> work);
}
