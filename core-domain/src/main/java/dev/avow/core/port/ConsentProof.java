package dev.avow.core.port;

import dev.avow.core.consent.ConsentRecord;
import dev.avow.core.retention.Lifetime;
import dev.avow.core.subject.LeadId;

/**
 * Proof that a consent existed and ended, when nothing else of the lead is left: no contact value, no conversation
 * (S1-42; GDPR Art. 7(1)).
 *
 * @param lead the id that the lead had
 * @param consent withdrawn
 * @param lifetime of the proof itself
 */
public record ConsentProof(LeadId lead, ConsentRecord consent, Lifetime lifetime) {

    /**
     * Checks the consent.
     *
     * @throws IllegalArgumentException if it still stands
     */
    public ConsentProof {
        if (consent.withdrawnAt().isEmpty()) {
            throw new IllegalArgumentException("a proof is kept of a consent that has ended");
        }
    }
}
