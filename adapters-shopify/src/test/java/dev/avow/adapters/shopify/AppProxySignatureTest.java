package dev.avow.adapters.shopify;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.avow.adapters.shopify.AppProxyVerdict.Reason;
import dev.avow.adapters.shopify.AppProxyVerdict.Refused;
import dev.avow.adapters.shopify.AppProxyVerdict.Verified;
import dev.avow.core.subject.ShopId;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;

class AppProxySignatureTest {

    private static final String SECRET = "example-client-secret";
    private static final long NOW = 1_790_000_000;
    private static final ShopId SHOP = ShopId.of("acme-lamps.myshopify.com");
    private static final String EXAMPLE = "extra=1&extra=2&x-y=a%20b&shop=acme-lamps.myshopify.com"
            + "&logged_in_customer_id=&path_prefix=%2Fapps%2Fsupport&timestamp=1790000000";
    private static final String EXAMPLE_SIGNATURE = "f674406ba75ba62260602943c083a772c2caf49ee3a8efb5a1327932e72607e4";
    private static final String SIGNED_EXAMPLE = EXAMPLE + "&signature=" + EXAMPLE_SIGNATURE;
    private static final Verified VERIFIED = new Verified(SHOP, Optional.empty(), "/apps/support");

    /** What Shopify adds to every call, in the order of the signed text. */
    private static final List<String> ADDED = List.of(
            "logged_in_customer_id=",
            "path_prefix=/apps/avow",
            "shop=acme-lamps.myshopify.com",
            "timestamp=1790000000");

    private final AppProxySignature signature = at(NOW);

    @Test
    void workedExampleVerifies() {
        assertThat(signature.verify(SIGNED_EXAMPLE)).isEqualTo(VERIFIED);
    }

    @Test
    void orderOfParametersDoesNotMatter() {
        List<String> pairs = new ArrayList<>(List.of(SIGNED_EXAMPLE.split("&", -1)));
        Random order = new Random(7);
        for (int i = 0; i < 50; i++) {
            Collections.shuffle(pairs, order);
            boolean valuesInOrder = pairs.indexOf("extra=1") < pairs.indexOf("extra=2");
            assertThat(signature.verify(String.join("&", pairs)))
                    .isEqualTo(valuesInOrder ? VERIFIED : new Refused(Reason.SIGNATURE));
        }
    }

    @Test
    void signedInCustomerIsTold() {
        String query = signed("logged_in_customer_id=8100200300400", ADDED.get(1), ADDED.get(2), ADDED.get(3));
        assertThat(signature.verify(query)).isEqualTo(new Verified(SHOP, Optional.of("8100200300400"), "/apps/avow"));
        assertThat(signature.verify(query)).asString().doesNotContain("8100200300400");
    }

    /** Dropping the blank customer made every signature fail for others. */
    @Test
    void blankParametersAreSignedToo() {
        assertThat(signature.verify(signed(ADDED))).isInstanceOf(Verified.class);
        String dropped = signed(ADDED).replace("logged_in_customer_id=&", "");
        assertThat(signature.verify(dropped)).isEqualTo(new Refused(Reason.SIGNATURE));
        assertThat(signature.verify(signed(ADDED.subList(1, 4)))).isInstanceOf(Verified.class);
        assertThat(signature.verify(signed("bare=", ADDED.get(0), ADDED.get(1), ADDED.get(2), ADDED.get(3))
                        .replace("bare=", "bare")))
                .isInstanceOf(Verified.class);
    }

    /** Whole pairs sorted: {@code consentGiven=} before {@code consented=}, {@code a-b=} before {@code a=}. */
    @Test
    void pairsAreSortedByBytesEvenWhereOneNameBeginsAnother() {
        List<List<String>> cases = List.of(
                List.of("consentGiven=1", "consented=2"),
                List.of("a-b=2", "a=1"),
                List.of("B=1", "a=2"),
                List.of("\u00e9=1", "\uffee=1"));
        for (List<String> pairs : cases) {
            boolean last = pairs.get(0).charAt(0) > 'z';
            List<String> all = new ArrayList<>(last ? ADDED : pairs);
            all.addAll(last ? pairs : ADDED);
            assertThat(signature.verify(signed(all))).as("%s", pairs).isInstanceOf(Verified.class);
        }
    }

