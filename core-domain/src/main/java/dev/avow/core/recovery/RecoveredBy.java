package dev.avow.core.recovery;

import java.util.Locale;

/** By what a paid order is known to come from a mail, the surest first (S4-06). */
public enum RecoveredBy {
    /** It is our draft order. */
    DRAFT,
    /** It came from the very checkout. */
    CHECKOUT,
    /** It came from the same cart. */
    CART,
    /** The same person placed it soon after the mail. */
    CUSTOMER;

    /** Its name in stores and interfaces. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }
}
