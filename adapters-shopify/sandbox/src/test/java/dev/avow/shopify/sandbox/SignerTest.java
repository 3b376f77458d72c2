package dev.avow.shopify.sandbox;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.avow.shopify.sandbox.web.JsonReader;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.Test;

class SignerTest {

    private static final String SECRET = "example-client-secret";

    private final Signer signer =
            new Signer("example-client-id", SECRET, () -> Instant.ofEpochSecond(1_790_000_000), () -> "id-1");

    @Test
    void webhooksOfTheWorkedExamplesAreSignedAlike() {
        assertThat(signer.webhook(
                        "{\"shop_id\":70012345,\"shop_domain\":\"acme-lamps.myshopify.com\"}".getBytes(UTF_8)))
                .isEqualTo("moXumFHh30LK5QMbk1xBQfNbLz/9h8nx5Lwmcarqdv4=");
        assertThat(signer.webhook("{\"note\":\"caf\\u00e9 \\/ tea & milk\",\"id\":1}".getBytes(UTF_8)))
                .isEqualTo("ZNYFn/f9hGGhOaOeGyRt0JmIM81rcNo+4kfZN2w5puo=");
    }

    @Test
    void proxyQueryOfTheWorkedExampleIsSignedAlike() {
        String query = signer.proxyQuery("extra=1&extra=2&x-y=a%20b", "acme-lamps.myshopify.com", "/apps/support");
        assertThat(query)
                .isEqualTo("extra=1&extra=2&x-y=a%20b&shop=acme-lamps.myshopify.com&logged_in_customer_id="
                        + "&path_prefix=%2Fapps%2Fsupport&timestamp=1790000000"
                        + "&signature=f674406ba75ba62260602943c083a772c2caf49ee3a8efb5a1327932e72607e4");
    }

    @Test
    void visitorCannotSpeakForShopify() {
        String forged =
                "shop=other.myshopify.com&logged_in_customer_id=7&sh%6Fp=x&signature=00&timestamp=1&path_prefix=/x";
        assertThat(signer.proxyQuery(forged, "acme-lamps.myshopify.com", "/apps/avow"))
                .isEqualTo(signer.proxyQuery("", "acme-lamps.myshopify.com", "/apps/avow"));
    }

    @Test
    void tokenHasTheAdminsClaims() throws GeneralSecurityException {
        List<String> parts = List.of(signer.idToken("acme-lamps.myshopify.com").split("\\.", -1));
        assertThat(decoded(parts.get(0))).isEqualTo(Map.of("alg", "HS256", "typ", "JWT"));
        assertThat(decoded(parts.get(1)))
                .isEqualTo(Map.of(
                        "iss", "https://acme-lamps.myshopify.com/admin",
                        "dest", "https://acme-lamps.myshopify.com",
                        "aud", "example-client-id",
                        "sub", "901",
                        "exp", 1_790_000_060L,
                        "nbf", 1_790_000_000L,
                        "iat", 1_790_000_000L,
                        "jti", "id-1",
                        "sid", "id-1",
                        "sig", "id-1"));
        Mac mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(SECRET.getBytes(UTF_8), "HmacSHA256"));
        assertThat(Base64.getUrlDecoder().decode(parts.get(2)))
                .isEqualTo(mac.doFinal((parts.get(0) + "." + parts.get(1)).getBytes(UTF_8)));
        assertThat(parts).hasSize(3);
    }

    private static Object decoded(String part) {
        Object value = JsonReader.read(new String(Base64.getUrlDecoder().decode(part), UTF_8));
        assertThat(value).isNotNull();
        return Objects.requireNonNull(value);
    }
}
