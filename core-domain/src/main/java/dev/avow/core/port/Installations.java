package dev.avow.core.port;

import dev.avow.core.installation.Installation;
import dev.avow.core.retention.Lifetime;
import dev.avow.core.subject.ShopId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * In which shops the app is, and what is to be done where it was (S3-23 to S3-25). Thread-safe. Its duties:
 *
 * <ul>
 *   <li>IS-1 what was saved is found with all its parts, instants to the millisecond
 *   <li>IS-2 a shop has its own installation only; of an unknown shop nothing is found
 *   <li>IS-3 saving or removing what somebody else has changed meanwhile is a {@link PortException.Conflict} with code
 *       {@code installation.changed}, and nothing changes; of many at once, one succeeds
 *   <li>IS-4 where the app is and was not confirmed since an instant comes up, those first that were neither confirmed nor asked
 *       about for longest
 *   <li>IS-5 every plan that may begin by an instant comes up, the earliest due first, whether or not the app is back
 *   <li>IS-6 an origin of a shop where the app is leads to that shop, until it is not there any more
 *   <li>IS-7 what is saved or removed inside a unit of work that is rolled back is as it was
 *   <li>IS-8 since when the app is refused in a shop is found, from the first refusal after it was last confirmed
 * </ul>
 */
public interface Installations {

    /**
     * An installation as it is kept.
     *
     * @param shop whose
     * @param installation how the app stands there
     * @param revision rises with each change
     */
    record Kept(ShopId shop, Installation installation, long revision) {}

    /** How the app stands in a shop. */
    Optional<Kept> find(ShopId shop);

    /**
     * Saves how the app stands in a shop now.
     *
     * @param revision what was found; empty if nothing was
     * @param lifetime of the record, from when this installation began
     */
    void save(ShopId shop, OptionalLong revision, Installation installation, Lifetime lifetime);

    /** Removes what was found: nothing more is to be done about the shop. */
    void remove(Kept found);

    /**
     * Shops where the app is.
     *
     * @param confirmedBefore only those that were last confirmed before
     * @param limit at least 1
     */
    List<Kept> installed(Instant confirmedBefore, int limit);

    /**
     * Notes that Shopify was asked about a shop where the app is, and did not confirm it. This is no change of the
     * installation.
     *
     * @param refused whether the app was refused; otherwise nobody could say
     * @return since when it has been refused; empty if it was not now
     */
    Optional<Instant> unconfirmed(ShopId shop, Instant at, boolean refused);

    /** A shop where the app is and whose storefront is reached at that origin. */
    Optional<Kept> reachedAt(String origin);

    /**
     * Shops with a plan that may begin.
     *
     * @param limit at least 1
     */
    List<Kept> due(Instant now, int limit);
}
