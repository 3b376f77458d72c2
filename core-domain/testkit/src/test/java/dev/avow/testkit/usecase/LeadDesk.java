package dev.avow.testkit.usecase;

import dev.avow.core.conversation.ChatLimits;
import dev.avow.core.conversation.ContactEmail;
import dev.avow.core.conversation.ContactPhone;
import dev.avow.core.conversation.LeadContact;
import dev.avow.core.conversation.LeadRates;
import dev.avow.core.inmemory.InMemoryConsentProofs;
import dev.avow.core.inmemory.InMemoryFieldCipher;
import dev.avow.core.inmemory.InMemoryKeyedHasher;
import dev.avow.core.inmemory.InMemoryLeadStore;
import dev.avow.core.inmemory.InMemoryRateLimiter;
import dev.avow.core.inmemory.InMemoryTranscriptStore;
import dev.avow.core.port.LeadHorizon;
import dev.avow.core.port.SealedLead;
import dev.avow.core.redaction.RawText;
import dev.avow.core.redaction.Redactor;
import dev.avow.core.redaction.ShopTexts;
import dev.avow.core.retention.ClockStart;
import dev.avow.core.retention.ParentLink;
import dev.avow.core.retention.RetentionInForce;
import dev.avow.core.retention.RetentionPolicy;
import dev.avow.core.retention.RetentionRule;
import dev.avow.core.retention.Span;
import dev.avow.core.subject.ConversationId;
import dev.avow.core.subject.DataClass;
import dev.avow.core.subject.LeadId;
import dev.avow.core.subject.MessageId;
import dev.avow.core.subject.Purpose;
import dev.avow.core.subject.ShopId;
import dev.avow.core.usecase.LeadVault;
import dev.avow.core.usecase.LeaveLead;
import dev.avow.core.usecase.LocateLead;
import dev.avow.core.usecase.MarkContacted;
import dev.avow.core.usecase.ReadLeads;
import dev.avow.core.usecase.ReceiveMessage;
import dev.avow.core.usecase.WithdrawLead;
import dev.avow.testkit.data.TestIds;
import dev.avow.testkit.data.TestTime;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Shops whose shoppers leave leads: everything around the use cases, in memory. */
final class LeadDesk {

    static final ShopId SHOP = new ShopId("acme-lamps.myshopify.com");
    static final ShopId OTHER = new ShopId("zen-bikes.myshopify.com");
    static final ConversationId CHAT = new ConversationId("chat-1");
    static final LeadContact MARA = contact("mara@example.com", "+40 722 123 456");

    final TestTime time = new TestTime();
    final InMemoryTranscriptStore transcripts = new InMemoryTranscriptStore();
    final InMemoryLeadStore leads = new InMemoryLeadStore();
    final InMemoryConsentProofs proofs = new InMemoryConsentProofs();
    final InMemoryFieldCipher cipher = new InMemoryFieldCipher(new TestIds("field"));
    InMemoryKeyedHasher hasher = new InMemoryKeyedHasher(new TestIds("key"));
    RetentionPolicy retention = rule(Duration.ofDays(2), Duration.ofDays(2));
    LeadRates rates = new LeadRates(1_000, 10_000);
    private final InMemoryRateLimiter limiter = new InMemoryRateLimiter(time);

    static RetentionPolicy rule(Duration transcript, Duration lead) {
        return new RetentionPolicy(List.of(
                RetentionRule.builder("transcript.test", DataClass.TRANSCRIPT, Span.of(transcript))
                        .build(),
                RetentionRule.builder("lead.test", DataClass.LEAD, Span.of(lead))
                        .starts(ClockStart.SUBMITTED)
                        .parent(ParentLink.diesWith(DataClass.TRANSCRIPT))
                        .build(),
                RetentionRule.builder("consent-record.test", DataClass.CONSENT_RECORD, Span.ofDays(30))
                        .build()));
    }

    static LeadContact contact(String email, String phone) {
        return new LeadContact(
                Optional.of(email)
                        .filter(it -> !it.isEmpty())
                        .map(it -> ContactEmail.parse(it).orElseThrow()),
                Optional.of(phone)
                        .filter(it -> !it.isEmpty())
                        .map(it -> ContactPhone.parse(it).orElseThrow()));
    }

    LeadVault vault() {
        return new LeadVault(cipher, hasher);
    }

    /** Somebody says something, which begins the conversation. */
    void chat(ShopId shop, ConversationId conversation) {
        new ReceiveMessage(
                        transcripts,
                        any -> new Redactor(),
                        any -> ShopTexts.UNKNOWN,
                        RetentionInForce.always(retention),
                        hasher,
                        ChatLimits.DEFAULT,
                        time)
                .handle(new ReceiveMessage.Command(
                        shop, conversation, time.instant(), new MessageId("m-1"), RawText.of("Is it dimmable?")));
    }

    LeaveLead.Outcome leave(LeadContact contact) {
        return leave(SHOP, CHAT, "s-1", contact);
    }

    LeaveLead.Outcome leave(ShopId shop, ConversationId conversation, String submission, LeadContact contact) {
        return leaving()
                .handle(new LeaveLead.Command(shop, conversation, new MessageId(submission), contact, "lead-1", "ro"));
    }

    LeaveLead leaving() {
        return new LeaveLead(
                leads,
                transcripts,
                vault(),
                RetentionInForce.always(retention),
                limiter,
                rates,
                Set.of("lead-1"),
                time);
    }

    LeadId left(LeadContact contact) {
        return kept(leave(contact)).lead();
    }

    static LeaveLead.Outcome.Kept kept(LeaveLead.Outcome outcome) {
        return outcome.fold(
                kept -> kept,
                refused -> {
                    throw new AssertionError("refused: " + refused.reason());
                },
                tooOften -> {
                    throw new AssertionError("too often");
                });
    }

    List<ReadLeads.Row> read(ShopId shop) {
        return new ReadLeads(leads, vault(), RetentionInForce.always(retention), time)
                .handle(shop, Optional.empty(), 100)
                .rows();
    }

    boolean mark(ShopId shop, LeadId lead) {
        return new MarkContacted(leads, RetentionInForce.always(retention), time)
                .handle(new MarkContacted.Command(shop, lead));
    }

    boolean withdraw(ShopId shop, LeadId lead) {
        return new WithdrawLead(leads, proofs, RetentionInForce.always(retention), time)
                .handle(new WithdrawLead.Command(shop, lead));
    }

    LocateLead.Outcome locate(LeadContact contact, Instant from, Instant to) {
        return new LocateLead(leads, vault(), RetentionInForce.always(retention), time)
                .handle(new LocateLead.Command(SHOP, contact, from, to));
    }

    /** All that is physically there. */
    List<SealedLead> physical(ShopId shop) {
        LeadHorizon everything = new LeadHorizon(Desk.EVERYTHING, Desk.EVERYTHING);
        return leads.page(shop, Purpose.RIGHTS, everything, Optional.empty(), 200);
    }
}
