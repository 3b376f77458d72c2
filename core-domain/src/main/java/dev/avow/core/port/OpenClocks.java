package dev.avow.core.port;

import dev.avow.core.retention.Lifetime;
import dev.avow.core.subject.DataClass;
import dev.avow.core.subject.PolicyVersion;
import dev.avow.core.subject.ShopId;
import java.time.Instant;
import java.util.Set;

/**
 * Starts the clocks of one class that wait for an event of their shop, such as the end of its subscription (S0-13, I26).
 * Thread-safe. Its duties:
 *
 * <ul>
 *   <li>OC-1 only records of that shop whose clock is open are touched; those that began after the event wait for another
 *   <li>OC-2 only records of the policy version that is asked for are touched
 *   <li>OC-3 clock start and end become what they are given, and nothing else changes
 *   <li>OC-4 one call starts at most {@code limit} clocks and says how many; 0 means that none is left. Calling it again
 *       does no harm
 *   <li>OC-5 the versions are those of the open records that began by then, no more and no fewer
 * </ul>
 */
public interface OpenClocks {

    /** Whose clocks it starts. */
    DataClass dataClass();

    /** The policy versions under which the shop's open records that began at or before the instant were collected. */
    Set<PolicyVersion> versions(ShopId shop, Instant begunBy);

    /**
     * Starts clocks of the shop.
     *
     * @param dated the clock start and end to give to open records of its version that began at or before its beginning
     * @param limit at least 1
     */
    int start(ShopId shop, Lifetime dated, int limit);
}
