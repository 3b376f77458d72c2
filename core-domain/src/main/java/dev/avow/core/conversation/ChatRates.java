package dev.avow.core.conversation;

/**
 * How often things may happen in a minute. Each is at least 1.
 *
 * @param messages of one conversation
 * @param shopMessages of all conversations of one shop
 * @param shopSessions that one shop's storefront may open
 */
public record ChatRates(int messages, int shopMessages, int shopSessions) {

    /**
     * Checks the bounds.
     *
     * @throws IllegalArgumentException if one is below 1
     */
    public ChatRates {
        if (messages < 1 || shopMessages < 1 || shopSessions < 1) {
            throw new IllegalArgumentException("a rate must be at least 1 a minute");
        }
    }
}
