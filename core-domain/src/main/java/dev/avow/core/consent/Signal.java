package dev.avow.core.consent;

import dev.avow.core.subject.Purpose;
import java.util.Locale;

/** The four decisions of Shopify's Customer Privacy API ({@code consent-tracking-api} 0.1, read 2026-11-21). */
public enum Signal {
    /** {@code analyticsProcessingAllowed()}. */
    ANALYTICS,
    /** {@code marketingAllowed()}; covers attribution too. */
    MARKETING,
    /** {@code preferencesProcessingAllowed()}: remembering choices. */
    PREFERENCES,
    /** {@code saleOfDataAllowed()}. */
    SALE_OF_DATA;

    private final String key = name().toLowerCase(Locale.ROOT);

    /** The name that the API gives it, for example {@code sale_of_data}. */
    public String key() {
        return key;
    }

    /** The signal that speaks for a purpose. What is neither counting nor marketing remembers a visitor's choices. */
    public static Signal governing(Purpose purpose) {
        return switch (purpose) {
            case STATISTICS -> ANALYTICS;
            case ATTRIBUTION, BILLING, CART_RECOVERY, REVENUE_REPORT, MARKETING_MAIL -> MARKETING;
            case ANSWERING, MERCHANT_INBOX, ORDER_STATUS, LEAD_FOLLOW_UP, ACCOUNT, RIGHTS, SECURITY, LEGAL_RECORDS ->
                PREFERENCES;
        };
    }

    /** Whether Global Privacy Control, a request not to sell or share, says no to this signal. */
    boolean isCoveredByGlobalPrivacyControl() {
        return this == MARKETING || this == SALE_OF_DATA;
    }
}
