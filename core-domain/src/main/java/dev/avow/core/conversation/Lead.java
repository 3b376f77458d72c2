package dev.avow.core.conversation;

import dev.avow.core.consent.ConsentRecord;
import dev.avow.core.subject.ConversationId;
import dev.avow.core.subject.LeadId;
import dev.avow.core.subject.Purpose;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/**
 * Contact details that a shopper left so that the merchant can follow up an open question. There is none without the
 * consent to that, which stands when the lead is made (S1-13, S1-47). Immutable; never printed.
 */
public final class Lead {

    private final LeadId id;
    private final ConversationId conversation;
    private final Instant submittedAt;
    private final LeadContact contact;
    private final ConsentRecord consent;

    /**
     * Puts it together.
     *
     * @param submittedAt when it was left, cut to milliseconds
     * @param consent for {@link Purpose#LEAD_FOLLOW_UP}, given by then and not withdrawn
     * @throws IllegalArgumentException if the consent is another one
     */
    public Lead(
            LeadId id, ConversationId conversation, Instant submittedAt, LeadContact contact, ConsentRecord consent) {
        this.id = id;
        this.conversation = conversation;
        this.submittedAt = submittedAt.truncatedTo(ChronoUnit.MILLIS);
        this.contact = contact;
        this.consent = consent;
        if (consent.purpose() != Purpose.LEAD_FOLLOW_UP) {
            throw new IllegalArgumentException("a lead needs the consent to follow it up");
        }
        if (!consent.isGivenBy(this.submittedAt) || consent.withdrawnAt().isPresent()) {
            throw new IllegalArgumentException("a lead needs a consent that stands");
        }
    }

    /** Which one. */
    public LeadId id() {
        return id;
    }

    /** The conversation it was left in, and with which it ends (S1-22). */
    public ConversationId conversation() {
        return conversation;
    }

    /** When it was left. */
    public Instant submittedAt() {
        return submittedAt;
    }

    /** How the shopper can be reached. */
    public LeadContact contact() {
        return contact;
    }

    /** What the shopper agreed to. */
    public ConsentRecord consent() {
        return consent;
    }

    @Override
    public String toString() {
        return "Lead[" + id + "]";
    }
}
