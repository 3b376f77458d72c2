package dev.avow.core.port;

import dev.avow.core.subject.ConversationId;
import dev.avow.core.subject.LeadId;
import dev.avow.core.subject.Purpose;
import dev.avow.core.subject.ShopId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Lets leads be read for permitted purposes only; writes pass. As thread-safe as its parts. */
public final class PurposeLimitedLeads implements LeadStore {

    private final LeadStore store;
    private final PurposeGuard guard;

    /** Puts the guard in front of a store. */
    public PurposeLimitedLeads(LeadStore store, PurposeGuard guard) {
        this.store = store;
        this.guard = guard;
    }

    @Override
    public void save(ShopId shop, SealedLead lead) {
        store.save(shop, lead);
    }

    @Override
    public Optional<SealedLead> find(ShopId shop, Purpose purpose, LeadId lead, LeadHorizon horizon) {
        guard.require(shop, purpose);
        return store.find(shop, purpose, lead, horizon);
    }

    @Override
    public List<SealedLead> page(
            ShopId shop, Purpose purpose, LeadHorizon horizon, Optional<LeadCursor> after, int limit) {
        guard.require(shop, purpose);
        return store.page(shop, purpose, horizon, after, limit);
    }

    @Override
    public List<SealedLead> search(ShopId shop, Purpose purpose, LeadHorizon horizon, LeadSearch search, int limit) {
        guard.require(shop, purpose);
        return store.search(shop, purpose, horizon, search, limit);
    }

    @Override
    public boolean markContacted(ShopId shop, LeadId lead, LeadHorizon horizon, Instant at) {
        return store.markContacted(shop, lead, horizon, at);
    }

    @Override
    public boolean delete(ShopId shop, LeadId lead) {
        return store.delete(shop, lead);
    }

    @Override
    public int deleteOf(ShopId shop, ConversationId conversation) {
        return store.deleteOf(shop, conversation);
    }
}