    /** Shopify's JavaScript and PHP libraries sort by name alone. */
    @Test
    void pairsSortedByNameAreAcceptedToo() {
        List<String> all = new ArrayList<>(List.of("a=1", "a-b=2"));
        all.addAll(ADDED);
        assertThat(signature.verify(signed(all))).isInstanceOf(Verified.class);
        Collections.swap(all, 2, 3);
        assertThat(signature.verify(signed(all))).isEqualTo(new Refused(Reason.SIGNATURE));
    }

    @Test
    void everyChangedCharacterIsRefused() {
        for (int at = 0; at < SIGNED_EXAMPLE.length(); at++) {
            char other = SIGNED_EXAMPLE.charAt(at) == '1' ? '2' : '1';
            String changed = SIGNED_EXAMPLE.substring(0, at) + other + SIGNED_EXAMPLE.substring(at + 1);
            assertThat(signature.verify(changed)).as(changed).isInstanceOf(Refused.class);
        }
        assertThat(signature.verify(
                        SIGNED_EXAMPLE.replace(EXAMPLE_SIGNATURE, EXAMPLE_SIGNATURE.toUpperCase(Locale.ROOT))))
                .isEqualTo(new Refused(Reason.SIGNATURE));
        assertThat(signature.verify(SIGNED_EXAMPLE + "&more=1")).isEqualTo(new Refused(Reason.SIGNATURE));
    }

    @Test
    void shopifysParametersMayComeOnceOnly() {
        for (String again : List.of(
                "shop=acme-lamps.myshopify.com",
                "timestamp=1790000000",
                "path_prefix=%2Fapps%2Fsupport",
                "logged_in_customer_id=",
                "signature=" + EXAMPLE_SIGNATURE)) {
            assertThat(signature.verify(SIGNED_EXAMPLE + "&" + again)).isEqualTo(new Refused(Reason.NOT_ONCE));
        }
    }

    @Test
    void missingParametersAreRefused() {
        assertThat(signature.verify(null)).isEqualTo(new Refused(Reason.NOT_ONCE));
        assertThat(signature.verify("")).isEqualTo(new Refused(Reason.NOT_ONCE));
        assertThat(signature.verify(EXAMPLE)).isEqualTo(new Refused(Reason.NOT_ONCE));
        for (String missing : List.of(ADDED.get(1), ADDED.get(2), ADDED.get(3))) {
            List<String> rest =
                    ADDED.stream().filter(pair -> !pair.equals(missing)).toList();
            assertThat(signature.verify(signed(rest))).isEqualTo(new Refused(Reason.NOT_ONCE));
        }
    }

    /** S0-04: a shop's name is believed only in its strict form, whoever signed it. */
    @Test
    void signedButMalformedParametersAreRefused() {
        for (String shop : List.of("acme.myshopify.com.example.com", "acme.myshopify.com\n", "example.com", "")) {
            assertThat(signature.verify(signed(ADDED.get(0), ADDED.get(1), "shop=" + shop, ADDED.get(3))))
                    .isEqualTo(new Refused(Reason.MALFORMED));
        }
        for (String prefix :
                List.of("apps/avow", "//example.com", "/apps/<b>", "/", "", "/a/b/c/d/e", "/apps/\u00e9")) {
            assertThat(signature.verify(signed(ADDED.get(0), "path_prefix=" + prefix, ADDED.get(2), ADDED.get(3))))
                    .isEqualTo(new Refused(Reason.MALFORMED));
        }
        for (String time : List.of("", "-1790000000", "1790000000.5", "1".repeat(13), "\u0661")) {
            assertThat(signature.verify(signed(ADDED.get(0), ADDED.get(1), ADDED.get(2), "timestamp=" + time)))
                    .isEqualTo(new Refused(Reason.MALFORMED));
        }
        assertThat(signature.verify(signed("logged_in_customer_id=1 or 1", ADDED.get(1), ADDED.get(2), ADDED.get(3))))
                .isEqualTo(new Refused(Reason.MALFORMED));
    }

