package dev.avow.shopify.sandbox.shop;

import java.time.Instant;

/**
 * A mail that Shopify sent with a draft's invoice.
 *
 * @param to who got it
 * @param subject its subject
 * @param message what the app or the merchant wrote in it
 * @param link where the draft can be paid
 * @param draftId the draft's number
 * @param at when it was sent
 */
public record InvoiceMail(String to, String subject, String message, String link, long draftId, Instant at) {

    /** The address is masked. */
    @Override
    public String toString() {
        return "InvoiceMail[draftId=" + draftId + ", at=" + at + "]";
    }
}
