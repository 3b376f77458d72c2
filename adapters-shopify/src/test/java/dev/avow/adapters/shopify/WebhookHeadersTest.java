package dev.avow.adapters.shopify;

import static org.assertj.core.api.Assertions.assertThat;

import dev.avow.adapters.shopify.WebhookHeaders.Malformed;
import dev.avow.adapters.shopify.WebhookHeaders.Reading;
import dev.avow.adapters.shopify.WebhookHeaders.WellFormed;
import dev.avow.core.subject.ShopId;
import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class WebhookHeadersTest {

    private static final Map<String, String> CLASSIC = Map.of(
            "X-Shopify-Topic", "customers/data_request",
            "X-Shopify-Shop-Domain", "Acme-Lamps.myshopify.com",
            "X-Shopify-Hmac-Sha256", "moXumFHh30LK5QMbk1xBQfNbLz/9h8nx5Lwmcarqdv4=",
            "X-Shopify-Webhook-Id", "b54557e4-bdd9-4b37-8a5f-bf7d70bcd043",
            "X-Shopify-API-Version", "2026-10",
            "X-Shopify-Triggered-At", "2026-11-02T09:15:47.104512Z",
            "X-Shopify-Event-Id", "98880550-7158-44d4-b7cd-2c97c8a091b5",
            "Content-Type", "application/json");
    private static final WellFormed EXPECTED = new WellFormed(
            "customers/data_request",
            ShopId.of("acme-lamps.myshopify.com"),
            Optional.of("b54557e4-bdd9-4b37-8a5f-bf7d70bcd043"),
            Optional.of("2026-10"),
            Optional.of(Instant.parse("2026-11-02T09:15:47.104512Z")),
            Optional.of("98880550-7158-44d4-b7cd-2c97c8a091b5"));

    @Test
    void bothFormsSayTheSame() {
        Map<String, String> unprefixed = new HashMap<>();
        CLASSIC.forEach(
                (name, value) -> unprefixed.put(name.toLowerCase(Locale.ROOT).replace("x-", ""), value));
        assertThat(read(CLASSIC)).isEqualTo(EXPECTED);
        assertThat(unprefixed).containsKey("shopify-topic");
        assertThat(read(unprefixed)).isEqualTo(EXPECTED);
        assertThat(headers(unprefixed).signature()).isEqualTo(headers(CLASSIC).signature());
    }

    @Test
    void topicAndShopAreEnough() {
        Reading reading = read(Map.of("shopify-topic", "app/uninstalled", "shopify-shop-domain", "a.myshopify.com"));
        assertThat(reading)
                .isEqualTo(new WellFormed(
                        "app/uninstalled",
                        ShopId.of("a.myshopify.com"),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty()));
    }

    @Test
    void missingTopicOrShopIsNamed() {
        assertThat(read(without("X-Shopify-Topic"))).isEqualTo(new Malformed(WebhookField.TOPIC));
        assertThat(read(without("X-Shopify-Shop-Domain"))).isEqualTo(new Malformed(WebhookField.SHOP));
        assertThat(read(Map.of())).isEqualTo(new Malformed(WebhookField.TOPIC));
    }

    /** Whoever adds a header must not choose which of two values is believed. */
    @Test
    void differentValuesInTheTwoFormsAreRefused() {
        for (WebhookField field : WebhookField.values()) {
            Map<String, String> both = new HashMap<>(CLASSIC);
            both.put(field.headerName(), differing(field));
            assertThat(read(both)).isEqualTo(new Malformed(field));
        }
    }

    @Test
    void equalValuesInTheTwoFormsAreRead() {
        Map<String, String> both = new HashMap<>(CLASSIC);
        both.put("shopify-topic", "customers/data_request");
        assertThat(read(both)).isEqualTo(EXPECTED);
    }

    @Test
    void headerThatComesTwiceWithDifferentValuesIsRefused() {
        Map<String, List<String>> twice = new HashMap<>(lists(CLASSIC));
        twice.put("X-Shopify-Shop-Domain", List.of("acme-lamps.myshopify.com", "other.myshopify.com"));
        assertThat(WebhookHeaders.of(twice).read()).isEqualTo(new Malformed(WebhookField.SHOP));
        twice.put("X-Shopify-Shop-Domain", List.of("acme-lamps.myshopify.com", "acme-lamps.myshopify.com"));
        assertThat(WebhookHeaders.of(twice).read()).isEqualTo(EXPECTED);
    }

    @Test
    void ambiguousSignatureIsNoSignature() {
        Map<String, String> both = new HashMap<>(CLASSIC);
        both.put("shopify-hmac-sha256", differing(WebhookField.SIGNATURE));
        assertThat(headers(both).signature()).isEmpty();
        assertThat(headers(without("X-Shopify-Hmac-Sha256")).signature()).isEmpty();
        assertThat(headers(CLASSIC).signature()).contains(CLASSIC.get("X-Shopify-Hmac-Sha256"));
    }

    @Test
    void valuesOutsideTheirFormAreNamed() {
        for (String topic : List.of("", " ", "orders/create\n", "<b>", "a b", "/x", "t".repeat(129), "ord\u00e9r/x")) {
            assertThat(read(with("X-Shopify-Topic", topic))).isEqualTo(new Malformed(WebhookField.TOPIC));
        }
        for (String shop :
                List.of("", "myshopify.com", "acme.myshopify.com.example.com", "acme.myshopify.com\n", "-")) {
            assertThat(read(with("X-Shopify-Shop-Domain", shop))).isEqualTo(new Malformed(WebhookField.SHOP));
        }
        for (String id : List.of("", "a b", "'; drop", "i".repeat(129))) {
            assertThat(read(with("X-Shopify-Webhook-Id", id))).isEqualTo(new Malformed(WebhookField.WEBHOOK_ID));
            assertThat(read(with("X-Shopify-Event-Id", id))).isEqualTo(new Malformed(WebhookField.EVENT_ID));
        }
        for (String instant : List.of("", "yesterday", "2026-11-02", "2026-11-02T09:15:47", "9".repeat(65))) {
            assertThat(read(with("X-Shopify-Triggered-At", instant)))
                    .isEqualTo(new Malformed(WebhookField.TRIGGERED_AT));
        }
        assertThat(read(with("X-Shopify-API-Version", "2026/10"))).isEqualTo(new Malformed(WebhookField.API_VERSION));
    }

    @Test
    void fractionOfTheInstantMayHaveAnyLength() {
        for (String fraction : List.of("", ".1", ".104", ".104512", ".104512345")) {
            String instant = "2026-11-02T09:15:47" + fraction + "Z";
            WellFormed wellFormed = (WellFormed) read(with("X-Shopify-Triggered-At", instant));
            assertThat(wellFormed.triggeredAt()).contains(Instant.parse(instant));
        }
        WellFormed offset = (WellFormed) read(with("X-Shopify-Triggered-At", "2026-11-02T10:15:47+01:00"));
        assertThat(offset.triggeredAt()).contains(Instant.parse("2026-11-02T09:15:47Z"));
    }

    /** Who signs a delivery in a far year has signed it: it is not refused for what no store could keep (S4-24). */
    @Test
    void s4_24_aTimeThatNoStoreKeepsIsAsGoodAsNone() {
        for (String far : List.of(
                "+999999999-11-02T09:15:47Z",
                "-999999999-11-02T09:15:47Z",
                "9999-01-01T00:00:00Z",
                "1999-12-31T23:59:59.999Z",
                "0000-01-01T00:00:00Z")) {
            WellFormed read = (WellFormed) read(with("X-Shopify-Triggered-At", far));
            assertThat(read.triggeredAt()).as(far).isEmpty();
            assertThat(read.topic()).isEqualTo(EXPECTED.topic());
        }
        for (String near : List.of("2000-01-01T00:00:00Z", "9998-12-31T23:59:59Z")) {
            WellFormed read = (WellFormed) read(with("X-Shopify-Triggered-At", near));
            assertThat(read.triggeredAt()).contains(Instant.parse(near));
        }
    }

    @Test
    void printedHeadersShowNoValue() {
        assertThat(headers(CLASSIC)).asString().contains("SHOP").doesNotContainIgnoringCase("acme");
    }

    @Test
    void foldAsksTheMatchingFunction() {
        assertThat(read(CLASSIC)
                        .<String>fold(WellFormed::topic, wrong -> wrong.field().headerName()))
                .isEqualTo("customers/data_request");
        assertThat(read(Map.of())
                        .<String>fold(WellFormed::topic, wrong -> wrong.field().headerName()))
                .isEqualTo("shopify-topic");
    }

    private static String differing(WebhookField field) {
        return switch (field) {
            case SIGNATURE -> "ZNYFn/f9hGGhOaOeGyRt0JmIM81rcNo+4kfZN2w5puo=";
            case SHOP -> "other.myshopify.com";
            case TRIGGERED_AT -> "2026-11-03T09:15:47Z";
            case TOPIC, WEBHOOK_ID, API_VERSION, EVENT_ID -> "2025-01";
        };
    }

    private static Map<String, String> with(String name, String value) {
        Map<String, String> changed = new HashMap<>(CLASSIC);
        changed.put(name, value);
        return changed;
    }

    private static Map<String, String> without(String name) {
        Map<String, String> changed = new HashMap<>(CLASSIC);
        changed.remove(name);
        return changed;
    }

    private static Reading read(Map<String, String> headers) {
        return headers(headers).read();
    }

    private static WebhookHeaders headers(Map<String, String> headers) {
        return WebhookHeaders.of(lists(headers));
    }

    private static Map<String, List<String>> lists(Map<String, String> headers) {
        Map<String, List<String>> lists = new LinkedHashMap<>();
        headers.forEach((name, value) -> lists.put(name, List.of(value)));
        return lists;
    }
}
