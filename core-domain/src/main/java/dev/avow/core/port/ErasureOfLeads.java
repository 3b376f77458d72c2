package dev.avow.core.port;

import dev.avow.core.consent.ConsentRecord;
import dev.avow.core.retention.RetentionInForce;
import dev.avow.core.rights.SubjectLocator;
import dev.avow.core.subject.DataClass;
import dev.avow.core.subject.ShopId;
import java.time.Instant;
import java.time.InstantSource;

/**
 * Forgets leads. To ask for that withdraws the consent they rest on, so the proof that it existed and ended is kept first,
 * without the contact (S1-15, S1-42). As thread-safe as its parts.
 */
public final class ErasureOfLeads implements ErasureStep {

    private final LeadsOfPerson finder;
    private final LeadStore leads;
    private final ConsentProofs proofs;
    private final RetentionInForce retention;
    private final InstantSource clock;

    /** Puts it together. */
    public ErasureOfLeads(
            LeadsOfPerson finder,
            LeadStore leads,
            ConsentProofs proofs,
            RetentionInForce retention,
            InstantSource clock) {
        this.finder = finder;
        this.leads = leads;
        this.proofs = proofs;
        this.retention = retention;
        this.clock = clock;
    }

    @Override
    public DataClass dataClass() {
        return DataClass.LEAD;
    }

    @Override
    public int forget(ShopId shop, SubjectLocator person, Instant upTo, int limit) {
        while (true) {
            int found = 0;
            int forgotten = 0;
            for (SealedLead lead : finder.of(shop, person, upTo, limit)) {
                found++;
                proofs.keep(shop, proof(shop, lead));
                forgotten += leads.delete(shop, lead.id()) ? 1 : 0;
            }
            // None forgotten though some were found: another instance was faster, and more may be left.
            if (forgotten > 0 || found == 0) {
                return forgotten;
            }
        }
    }

    @Override
    public int forgetShop(ShopId shop, Instant upTo, int limit) {
        return finder.forgetShop(shop, upTo, limit);
    }

    private ConsentProof proof(ShopId shop, SealedLead lead) {
        Instant now = clock.instant();
        ConsentRecord consent = lead.consent();
        Instant end = now.isBefore(consent.givenAt()) ? consent.givenAt() : now;
        return new ConsentProof(
                lead.id(), consent.withdrawn(end), retention.at(shop, now).lifetime(DataClass.CONSENT_RECORD, now));
    }
}
