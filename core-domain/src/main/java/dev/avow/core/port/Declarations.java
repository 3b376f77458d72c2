package dev.avow.core.port;

import dev.avow.core.consent.Declaration;
import dev.avow.core.retention.Horizon;
import dev.avow.core.subject.ShopId;
import java.util.List;

/**
 * What merchants accepted and attested (S1-46, S1-47, S1-54, S3-10). Features are judged by it, so reading it names no
 * purpose. Thread-safe. Its duties:
 *
 * <ul>
 *   <li>DE-1 what was kept is read back in the order of keeping, with all its parts, instants to the millisecond
 *   <li>DE-2 a shop has its own declarations only; an unknown shop has none
 *   <li>DE-3 keeping the same text in the same manner again changes nothing: the first stays, also when many come at once,
 *       until it has ended
 *   <li>DE-4 the same text in another manner stands beside it: use never passes for an explicit yes
 *   <li>DE-5 what the horizon does not show is absent
 *   <li>DE-6 a store that cannot be reached is {@link PortException.Unavailable}, or for a write {@link
 *       PortException.OutcomeUnknown}: never an empty answer
 * </ul>
 */
public interface Declarations {

    /** Keeps a declaration, unless one of that text and manner is there. */
    void keep(ShopId shop, KeptDeclaration kept);

    /** All declarations of a shop that the horizon shows. */
    List<Declaration> all(ShopId shop, Horizon horizon);
}
