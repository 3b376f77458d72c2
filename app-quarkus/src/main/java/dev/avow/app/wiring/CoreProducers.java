package dev.avow.app.wiring;

import dev.avow.app.persistence.AesFieldCipher;
import dev.avow.app.persistence.HmacKeyedHasher;
import dev.avow.app.persistence.KeyRing;
import dev.avow.app.persistence.MasterKey;
import dev.avow.app.schedule.WebhookWork;
import dev.avow.core.conversation.ChatLimits;
import dev.avow.core.conversation.ChatRates;
import dev.avow.core.policy.PoliciesInForce;
import dev.avow.core.port.FieldCipher;
import dev.avow.core.port.JoinedPurge;
import dev.avow.core.port.KeyedHasher;
import dev.avow.core.port.KnowledgeSource;
import dev.avow.core.port.KnowledgeVectors;
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
import dev.avow.core.retention.RetentionInForce;
import dev.avow.core.subject.IdSource;
import dev.avow.core.subject.ShopId;
import dev.avow.core.usecase.AdmitVisitor;
import dev.avow.core.usecase.AnswerShopper;
import dev.avow.core.usecase.EnforceRetention;
import dev.avow.core.usecase.ExamineRetention;
import dev.avow.core.usecase.FindPassages;
import dev.avow.core.usecase.RateAnswer;
import dev.avow.core.usecase.ReadInbox;
import dev.avow.core.usecase.ReceiveMessage;
import dev.avow.core.usecase.ReceiveWebhook;
import dev.avow.core.usecase.RotateKeys;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.arc.All;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Function;
import org.jboss.logging.Logger;

/** Makes the core's policies and use cases, and what they need of this machine. */
@Singleton
class CoreProducers {

    private static final Logger LOG = Logger.getLogger(CoreProducers.class);

    private static final Duration LONGEST_ANSWER = Duration.ofSeconds(90);
    /** Between two batches of a sweep: {@code docs/benchmarks/retention.md} says what it is good for. */
    private static final Duration SWEEP_REST = Duration.ofMillis(10);

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

    /** Redaction follows the policy in force, shop by shop, as retention does. */
    @Produces
    @Singleton
    Function<ShopId, Redactor> redactors(PoliciesInForce policies, InstantSource clock) {
        return shop -> new Redactor(policies.policyAt(shop, clock.instant()).redaction());
    }

    @Produces
    @Singleton
    ReceiveMessage receiveMessage(
            TranscriptStore transcripts,
            Function<ShopId, Redactor> redactors,
            Function<ShopId, ShopTexts> shops,
            RetentionInForce retention,
            KeyedHasher hasher,
            InstantSource clock,
            AvowConfig config) {
        ChatLimits limits =
                new ChatLimits(config.chat().messageLength(), config.chat().turns(), LONGEST_ANSWER);
        return new ReceiveMessage(transcripts, redactors, shops, retention, hasher, limits, clock);
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
    FindPassages findPassages(
            KnowledgeSource knowledge,
            ConfiguredEmbedder embedder,
            KnowledgeVectors vectors,
            Function<ShopId, Redactor> redactors,
            Function<ShopId, ShopTexts> shops,
            MeterRegistry metrics,
            InstantSource clock) {
        return new FindPassages(
                knowledge,
                embedder.forQuestions().map(model -> new FindPassages.Vectors(model, vectors)),
                redactors,
                shops,
                (shop, refused) -> {
                    metrics.counter("avow.knowledge.refused", "by", "policy").increment(refused);
                    LOG.warnf("knowledge: the policy lets nothing out of %d passages of %s", refused, shop);
                },
                clock);
    }

    @Produces
    @Singleton
    AnswerShopper answerShopper(
            TranscriptStore transcripts,
            LanguageModel model,
            FindPassages findPassages,
            Function<ShopId, Redactor> redactors,
            Function<ShopId, ShopTexts> shops,
            RetentionInForce retention,
            KeyedHasher hasher,
            InstantSource clock) {
        return new AnswerShopper(transcripts, model, findPassages, redactors, shops, retention, hasher, clock);
    }

    @Produces
    @Singleton
    RateAnswer rateAnswer(TranscriptStore transcripts, RetentionInForce retention, InstantSource clock) {
        return new RateAnswer(transcripts, retention, clock);
    }

    @Produces
    @Singleton
    ReadInbox readInbox(
            TranscriptStore transcripts,
            Function<ShopId, Redactor> redactors,
            RetentionInForce retention,
            KeyedHasher hasher,
            InstantSource clock) {
        return new ReadInbox(transcripts, redactors, retention, hasher, clock);
    }

    @Produces
    @Singleton
    ReceiveWebhook receiveWebhook(
            WebhookInbox inbox,
            UnitOfWork unitOfWork,
            FieldCipher cipher,
            KeyedHasher hasher,
            RetentionInForce retention,
            InstantSource clock,
            WebhookWork work) {
        return new ReceiveWebhook(inbox, unitOfWork, cipher, hasher, retention, clock, work::wake);
    }

    @Produces
    @Singleton
    EnforceRetention enforceRetention(
            @All List<Purge> purges, RunLedger ledger, RetentionInForce retention, InstantSource clock) {
        return new EnforceRetention(
                JoinedPurge.perClass(purges),
                ledger,
                retention,
                clock,
                () -> LockSupport.parkNanos(SWEEP_REST.toNanos()));
    }

    @Produces
    @Singleton
    ExamineRetention examineRetention(
            @All List<Purge> purges, RunLedger ledger, RetentionInForce retention, InstantSource clock) {
        return new ExamineRetention(JoinedPurge.perClass(purges), ledger, retention, clock);
    }
}
