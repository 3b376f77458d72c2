package dev.avow.core.port;

import dev.avow.core.retention.Horizon;
import dev.avow.core.retention.RetentionInForce;
import dev.avow.core.subject.DataClass;
import java.time.Instant;
import java.util.Optional;

/** Purges leads together with their conversations: what either rule hides goes (S1-22). As thread-safe as its parts. */
public final class PurgeOfLeads implements Purge {

    private final LeadPurge leads;
    private final RetentionInForce retention;

    /** Puts it together. */
    public PurgeOfLeads(LeadPurge leads, RetentionInForce retention) {
        this.leads = leads;
        this.retention = retention;
    }

    @Override
    public DataClass dataClass() {
        return DataClass.LEAD;
    }

    @Override
    public int purge(Horizon horizon, int limit) {
        Horizon conversations =
                LeadHorizon.of(retention.at(horizon.now()), horizon.now()).conversations();
        return leads.purge(new LeadHorizon(horizon, conversations), limit);
    }

    @Override
    public Optional<Instant> oldest() {
        return leads.oldest();
    }
}
