package dev.avow.core.port;

import java.time.Duration;
import java.util.List;
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
 *   <li>RL-7 of several scopes each is asked only while those before it gave their token: who floods one of them does not empty the
 *       next, and what one gave stays taken though a later one refuses
 *   <li>RL-8 who asks for several tokens of a scope gets all of them or none, and is told when all will be there
 * </ul>
 */
public interface RateLimiter {

    /**
     * What bounds something.
     *
     * @param scope what is limited; at most 300 characters; always with the same period
     * @param tokens how many tokens a period gives, at least 1
     * @param period at most a day
     * @param cost how many of the tokens are asked for, from 1 to {@code tokens}
     */
    record Limit(String scope, int tokens, Duration period, int cost) {

        /**
         * Checks the bounds.
         *
         * @throws IllegalArgumentException if it could never be kept
         */
        public Limit {
            if (cost < 1 || cost > tokens) {
                throw new IllegalArgumentException("a limit gives at least one token, and all that it is asked for");
            }
        }

        /** One token. */
        public Limit(String scope, int tokens, Duration period) {
            this(scope, tokens, period, 1);
        }

        /** So many in a minute. */
        public static Limit perMinute(String scope, int tokens) {
            return new Limit(scope, tokens, Duration.ofMinutes(1));
        }
    }

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
    default Optional<Duration> take(String scope, int tokens, Duration period) {
        return take(List.of(new Limit(scope, tokens, period)));
    }

    /**
     * Takes the tokens of each, in their order, until one refuses.
     *
     * @param limits at least one, each scope once
     * @return empty when all were taken, else how long to wait for the one that refused
     */
    Optional<Duration> take(List<Limit> limits);

    /** Forgets the scopes whose tokens have all come back; says how many. */
    int forgetFull();
}
