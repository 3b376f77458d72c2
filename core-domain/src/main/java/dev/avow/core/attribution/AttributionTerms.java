package dev.avow.core.attribution;

import java.math.RoundingMode;
import java.time.Duration;
import java.util.Set;

/**
 * What a policy chooses about attribution (O11).
 *
 * @param touch which visit counts
 * @param window how long a touch counts, above zero; exclusive at its end (S3-08)
 * @param sliding whether a later visit prolongs it
 * @param keys what may carry the reference to the order, at least one
 * @param cookie the cookie's name (S3-07)
 * @param ordersBy how new orders arrive (S3-11)
 * @param pollEvery how often orders are asked for, above zero
 * @param overlap how far each poll looks back behind the one before, above zero
 * @param clock which of an order's two times its rules count from (I13)
 * @param rounding how a commission is rounded to the minor unit
 * @param refundsReduce whether a refund reduces the commission while the order's row lives
 * @param batched whether erased orders join the sum together, so that its change tells nothing of one (I16)
 */
public record AttributionTerms(
        Touch touch,
        Duration window,
        boolean sliding,
        Set<Key> keys,
        String cookie,
        Arrival ordersBy,
        Duration pollEvery,
        Duration overlap,
        OrderClock clock,
        RoundingMode rounding,
        boolean refundsReduce,
        boolean batched) {

    /** Which visit counts. */
    public enum Touch {
        /** The first one. */
        FIRST,
        /** The latest one. */
        LAST
    }

    /** What carries the reference from the visit to the order. */
    public enum Key {
        /** A first-party cookie. */
        COOKIE,
        /** A private attribute of the cart (F8). */
        CART_ATTRIBUTE,
        /** A code that the customer types. */
        CODE
    }

    /** How new orders arrive (C18). */
    public enum Arrival {
        /** They are asked for. */
        POLLING,
        /** Shopify sends them. */
        WEBHOOK
    }

    /** The two times of an order. */
    public enum OrderClock {
        /** When it was recorded here. */
        RECORDED,
        /** When it was placed. */
        ORDER_PLACED
    }

    /**
     * Checks the bounds.
     *
     * @throws IllegalArgumentException if a duration is not above zero, or nothing carries the reference
     */
    public AttributionTerms {
        keys = Set.copyOf(keys);
        if (!isPositive(window) || !isPositive(pollEvery) || !isPositive(overlap)) {
            throw new IllegalArgumentException("the durations of attribution are above zero");
        }
        if (keys.isEmpty() || cookie.isBlank()) {
            throw new IllegalArgumentException("attribution needs a key and a name for its cookie");
        }
    }

    /** The private attribute of the cart that carries the click (F8): a shop's pages cannot read it. */
    public String cartAttribute() {
        return "__" + cookie;
    }

    private static boolean isPositive(Duration duration) {
        return !duration.isNegative() && !duration.isZero();
    }
}
