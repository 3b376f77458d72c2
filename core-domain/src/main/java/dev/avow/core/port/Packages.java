package dev.avow.core.port;

import dev.avow.core.retention.Horizon;
import dev.avow.core.retention.Lifetime;
import dev.avow.core.subject.ShopId;
import java.util.List;
import java.util.Optional;

/**
 * Keeps packages that were made for data subjects, sealed, until they are handed over or their life is over (S3-35, S1-36).
 * Thread-safe. Its duties:
 *
 * <ul>
 *   <li>PK-1 what was kept is read back as it was, as long as the horizon shows it
 *   <li>PK-2 a shop reaches its own packages only
 *   <li>PK-3 keeping one again under its name changes nothing
 *   <li>PK-4 what was removed is physically gone
 *   <li>PK-5 a walk passes every package that is physically there once, in the order of names
 * </ul>
 */
public interface Packages {

    /**
     * A package.
     *
     * @param id the request's name
     * @param shop whose
     * @param person whom it is about, sealed
     * @param content what is handed over, sealed
     * @param lifetime of the package
     */
    record Kept(String id, ShopId shop, Sealed person, Sealed content, Lifetime lifetime) {}

    /** Keeps one, unless it is there. */
    void keep(Kept made);

    /** One package. */
    Optional<Kept> find(ShopId shop, String id, Horizon horizon);

    /** Names of a shop's packages, newest first. */
    List<String> names(ShopId shop, Horizon horizon, int limit);

    /** Removes one; {@code false} if it was not there. */
    boolean remove(ShopId shop, String id);

    /** Everything that is physically there, of all shops or of one, in the order of names. */
    List<Kept> walk(Optional<ShopId> shop, Optional<String> after, int limit);
}
