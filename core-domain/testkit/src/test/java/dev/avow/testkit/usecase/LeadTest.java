package dev.avow.testkit.usecase;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.avow.core.consent.ConsentRecord;
import dev.avow.core.conversation.Lead;
import dev.avow.core.conversation.LeadRates;
import dev.avow.core.conversation.LeadRefusal;
import dev.avow.core.inmemory.InMemoryKeyedHasher;
import dev.avow.core.port.LeadHorizon;
import dev.avow.core.port.PurgeOfLeads;
import dev.avow.core.port.SealedLead;
import dev.avow.core.retention.RetentionInForce;
import dev.avow.core.retention.RetentionPolicy;
import dev.avow.core.subject.ConversationId;
import dev.avow.core.subject.DataClass;
import dev.avow.core.subject.LeadId;
import dev.avow.core.subject.MessageId;
import dev.avow.core.subject.Purpose;
import dev.avow.core.subject.ShopId;
import dev.avow.core.usecase.LeaveLead;
import dev.avow.core.usecase.LocateLead;
import dev.avow.core.usecase.RotateKeys;
import dev.avow.testkit.data.Cases;
import dev.avow.testkit.data.TestIds;
import dev.avow.testkit.data.TestTime;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class LeadTest {

    private static final Duration DAY = Duration.ofDays(1);

    private final LeadDesk desk = new LeadDesk();

    @Test
    void s1_13_aLeadCannotBeBuiltWithoutAConsentThatStandsForItsPurpose() {
        Instant now = TestTime.START;
        ConsentRecord later = consent(Purpose.LEAD_FOLLOW_UP, now.plusMillis(1));
        ConsentRecord withdrawn = consent(Purpose.LEAD_FOLLOW_UP, now).withdrawn(now);

        for (ConsentRecord wrong : List.of(consent(Purpose.MARKETING_MAIL, now), later, withdrawn)) {
            assertThatThrownBy(() -> lead(wrong)).isInstanceOf(IllegalArgumentException.class);
        }
        assertThat(lead(consent(Purpose.LEAD_FOLLOW_UP, now))).hasToString("Lead[l-1]");
    }

    @Test
    void s1_13_theMerchantReadsWhatWasLeftWithPurposeTextLanguageAndTime() {
        desk.chat(LeadDesk.SHOP, LeadDesk.CHAT);
        desk.time.advance(DAY);

        desk.leave(LeadDesk.MARA);

        assertThat(desk.read(LeadDesk.SHOP)).singleElement().satisfies(row -> {
            assertThat(row.lead().contact()).isEqualTo(LeadDesk.MARA);
            assertThat(row.lead().consent())
                    .isEqualTo(ConsentRecord.given(Purpose.LEAD_FOLLOW_UP, "lead-1", "ro", TestTime.START.plus(DAY)));
            assertThat(row.contactedAt()).isEmpty();
            assertThat(row.toString()).doesNotContain("mara", "722");
        });
        assertThat(desk.read(LeadDesk.OTHER)).isEmpty();
    }

    @Test
    void s2_11_theStoreSeesSealedValuesOnly() {
        desk.chat(LeadDesk.SHOP, LeadDesk.CHAT);

        desk.leave(LeadDesk.MARA);

        SealedLead stored = desk.physical(LeadDesk.SHOP).get(0);
        assertThat(stored.toString()).doesNotContain("mara", "722", "123");
        assertThat(stored.contact()).hasSize(2);
    }

    @Test
    void aTextThatIsNoneOfOursIsNoConsent() {
        desk.chat(LeadDesk.SHOP, LeadDesk.CHAT);

        LeaveLead.Outcome outcome = desk.leaving()
                .handle(new LeaveLead.Command(
                        LeadDesk.SHOP, LeadDesk.CHAT, new MessageId("s-1"), LeadDesk.MARA, "lead-9", "ro"));

        assertThat(outcome).isEqualTo(new LeaveLead.Outcome.Refused(LeadRefusal.TEXT_UNKNOWN));
        assertThat(desk.physical(LeadDesk.SHOP)).isEmpty();
    }

    @Test
    void s1_22_thereIsNoLeadWithoutALivingConversation() {
        assertThat(desk.leave(LeadDesk.MARA)).isEqualTo(expired());
        desk.chat(LeadDesk.SHOP, LeadDesk.CHAT);
        assertThat(desk.leave(LeadDesk.OTHER, LeadDesk.CHAT, "s-1", LeadDesk.MARA))
                .as("another shop's conversation")
                .isEqualTo(expired());
        desk.time.advance(DAY.multipliedBy(2));
        assertThat(desk.leave(LeadDesk.MARA)).isEqualTo(expired());

        assertThat(desk.physical(LeadDesk.SHOP)).isEmpty();
    }

    @Test
    void s1_22_theFirstOfBothClocksDecides() {
        desk.chat(LeadDesk.SHOP, LeadDesk.CHAT);
        desk.time.advance(DAY);
        assertThat(LeadDesk.kept(desk.leave(LeadDesk.MARA)).expiresAt())
                .isEqualTo(TestTime.START.plus(DAY.multipliedBy(2)));

        desk.retention = LeadDesk.rule(Duration.ofDays(90), Duration.ofDays(2));
        ConversationId longer = new ConversationId("chat-2");
        desk.chat(LeadDesk.SHOP, longer);
        desk.time.advance(DAY);
        assertThat(LeadDesk.kept(desk.leave(LeadDesk.SHOP, longer, "s-1", LeadDesk.MARA))
                        .expiresAt())
                .isEqualTo(TestTime.START.plus(DAY.multipliedBy(4)));
    }

    @Test
    void aSubmissionThatIsRepeatedIsKeptOnce() {
        desk.chat(LeadDesk.SHOP, LeadDesk.CHAT);
        LeaveLead.Outcome first = desk.leave(LeadDesk.MARA);

        assertThat(desk.leave(LeadDesk.contact("other@example.com", ""))).isEqualTo(first);

        assertThat(desk.read(LeadDesk.SHOP))
                .singleElement()
                .satisfies(row -> assertThat(row.lead().contact()).isEqualTo(LeadDesk.MARA));
    }

    @Test
    void whoFloodsIsToldToWait() {
        desk.rates = new LeadRates(1, 10);
        desk.chat(LeadDesk.SHOP, LeadDesk.CHAT);
        desk.leave(LeadDesk.MARA);

        assertThat(desk.leave(LeadDesk.SHOP, LeadDesk.CHAT, "s-2", LeadDesk.MARA))
                .isInstanceOf(LeaveLead.Outcome.TooOften.class);
        assertThat(desk.physical(LeadDesk.SHOP)).hasSize(1);
    }

    @Test
    void s1_14_aMarkedLeadLivesNoLonger() {
        desk.chat(LeadDesk.SHOP, LeadDesk.CHAT);
        LeadId lead = desk.left(LeadDesk.MARA);
        desk.time.advance(DAY);

        assertThat(desk.mark(LeadDesk.OTHER, lead)).isFalse();
        assertThat(desk.mark(LeadDesk.SHOP, lead)).isTrue();

        assertThat(desk.read(LeadDesk.SHOP).get(0).contactedAt()).contains(TestTime.START.plus(DAY));
        desk.time.advance(DAY);
        assertThat(desk.read(LeadDesk.SHOP)).isEmpty();
        assertThat(desk.mark(LeadDesk.SHOP, lead)).isFalse();
    }

    @Test
    void s1_15_s1_42_withdrawalDeletesTheLeadAndKeepsTheProofAlone() {
        desk.chat(LeadDesk.SHOP, LeadDesk.CHAT);
        LeadId lead = desk.left(LeadDesk.MARA);
        desk.time.advance(Duration.ofHours(1));

        assertThat(desk.withdraw(LeadDesk.OTHER, lead)).isFalse();
        assertThat(desk.withdraw(LeadDesk.SHOP, lead)).isTrue();
        assertThat(desk.withdraw(LeadDesk.SHOP, lead)).isFalse();

        assertThat(desk.physical(LeadDesk.SHOP)).isEmpty();
        assertThat(desk.proofs.find(LeadDesk.SHOP, Purpose.RIGHTS, lead, Desk.EVERYTHING))
                .hasValueSatisfying(proof -> assertThat(proof.consent())
                        .isEqualTo(consent(Purpose.LEAD_FOLLOW_UP, TestTime.START)
                                .withdrawn(TestTime.START.plus(Duration.ofHours(1)))));
    }

    @Test
    void withdrawalUnderAClockThatWasSetBackStillDeletes() {
        desk.chat(LeadDesk.SHOP, LeadDesk.CHAT);
        LeadId lead = desk.left(LeadDesk.MARA);
        desk.time.advance(Duration.ofHours(-1));

        assertThat(desk.withdraw(LeadDesk.SHOP, lead)).isTrue();
    }

    @Test
    void s1_44_oneHitIsFoundByEitherContactHoweverItIsWritten() {
        desk.chat(LeadDesk.SHOP, LeadDesk.CHAT);
        LocateLead.Outcome found = new LocateLead.Outcome.Found(desk.left(LeadDesk.MARA));

        assertThat(locate("  MARA@Example.COM ", "")).isEqualTo(found);
        assertThat(locate("", "+40-722-123456")).isEqualTo(found);
        assertThat(locate("mara@example.com", "+40 722 123 456")).isEqualTo(found);
        assertThat(locate("mara@example.com", "+40 722 999 999")).isEqualTo(found);
        assertThat(locate("maria@example.com", "")).isEqualTo(new LocateLead.Outcome.Nothing());
        Instant from = TestTime.START.plusMillis(1);
        assertThat(desk.locate(LeadDesk.MARA, from, from.plus(DAY))).isEqualTo(new LocateLead.Outcome.Nothing());
    }

    @Test
    void s1_44_severalHitsAskForMoreAndAreNeverGuessed() {
        desk.chat(LeadDesk.SHOP, LeadDesk.CHAT);
        desk.left(LeadDesk.MARA);
        desk.leave(LeadDesk.SHOP, LeadDesk.CHAT, "s-2", LeadDesk.contact("mara@example.com", ""));

        assertThat(locate("mara@example.com", "")).isEqualTo(new LocateLead.Outcome.Several());
    }

    @Test
    void s0_02_afterARotationOldKeysCanGoAndEverythingIsReadAndFound() {
        desk.chat(LeadDesk.SHOP, LeadDesk.CHAT);
        LeadId lead = desk.left(LeadDesk.MARA);
        desk.cipher.turn();
        desk.hasher = desk.hasher.turned(new TestIds("young"));
        assertThat(locate("mara@example.com", ""))
                .as("found under the old key")
                .isEqualTo(new LocateLead.Outcome.Found(lead));

        RotateKeys rotate = new RotateKeys(List.of(desk.leads), desk.cipher, desk.hasher);
        assertThat(rotate.handle()).isEqualTo(new RotateKeys.Outcome(1, 0));
        assertThat(rotate.handle()).isEqualTo(new RotateKeys.Outcome(0, 0));

        desk.cipher.dropOldKeys();
        desk.hasher = new InMemoryKeyedHasher(new TestIds("young"));
        assertThat(desk.read(LeadDesk.SHOP).get(0).lead().contact()).isEqualTo(LeadDesk.MARA);
        assertThat(locate("mara@example.com", "")).isEqualTo(new LocateLead.Outcome.Found(lead));
    }

    @Test
    void rotationPassesOverWhatDoesNotOpenAndSaysSo() {
        desk.chat(LeadDesk.SHOP, LeadDesk.CHAT);
        desk.left(LeadDesk.MARA);
        desk.cipher.turn();
        desk.cipher.dropOldKeys();
        for (int i = 2; i <= 120; i++) {
            desk.leave(LeadDesk.SHOP, LeadDesk.CHAT, "s-" + i, LeadDesk.MARA);
        }
        desk.cipher.turn();

        assertThat(new RotateKeys(List.of(desk.leads), desk.cipher, desk.hasher).handle())
                .isEqualTo(new RotateKeys.Outcome(119, 1));
    }

    @Test
    void s1_22_noLeadIsEverSeenWithoutItsConversationNorLeftBehindByASweep() {
        Cases.each(150, LeadTest::anything);
    }

    /** Random chats, leads, marks, withdrawals, rules, clock steps and sweeps of two shops. */
    private static void anything(Cases cases) {
        LeadDesk desk = new LeadDesk();
        for (int step = 0; step < 60; step++) {
            ShopId shop = cases.between(0, 1) == 0 ? LeadDesk.SHOP : LeadDesk.OTHER;
            ConversationId chat = new ConversationId("chat-" + cases.between(1, 4));
            switch (cases.between(0, 7)) {
                case 0, 1 -> desk.chat(shop, chat);
                case 2, 3 -> desk.leave(shop, chat, "s-" + cases.between(1, 3), LeadDesk.MARA);
                case 4 -> desk.time.advance(Duration.ofHours(cases.between(-2, 20)));
                case 5 ->
                    desk.read(shop).stream().limit(1).forEach(row -> {
                        desk.mark(shop, row.lead().id());
                        desk.withdraw(shop, row.lead().id());
                    });
                case 6 ->
                    desk.retention = LeadDesk.rule(
                            Duration.ofHours(cases.between(1, 60)), Duration.ofHours(cases.between(1, 60)));
                default -> sweep(desk);
            }
            check(desk);
        }
    }

    private static void sweep(LeadDesk desk) {
        Instant now = desk.time.instant();
        PurgeOfLeads purge = new PurgeOfLeads(desk.leads, RetentionInForce.always(desk.retention));
        purge.purge(desk.retention.horizon(DataClass.LEAD, now), 1_000);
        desk.transcripts.purge(desk.retention.horizon(DataClass.TRANSCRIPT, now), 1_000);
        for (ShopId shop : List.of(LeadDesk.SHOP, LeadDesk.OTHER)) {
            for (SealedLead lead : desk.physical(shop)) {
                assertThat(desk.transcripts.find(shop, Purpose.RIGHTS, lead.conversation(), Desk.EVERYTHING))
                        .as("the conversation of a lead that a sweep left")
                        .isPresent();
            }
        }
    }

    private static void check(LeadDesk desk) {
        Instant now = desk.time.instant();
        LeadHorizon horizon = LeadHorizon.of(desk.retention, now);
        for (ShopId shop : List.of(LeadDesk.SHOP, LeadDesk.OTHER)) {
            assertThat(desk.read(shop)).allSatisfy(row -> {
                assertThat(desk.transcripts.find(
                                shop,
                                Purpose.LEAD_FOLLOW_UP,
                                row.lead().conversation(),
                                desk.retention.horizon(DataClass.TRANSCRIPT, now)))
                        .as("the conversation of a lead that is shown")
                        .isPresent();
                assertThat(row.expiresAt()).isAfter(now);
            });
            assertThat(desk.physical(shop).stream().filter(horizon::shows).count())
                    .isEqualTo(desk.read(shop).size());
        }
    }

    @Test
    void underAPolicyWithoutLeadsWhatWasKeptEndsAsItWasDated() {
        desk.chat(LeadDesk.SHOP, LeadDesk.CHAT);
        desk.left(LeadDesk.MARA);
        SealedLead lead = desk.physical(LeadDesk.SHOP).get(0);
        RetentionPolicy none = new RetentionPolicy(List.of());

        assertThat(LeadHorizon.of(none, TestTime.START).shows(lead)).isTrue();
        assertThat(LeadHorizon.of(none, lead.lifetime().expiresAt()).shows(lead))
                .isFalse();
    }

    private LocateLead.Outcome locate(String email, String phone) {
        return desk.locate(LeadDesk.contact(email, phone), TestTime.START, TestTime.START.plus(DAY));
    }

    private static LeaveLead.Outcome expired() {
        return new LeaveLead.Outcome.Refused(LeadRefusal.CONVERSATION_EXPIRED);
    }

    private static ConsentRecord consent(Purpose purpose, Instant at) {
        return ConsentRecord.given(purpose, "lead-1", "ro", at);
    }

    private static Lead lead(ConsentRecord consent) {
        return new Lead(new LeadId("l-1"), LeadDesk.CHAT, TestTime.START, LeadDesk.MARA, consent);
    }
}
