package dev.avow.core.port;

import dev.avow.core.attribution.Partner;
import dev.avow.core.attribution.ReferralCode;
import dev.avow.core.subject.PartnerId;
import dev.avow.core.subject.Purpose;
import dev.avow.core.subject.ShopId;
import java.util.List;
import java.util.Optional;

/**
 * Whom a merchant credits, and on which terms: a setting of the shop's account. Thread-safe. Its duties:
 *
 * <ul>
 *   <li>PL-1 what was added or changed is read back with all its parts, in the order of the codes
 *   <li>PL-2 a shop has its own partners only
 *   <li>PL-3 within a shop a code is one partner's: of many that add it at once, one succeeds
 *   <li>PL-4 a change of a partner that is not there changes nothing and says so
 *   <li>PL-5 a removed partner is gone
 *   <li>PL-6 no change of a partner says that it was added at another time
 * </ul>
 */
public interface PartnerLinks {

    /** All partners of the shop. */
    List<Partner> all(ShopId shop, Purpose purpose);

    /** The partner with this code. */
    Optional<Partner> find(ShopId shop, Purpose purpose, ReferralCode code);

    /** Adds one; says whether its code was free. */
    boolean add(ShopId shop, Partner partner);

    /** Changes rate, own customer and activity of the partner with this id; says whether it was there. */
    boolean change(ShopId shop, Partner partner);

    /** Removes one; says whether it was there. */
    boolean remove(ShopId shop, PartnerId partner);
}
