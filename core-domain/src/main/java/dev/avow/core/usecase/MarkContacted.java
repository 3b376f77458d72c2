package dev.avow.core.usecase;

import dev.avow.core.port.LeadHorizon;
import dev.avow.core.port.LeadStore;
import dev.avow.core.retention.RetentionInForce;
import dev.avow.core.subject.LeadId;
import dev.avow.core.subject.ShopId;
import java.time.Instant;
import java.time.InstantSource;

/** Notes that a merchant has followed a lead up (S1-14). The lead lives no longer for it. Thread-safe. */
public final class MarkContacted {

    private final LeadStore leads;
    private final RetentionInForce retention;
    private final InstantSource clock;

    /** Puts the use case together. */
    public MarkContacted(LeadStore leads, RetentionInForce retention, InstantSource clock) {
        this.leads = leads;
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

    /** Notes it; {@code false} if the lead is not there, has expired, or is another shop's. */
    public boolean handle(Command command) {
        Instant now = clock.instant();
        LeadHorizon horizon = LeadHorizon.of(retention.at(command.shop(), now), now);
        return leads.markContacted(command.shop(), command.lead(), horizon, now);
    }
}
