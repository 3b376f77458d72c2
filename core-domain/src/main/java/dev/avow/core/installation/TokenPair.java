package dev.avow.core.installation;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Set;

/**
 * One shop's tokens as Shopify gave them together. They are stored together or not at all: a refresh replaces both.
 *
 * @param access opens the shop's data
 * @param accessExpiresAt when it stops to; exclusive, cut to milliseconds
 * @param refresh gets the next pair
 * @param refreshExpiresAt when it stops to; exclusive, cut to milliseconds
 * @param scopes what was granted; a scope to write may stand without its scope to read, which it includes
 */
public record TokenPair(
        AccessToken access,
        Instant accessExpiresAt,
        RefreshToken refresh,
        Instant refreshExpiresAt,
        Set<String> scopes) {

    /** Copies the scopes, and cuts the instants to what every store keeps. */
    public TokenPair {
        accessExpiresAt = accessExpiresAt.truncatedTo(ChronoUnit.MILLIS);
        refreshExpiresAt = refreshExpiresAt.truncatedTo(ChronoUnit.MILLIS);
        scopes = Set.copyOf(scopes);
    }
}
