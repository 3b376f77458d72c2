package dev.avow.testkit.contract;

import static org.assertj.core.api.Assertions.assertThat;

import dev.avow.core.port.LeadHorizon;
import dev.avow.core.port.LeadPurge;
import dev.avow.core.port.LeadStore;
import dev.avow.core.port.Purge;
import dev.avow.core.port.PurgeOfLeads;
import dev.avow.core.retention.Horizon;
import dev.avow.core.retention.Lifetime;
import dev.avow.core.retention.ParentLink;
import dev.avow.core.retention.RetentionInForce;
import dev.avow.core.retention.RetentionPolicy;
import dev.avow.core.retention.RetentionRule;
import dev.avow.core.retention.Span;
import dev.avow.core.subject.DataClass;
import java.time.Instant;
import java.util.List;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.Test;

/** All that a {@link LeadPurge} owes: LP-1 to LP-4, which are PU-1 to PU-4, with an eye on the conversations. */
public interface LeadPurgeContract extends PurgeContract {

    /** The purge under test. */
    LeadPurge leadPurge();

    /** The store that it sweeps. */
    LeadStore leads();

    @Override
    default Purge purge() {
        Span life = Span.parse("2 days");
        return new PurgeOfLeads(
                leadPurge(),
                RetentionInForce.always(new RetentionPolicy(List.of(
                        RetentionRule.builder("transcript.kit", DataClass.TRANSCRIPT, life)
                                .build(),
                        RetentionRule.builder("lead.kit", DataClass.LEAD, life)
                                .parent(ParentLink.diesWith(DataClass.TRANSCRIPT))
                                .build()))));
    }

    @Override
    default BooleanSupplier write(Lifetime lifetime) {
        LeadBox box = LeadBox.with(leads(), Fresh.shop(), lifetime).save();
        return box::isThere;
    }

    /** LP-1: where only the conversation is over, the lead goes too, and at that very instant (S1-22). */
    @Test
    default void lp1WhoseConversationIsHiddenIsRemoved() {
        PurgeEra era = PurgeEra.cleared(purge());
        LeadBox old = LeadBox.with(leads(), Fresh.shop(), era.life(10_000_000, 20_000_000))
                .save();
        LeadBox young = LeadBox.with(leads(), Fresh.shop(), era.life(10_000_001, 20_000_000))
                .save();
        Horizon conversations = new Horizon(era.at(10_000_002), old.lead().conversationClock());

        int removed =
                leadPurge().purge(new LeadHorizon(new Horizon(era.at(10_000_002), Instant.EPOCH), conversations), 100);

        assertThat(removed).isEqualTo(1);
        assertThat(old.isThere()).isFalse();
        assertThat(young.isThere()).isTrue();
    }

    /** LP-1: the same where the conversation's clock is open, but today's rule waits for no event. */
    @Test
    default void lp1WhoseOpenConversationBeganTooLongAgoIsRemoved() {
        PurgeEra era = PurgeEra.cleared(purge());
        LeadBox old = LeadBox.with(leads(), Fresh.shop(), era.life(10, 9_000))
                .whoseConversationWaits()
                .save();
        LeadBox young = LeadBox.with(leads(), Fresh.shop(), era.life(11, 9_000))
                .whoseConversationWaits()
                .save();
        Horizon leads = new Horizon(era.at(20), Instant.EPOCH);

        assertThat(leadPurge().purge(new LeadHorizon(leads, new Horizon(era.at(20), era.at(10))), 100))
                .isZero();
        int removed = leadPurge().purge(new LeadHorizon(leads, new Horizon(era.at(20), era.at(10), era.at(10))), 100);

        assertThat(removed).isEqualTo(1);
        assertThat(old.isThere()).isFalse();
        assertThat(young.isThere()).isTrue();
    }
}
