package dev.avow.adapters.shopify;

import static org.assertj.core.api.Assertions.assertThat;

import dev.avow.adapters.shopify.OAuthVerdict.Reason;
import dev.avow.adapters.shopify.OAuthVerdict.Refused;
import dev.avow.adapters.shopify.OAuthVerdict.Verified;
import dev.avow.adapters.shopify.http.ShopAddress;
import dev.avow.core.installation.GrantCode;
import dev.avow.core.subject.ShopId;
import dev.avow.testkit.data.TestTime;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Sign-in and installation by Shopify's grant: what is wrong is refused (S0-21, S1-31). */
class OAuthSignatureTest {

    private static final String SECRET = "example-client-secret";
    private static final String SIGNED = "code=abc123&host=YWRtaW4uc2hvcGlmeS5jb20vc3RvcmUvYWNtZS1sYW1wcw"
            + "&shop=acme-lamps.myshopify.com&state=n-42&timestamp=1790000000";
    private static final String HMAC = "0df37ef9adf2b309afa76285cf9ea24ff0833419d636f8aa4d3512cad24af477";
    private static final String STATE = "0123456789abcdef0123456789abcdef";
    private static final ShopId SHOP = ShopId.of("acme-lamps.myshopify.com");

    private final TestTime time = new TestTime();
    private final OAuthSignature signature = new OAuthSignature(ShopifySecrets.of(SECRET), time);

    @BeforeEach
    void setClock() {
        time.set(Instant.ofEpochSecond(1_790_000_000));
    }

    private static String signed(String sorted) {
        return sorted + "&hmac=" + Signing.hex(SECRET, sorted);
    }

    private static String callback(String state) {
        return signed("code=abc123&shop=acme-lamps.myshopify.com&state=" + state + "&timestamp=1790000000");
    }

    private static Refused refused(Reason reason) {
        return new Refused(reason);
    }

    @Test
    void workedExampleVerifiesInAnyOrder() {
        assertThat(signature.opening(SIGNED + "&hmac=" + HMAC))
                .isEqualTo(new Verified(SHOP, Optional.of(GrantCode.of("abc123"))));
        assertThat(signature.opening("hmac=" + HMAC + "&timestamp=1790000000&state=n-42&shop=acme-lamps.myshopify.com"
                        + "&host=YWRtaW4uc2hvcGlmeS5jb20vc3RvcmUvYWNtZS1sYW1wcw&code=abc123"))
                .isInstanceOf(Verified.class);
    }

    @Test
    void openingNeedsNoCodeAndTakesUnknownAndBlankParametersAsSigned() {
        String query = "embedded=1&locale=&shop=acme-lamps.myshopify.com&timestamp=1790000000";
        assertThat(signature.opening(signed(query))).isEqualTo(new Verified(SHOP, Optional.empty()));
        assertThat(signature.opening(signed(query).replace("&locale=", ""))).isEqualTo(refused(Reason.SIGNATURE));
        assertThat(signature.opening(signed(query) + "&added=1")).isEqualTo(refused(Reason.SIGNATURE));
    }

    /** Shopify's libraries differ in how they write values that need escaping. */
    @Test
    void valuesAreTakenInBothSpellings() {
        String tail = "&shop=acme-lamps.myshopify.com&timestamp=1790000000";
        String inJs = "name=a%20b%26c%2Fd" + tail;
        String inPython = "name=a b%26c/d" + tail;
        assertThat(signature.opening(inJs + "&hmac=" + Signing.hex(SECRET, inJs)))
                .isInstanceOf(Verified.class);
        assertThat(signature.opening(inJs + "&hmac=" + Signing.hex(SECRET, inPython)))
                .isInstanceOf(Verified.class);
        assertThat(signature.opening("name=a+b%26c%2Fd" + tail + "&hmac=" + Signing.hex(SECRET, inJs)))
                .isInstanceOf(Verified.class);
    }

    @Test
    void everyChangedCharacterIsRefused() {
        String query = SIGNED + "&hmac=" + HMAC;
        for (int at = 0; at < query.length(); at++) {
            char other = query.charAt(at) == '1' ? '2' : '1';
            assertThat(signature.opening(query.substring(0, at) + other + query.substring(at + 1)))
                    .as("character %d", at)
                    .isInstanceOf(Refused.class);
        }
    }

