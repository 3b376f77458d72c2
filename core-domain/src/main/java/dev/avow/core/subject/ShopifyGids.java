package dev.avow.core.subject;

/** Numbers inside Shopify's global ids. */
final class ShopifyGids {

    private ShopifyGids() {}

    /**
     * The number behind the prefix.
     *
     * @throws IllegalArgumentException if the id has another prefix or no number
     */
    static long number(String prefix, String gid) {
        if (!gid.startsWith(prefix)) {
            throw new IllegalArgumentException("another kind of global id");
        }
        try {
            return Long.parseLong(gid, prefix.length(), gid.length(), 10);
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException("a global id ends in a number", e);
        }
    }
}
