package dev.avow.core.port;

import java.time.Instant;

/**
 * Where the next page of checkouts goes on: after this one.
 *
 * @param updatedAt when the last one given last changed
 * @param checkout its number
 */
public record CaseCursor(Instant updatedAt, long checkout) {}
