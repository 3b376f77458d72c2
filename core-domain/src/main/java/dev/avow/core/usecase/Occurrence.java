package dev.avow.core.usecase;

import dev.avow.core.event.ShopEvent;
import dev.avow.core.subject.ShopId;
import java.time.Instant;
import java.util.Optional;

/**
 * An event as it came in.
 *
 * @param shop whose; where the body names a shop it is the same, otherwise it rests on an unsigned header
 * @param event what happened
 * @param triggeredAt when, as an unsigned header says; empty if it does not
 * @param receivedAt when the delivery was stored: its legal clocks count from here
 * @param delivery the inbox's number of it, for records
 */
public record Occurrence<E extends ShopEvent>(
        ShopId shop, E event, Optional<Instant> triggeredAt, Instant receivedAt, long delivery) {}
