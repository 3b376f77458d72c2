package dev.avow.adapters.shopify;

import dev.avow.core.subject.ShopId;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** A header field of a webhook. Each has two header names, with and without the prefix {@code X-}. */
public enum WebhookField {
    /** The signature of the body. */
    SIGNATURE("shopify-hmac-sha256", false),
    /** What happened, for example {@code customers/redact}. */
    TOPIC("shopify-topic", true),
    /** The shop it happened in. */
    SHOP("shopify-shop-domain", true),
    /** The delivery's own id, unchanged over its retries. */
    WEBHOOK_ID("shopify-webhook-id", false),
    /** The version that the body is written in. */
    API_VERSION("shopify-api-version", false),
    /** When it happened. */
    TRIGGERED_AT("shopify-triggered-at", false),
    /** Shared by all deliveries of one event. */
    EVENT_ID("shopify-event-id", false);

    private static final String PREFIX = "x-";
    private static final Pattern BASE64_OF_32_BYTES = Pattern.compile("[A-Za-z0-9+/]{43}=");
    private static final Pattern TOPIC_NAME = Pattern.compile("[A-Za-z0-9][A-Za-z0-9_./-]{0,127}");
    private static final Pattern ID = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._:=-]{0,127}");
    private static final Pattern VERSION = Pattern.compile("[A-Za-z0-9][A-Za-z0-9-]{0,31}");
    private static final int MAX_INSTANT_LENGTH = 64;
    private static final Instant FIRST = Instant.parse("2000-01-01T00:00:00Z");
    private static final Instant END = Instant.parse("9999-01-01T00:00:00Z");

    private final String headerName;
    private final boolean required;

    WebhookField(String headerName, boolean required) {
        this.headerName = headerName;
        this.required = required;
    }

    /** The header's name in lower case and without prefix, fit for a log. */
    public String headerName() {
        return headerName;
    }

    /** The field that a header of this name carries, in either form and any case. */
    static Optional<WebhookField> named(String headerName) {
        String lower = headerName.toLowerCase(Locale.ROOT);
        String bare = lower.startsWith(PREFIX) ? lower.substring(PREFIX.length()) : lower;
        return Arrays.stream(values())
                .filter(field -> field.headerName.equals(bare))
                .findFirst();
    }

    /** Says whether the field may come with exactly these different values. */
    boolean accepts(Set<String> values) {
        return values.isEmpty()
                ? !required
                : values.size() == 1 && values.stream().allMatch(this::hasForm);
    }

    /** Reads an ISO-8601 instant with any number of fraction digits that Java knows, zero to nine. */
    static Optional<Instant> instant(String text) {
        if (text.length() > MAX_INSTANT_LENGTH) {
            return Optional.empty();
        }
        try {
            return Optional.of(OffsetDateTime.parse(text).toInstant());
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }

    /** Whether something may have happened then. What is written in a far year is signed all the same, and is kept. */
    static boolean isPlausible(Instant instant) {
        return !instant.isBefore(FIRST) && instant.isBefore(END);
    }

    private boolean hasForm(String value) {
        return switch (this) {
            case SIGNATURE -> BASE64_OF_32_BYTES.matcher(value).matches();
            case TOPIC -> TOPIC_NAME.matcher(value).matches();
            case SHOP -> ShopId.isShop(value);
            case WEBHOOK_ID, EVENT_ID -> ID.matcher(value).matches();
            case API_VERSION -> VERSION.matcher(value).matches();
            case TRIGGERED_AT -> instant(value).isPresent();
        };
    }
}
