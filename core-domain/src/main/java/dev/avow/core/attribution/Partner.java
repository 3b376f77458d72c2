package dev.avow.core.attribution;

import dev.avow.core.subject.CustomerId;
import dev.avow.core.subject.PartnerId;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/**
 * Who is credited, by which code and on which terms: a merchant's setting. It has no name, since a code tells partners
 * apart.
 *
 * @param id never used again for another partner
 * @param code stands in its link and may be typed as a discount code; one partner's alone within a shop
 * @param rate what was agreed, for orders that are recorded from now on
 * @param ownCustomer the partner's own customer account in this shop, if the merchant gave it: visits under that account are
 *     the partner's own
 * @param active whether it is credited at present
 * @param addedAt since when there is an agreement; nothing that was placed before is credited, whoever typed the code
 */
public record Partner(
        PartnerId id,
        ReferralCode code,
        CommissionRate rate,
        Optional<CustomerId> ownCustomer,
        boolean active,
        Instant addedAt) {

    /** Cuts the instant to what every store keeps. */
    public Partner {
        addedAt = addedAt.truncatedTo(ChronoUnit.MILLIS);
    }

    /** At another rate. */
    public Partner at(CommissionRate other) {
        return new Partner(id, code, other, ownCustomer, active, addedAt);
    }

    /** Paused, or credited again. */
    public Partner active(boolean credited) {
        return new Partner(id, code, rate, ownCustomer, credited, addedAt);
    }

    /** Whether a visitor is the partner. */
    public boolean isOwn(Optional<CustomerId> visitor) {
        return ownCustomer.isPresent() && ownCustomer.equals(visitor);
    }
}
