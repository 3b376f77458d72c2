package dev.avow.adapters.shopify;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.avow.adapters.shopify.IdTokenVerdict.Reason;
import dev.avow.adapters.shopify.IdTokenVerdict.Refused;
import dev.avow.adapters.shopify.IdTokenVerdict.Verified;
import dev.avow.core.subject.ShopId;
import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Proves S0-04 and S1-31 at the door of the merchant's pages: the shop comes from a token that Shopify signed. */
class IdTokensTest {

    private static final String SECRET = "example-client-secret-of-32-or-more-chars";
    private static final String OTHER_SECRET = "another-client-secret-of-32-or-more-chars";
    private static final String CLIENT_ID = "example-client-id";
    private static final String HEADER = "{\"alg\":\"HS256\",\"typ\":\"JWT\"}";
    private static final long NOW = 1_790_000_000;
    private static final ShopId SHOP = ShopId.of("acme-lamps.myshopify.com");
    private static final Verified VERIFIED = new Verified(SHOP, "901");

    private final IdTokens tokens = at(NOW);

    @Test
    void tokenOfTheAdminIsVerified() {
        assertThat(tokens.verify(signed(claims()))).isEqualTo(VERIFIED);
        assertThat(tokens.verify(signed(claims()))).asString().doesNotContain("901");
    }

    @Test
    void shopInCapitalsIsTheSameShop() {
        Map<String, String> claims = claims();
        claims.put("dest", "\"https://Acme-Lamps.myshopify.com\"");
        claims.put("iss", "\"https://Acme-Lamps.myshopify.com/admin\"");
        assertThat(tokens.verify(signed(claims))).isEqualTo(VERIFIED);
    }

    @Test
    void otherAlgorithmsAreRefused() {
        String claims = json(claims());
        String unsigned = Signing.base64Url("{\"alg\":\"none\"}".getBytes(UTF_8)) + "."
                + Signing.base64Url(claims.getBytes(UTF_8)) + ".";
        assertThat(tokens.verify(unsigned)).isEqualTo(new Refused(Reason.SIGNATURE));
        for (String algorithm : List.of("none", "None", "RS256", "ES256", "HS384", "HS512", "hs256", "")) {
            String header = "{\"alg\":\"" + algorithm + "\",\"typ\":\"JWT\"}";
            assertThat(tokens.verify(Signing.token("HmacSHA256", SECRET, header, claims)))
                    .as(algorithm)
                    .isEqualTo(new Refused(Reason.SIGNATURE));
        }
        String longer = Signing.token("HmacSHA512", SECRET.repeat(2), "{\"alg\":\"HS512\"}", claims);
        assertThat(at(NOW, ShopifySecrets.of(SECRET.repeat(2))).verify(longer))
                .isEqualTo(new Refused(Reason.SIGNATURE));
        String critical = "{\"alg\":\"HS256\",\"crit\":[\"b64\"],\"b64\":false}";
        assertThat(tokens.verify(Signing.token("HmacSHA256", SECRET, critical, claims)))
                .isInstanceOf(Refused.class);
    }

    @Test
    void everyTamperedCharacterIsRefused() {
        String token = signed(claims());
        for (int at = 0; at < token.length(); at++) {
            char other = token.charAt(at) == 'A' ? 'B' : 'A';
            String tampered = token.substring(0, at) + other + token.substring(at + 1);
            boolean sameBytes = at == token.length() - 1;
            if (!sameBytes) {
                assertThat(tokens.verify(tampered)).as("character %d", at).isInstanceOf(Refused.class);
            }
        }
    }

    @Test
    void claimsOfAnotherShopUnderAnOldSignatureAreRefused() {
        Map<String, String> other = claims();
        other.put("dest", "\"https://other.myshopify.com\"");
        other.put("iss", "\"https://other.myshopify.com/admin\"");
        String[] parts = signed(claims()).split("\\.", -1);
        String swapped = parts[0] + "." + Signing.base64Url(json(other).getBytes(UTF_8)) + "." + parts[2];
        assertThat(tokens.verify(swapped)).isEqualTo(new Refused(Reason.SIGNATURE));
        assertThat(tokens.verify(signed(other))).isEqualTo(new Verified(ShopId.of("other.myshopify.com"), "901"));
    }

