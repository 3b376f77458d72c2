package dev.avow.core.port;

import dev.avow.core.retention.Horizon;
import dev.avow.core.subject.LeadId;
import dev.avow.core.subject.Purpose;
import dev.avow.core.subject.ShopId;
import java.util.Optional;

/**
 * Keeps proofs of consents that have ended (S1-42). Thread-safe. Its duties:
 *
 * <ul>
 *   <li>CP-1 what was kept is read back with all its parts, instants to the millisecond
 *   <li>CP-2 a shop reaches its own proofs only
 *   <li>CP-3 what the horizon does not show is absent
 *   <li>CP-4 keeping the proof of a lead again changes nothing: the first stays
 *   <li>CP-5 a store that cannot be reached is {@link PortException.Unavailable}, or for a write
 *       {@link PortException.OutcomeUnknown}
 * </ul>
 */
public interface ConsentProofs {

    /** Keeps a proof, unless one of that lead is there. */
    void keep(ShopId shop, ConsentProof proof);

    /** The proof of a lead's consent, if it is there and the horizon shows it. */
    Optional<ConsentProof> find(ShopId shop, Purpose purpose, LeadId lead, Horizon horizon);
}
