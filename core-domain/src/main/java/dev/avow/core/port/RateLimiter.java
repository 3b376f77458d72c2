package dev.avow.core.port;

import java.time.Duration;
import java.util.Optional;

/**
 * Bounds how often something may happen, over all instances of the service. Thread-safe. Its duties:
 *
 * <ul>
 *   <li>RL-1 a scope may take as many tokens at once as a minute gives, then one whenever its share of a minute has passed
 *   <li>RL-2 who gets none is told how long to wait, above zero and at most a minute; having waited that long, it gets one
 *   <li>RL-3 scopes do not share tokens
 *   <li>RL-4 a limiter that cannot be reached is {@link PortException.Unavailable}: nobody passes unseen
 *   <li>RL-5 forgetting touches no scope that still waits for tokens
 *   <li>RL-6 where a period is named it stands in place of the minute: for what must not be tried often in an hour either
 * </ul>
 */
public interface RateLimiter {

    /**
     * Takes one token.
     *
     * @param scope what is limited; at most 300 characters
     * @param perMinute how many tokens a minute gives, at least 1
     * @return empty when the token was taken, else how long to wait
     */
    default Optional<Duration> take(String scope, int perMinute) {
        return take(scope, perMinute, Duration.ofMinutes(1));
    }

    /**
     * Takes one token.
     *
     * @param scope what is limited; at most 300 characters; always with the same period
     * @param tokens how many tokens a period gives, at least 1
     * @param period at most a day
     * @return empty when the token was taken, else how long to wait
     */
    Optional<Duration> take(String scope, int tokens, Duration period);

    /** Forgets the scopes whose tokens have all come back; says how many. */
    int forgetFull();
}
