package dev.avow.app.wiring;

import dev.avow.core.conversation.ChatLimits;
import dev.avow.core.inmemory.InMemoryKeyedHasher;
import dev.avow.core.inmemory.InMemoryKnowledge;
import dev.avow.core.inmemory.InMemoryTranscriptStore;
import dev.avow.core.knowledge.Source;
import dev.avow.core.port.KeyedHasher;
import dev.avow.core.port.LanguageModel;
import dev.avow.core.redaction.Redactor;
import dev.avow.core.redaction.ShopTexts;
import dev.avow.core.retention.Lifetime;
import dev.avow.core.retention.RetentionInForce;
import dev.avow.core.retention.RetentionPolicy;
import dev.avow.core.retention.RetentionRule;
import dev.avow.core.retention.Span;
import dev.avow.core.subject.DataClass;
import dev.avow.core.subject.IdSource;
import dev.avow.core.subject.PolicyVersion;
import dev.avow.core.subject.ShopId;
import dev.avow.core.usecase.AnswerShopper;
import dev.avow.core.usecase.EvaluateAnswers;
import dev.avow.core.usecase.FindPassages;
import dev.avow.core.usecase.ReceiveMessage;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Runs an evaluation in memory: the use cases are the service's, the stores are nobody's, and nothing is left of it. */
public final class Evaluation {

    private static final ShopId SHOP = new ShopId("evaluation.myshopify.com");
    private static final ChatLimits LIMITS = new ChatLimits(2_000, 200, Duration.ofSeconds(90));

    private final LanguageModel model;
    private final IdSource ids;
    private final InstantSource clock;

    /** Puts it together. */
    public Evaluation(LanguageModel model, IdSource ids, InstantSource clock) {
        this.model = model;
        this.ids = ids;
        this.clock = clock;
    }

    /** Asks a file's questions about its texts. */
    public EvaluateAnswers.Report of(EvaluationFile file) {
        InMemoryKnowledge knowledge = new InMemoryKnowledge();
        for (Source text : file.texts()) {
            knowledge.put(SHOP, text, Lifetime.open(clock.instant(), new PolicyVersion(1)));
        }
        Function<ShopId, Redactor> redactors = any -> new Redactor();
        Function<ShopId, ShopTexts> texts = any -> ShopTexts.UNKNOWN;
        RetentionInForce retention = RetentionInForce.always(new RetentionPolicy(
                List.of(RetentionRule.builder("transcript.evaluation", DataClass.TRANSCRIPT, Span.ofDays(2))
                        .build())));
        InMemoryTranscriptStore transcripts = new InMemoryTranscriptStore();
        KeyedHasher hasher = new InMemoryKeyedHasher(ids);
        return new EvaluateAnswers(
                        new ReceiveMessage(transcripts, redactors, texts, retention, hasher, LIMITS, clock),
                        new AnswerShopper(
                                transcripts,
                                model,
                                new FindPassages(
                                        knowledge, Optional.empty(), redactors, texts, (of, refused) -> {}, clock),
                                redactors,
                                texts,
                                retention,
                                hasher,
                                clock),
                        ids,
                        clock)
                .handle(SHOP, file.texts(), file.questions());
    }
}
