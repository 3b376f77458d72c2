package dev.avow.core.port;

import dev.avow.core.retention.Horizon;
import dev.avow.core.retention.Lifetime;
import dev.avow.core.retention.ParentLink;
import dev.avow.core.retention.RetentionPolicy;
import dev.avow.core.subject.DataClass;
import java.time.Instant;

/**
 * What may be seen of leads: a lead is visible while its own rule shows it and the rule of its conversation would show
 * that (S1-22, I1). So a rule that was tightened for conversations hides their leads at the same instant. Where it does
 * not wait any more for the event that a conversation's clock waits for, the lead goes at the latest when a conversation
 * that began with it would: a lead does not know when its conversation began.
 *
 * @param leads what the rule for leads shows
 * @param conversations what the rule for conversations shows, at the same instant
 */
public record LeadHorizon(Horizon leads, Horizon conversations) {

    /**
     * As a policy has it at an instant. Where leads do not die with their conversation, conversations hide none; of a class
     * that no rule speaks of any more, what was kept ends as it was dated.
     */
    public static LeadHorizon of(RetentionPolicy retention, Instant now) {
        Horizon asDated = new Horizon(now, Instant.EPOCH);
        if (!retention.classes().contains(DataClass.LEAD)) {
            return new LeadHorizon(asDated, asDated);
        }
        boolean dies = retention.ruleFor(DataClass.LEAD).parent().equals(ParentLink.diesWith(DataClass.TRANSCRIPT));
        return new LeadHorizon(
                retention.horizon(DataClass.LEAD, now), dies ? retention.horizon(DataClass.TRANSCRIPT, now) : asDated);
    }

    /** Says whether a lead may be read. */
    public boolean shows(SealedLead lead) {
        boolean conversationIsOpen = lead.conversationClock().equals(Lifetime.FAR);
        return leads.shows(lead.lifetime())
                && lead.conversationClock().isAfter(conversations.startedAfter())
                && (!conversationIsOpen || lead.lifetime().startedAt().isAfter(conversations.begunAfter()));
    }
}
