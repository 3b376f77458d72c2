package dev.avow.core.recovery;

import java.time.Duration;
import java.util.Set;

/**
 * What a policy chooses about the recovery of carts (O21).
 *
 * @param delay when a checkout counts as left, above zero (S4-03)
 * @param mails how many mails at most, zero or more (S4-05)
 * @param consent who may be mailed (S4-10)
 * @param deleteOpenDrafts whether an open draft order ends with its checkout's life (I19)
 * @param aggregateRevenue whether erasing a recovered order leaves its sum (I24); if not, the revenue shown falls
 * @param fields the protected customer fields that are read and stored (S4-01, S4-21)
 */
public record RecoveryTerms(
        Duration delay,
        int mails,
        Consent consent,
        boolean deleteOpenDrafts,
        boolean aggregateRevenue,
        Set<Field> fields) {

    /** Who may be mailed, from the mildest to the strictest. */
    public enum Consent {
        /** Everybody; the checker of contradictions refuses it (I22). */
        ANYBODY,
        /** Who has not opted out. */
        NOT_OPTED_OUT,
        /** Who has opted in. */
        OPTED_IN
    }

    /** The protected customer fields. */
    public enum Field {
        /** The address the invoice goes to. */
        EMAIL,
        /** How the customer is addressed. */
        NAME
    }

    /**
     * Checks the bounds.
     *
     * @throws IllegalArgumentException if the delay is not above zero or the number of mails is negative
     */
    public RecoveryTerms {
        fields = Set.copyOf(fields);
        if (delay.isNegative() || delay.isZero() || mails < 0) {
            throw new IllegalArgumentException("a delay is above zero and a number of mails is zero or more");
        }
    }
}
