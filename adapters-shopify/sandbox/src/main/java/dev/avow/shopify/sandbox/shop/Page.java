package dev.avow.shopify.sandbox.shop;

import java.time.Instant;

/** A page of the online shop, as the merchant wrote it. */
public record Page(
        long id, String handle, String title, String html, boolean published, Instant createdAt, Instant updatedAt)
        implements Node {

    @Override
    public String type() {
        return "Page";
    }
}
