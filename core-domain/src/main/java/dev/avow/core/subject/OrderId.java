package dev.avow.core.subject;

/**
 * An order at Shopify. It leads to a person, so it is not printed.
 *
 * @param number Shopify's own, above zero; beyond 32 bits
 */
public record OrderId(long number) {

    private static final String GID = "gid://shopify/Order/";

    /**
     * Checks the bounds.
     *
     * @throws IllegalArgumentException if the number is not above zero
     */
    public OrderId {
        if (number <= 0) {
            throw new IllegalArgumentException("Shopify's numbers are above zero");
        }
    }

    /**
     * Reads Shopify's global id, such as {@code gid://shopify/Order/5001112223331}.
     *
     * @throws IllegalArgumentException if it names something else
     */
    public static OrderId ofGid(String gid) {
        return new OrderId(ShopifyGids.number(GID, gid));
    }

    /** Shopify's global id. */
    public String gid() {
        return GID + number;
    }

    /** Without the number: it names a person's dealings with a shop. */
    @Override
    public String toString() {
        return "OrderId[hidden]";
    }
}
