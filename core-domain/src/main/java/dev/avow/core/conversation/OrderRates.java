package dev.avow.core.conversation;

import java.time.Duration;

/**
 * How often somebody may try to show that an order is theirs; a try that succeeds counts, too. Each is at least 1.
 *
 * @param session tries of one conversation in ten minutes
 * @param order tries about one order number in a day, by whomever
 * @param shop tries in one shop in a minute
 */
public record OrderRates(int session, int order, int shop) {

    /** The time in which one conversation has its tries. */
    public static final Duration SESSION_PERIOD = Duration.ofMinutes(10);

    /** The time in which one order number has its tries: long, since a phone number can be guessed in many small steps. */
    public static final Duration ORDER_PERIOD = Duration.ofDays(1);

    /**
     * Checks the bounds.
     *
     * @throws IllegalArgumentException if one is below 1
     */
    public OrderRates {
        if (session < 1 || order < 1 || shop < 1) {
            throw new IllegalArgumentException("a rate must be at least 1");
        }
    }
}