    @Test
    void parametersThatComeTwiceAreRefused() {
        for (String again : new String[] {
            "hmac=" + HMAC, "shop=acme-lamps.myshopify.com", "timestamp=1790000000", "code=abc123", "state=n-42"
        }) {
            assertThat(signature.opening(SIGNED + "&hmac=" + HMAC + "&" + again))
                    .isEqualTo(refused(Reason.NOT_ONCE));
        }
    }

    @Test
    void missingBlankAndBrokenPartsAreRefused() {
        for (String query : new String[] {
            "",
            "hmac=",
            SIGNED,
            SIGNED + "&hmac=" + HMAC.toUpperCase(java.util.Locale.ROOT),
            "%zz=1",
            "\u00e9=1",
            "x=" + "1".repeat(20_000)
        }) {
            assertThat(signature.opening(query)).isEqualTo(refused(Reason.MALFORMED));
        }
        assertThat(signature.opening(null)).isEqualTo(refused(Reason.MALFORMED));
        for (String signedButWrong : new String[] {
            "shop=acme-lamps.myshopify.com",
            "timestamp=1790000000",
            "shop=acme-lamps.myshopify.com&timestamp=soon",
            "shop=acme-lamps.myshopify.com&timestamp=1790000000.5",
            "shop=acme-lamps.myshopify.com.evil.example&timestamp=1790000000",
            "shop=evil.example%2Facme-lamps.myshopify.com&timestamp=1790000000",
            "shop=acme-lamps.myshopify.com%0A&timestamp=1790000000",
            "code=two%20words&shop=acme-lamps.myshopify.com&timestamp=1790000000"
        }) {
            assertThat(signature.opening(signed(signedButWrong))).isEqualTo(refused(Reason.MALFORMED));
        }
    }

    @Test
    void clockMayBeNinetySecondsOff() {
        String query = SIGNED + "&hmac=" + HMAC;
        for (long seconds : new long[] {-90, 90}) {
            time.set(Instant.ofEpochSecond(1_790_000_000 + seconds));
            assertThat(signature.opening(query)).isInstanceOf(Verified.class);
        }
        for (Duration off : new Duration[] {Duration.ofSeconds(-91), Duration.ofMillis(90_001), Duration.ofDays(1)}) {
            time.set(Instant.ofEpochSecond(1_790_000_000).plus(off));
            assertThat(signature.opening(query)).isEqualTo(refused(Reason.STALE));
        }
    }

    @Test
    void oldSecretStillVerifiesWhileItIsRotatedOut() {
        OAuthSignature rotating = new OAuthSignature(ShopifySecrets.of("another-secret", SECRET), time);
        assertThat(rotating.opening(SIGNED + "&hmac=" + HMAC)).isInstanceOf(Verified.class);
        assertThat(new OAuthSignature(ShopifySecrets.of("another-secret"), time).opening(SIGNED + "&hmac=" + HMAC))
                .isEqualTo(refused(Reason.SIGNATURE));
    }

    @Test
    void callbackNeedsTheStateOfThisBrowser() {
        assertThat(signature.callback(callback(STATE), STATE))
                .isEqualTo(new Verified(SHOP, Optional.of(GrantCode.of("abc123"))));
        assertThat(signature.callback(callback(STATE), STATE.replace('0', '1'))).isEqualTo(refused(Reason.STATE));
        assertThat(signature.callback(callback(STATE), null)).isEqualTo(refused(Reason.STATE));
        assertThat(signature.callback(callback(""), "")).isEqualTo(refused(Reason.STATE));
        assertThat(signature.callback(callback("short"), "short")).isEqualTo(refused(Reason.STATE));
        assertThat(signature.callback(
                        signed("shop=acme-lamps.myshopify.com&state=" + STATE + "&timestamp=1790000000"), STATE))
                .isEqualTo(refused(Reason.MALFORMED));
    }

    /** No request decides the host that a browser is sent to: the shop is of its type. */
    @Test
    void browsersAreSentToTheShopAlone() {
        OAuthAddresses addresses = new OAuthAddresses(ShopAddress.SHOPIFY, "client 1");
        assertThat(addresses.authorize(SHOP, URI.create("https://app.example.com/auth/callback?x=1"), STATE))
                .hasToString("https://acme-lamps.myshopify.com/admin/oauth/authorize?client_id=client%201"
                        + "&redirect_uri=https%3A%2F%2Fapp.example.com%2Fauth%2Fcallback%3Fx%3D1&state=" + STATE);
        assertThat(addresses.switchOn(SHOP, "chat"))
                .hasToString("https://acme-lamps.myshopify.com/admin/themes/current/editor?context=apps"
                        + "&activateAppId=client%201/chat");
    }
}
