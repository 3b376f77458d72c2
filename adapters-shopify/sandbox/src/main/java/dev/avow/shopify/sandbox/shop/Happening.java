package dev.avow.shopify.sandbox.shop;

import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Something that happened in a shop and that apps can be told of.
 *
 * @param topic the webhook's topic
 * @param body the webhook's body
 * @param at when it happened
 * @param eventId what all tellings of one action share
 */
public record Happening(String topic, Map<String, @Nullable Object> body, Instant at, String eventId) {}
