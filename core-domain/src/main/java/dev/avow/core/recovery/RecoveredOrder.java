package dev.avow.core.recovery;

import dev.avow.core.subject.Money;
import dev.avow.core.subject.OrderId;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/**
 * A paid order that a mail is thought to have brought (S4-06, S4-17). Nothing in it says who the person is.
 *
 * @param order which one
 * @param checkout Shopify's number of the checkout it counts for
 * @param by what ties the two
 * @param paid its price, in the shop's currency
 * @param refunded what was given back of it, never more than the price
 * @param paidAt when it was placed
 * @param updatedAt the state of the order that the amounts are from
 */
public record RecoveredOrder(
        OrderId order, long checkout, RecoveredBy by, Money paid, Money refunded, Instant paidAt, Instant updatedAt) {

    /**
     * Cuts the instants to what every store keeps.
     *
     * @throws IllegalArgumentException if the currencies differ or more was given back than paid
     */
    public RecoveredOrder {
        paidAt = paidAt.truncatedTo(ChronoUnit.MILLIS);
        updatedAt = updatedAt.truncatedTo(ChronoUnit.MILLIS);
        if (!paid.currency().equals(refunded.currency()) || refunded.minor() < 0 || refunded.minor() > paid.minor()) {
            throw new IllegalArgumentException("what is given back is part of what was paid");
        }
    }

    /** What it brought. */
    public Money revenue() {
        return paid.plus(refunded.negated());
    }
}
