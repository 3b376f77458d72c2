package dev.avow.shopify.sandbox.shop;

import java.time.Instant;

/**
 * A text with legal weight.
 *
 * @param kind its kind, such as {@code REFUND_POLICY}
 */
public record Policy(
        long id, String kind, String title, String html, String handle, Instant createdAt, Instant updatedAt)
        implements Node {

    @Override
    public String type() {
        return "ShopPolicy";
    }
}
