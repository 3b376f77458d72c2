package dev.avow.core.port;

import dev.avow.core.recovery.RecoveryChoices;
import dev.avow.core.subject.ShopId;
import java.util.Optional;

/**
 * What merchants chose for recovery. Thread-safe. Its duties:
 *
 * <ul>
 *   <li>RB-1 what was chosen last is read back with all its parts, durations to the second
 *   <li>RB-2 a shop has its own choices only; an unknown shop has none
 *   <li>RB-3 a forgotten shop has none
 * </ul>
 */
public interface RecoveryBook {

    /**
     * What a merchant chose.
     *
     * @param choices the choices
     * @param trialAddress where mails of a trial go, sealed
     */
    record Page(RecoveryChoices choices, Optional<SealedField> trialAddress) {}

    /** What the shop's merchant chose last. */
    Optional<Page> find(ShopId shop);

    /** Keeps what the merchant chose. */
    void keep(ShopId shop, Page page);

    /** Forgets the shop. */
    void forget(ShopId shop);
}
