package dev.avow.core.port;

import dev.avow.core.retention.Horizon;
import dev.avow.core.retention.Lifetime;
import dev.avow.core.subject.MerchantId;
import dev.avow.core.subject.ShopId;
import java.util.Optional;

/**
 * Which merchant a shop stands for: the one bridge between a shop's name and what is kept under a name of our own (I15,
 * S3-27). When it has ended, nothing leads back. Thread-safe. Its duties:
 *
 * <ul>
 *   <li>ME-1 a shop keeps the merchant it was given first, also when many give one at once
 *   <li>ME-2 a shop that was given none has none, and a merchant nobody was given is no shop's
 *   <li>ME-3 what the horizon does not show is absent
 *   <li>ME-4 giving again while the mapping's end is already dated opens its clock again: the merchant is back
 *   <li>ME-5 a mapping that has ended makes room: the shop then gets the other merchant
 * </ul>
 */
public interface Merchants {

    /** Who the shop's merchant is, as long as that may be known. */
    Optional<MerchantId> merchantOf(ShopId shop, Horizon horizon);

    /** Which shop a merchant is; for the maker's own invoices. */
    Optional<ShopId> shopOf(MerchantId merchant, Horizon horizon);

    /**
     * Gives a shop a merchant, unless it has one.
     *
     * @param fresh a name nobody has
     * @param lifetime of the mapping, from now
     * @return the shop's merchant
     */
    MerchantId give(ShopId shop, MerchantId fresh, Lifetime lifetime);
}
