package dev.avow.core.attribution;

import dev.avow.core.subject.CustomerId;
import dev.avow.core.subject.PartnerId;
import java.util.Optional;

/**
 * Who is credited, by which code and on which terms: a merchant's setting. It has no name, since a code tells partners
 * apart.
 *
 * @param id never used again for another partner
 * @param code stands in its link and may be typed as a discount code; one partner's alone within a shop
 * @param rate what was agreed, for orders from now on
 * @param ownCustomer the partner's own customer account in this shop, if the merchant gave it: visits under that account are
 *     the partner's own
 * @param active whether it is credited at present
 */
public record Partner(
        PartnerId id, ReferralCode code, CommissionRate rate, Optional<CustomerId> ownCustomer, boolean active) {

    /** Whether a visitor is the partner. */
    public boolean isOwn(Optional<CustomerId> visitor) {
        return ownCustomer.isPresent() && ownCustomer.equals(visitor);
    }
}
