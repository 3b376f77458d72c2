package dev.avow.core.port;

import dev.avow.core.consent.ConsentRecord;
import dev.avow.core.conversation.ContactKind;
import dev.avow.core.retention.Lifetime;
import dev.avow.core.subject.ConversationId;
import dev.avow.core.subject.LeadId;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Optional;

/**
 * A lead as its store sees it: no store ever gets a contact value in the clear (S2-11).
 *
 * @param id which one
 * @param conversation the conversation it was left in
 * @param conversationClock when that conversation's clock started, cut to milliseconds
 * @param lifetime begins when it was left; ends with the conversation at the latest
 * @param consent what the shopper agreed to
 * @param contactedAt when the merchant followed it up, cut to milliseconds
 * @param contact each value sealed, with its blind index; at least one
 */
public record SealedLead(
        LeadId id,
        ConversationId conversation,
        Instant conversationClock,
        Lifetime lifetime,
        ConsentRecord consent,
        Optional<Instant> contactedAt,
        Map<ContactKind, SealedField> contact) {

    /**
     * Copies and cuts.
     *
     * @throws IllegalArgumentException if there is no contact, or one without an index
     */
    public SealedLead {
        conversationClock = conversationClock.truncatedTo(ChronoUnit.MILLIS);
        contactedAt = contactedAt.map(at -> at.truncatedTo(ChronoUnit.MILLIS));
        contact = Map.copyOf(contact);
        if (contact.isEmpty()
                || contact.values().stream().anyMatch(field -> field.index().isEmpty())) {
            throw new IllegalArgumentException("a lead has a contact, and each contact an index");
        }
    }

    /** The same, followed up; at the instant at which it first was. */
    public SealedLead contacted(Instant at) {
        return new SealedLead(
                id, conversation, conversationClock, lifetime, consent, Optional.of(contactedAt.orElse(at)), contact);
    }

    /** The same with its contact sealed otherwise. */
    public SealedLead with(Map<ContactKind, SealedField> other) {
        return new SealedLead(id, conversation, conversationClock, lifetime, consent, contactedAt, other);
    }
}
