package dev.avow.adapters.shopify;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;

/**
 * The app's client secret, and the one before it while a rotation is under way. Shopify may sign with the old secret for
 * up to an hour after a new one is made ("Rotate or revoke client credentials", read 2026-11-21), so everything that is
 * checked against the current secret is then checked against the old one.
 *
 * <p>The secrets cannot be read back, printed or serialised. Real client secrets have at least 32 characters; a webhook or
 * proxy signature is checked with a shorter one too, but {@link IdTokens} insists on 32. Immutable.
 */
public final class ShopifySecrets {

    private final List<byte[]> keys;

    private ShopifySecrets(Stream<String> secrets) {
        this.keys = secrets.map(ShopifySecrets::key).toList();
    }

    /**
     * One secret.
     *
     * @throws IllegalArgumentException if it is blank
     */
    public static ShopifySecrets of(String current) {
        return new ShopifySecrets(Stream.of(current));
    }

    /**
     * The current secret and the one it replaces.
     *
     * @throws IllegalArgumentException if one is blank
     */
    public static ShopifySecrets of(String current, String old) {
        return new ShopifySecrets(Stream.of(current, old));
    }

    /** The keys in the order to try them. */
    List<byte[]> keys() {
        return keys;
    }

    private static byte[] key(String secret) {
        if (secret.isBlank()) {
            throw new IllegalArgumentException("a client secret must not be blank");
        }
        return secret.getBytes(StandardCharsets.UTF_8);
    }

    @Override
    public String toString() {
        return "ShopifySecrets[masked]";
    }
}
