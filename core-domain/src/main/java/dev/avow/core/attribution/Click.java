package dev.avow.core.attribution;

import dev.avow.core.subject.ClickId;
import dev.avow.core.subject.PartnerId;
import dev.avow.core.subject.ShopId;
import java.time.Duration;
import java.time.Instant;

/**
 * A visit by a referral link, as the service remembers it (S3-06).
 *
 * @param id what the browser and the cart carry
 * @param shop where it happened; it is worth nothing elsewhere
 * @param partner who is credited
 * @param code what the link said
 * @param firstVisit when the window began (S3-08)
 * @param touchedAt when this visit was, at or after the first
 */
public record Click(
        ClickId id, ShopId shop, PartnerId partner, ReferralCode code, Instant firstVisit, Instant touchedAt) {

    /**
     * Checks the order of the visits.
     *
     * @throws IllegalArgumentException if the first is later
     */
    public Click {
        if (firstVisit.isAfter(touchedAt)) {
            throw new IllegalArgumentException("the first visit is not after another");
        }
    }

    /** When it stops counting, exclusive. */
    public Instant end(Duration window) {
        return firstVisit.plus(window);
    }
}
