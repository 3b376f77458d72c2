package dev.avow.core.consent;

/**
 * What a policy chooses about consent as a whole. That what is unknown means no is not a choice.
 *
 * @param globalPrivacyControl whether Global Privacy Control counts as no to marketing and to the sale of data, even
 *     beside a signal that says yes; if false, Shopify alone honours it
 * @param deleteOnWithdrawal whether a withdrawal also deletes what was collected for the purpose (S1-42); the use stops
 *     in any case
 */
public record ConsentTerms(boolean globalPrivacyControl, boolean deleteOnWithdrawal) {

    /** The stricter value of both. */
    public static ConsentTerms strict() {
        return new ConsentTerms(true, true);
    }
}
