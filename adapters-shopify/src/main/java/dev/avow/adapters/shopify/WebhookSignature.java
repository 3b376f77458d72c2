package dev.avow.adapters.shopify;

import java.util.Base64;
import org.jspecify.annotations.Nullable;

/**
 * Checks a webhook's signature: base64 of HMAC-SHA256 over the raw bytes of the body ("Verify webhook deliveries", read
 * 2026-11-21). The body must be the bytes as they came; a parsed and rewritten body does not verify (S3-32, S4-23).
 *
 * <p>Only the body is signed: topic, shop and ids in the headers are not covered. Immutable and thread-safe.
 */
public final class WebhookSignature {

    private final ShopifySecrets secrets;

    /** Checks with the current, then the old secret. */
    public WebhookSignature(ShopifySecrets secrets) {
        this.secrets = secrets;
    }

    /**
     * Says whether the body carries its signature.
     *
     * @param body the raw body; an empty one is never valid
     * @param signature the header's value as it came, or {@code null} if it is missing
     */
    public boolean verifies(byte[] body, @Nullable String signature) {
        return body.length > 0
                && signature != null
                && Hmac.matches(secrets, body, signature, Base64.getEncoder()::encodeToString);
    }
}
