package dev.avow.shopify.sandbox.shop;

import java.util.Locale;

/** Whether a person wants advertising, as Shopify tells it. */
public enum Marketing {
    /** The address cannot get mail. */
    INVALID,
    /** Never asked for it. */
    NOT_SUBSCRIBED,
    /** Asked, not confirmed. */
    PENDING,
    /** Wants it. */
    SUBSCRIBED,
    /** Wanted it once, no longer. */
    UNSUBSCRIBED;

    /** As webhooks write it. */
    public String lower() {
        return name().toLowerCase(Locale.ROOT);
    }
}
