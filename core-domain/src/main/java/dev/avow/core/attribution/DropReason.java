package dev.avow.core.attribution;

import java.util.Locale;

/** Why a visit or an order is credited to nobody. Orders are counted by it, and nothing else of them is kept (S3-03). */
public enum DropReason {
    /** Nothing on it leads to a referral. */
    NO_REFERENCE,
    /** What it carries cannot be a reference of ours. */
    UNREADABLE,
    /** The order itself cannot be read: be it for its currency, or for an amount beyond all measure. */
    MALFORMED,
    /** The service knows no such click in this shop, or no more. */
    UNKNOWN_CLICK,
    /** The click belongs to another shop. */
    FOREIGN_CLICK,
    /** The order was placed at or after the end of the window (S3-08). */
    WINDOW_OVER,
    /** The order was placed before the visit. */
    BEFORE_CLICK,
    /** The order carries a code and was placed before the code's partner was added. */
    BEFORE_PARTNER,
    /** No partner of the shop has the code, or the click's partner is gone. */
    UNKNOWN_PARTNER,
    /** The merchant does not credit the partner at present. */
    PARTNER_PAUSED,
    /** The visitor is the partner. */
    SELF_REFERRAL,
    /** No money moved. */
    TEST_ORDER,
    /** It was called off before anything was recorded. */
    CANCELLED,
    /** It was placed so long ago that it may have been recorded and erased since. */
    TOO_OLD,
    /** It was recorded and erased, and stays so. */
    FORGOTTEN,
    /** Its customer was erased, or does not want it. */
    SUPPRESSED;

    private final String key = name().toLowerCase(Locale.ROOT).replace('_', '-');

    /** Its name in counts and answers, for example {@code window-over}. */
    public String key() {
        return key;
    }
}
