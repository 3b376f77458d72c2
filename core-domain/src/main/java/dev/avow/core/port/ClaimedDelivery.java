package dev.avow.core.port;

import java.time.Instant;

/**
 * A delivery that one worker holds for a while.
 *
 * @param id the inbox's number of it
 * @param fence rises with each claim: whoever holds an older one was replaced
 * @param claims how often it was claimed and not given back, this time included
 * @param everSettled whether an earlier worker came to an end with it; where none ever does, it may be what stops them
 * @param dueSince since when it had been due, by the store's own clock
 * @param delivery what came
 */
public record ClaimedDelivery(
        long id, long fence, int claims, boolean everSettled, Instant dueSince, WebhookDelivery delivery) {}
