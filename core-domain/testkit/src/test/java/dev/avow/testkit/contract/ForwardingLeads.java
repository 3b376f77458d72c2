package dev.avow.testkit.contract;

import dev.avow.core.inmemory.InMemoryLeadStore;
import dev.avow.core.port.LeadCursor;
import dev.avow.core.port.LeadHorizon;
import dev.avow.core.port.LeadPurge;
import dev.avow.core.port.LeadSearch;
import dev.avow.core.port.LeadStore;
import dev.avow.core.port.SealedFields;
import dev.avow.core.port.SealedLead;
import dev.avow.core.port.SealedRow;
import dev.avow.core.subject.ConversationId;
import dev.avow.core.subject.DataClass;
import dev.avow.core.subject.LeadId;
import dev.avow.core.subject.Purpose;
import dev.avow.core.subject.ShopId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** A right store, for others to break one method of. */
public class ForwardingLeads implements LeadStore, LeadPurge, SealedFields {

    final InMemoryLeadStore right = new InMemoryLeadStore();

    @Override
    public void save(ShopId shop, SealedLead lead) {
        right.save(shop, lead);
    }

    @Override
    public Optional<SealedLead> find(ShopId shop, Purpose purpose, LeadId lead, LeadHorizon horizon) {
        return right.find(shop, purpose, lead, horizon);
    }

    @Override
    public List<SealedLead> page(
            ShopId shop, Purpose purpose, LeadHorizon horizon, Optional<LeadCursor> after, int limit) {
        return right.page(shop, purpose, horizon, after, limit);
    }

    @Override
    public List<SealedLead> search(ShopId shop, Purpose purpose, LeadHorizon horizon, LeadSearch search, int limit) {
        return right.search(shop, purpose, horizon, search, limit);
    }

    @Override
    public boolean markContacted(ShopId shop, LeadId lead, LeadHorizon horizon, Instant at) {
        return right.markContacted(shop, lead, horizon, at);
    }

    @Override
    public boolean delete(ShopId shop, LeadId lead) {
        return right.delete(shop, lead);
    }

    @Override
    public int deleteOf(ShopId shop, ConversationId conversation) {
        return right.deleteOf(shop, conversation);
    }

    @Override
    public int purge(LeadHorizon horizon, int limit) {
        return right.purge(horizon, limit);
    }

    @Override
    public Optional<Instant> oldest() {
        return right.oldest();
    }

    @Override
    public DataClass dataClass() {
        return right.dataClass();
    }

    @Override
    public List<SealedRow> staleRows(String currentKey, Optional<String> after, int limit) {
        return right.staleRows(currentKey, after, limit);
    }

    @Override
    public boolean replace(SealedRow before, SealedRow after) {
        return right.replace(before, after);
    }
}
