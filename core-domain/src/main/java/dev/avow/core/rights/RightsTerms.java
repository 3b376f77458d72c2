package dev.avow.core.rights;

import java.time.Duration;
import java.util.List;
import java.util.Set;

/**
 * What a policy chooses about requests of data subjects (O12, C10, C11). Durations are above zero, hard upper limits, and
 * inclusive at their end.
 *
 * @param acknowledge from request to acknowledgement (S3-46)
 * @param process from a compliance webhook to its being processed (S3-33)
 * @param complete from request to its being done and answered (S1-45, S3-45)
 * @param webhookAnswer the slowest answer to a compliance webhook (S4-24)
 * @param channels the ways in, at least one
 * @param locators what somebody is found by, at least one (S1-44, S4-20)
 * @param certificate whether an erasure gives a certificate
 * @param handOverInApp whether a package is handed over inside the app; if not, by mail (I14)
 */
public record RightsTerms(
        Duration acknowledge,
        Duration process,
        Duration complete,
        Duration webhookAnswer,
        Set<Channel> channels,
        Set<Locator> locators,
        boolean certificate,
        boolean handOverInApp) {

    /** A way in. */
    public enum Channel {
        /** The person writes to the maker of the app. */
        DIRECT,
        /** The merchant asks for the person. */
        MERCHANT,
        /** Shopify's compliance webhooks. */
        WEBHOOK,
        /** The merchant's own pages. */
        DASHBOARD,
        /** The maker's support. */
        SUPPORT
    }

    /** What somebody is found by, always inside one shop. */
    public enum Locator {
        /** Shopify's id of the customer. */
        CUSTOMER_ID,
        /** Shopify's id of an order. */
        ORDER_ID,
        /** An e-mail address. */
        EMAIL,
        /** A telephone number. */
        PHONE,
        /** A page of the shop and a date. Nothing is found by these: {@link SubjectLocator} does not take them. */
        PAGE_AND_DATE,
        /** The visitor's own random key. */
        VISITOR_KEY;

        /** Whether this release finds anybody by it: whether {@link SubjectLocator} takes it. */
        public boolean isCarriedOut() {
            return this != PAGE_AND_DATE;
        }
    }

    /**
     * Checks the bounds.
     *
     * @throws IllegalArgumentException if a duration is not above zero, or nobody could ask or be found
     */
    public RightsTerms {
        channels = Set.copyOf(channels);
        locators = Set.copyOf(locators);
        for (Duration clock : List.of(acknowledge, process, complete, webhookAnswer)) {
            if (clock.isNegative() || clock.isZero()) {
                throw new IllegalArgumentException("the clocks of a request are above zero");
            }
        }
        if (channels.isEmpty() || locators.isEmpty()) {
            throw new IllegalArgumentException("a request needs a way in and something to find somebody by");
        }
    }
}
