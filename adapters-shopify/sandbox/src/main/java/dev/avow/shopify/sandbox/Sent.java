package dev.avow.shopify.sandbox;

import java.time.Instant;

/**
 * What became of a webhook.
 *
 * @param shop the shop named in its header
 * @param topic its topic
 * @param webhookId the id it was sent under
 * @param signing how it was signed
 * @param status the answer's status, or {@link #NO_ANSWER}
 * @param at when it was sent
 */
public record Sent(String shop, String topic, String webhookId, Delivery.Signing signing, int status, Instant at) {

    /** Stands for a status when the app could not be reached, or did not answer within five seconds. */
    public static final int NO_ANSWER = 0;

    /** Whether the app took it. */
    public boolean isAccepted() {
        return status >= 200 && status < 300;
    }
}
