package dev.avow.adapters.shopify;

import dev.avow.core.subject.ShopId;
import java.time.Instant;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * The headers of a webhook in either form: {@code X-Shopify-Topic} or, as Shopify's Events send them,
 * {@code shopify-topic} ("Webhooks delivery structure", read 2026-11-21). A field that comes twice with different values,
 * in one form or in both, is wrong. None of them is signed. Immutable.
 */
public final class WebhookHeaders {

    private final Map<WebhookField, Set<String>> fields;

    private WebhookHeaders(Map<WebhookField, Set<String>> fields) {
        this.fields = fields;
    }

    /** Takes what matters from a request's headers; names are read in any case. */
    public static WebhookHeaders of(Map<String, List<String>> headers) {
        Map<WebhookField, Set<String>> fields = new EnumMap<>(WebhookField.class);
        headers.forEach((name, values) -> WebhookField.named(name)
                .ifPresent(field -> fields.computeIfAbsent(field, any -> new LinkedHashSet<>())
                        .addAll(values)));
        return new WebhookHeaders(fields);
    }

    /** The signature to check the body with; empty if it is missing or comes with different values. */
    public Optional<String> signature() {
        Set<String> values = given(WebhookField.SIGNATURE);
        return values.size() == 1 ? values.stream().findFirst() : Optional.empty();
    }

    /** What the headers say; to be asked after the signature was checked. The first wrong field is named. */
    public Reading read() {
        for (WebhookField field : WebhookField.values()) {
            if (!field.accepts(given(field))) {
                return new Malformed(field);
            }
        }
        return new WellFormed(
                value(WebhookField.TOPIC).orElseThrow(),
                value(WebhookField.SHOP).map(ShopId::of).orElseThrow(),
                value(WebhookField.WEBHOOK_ID),
                value(WebhookField.API_VERSION),
                value(WebhookField.TRIGGERED_AT).flatMap(WebhookField::instant).filter(WebhookField::isPlausible),
                value(WebhookField.EVENT_ID));
    }

    private Set<String> given(WebhookField field) {
        return fields.getOrDefault(field, Set.of());
    }

    private Optional<String> value(WebhookField field) {
        return given(field).stream().findFirst();
    }

    /** Names the fields that came; never their values. */
    @Override
    public String toString() {
        return "WebhookHeaders" + fields.keySet();
    }

    /** What became of reading the headers. */
    public sealed interface Reading {

        /** One function per case. */
        <T> T fold(Function<WellFormed, T> wellFormed, Function<Malformed, T> malformed);
    }

    /**
     * The headers are well-formed.
     *
     * @param topic what happened, at most 128 characters of {@code A-Z a-z 0-9 _ . / -}
     * @param shop the shop that the header names; the signature does not cover it
     * @param webhookId the delivery's own id, unchanged over its retries; at most 128 characters
     * @param apiVersion the version that the body is written in
     * @param triggeredAt when it happened; absent where it names a time that no store keeps
     * @param eventId shared by all deliveries of one event; at most 128 characters
     */
    public record WellFormed(
            String topic,
            ShopId shop,
            Optional<String> webhookId,
            Optional<String> apiVersion,
            Optional<Instant> triggeredAt,
            Optional<String> eventId)
            implements Reading {
        @Override
        public <T> T fold(Function<WellFormed, T> wellFormed, Function<Malformed, T> malformed) {
            return wellFormed.apply(this);
        }
    }

    /**
     * A field is missing, malformed, or came with different values.
     *
     * @param field which one
     */
    public record Malformed(WebhookField field) implements Reading {
        @Override
        public <T> T fold(Function<WellFormed, T> wellFormed, Function<Malformed, T> malformed) {
            return malformed.apply(this);
        }
    }
}
