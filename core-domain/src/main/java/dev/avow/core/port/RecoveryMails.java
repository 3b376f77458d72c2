package dev.avow.core.port;

import dev.avow.core.subject.ShopId;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The mails that were meant to go: written before Shopify is asked, so that none goes twice (S4-05). Thread-safe. Its duties:
 *
 * <ul>
 *   <li>RM-1 a checkout has one mail of each number and kind; another is a {@link PortException.Conflict} with code
 *       {@code mail.known}, and nothing changes
 *   <li>RM-2 what was withdrawn never counted
 *   <li>RM-3 mails of a person and of a shop are counted over all checkouts; the n-th newest after an instant is told
 *   <li>RM-4 a trial counts for nothing but itself
 *   <li>RM-5 mails end with their checkout; a shop has its own only
 *   <li>RM-6 a roll-back takes back all that the unit of work did
 * </ul>
 */
public interface RecoveryMails {

    /**
     * A mail.
     *
     * @param checkout about which checkout
     * @param ordinal 1 for the first
     * @param trial whether it goes to the merchant
     * @param person blind index of the address
     * @param at when it was meant to go, cut to milliseconds
     */
    record Mail(long checkout, int ordinal, boolean trial, String person, Instant at) {
        /** Cuts the instant. */
        public Mail {
            at = at.truncatedTo(ChronoUnit.MILLIS);
        }
    }

    /** Writes one down. */
    void write(ShopId shop, Mail mail);

    /** Takes one back that is known not to have gone. */
    void withdraw(ShopId shop, Mail mail);

    /** Those about one checkout, in the order of their numbers. */
    List<Mail> about(ShopId shop, long checkout, boolean trial);

    /**
     * When the n-th newest mail to a person was meant to go.
     *
     * @param person blind indexes of the address, one for each live key
     * @param n at least 1
     * @param after exclusive
     */
    Optional<Instant> nthTo(ShopId shop, Set<String> person, int n, Instant after);

    /** When the n-th newest mail of the shop was meant to go. */
    Optional<Instant> nth(ShopId shop, int n, Instant after);

    /** How many mails of the shop were meant to go after an instant. */
    int count(ShopId shop, Instant after);
}
