package dev.avow.core.port;

import java.time.Instant;

/**
 * A shop's pair of tokens as it rests, sealed.
 *
 * @param access the sealed access token
 * @param accessUntil when it stops to open anything; exclusive
 * @param refresh the sealed refresh token
 * @param refreshUntil when it stops to get another pair; exclusive
 * @param dead whether Shopify said that it gets no other pair any more: only the merchant opening the app mends that
 */
public record KeptTokens(Sealed access, Instant accessUntil, Sealed refresh, Instant refreshUntil, boolean dead) {}
