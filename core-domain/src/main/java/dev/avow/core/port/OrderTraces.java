package dev.avow.core.port;

import dev.avow.core.retention.Lifetime;
import dev.avow.core.subject.ShopId;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;

/**
 * That somebody placed an order, under keyed hashes and for as long as an older state of a checkout may still come in: so
 * that an order forbids a mail about a checkout which reaches us after it. Takes part in a {@link UnitOfWork} if called
 * inside one; thread-safe. Its duties:
 *
 * <ul>
 *   <li>OT-1 the latest order under a hash is told, in whatever order they came
 *   <li>OT-2 looking under several hashes gives the latest of theirs
 *   <li>OT-3 a shop has its own traces only
 *   <li>OT-4 what is over by then is absent
 * </ul>
 */
public interface OrderTraces {

    /** Leaves a trace under each hash. */
    void leave(ShopId shop, Set<String> hashes, Instant placedAt, Lifetime lifetime);

    /** When the latest order was placed. */
    Optional<Instant> latest(ShopId shop, Set<String> hashes, Instant now);
}
