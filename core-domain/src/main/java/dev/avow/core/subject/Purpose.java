package dev.avow.core.subject;

/** Why data is read or kept. Every read names one; one without a switched-on feature is refused (S0-16, S1-19, S3-12). */
public enum Purpose {
    /** Answering the shopper in the chat. */
    ANSWERING,
    /** Showing conversations to the merchant. */
    MERCHANT_INBOX,
    /** Counting without persons. */
    STATISTICS,
    /** Telling a shopper about their order. */
    ORDER_STATUS,
    /** Following up an open question with the contact that was left for it. */
    LEAD_FOLLOW_UP,
    /** Crediting an order to a referral. */
    ATTRIBUTION,
    /** Commission, accounting and disputes about them. */
    BILLING,
    /** Reminding of an abandoned cart. */
    CART_RECOVERY,
    /** Showing recovered revenue. */
    REVENUE_REPORT,
    /** Marketing mail to merchants. */
    MARKETING_MAIL,
    /** Running a merchant's account. */
    ACCOUNT,
    /** Requests of data subjects and of Shopify on their behalf. */
    RIGHTS,
    /** Keeping the service safe from abuse. */
    SECURITY,
    /** Records that a law asks for. */
    LEGAL_RECORDS
}
