package dev.avow.adapters.shopify.admin;

import dev.avow.adapters.shopify.http.Sent;
import java.time.Duration;

/** What an HTTP status other than success means ("Shopify API response status and error codes", read 2026-11-21). */
final class StatusReading {

    /** A shop that is frozen, locked or switched off does not come back within seconds. */
    private static final Duration MUCH_LATER = Duration.ofHours(1);

    private StatusReading() {}

    static Step of(AdminDocument document, Sent.Answered answer) {
        int status = answer.status();
        return switch (status) {
            case 401 -> new Step.TokenRefused();
            case 402 -> Step.later("shopify.shop-frozen", MUCH_LATER);
            case 403 -> Step.refused(Refusal.ACCESS_DENIED);
            case 404 -> Step.refused(Refusal.NOT_FOUND);
            case 423 -> Step.later("shopify.shop-locked", MUCH_LATER);
            case 429 -> new Step.Again("shopify.throttled", answer.retryAfter());
            case 430 ->
                Step.later("shopify.security-rejection", answer.retryAfter().orElse(MUCH_LATER));
            case 540 -> Step.later("shopify.disabled", MUCH_LATER);
            default ->
                status >= 500 ? Step.failed(document, "shopify.status-" + status) : Step.refused(Refusal.INVALID);
        };
    }
}
