package dev.avow.testkit.contract;

import dev.avow.core.consent.ConsentRecord;
import dev.avow.core.conversation.ContactKind;
import dev.avow.core.port.LeadCursor;
import dev.avow.core.port.LeadHorizon;
import dev.avow.core.port.LeadSearch;
import dev.avow.core.port.LeadStore;
import dev.avow.core.port.Sealed;
import dev.avow.core.port.SealedField;
import dev.avow.core.port.SealedLead;
import dev.avow.core.retention.Horizon;
import dev.avow.core.retention.Lifetime;
import dev.avow.core.subject.ConversationId;
import dev.avow.core.subject.LeadId;
import dev.avow.core.subject.Purpose;
import dev.avow.core.subject.ShopId;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** One lead of one shop in the store under test, with the values that most tests do not care about. */
record LeadBox(LeadStore store, ShopId shop, SealedLead lead) {

    /** Hides nothing that any contract writes. */
    static final LeadHorizon EVERYTHING = new LeadHorizon(Chat.EVERYTHING, Chat.EVERYTHING);

    /** A fresh lead that is left now, an hour after its conversation began; nothing is stored yet. */
    static LeadBox fresh(LeadStore store) {
        return at(store, Fresh.shop(), Chat.NOW);
    }

    static LeadBox at(LeadStore store, ShopId shop, Instant submittedAt) {
        return with(store, shop, Lifetime.fixed(submittedAt, submittedAt.plus(Chat.LIFE), Chat.VERSION));
    }

    static LeadBox with(LeadStore store, ShopId shop, Lifetime lifetime) {
        Instant submittedAt = lifetime.startedAt();
        return new LeadBox(
                store,
                shop,
                new SealedLead(
                        new LeadId(Fresh.name()),
                        Fresh.conversation(),
                        submittedAt.minusSeconds(3_600),
                        lifetime,
                        ConsentRecord.given(Purpose.LEAD_FOLLOW_UP, "lead-2", "pt-BR", submittedAt.plusNanos(999)),
                        Optional.empty(),
                        Map.of(ContactKind.EMAIL, field())));
    }

    static SealedField field() {
        Sealed sealed = new Sealed("key-1", Fresh.name().getBytes(StandardCharsets.UTF_8));
        return new SealedField(sealed, Optional.of(Deliveries.digest()));
    }

    LeadBox of(ShopId another) {
        return new LeadBox(store, another, lead);
    }

    LeadBox holding(Map<ContactKind, SealedField> contact) {
        return new LeadBox(store, shop, lead.with(contact));
    }

    LeadBox in(ConversationId conversation) {
        return new LeadBox(
                store,
                shop,
                new SealedLead(
                        lead.id(),
                        conversation,
                        lead.conversationClock(),
                        lead.lifetime(),
                        lead.consent(),
                        lead.contactedAt(),
                        lead.contact()));
    }

    /** The clock of its conversation is open. */
    LeadBox whoseConversationWaits() {
        return new LeadBox(
                store,
                shop,
                new SealedLead(
                        lead.id(),
                        lead.conversation(),
                        Lifetime.FAR,
                        lead.lifetime(),
                        lead.consent(),
                        lead.contactedAt(),
                        lead.contact()));
    }

    LeadBox save() {
        store.save(shop, lead);
        return this;
    }

    Optional<SealedLead> find(LeadHorizon horizon) {
        return store.find(shop, Purpose.LEAD_FOLLOW_UP, lead.id(), horizon);
    }

    boolean isThere() {
        return find(EVERYTHING).isPresent();
    }

    List<SealedLead> page(LeadHorizon horizon) {
        return store.page(shop, Purpose.LEAD_FOLLOW_UP, horizon, Optional.empty(), 200);
    }

    List<SealedLead> search(LeadHorizon horizon) {
        return search(horizon, ContactKind.EMAIL, Set.of(index(ContactKind.EMAIL)));
    }

    List<SealedLead> search(LeadHorizon horizon, ContactKind kind, Set<String> indexes) {
        Instant at = lead.lifetime().startedAt();
        return search(horizon, new LeadSearch(kind, indexes, at, at.plusMillis(1)), 200);
    }

    List<SealedLead> search(LeadHorizon horizon, LeadSearch search, int limit) {
        return store.search(shop, Purpose.RIGHTS, horizon, search, limit);
    }

    boolean mark(LeadHorizon horizon, Instant at) {
        return store.markContacted(shop, lead.id(), horizon, at);
    }

    String index(ContactKind kind) {
        return Optional.ofNullable(lead.contact().get(kind))
                .flatMap(SealedField::index)
                .orElseThrow();
    }

    LeadCursor cursor() {
        return new LeadCursor(lead.lifetime().startedAt(), lead.id());
    }

    /** By expiry alone. */
    static LeadHorizon expiredAt(Instant now) {
        return new LeadHorizon(new Horizon(now, Instant.EPOCH), Chat.EVERYTHING);
    }

    /** By today's rule for leads alone. */
    static LeadHorizon leadsAfter(Instant start) {
        return new LeadHorizon(new Horizon(Instant.EPOCH, start), Chat.EVERYTHING);
    }

    /** By today's rule for conversations alone. */
    static LeadHorizon conversationsAfter(Instant start) {
        return new LeadHorizon(Chat.EVERYTHING, new Horizon(Instant.EPOCH, start));
    }
}
