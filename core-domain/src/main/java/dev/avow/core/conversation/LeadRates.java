package dev.avow.core.conversation;

/**
 * How often leads may be left in a minute. Each is at least 1.
 *
 * @param leads in one conversation
 * @param shopLeads in all conversations of one shop
 */
public record LeadRates(int leads, int shopLeads) {

    /**
     * Checks the bounds.
     *
     * @throws IllegalArgumentException if one is below 1
     */
    public LeadRates {
        if (leads < 1 || shopLeads < 1) {
            throw new IllegalArgumentException("a rate must be at least 1 a minute");
        }
    }
}
