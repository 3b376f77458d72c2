package dev.avow.core.installation;

import java.time.Instant;
import java.time.temporal.ChronoUnit;

/**
 * What a shop pays for the app by. Its end is another event than the app's removal (S0-13, I26).
 *
 * @param id Shopify's global id of it
 * @param active whether it runs
 * @param changedAt when Shopify says it came to be so, cut to milliseconds
 */
public record Subscription(String id, boolean active, Instant changedAt) {

    /** Cuts the instant to what every store keeps. */
    public Subscription {
        changedAt = changedAt.truncatedTo(ChronoUnit.MILLIS);
    }

    /**
     * What is known after another word about a subscription. An older word never replaces a newer one; a new subscription
     * replaces an old one whose end may be told after it.
     */
    public Subscription after(Subscription said) {
        boolean isOther = !said.id.equals(id);
        if (isOther && active && !said.active) {
            return this;
        }
        return said.changedAt.isBefore(changedAt) ? this : said;
    }

    /** Whether this word, coming after that, ends what was paid for. */
    public boolean ends(Subscription before) {
        return before.active && !active;
    }
}
