package dev.avow.core.port;

import dev.avow.core.rights.SubjectLocator;
import dev.avow.core.subject.ConversationId;
import dev.avow.core.subject.LeadId;
import dev.avow.core.subject.Purpose;
import dev.avow.core.subject.ShopId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Stands in front of a store of leads: what is restricted is kept and not shown for that purpose (S1-39). As thread-safe as its
 * parts.
 */
public final class SuppressedLeads implements LeadStore {

    private final LeadStore store;
    private final Suppressions suppressions;

    /** Puts it together. */
    public SuppressedLeads(LeadStore store, Suppressions suppressions) {
        this.store = store;
        this.suppressions = suppressions;
    }

    @Override
    public void save(ShopId shop, SealedLead lead) {
        store.save(shop, lead);
    }

    @Override
    public Optional<SealedLead> find(ShopId shop, Purpose purpose, LeadId lead, LeadHorizon horizon) {
        return store.find(shop, purpose, lead, horizon).filter(found -> !isStopped(shop, found, purpose));
    }

    /** Pages are filled up, so that a short one is still the last. */
    @Override
    public List<SealedLead> page(
            ShopId shop, Purpose purpose, LeadHorizon horizon, Optional<LeadCursor> after, int limit) {
        List<SealedLead> shown = new ArrayList<>();
        Optional<LeadCursor> from = after;
        while (true) {
            List<SealedLead> page = store.page(shop, purpose, horizon, from, limit);
            for (SealedLead lead : page) {
                if (shown.size() < limit && !isStopped(shop, lead, purpose)) {
                    shown.add(lead);
                }
            }
            if (page.size() < limit || shown.size() == limit) {
                return shown;
            }
            SealedLead last = page.get(page.size() - 1);
            from = Optional.of(new LeadCursor(last.lifetime().startedAt(), last.id()));
        }
    }

    @Override
    public List<SealedLead> search(ShopId shop, Purpose purpose, LeadHorizon horizon, LeadSearch search, int limit) {
        return store.search(shop, purpose, horizon, search, limit).stream()
                .filter(lead -> !isStopped(shop, lead, purpose))
                .toList();
    }

    /** What is not shown is not followed up. */
    @Override
    public boolean markContacted(ShopId shop, LeadId lead, LeadHorizon horizon, Instant at) {
        return find(shop, Purpose.LEAD_FOLLOW_UP, lead, horizon).isPresent()
                && store.markContacted(shop, lead, horizon, at);
    }

    @Override
    public boolean delete(ShopId shop, LeadId lead) {
        return store.delete(shop, lead);
    }

    @Override
    public int deleteOf(ShopId shop, ConversationId conversation) {
        return store.deleteOf(shop, conversation);
    }

    private boolean isStopped(ShopId shop, SealedLead lead, Purpose purpose) {
        return suppressions.isStopped(shop, SubjectLocator.of(lead.conversation()), purpose);
    }
}
