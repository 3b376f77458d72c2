package dev.avow.core.rights;

import java.time.Duration;

/**
 * By when a breach is told, from the moment somebody became aware of it (O16, C14).
 *
 * @param authority to the authority, above zero (S1-50; GDPR Art. 33(1): 72 hours)
 * @param merchants to the merchants concerned, above zero (S1-50, S3-30; GDPR Art. 33(2))
 */
public record IncidentTerms(Duration authority, Duration merchants) {

    /**
     * Checks the bounds.
     *
     * @throws IllegalArgumentException if a duration is not above zero
     */
    public IncidentTerms {
        if (authority.isNegative() || authority.isZero() || merchants.isNegative() || merchants.isZero()) {
            throw new IllegalArgumentException("the clocks of an incident are above zero");
        }
    }
}
