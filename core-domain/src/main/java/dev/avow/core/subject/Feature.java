package dev.avow.core.subject;

/** What a merchant can switch on; switching it on is the recorded instruction that a processor needs (S1-02, S3-48). */
public enum Feature {
    /** The assistant on the storefront. */
    CHAT,
    /** Conversations shown to the merchant. */
    INBOX,
    /** Counts and charts without a person in them. */
    ANALYTICS,
    /** Order status after an identity check. */
    ORDER_STATUS,
    /** The contact form. */
    LEADS,
    /** Referral attribution. */
    REFERRAL,
    /** Mails for abandoned carts, sent by Shopify. */
    CART_RECOVERY
}
