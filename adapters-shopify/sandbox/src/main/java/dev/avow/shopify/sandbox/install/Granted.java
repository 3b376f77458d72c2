package dev.avow.shopify.sandbox.install;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * What the token endpoint gives away. The tokens are masked in {@link #toString()}.
 *
 * @param accessToken opens Admin
 * @param expiresIn for how long; empty for ever
 * @param refreshToken gets the next pair
 * @param refreshExpiresIn for how long that is good
 * @param scopes what the access token opens
 */
public record Granted(
        String accessToken,
        Optional<Duration> expiresIn,
        Optional<String> refreshToken,
        Duration refreshExpiresIn,
        List<String> scopes) {

    @Override
    public String toString() {
        return "Granted[expiresIn=" + expiresIn + ", scopes=" + scopes + "]";
    }
}
