package dev.avow.adapters.shopify;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

/** Proves S3-32 and S4-23: nothing but the raw bytes under a live secret verifies. */
class WebhookSignatureTest {

    private static final String SECRET = "example-client-secret";
    private static final String SHOP_REDACT = "{\"shop_id\":70012345,\"shop_domain\":\"acme-lamps.myshopify.com\"}";
    private static final String SHOP_REDACT_SIGNATURE = "moXumFHh30LK5QMbk1xBQfNbLz/9h8nx5Lwmcarqdv4=";
    private static final String ESCAPED = "{\"note\":\"caf\\u00e9 \\/ tea & milk\",\"id\":1}";
    private static final String ESCAPED_SIGNATURE = "ZNYFn/f9hGGhOaOeGyRt0JmIM81rcNo+4kfZN2w5puo=";

    private final WebhookSignature signature = new WebhookSignature(ShopifySecrets.of(SECRET));

    @Test
    void workedExamplesVerify() {
        assertThat(signature.verifies(SHOP_REDACT.getBytes(UTF_8), SHOP_REDACT_SIGNATURE))
                .isTrue();
        assertThat(signature.verifies(ESCAPED.getBytes(UTF_8), ESCAPED_SIGNATURE))
                .isTrue();
    }

    @Test
    void everyFlippedBitOfTheBodyIsRefused() {
        byte[] body = SHOP_REDACT.getBytes(UTF_8);
        for (int bit = 0; bit < body.length * 8; bit++) {
            byte[] changed = body.clone();
            changed[bit / 8] ^= (byte) (1 << (bit % 8));
            assertThat(signature.verifies(changed, SHOP_REDACT_SIGNATURE))
                    .as("bit %d", bit)
                    .isFalse();
        }
    }

    @Test
    void everyChangedCharacterOfTheSignatureIsRefused() {
        byte[] body = SHOP_REDACT.getBytes(UTF_8);
        for (int at = 0; at < SHOP_REDACT_SIGNATURE.length(); at++) {
            char other = SHOP_REDACT_SIGNATURE.charAt(at) == 'A' ? 'B' : 'A';
            String changed = SHOP_REDACT_SIGNATURE.substring(0, at) + other + SHOP_REDACT_SIGNATURE.substring(at + 1);
            assertThat(signature.verifies(body, changed)).as("character %d", at).isFalse();
        }
    }

    /** The last character carries two bits that base64 ignores: a lenient decoder would take three other spellings. */
    @Test
    void anotherSpellingOfTheSameBytesIsRefused() {
        byte[] body = SHOP_REDACT.getBytes(UTF_8);
        String unpadded = SHOP_REDACT_SIGNATURE.substring(0, 43);
        for (String spelling : new String[] {unpadded, unpadded.substring(0, 42) + "5=", " " + SHOP_REDACT_SIGNATURE}) {
            assertThat(signature.verifies(body, spelling)).isFalse();
        }
    }

    @Test
    void reserialisedBodyIsRefused() {
        String reserialised = "{\"note\":\"caf\u00e9 / tea & milk\",\"id\":1}";
        assertThat(signature.verifies(reserialised.getBytes(UTF_8), ESCAPED_SIGNATURE))
                .isFalse();
        assertThat(signature.verifies((ESCAPED + "\n").getBytes(UTF_8), ESCAPED_SIGNATURE))
                .isFalse();
    }

    @Test
    void missingEmptyOrBrokenSignatureIsRefused() {
        byte[] body = SHOP_REDACT.getBytes(UTF_8);
        assertThat(signature.verifies(body, null)).isFalse();
        for (String broken : new String[] {"", " ", "=", "not base64!", "%", "\u00e9", "A".repeat(100_000)}) {
            assertThat(signature.verifies(body, broken)).isFalse();
        }
    }

    /** Even with the true signature of no bytes at all. */
    @Test
    void emptyBodyIsRefused() {
        String ofNothing = "KRd1eWF5f/fkcJlO6LQ7CUL/eZ9ExY1e2qxIOgUAnbA=";
        assertThat(signature.verifies(new byte[0], ofNothing)).isFalse();
    }

    @Test
    void otherSecretIsRefused() {
        WebhookSignature other = new WebhookSignature(ShopifySecrets.of("another-client-secret"));
        assertThat(other.verifies(SHOP_REDACT.getBytes(UTF_8), SHOP_REDACT_SIGNATURE))
                .isFalse();
    }

    @Test
    void oldSecretStillVerifiesWhileItIsRotatedOut() {
        WebhookSignature rotating = new WebhookSignature(ShopifySecrets.of("new-client-secret", SECRET));
        assertThat(rotating.verifies(SHOP_REDACT.getBytes(UTF_8), SHOP_REDACT_SIGNATURE))
                .isTrue();
        assertThat(rotating.verifies(ESCAPED.getBytes(UTF_8), SHOP_REDACT_SIGNATURE))
                .isFalse();
    }

    @Test
    void secretsAreNeitherPrintedNorBlank() {
        assertThat(ShopifySecrets.of(SECRET, "older-secret")).asString().isEqualTo("ShopifySecrets[masked]");
        assertThatThrownBy(() -> ShopifySecrets.of(" ")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> ShopifySecrets.of(SECRET, "")).isInstanceOf(IllegalArgumentException.class);
    }
}
