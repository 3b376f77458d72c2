package dev.avow.core.usecase;

import dev.avow.core.consent.ConsentRecord;
import dev.avow.core.port.ConsentProof;
import dev.avow.core.port.ConsentProofs;
import dev.avow.core.port.LeadHorizon;
import dev.avow.core.port.LeadStore;
import dev.avow.core.port.PortException;
import dev.avow.core.port.SealedLead;
import dev.avow.core.retention.RetentionInForce;
import dev.avow.core.retention.RetentionPolicy;
import dev.avow.core.subject.DataClass;
import dev.avow.core.subject.LeadId;
import dev.avow.core.subject.Purpose;
import dev.avow.core.subject.ShopId;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;

/**
 * Deletes a lead before its time, which withdraws the consent it rested on (S1-15, S1-42; GDPR Art. 7(3)). What is kept is
 * the proof that the consent existed and ended. Repeating it is harmless. Thread-safe.
 */
public final class WithdrawLead {

    private final LeadStore leads;
    private final ConsentProofs proofs;
    private final RetentionInForce retention;
    private final InstantSource clock;

    /** Puts the use case together. */
    public WithdrawLead(LeadStore leads, ConsentProofs proofs, RetentionInForce retention, InstantSource clock) {
        this.leads = leads;
        this.proofs = proofs;
        this.retention = retention;
        this.clock = clock;
    }

    /**
     * Which lead.
     *
     * @param shop from the verified token
     * @param lead which one
     */
    public record Command(ShopId shop, LeadId lead) {}

    /**
     * Keeps the proof, then deletes.
     *
     * @return {@code false} if no lead was to be seen: there is none, it has expired, or it is another shop's
     * @throws PortException if a store failed; the lead may still be there, and doing it again finishes it
     */
    public boolean handle(Command command) {
        Instant now = clock.instant();
        ShopId shop = command.shop();
        RetentionPolicy inForce = retention.at(shop, now);
        Optional<SealedLead> lead = leads.find(shop, Purpose.RIGHTS, command.lead(), LeadHorizon.of(inForce, now));
        lead.ifPresent(found -> proofs.keep(shop, proof(found, inForce, now)));
        leads.delete(shop, command.lead());
        return lead.isPresent();
    }

    private static ConsentProof proof(SealedLead lead, RetentionPolicy inForce, Instant now) {
        ConsentRecord consent = lead.consent();
        Instant end = now.isBefore(consent.givenAt()) ? consent.givenAt() : now;
        return new ConsentProof(lead.id(), consent.withdrawn(end), inForce.lifetime(DataClass.CONSENT_RECORD, now));
    }
}