    @Test
    void oldSecretStillVerifiesAndAnotherDoesNot() {
        String token = signed(claims());
        assertThat(at(NOW, ShopifySecrets.of(OTHER_SECRET, SECRET)).verify(token))
                .isEqualTo(VERIFIED);
        assertThat(at(NOW, ShopifySecrets.of(OTHER_SECRET)).verify(token)).isEqualTo(new Refused(Reason.SIGNATURE));
    }

    @Test
    void clocksMayDifferByTenSeconds() {
        String token = signed(claims());
        assertThat(at(NOW + 60 + 5).verify(token)).isEqualTo(VERIFIED);
        assertThat(at(NOW + 60 + 9).verify(token)).isEqualTo(VERIFIED);
        assertThat(at(NOW + 60 + 10).verify(token)).isEqualTo(new Refused(Reason.TIME));
        assertThat(at(NOW + 60 + 30).verify(token)).isEqualTo(new Refused(Reason.TIME));
        assertThat(at(NOW - 10).verify(token)).isEqualTo(VERIFIED);
        assertThat(at(NOW - 11).verify(token)).isEqualTo(new Refused(Reason.TIME));
    }

    @Test
    void tokenOfTheFutureIsRefused() {
        assertThat(tokens.verify(signed(with("nbf", "1790000030")))).isEqualTo(new Refused(Reason.TIME));
        Map<String, String> issuedLater = claims();
        issuedLater.put("iat", "1790000030");
        issuedLater.put("exp", "1790000090");
        assertThat(tokens.verify(signed(issuedLater))).isEqualTo(new Refused(Reason.TIME));
    }

    @Test
    void lifetimeIsBounded() {
        assertThat(tokens.verify(signed(with("exp", "1790000120")))).isEqualTo(VERIFIED);
        for (String expiry :
                List.of("1790000121", "1790003600", "1790000000", "1789999999", "-1", "9223372036854775807")) {
            assertThat(tokens.verify(signed(with("exp", expiry)))).isEqualTo(new Refused(Reason.CLAIMS));
        }
    }

    @Test
    void missingClaimsAreRefused() {
        for (String name : List.of("iss", "dest", "aud", "sub", "exp", "nbf", "iat")) {
            Map<String, String> claims = claims();
            claims.remove(name);
            assertThat(tokens.verify(signed(claims))).as(name).isEqualTo(new Refused(Reason.CLAIMS));
        }
    }

    @Test
    void claimsOfAnotherFormAreRefused() {
        for (String name : List.of("iss", "dest", "aud", "sub", "exp", "nbf", "iat")) {
            for (String value : List.of("null", "true", "\"\"", "\"x\"", "{}", "[]", "[1]")) {
                assertThat(tokens.verify(signed(with(name, value))))
                        .as("%s %s", name, value)
                        .isInstanceOf(Refused.class);
            }
        }
    }

    @Test
    void tokenForAnotherAppIsRefused() {
        assertThat(tokens.verify(signed(with("aud", "\"another-app\"")))).isEqualTo(new Refused(Reason.CLAIMS));
        assertThat(tokens.verify(signed(with("aud", "[\"example-client-id\",\"another-app\"]"))))
                .isEqualTo(new Refused(Reason.CLAIMS));
    }

    @Test
    void issuerAndDestinationMustNameTheSameShopInTheAdminsForm() {
        for (String issuer : List.of(
                "https://other.myshopify.com/admin",
                "https://acme-lamps.myshopify.com",
                "https://acme-lamps.myshopify.com/",
                "https://acme-lamps.myshopify.com/admin/",
                "https://acme-lamps.myshopify.com/administration",
                "https://acme-lamps.myshopify.com/checkouts",
                "http://acme-lamps.myshopify.com/admin",
                "acme-lamps.myshopify.com/admin")) {
            assertThat(tokens.verify(signed(with("iss", "\"" + issuer + "\"")))).isEqualTo(new Refused(Reason.CLAIMS));
        }
        for (String host : List.of(
                "acme-lamps.myshopify.com.example.com",
                "example.com",
                "user@acme-lamps.myshopify.com",
                "acme-lamps.myshopify.com\\n",
                "acme-lamps.myshopify.com:443",
                "")) {
            Map<String, String> claims = with("dest", "\"https://" + host + "\"");
            claims.put("iss", "\"https://" + host + "/admin\"");
            assertThat(tokens.verify(signed(claims))).as(host).isEqualTo(new Refused(Reason.CLAIMS));
        }
    }

