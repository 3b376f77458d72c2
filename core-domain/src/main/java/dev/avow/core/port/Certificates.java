package dev.avow.core.port;

import dev.avow.core.retention.Horizon;
import dev.avow.core.retention.Lifetime;
import java.util.Optional;

/**
 * Keeps certificates of erasure. No shop and no person is in one, so its calls name none: whoever has the code may read it.
 * Thread-safe. Its duties:
 *
 * <ul>
 *   <li>CE-1 what was kept is read back as it was, by the hash of its code, as long as the horizon shows it
 *   <li>CE-2 keeping one again under its name changes nothing
 *   <li>CE-3 under another code there is nothing
 * </ul>
 */
public interface Certificates {

    /**
     * A certificate.
     *
     * @param id its name
     * @param code the keyed hash of the code that fetches it
     * @param text as it was signed, with its signature
     * @param nonce what opens its commitment, sealed
     * @param lifetime of the record
     */
    record Kept(String id, String code, String text, Sealed nonce, Lifetime lifetime) {}

    /** Keeps one, unless it is there. */
    void keep(Kept certificate);

    /** The one under a code. */
    Optional<Kept> find(String code, Horizon horizon);
}
