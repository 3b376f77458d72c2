package dev.avow.core.port;

import dev.avow.core.subject.ShopId;
import java.util.Set;

/**
 * Says whether something was acknowledged that nobody has acted on yet. Whoever is about to do what a delivery could
 * forbid asks first (S4-10). Thread-safe. Its duties:
 *
 * <ul>
 *   <li>PD-1 a delivery of that shop and one of these topics counts from the moment it is acknowledged until its work is
 *       finished, also while a worker holds it, while it is put off, and on the shelf
 *   <li>PD-2 nothing of another shop or topic counts
 *   <li>PD-3 a store that cannot be reached is {@link PortException.Unavailable}: never an empty answer
 * </ul>
 */
public interface PendingDeliveries {

    /** Whether there is one. */
    boolean hasAny(ShopId shop, Set<String> topics);
}