    /** A buyer's token must never open the merchant's pages. */
    @Test
    void tokensOfExtensionsAreRefused() {
        Map<String, String> checkout = claims();
        checkout.put("dest", "\"acme-lamps.myshopify.com\"");
        checkout.put("iss", "\"https://acme-lamps.myshopify.com/checkouts\"");
        checkout.put("exp", "1790000300");
        checkout.remove("sub");
        assertThat(tokens.verify(signed(checkout))).isEqualTo(new Refused(Reason.CLAIMS));
        assertThat(tokens.verify(signed(with("dest", "\"acme-lamps.myshopify.com\""))))
                .isEqualTo(new Refused(Reason.CLAIMS));
        assertThat(tokens.verify(signed(with("sub", "\"gid://shopify/Customer/8100200300400\""))))
                .isEqualTo(new Refused(Reason.CLAIMS));
    }

    @Test
    void whatIsNoTokenIsRefused() {
        assertThat(tokens.verify(null)).isEqualTo(new Refused(Reason.SIGNATURE));
        for (String garbage : List.of(
                "",
                ".",
                "..",
                "...",
                "....",
                "a.b.c",
                "Bearer x",
                "\u0000.\u00e9.\ud800",
                "x".repeat(4097),
                "e30.e30.e30")) {
            assertThat(tokens.verify(garbage)).as(garbage).isEqualTo(new Refused(Reason.SIGNATURE));
        }
        for (String payload : List.of("", "x", "[]", "\"x\"", "null", "{", "{\"iss\":", "[".repeat(1000), "\u0000")) {
            String token = Signing.token("HmacSHA256", SECRET, HEADER, payload);
            assertThat(tokens.verify(token)).as(payload).isEqualTo(new Refused(Reason.CLAIMS));
        }
        for (String header : List.of("", "x", "[]", "null", "{}", "{\"alg\":1}", "{\"alg\":{}}", "[".repeat(1000))) {
            String token = Signing.token("HmacSHA256", SECRET, header, json(claims()));
            assertThat(tokens.verify(token)).as(header).isEqualTo(new Refused(Reason.SIGNATURE));
        }
    }

    @Test
    void shortSecretIsToldAtStart() {
        ShopifySecrets rotating = ShopifySecrets.of(SECRET, "example-client-secret");
        assertThatThrownBy(() -> at(NOW, rotating))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageNotContaining("example-client-secret");
        assertThatThrownBy(() -> new IdTokens(ShopifySecrets.of(SECRET), "", InstantSource.fixed(Instant.EPOCH)))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void foldAsksTheMatchingFunction() {
        assertThat(tokens.verify(signed(claims())).<Object>fold(Verified::userId, Refused::reason))
                .isEqualTo("901");
        assertThat(tokens.verify("").<Object>fold(Verified::userId, Refused::reason))
                .isEqualTo(Reason.SIGNATURE);
    }

    private static Map<String, String> claims() {
        Map<String, String> claims = new LinkedHashMap<>();
        claims.put("iss", "\"https://acme-lamps.myshopify.com/admin\"");
        claims.put("dest", "\"https://acme-lamps.myshopify.com\"");
        claims.put("aud", "\"example-client-id\"");
        claims.put("sub", "\"901\"");
        claims.put("exp", "1790000060");
        claims.put("nbf", "1790000000");
        claims.put("iat", "1790000000");
        claims.put("jti", "\"5c3ea1cd\"");
        claims.put("sid", "\"84ad\"");
        claims.put("sig", "\"00ff\"");
        return claims;
    }

    private static Map<String, String> with(String name, String json) {
        Map<String, String> claims = claims();
        claims.put(name, json);
        return claims;
    }

    private static String signed(Map<String, String> claims) {
        return Signing.token("HmacSHA256", SECRET, HEADER, json(claims));
    }

    private static String json(Map<String, String> claims) {
        return claims.entrySet().stream()
                .map(claim -> "\"" + claim.getKey() + "\":" + claim.getValue())
                .collect(Collectors.joining(",", "{", "}"));
    }

    private static IdTokens at(long epochSecond) {
        return new IdTokens(
                ShopifySecrets.of(SECRET), CLIENT_ID, InstantSource.fixed(Instant.ofEpochSecond(epochSecond)));
    }

    private static IdTokens at(long epochSecond, ShopifySecrets secrets) {
        return new IdTokens(secrets, CLIENT_ID, InstantSource.fixed(Instant.ofEpochSecond(epochSecond)));
    }
}