    @Test
    void brokenQueriesAreRefused() {
        for (String broken : List.of("a=%", "a=%zz", "%1=a", "\u00e9=1", "a=" + "1".repeat(16_384))) {
            assertThat(signature.verify(SIGNED_EXAMPLE + "&" + broken)).isEqualTo(new Refused(Reason.MALFORMED));
        }
        for (String odd : List.of("&&&", "=", "&=&", "signature", "signature=&shop=&timestamp=&path_prefix=")) {
            assertThat(signature.verify(odd)).isInstanceOf(Refused.class);
        }
    }

    @Test
    void capturedRequestWorksForNinetySecondsOnly() {
        assertThat(at(NOW + 90).verify(SIGNED_EXAMPLE)).isEqualTo(VERIFIED);
        assertThat(at(NOW - 90).verify(SIGNED_EXAMPLE)).isEqualTo(VERIFIED);
        assertThat(at(NOW + 91).verify(SIGNED_EXAMPLE)).isEqualTo(new Refused(Reason.STALE));
        assertThat(at(NOW - 91).verify(SIGNED_EXAMPLE)).isEqualTo(new Refused(Reason.STALE));
    }

    @Test
    void oldSecretStillVerifiesAndAnotherDoesNot() {
        assertThat(with(ShopifySecrets.of("new-client-secret", SECRET)).verify(SIGNED_EXAMPLE))
                .isEqualTo(VERIFIED);
        assertThat(with(ShopifySecrets.of("new-client-secret")).verify(SIGNED_EXAMPLE))
                .isEqualTo(new Refused(Reason.SIGNATURE));
    }

    /**
     * S0-04: a visitor of shop {@code evil} adds a parameter whose value, read without separators, speaks for another
     * shop. Shopify signs that text; cut anew it must not verify.
     */
    @Test
    void signedTextCutAnewDoesNotSpeakForAnotherShop() {
        String text = "logged_in_customer_id=path_prefix=/apps/avowq=shop=acme-lamps.myshopify.comtimestamp=1790000000"
                + "zz=shop=evil.myshopify.comtimestamp=1790000000";
        String cutAnew = "logged_in_customer_id=&path_prefix=/apps/avow&q=&shop=acme-lamps.myshopify.com"
                + "&timestamp=1790000000&zz=shop%3Devil.myshopify.comtimestamp%3D1790000000";
        assertThat(cutAnew.replaceAll("%3D", "=").replace("&", "")).isEqualTo(text);
        assertThat(signature.verify(cutAnew + "&signature=" + Signing.hex(SECRET, text)))
                .isEqualTo(new Refused(Reason.SIGNATURE));
    }

    @Test
    void foldAsksTheMatchingFunction() {
        assertThat(signature.verify(SIGNED_EXAMPLE).<Object>fold(Verified::shop, Refused::reason))
                .isEqualTo(SHOP);
        assertThat(signature.verify("").<Object>fold(Verified::shop, Refused::reason))
                .isEqualTo(Reason.NOT_ONCE);
    }

    private static AppProxySignature at(long epochSecond) {
        return new AppProxySignature(
                ShopifySecrets.of(SECRET), InstantSource.fixed(Instant.ofEpochSecond(epochSecond)));
    }

    private static AppProxySignature with(ShopifySecrets secrets) {
        return new AppProxySignature(secrets, InstantSource.fixed(Instant.ofEpochSecond(NOW)));
    }

    private static String signed(String... pairs) {
        return signed(Arrays.asList(pairs));
    }

    /** Signs the pairs in this very order, and writes them as a query. */
    private static String signed(List<String> pairs) {
        String signature = Signing.hex(SECRET, String.join("", pairs));
        List<String> query = new ArrayList<>();
        for (String pair : pairs) {
            int equals = pair.indexOf('=');
            query.add(encode(pair.substring(0, equals)) + "=" + encode(pair.substring(equals + 1)));
        }
        String encoded = String.join("&", query);
        assertThat(URLDecoder.decode(encoded, UTF_8)).isEqualTo(String.join("&", pairs));
        return encoded + "&signature=" + signature;
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, UTF_8);
    }
}
