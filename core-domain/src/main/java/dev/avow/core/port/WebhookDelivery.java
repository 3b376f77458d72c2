package dev.avow.core.port;

import dev.avow.core.retention.Lifetime;
import dev.avow.core.subject.ShopId;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;

/**
 * A verified webhook as it rests in the inbox.
 *
 * @param shop the shop that the header names; the signature does not cover it
 * @param topic the topic that the header names; the signature does not cover it
 * @param webhookId the delivery's own id, the same over its retries
 * @param apiVersion the version its body was written in
 * @param triggeredAt when the header says that the event happened, cut to milliseconds; not signed
 * @param digest keyed hash of shop, topic and body
 * @param payload the sealed body
 * @param readable whether the body is JSON; another body is shelved for a person to look at
 * @param lifetime from when it came
 */
public record WebhookDelivery(
        ShopId shop,
        String topic,
        Optional<String> webhookId,
        Optional<String> apiVersion,
        Optional<Instant> triggeredAt,
        String digest,
        Sealed payload,
        boolean readable,
        Lifetime lifetime) {

    /** The topics by which Shopify passes on what somebody has a right to, or that the app has to go (S3-33). */
    public static final List<String> BY_LAW =
            List.of("app/uninstalled", "customers/data_request", "customers/redact", "shop/redact");

    /** Cuts the instant to what every store keeps. */
    public WebhookDelivery {
        triggeredAt = triggeredAt.map(instant -> instant.truncatedTo(ChronoUnit.MILLIS));
    }

    /** Whether it is one of {@link #BY_LAW}. */
    public boolean isByLaw() {
        return BY_LAW.contains(topic);
    }
}
