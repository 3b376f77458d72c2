package dev.avow.core.subject;

/**
 * A customer at Shopify. It leads to a person, so it is not printed.
 *
 * @param number Shopify's own, above zero; beyond 32 bits
 */
public record CustomerId(long number) {

    private static final String GID = "gid://shopify/Customer/";

    /**
     * Checks the bounds.
     *
     * @throws IllegalArgumentException if the number is not above zero
     */
    public CustomerId {
        if (number <= 0) {
            throw new IllegalArgumentException("Shopify's numbers are above zero");
        }
    }

    /**
     * Reads Shopify's global id, such as {@code gid://shopify/Customer/8100200300400}.
     *
     * @throws IllegalArgumentException if it names something else
     */
    public static CustomerId ofGid(String gid) {
        return new CustomerId(ShopifyGids.number(GID, gid));
    }

    /** Shopify's global id. */
    public String gid() {
        return GID + number;
    }

    /** Without the number: it names a person's dealings with a shop. */
    @Override
    public String toString() {
        return "CustomerId[hidden]";
    }
}
