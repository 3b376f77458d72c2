package dev.avow.shopify.sandbox.shop;

import java.time.Instant;

/** A thing with an id, which Shopify names {@code gid://shopify/Type/id}. */
public interface Node {

    /** Its type's name in Admin GraphQL. */
    String type();

    /** Its number. */
    long id();

    /** When it was made, to the second. */
    Instant createdAt();

    /** When it was last changed, to the second. */
    Instant updatedAt();

    /** Its global id. */
    default String gid() {
        return "gid://shopify/" + type() + "/" + id();
    }
}
