package dev.avow.app.wiring;

import dev.avow.app.persistence.AesFieldCipher;
import dev.avow.app.persistence.HmacKeyedHasher;
import dev.avow.app.persistence.KeyRing;
import dev.avow.app.persistence.MasterKey;
import dev.avow.core.conversation.ChatLimits;
import dev.avow.core.conversation.ChatRates;
import dev.avow.core.port.FieldCipher;
import dev.avow.core.port.KeyedHasher;
import dev.avow.core.port.KnowledgeSource;
import dev.avow.core.port.LanguageModel;
import dev.avow.core.port.Purge;
import dev.avow.core.port.RateLimiter;
import dev.avow.core.port.RunLedger;
import dev.avow.core.port.SealedFields;
import dev.avow.core.port.TranscriptStore;
import dev.avow.core.port.UnitOfWork;
import dev.avow.core.port.WebhookInbox;
import dev.avow.core.redaction.Redactor;
import dev.avow.core.redaction.ShopTexts;
import dev.avow.core.retention.ClockStart;
import dev.avow.core.retention.Means;
import dev.avow.core.retention.ParentLink;
import dev.avow.core.retention.RetentionPolicy;
import dev.avow.core.retention.RetentionRule;
import dev.avow.core.retention.Span;
import dev.avow.core.subject.DataClass;
import dev.avow.core.subject.IdSource;
import dev.avow.core.subject.ShopId;
import dev.avow.core.usecase.AdmitVisitor;
import dev.avow.core.usecase.AnswerShopper;
import dev.avow.core.usecase.EnforceRetention;
import dev.avow.core.usecase.ExamineRetention;
import dev.avow.core.usecase.ReadInbox;
import dev.avow.core.usecase.ReceiveMessage;
import dev.avow.core.usecase.ReceiveWebhook;
import dev.avow.core.usecase.RotateKeys;
import io.quarkus.arc.All;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;

/** Makes the core's policies and use cases, and what they need of this machine. */
@Singleton
class CoreProducers {

    private static final Duration LONGEST_ANSWER = Duration.ofSeconds(90);
    /** What is swept each minute may lie for so long. */
    private static final Span MINUTELY_TOLERANCE = Span.parse("5 minutes");

    @Produces
    @Singleton
    IdSource ids() {
        return () -> UUID.randomUUID().toString();
    }

    @Produces
    @Singleton
    KeyRing keyRing(AvowConfig config) {
        AvowConfig.Secrets secrets = config.secrets();
        return new KeyRing(
                new MasterKey(secrets.masterKey()),
                secrets.oldMasterKeys().orElse(List.of()).stream()
                        .map(MasterKey::new)
                        .toList());
    }

    @Produces
    @Singleton
    KeyedHasher hasher(KeyRing ring) {
        return new HmacKeyedHasher(ring);
    }

    @Produces
    @Singleton
    FieldCipher cipher(KeyRing ring) {
        return new AesFieldCipher(ring, new SecureRandom());
    }

    @Produces
    @Singleton
    RotateKeys rotateKeys(@All List<SealedFields> stores, FieldCipher cipher, KeyedHasher hasher) {
        return new RotateKeys(stores, cipher, hasher);
    }

    @Produces
    @Singleton
    Redactor redactor() {
        return new Redactor();
    }

    @Produces
    @Singleton
    RetentionPolicy retention(AvowConfig config) {
        Means minutely = new Means(Means.Kind.TTL, MINUTELY_TOLERANCE);
        return new RetentionPolicy(List.of(
                RetentionRule.builder(
                                "transcript.life",
                                DataClass.TRANSCRIPT,
                                Span.of(config.retention().transcript()))
                        .means(minutely)
                        .build(),
                RetentionRule.builder(
                                "lead.life",
                                DataClass.LEAD,
                                Span.of(config.retention().lead()))
                        .starts(ClockStart.SUBMITTED)
                        .means(minutely)
                        .parent(ParentLink.diesWith(DataClass.TRANSCRIPT))
                        .build(),
                RetentionRule.builder(
                                "consent-record.life",
                                DataClass.CONSENT_RECORD,
                                Span.of(config.retention().consentProof()))
                        .starts(ClockStart.RECORDED)
                        .means(minutely)
                        .reason("Shows that a consent was given and ended, for as long as that is likely to be asked.")
                        .law("GDPR Art. 7(1)")
                        .build(),
                RetentionRule.builder("webhook-payload.life", DataClass.WEBHOOK_PAYLOAD, Span.ofDays(30))
                        .starts(ClockStart.WEBHOOK_RECEIVED)
                        .means(minutely)
                        .reason("Handled long before; a delivery that could not be is there to be looked at.")
                        .build(),
                RetentionRule.builder("run-record.life", DataClass.RUN_RECORD, Span.ofDays(400))
                        .starts(ClockStart.RECORDED)
                        .means(Means.by(Means.Kind.DAILY))
                        .reason("Shows over a whole year, and a little more, that records were removed in time.")
                        .build()));
    }

    @Produces
    @Singleton
    ReceiveMessage receiveMessage(
            TranscriptStore transcripts,
            Redactor redactor,
            Function<ShopId, ShopTexts> shops,
            RetentionPolicy retention,
            KeyedHasher hasher,
            InstantSource clock,
            AvowConfig config) {
        ChatLimits limits =
                new ChatLimits(config.chat().messageLength(), config.chat().turns(), LONGEST_ANSWER);
        return new ReceiveMessage(transcripts, redactor, shops, retention, hasher, limits, clock);
    }

    @Produces
    @Singleton
    AdmitVisitor admitVisitor(RateLimiter limiter, AvowConfig config) {
        AvowConfig.Chat chat = config.chat();
        return new AdmitVisitor(
                limiter,
                new ChatRates(chat.messagesPerMinute(), chat.shopMessagesPerMinute(), chat.shopSessionsPerMinute()));
    }

    @Produces
    @Singleton
    AnswerShopper answerShopper(
            TranscriptStore transcripts,
            LanguageModel model,
            KnowledgeSource knowledge,
            Redactor redactor,
            Function<ShopId, ShopTexts> shops,
            RetentionPolicy retention,
            KeyedHasher hasher,
            InstantSource clock) {
        return new AnswerShopper(transcripts, model, knowledge, redactor, shops, retention, hasher, clock);
    }

    @Produces
    @Singleton
    ReadInbox readInbox(
            TranscriptStore transcripts,
            Redactor redactor,
            RetentionPolicy retention,
            KeyedHasher hasher,
            InstantSource clock) {
        return new ReadInbox(transcripts, redactor, retention, hasher, clock);
    }

    @Produces
    @Singleton
    ReceiveWebhook receiveWebhook(
            WebhookInbox inbox,
            UnitOfWork unitOfWork,
            FieldCipher cipher,
            KeyedHasher hasher,
            RetentionPolicy retention,
            InstantSource clock) {
        return new ReceiveWebhook(inbox, unitOfWork, cipher, hasher, retention, clock);
    }

    @Produces
    @Singleton
    EnforceRetention enforceRetention(
            @All List<Purge> purges, RunLedger ledger, RetentionPolicy retention, InstantSource clock) {
        return new EnforceRetention(purges, ledger, retention, clock);
    }

    @Produces
    @Singleton
    ExamineRetention examineRetention(
            @All List<Purge> purges, RunLedger ledger, RetentionPolicy retention, InstantSource clock) {
        return new ExamineRetention(purges, ledger, retention, clock);
    }
}
