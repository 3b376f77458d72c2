package dev.avow.testkit.usecase;

import dev.avow.core.conversation.ChatLimits;
import dev.avow.core.conversation.StoredTurn;
import dev.avow.core.inmemory.InMemoryKeyedHasher;
import dev.avow.core.inmemory.InMemoryKnowledge;
import dev.avow.core.knowledge.Source;
import dev.avow.core.knowledge.SourceId;
import dev.avow.core.knowledge.SourceKind;
import dev.avow.core.port.KeyedHasher;
import dev.avow.core.port.KnowledgeSource;
import dev.avow.core.port.LanguageModel;
import dev.avow.core.port.Transcript;
import dev.avow.core.port.TranscriptStore;
import dev.avow.core.redaction.RawText;
import dev.avow.core.redaction.Redactor;
import dev.avow.core.redaction.ShopTexts;
import dev.avow.core.redaction.Sink;
import dev.avow.core.redaction.StoredText;
import dev.avow.core.retention.Horizon;
import dev.avow.core.retention.Lifetime;
import dev.avow.core.retention.Means;
import dev.avow.core.retention.RetentionInForce;
import dev.avow.core.retention.RetentionPolicy;
import dev.avow.core.retention.RetentionRule;
import dev.avow.core.retention.Span;
import dev.avow.core.subject.ConversationId;
import dev.avow.core.subject.DataClass;
import dev.avow.core.subject.MessageId;
import dev.avow.core.subject.PolicyVersion;
import dev.avow.core.subject.Purpose;
import dev.avow.core.subject.ShopId;
import dev.avow.core.usecase.AnswerShopper;
import dev.avow.core.usecase.Cancellation;
import dev.avow.core.usecase.FindPassages;
import dev.avow.core.usecase.OpenQuestion;
import dev.avow.core.usecase.ReceiveMessage;
import dev.avow.testkit.data.TestIds;
import dev.avow.testkit.data.TestTime;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** One shop's chat under test: everything around the use cases, in memory, and the words most tests need. */
final class Desk {

    static final ShopId SHOP = new ShopId("acme-lamps.myshopify.com");
    static final ConversationId CHAT = new ConversationId("chat-1");
    static final Duration LIFE = Duration.ofDays(2);
    /** Shows all that is physically there. */
    static final Horizon EVERYTHING = new Horizon(Instant.EPOCH, Instant.EPOCH);

    final TestTime time = new TestTime();
    final RetentionPolicy retention;
    final TranscriptStore store;
    Function<ShopId, Redactor> redactors = any -> new Redactor();
    ShopTexts texts = ShopTexts.UNKNOWN;
    KeyedHasher hasher = new InMemoryKeyedHasher(new TestIds());
    ChatLimits limits = new ChatLimits(100, 6, Duration.ofSeconds(90));
    KnowledgeSource knowledge = new InMemoryKnowledge();

    Desk(TranscriptStore store) {
        this(store, rule(LIFE));
    }

    Desk(TranscriptStore store, RetentionPolicy retention) {
        this.store = store;
        this.retention = retention;
    }

    static RetentionPolicy rule(Duration life) {
        return new RetentionPolicy(List.of(
                RetentionRule.builder("transcript.test", DataClass.TRANSCRIPT, Span.of(life))
                        .build(),
                RetentionRule.builder("run.test", DataClass.RUN_RECORD, Span.ofDays(400))
                        .means(Means.by(Means.Kind.DAILY))
                        .build()));
    }

    static Source passage(String title, String body) {
        return new Source(new SourceId(SourceKind.FAQ, "any"), title, body, Optional.empty());
    }

    /** A shelf on which the shop has these texts. */
    static KnowledgeSource shelf(Source... sources) {
        InMemoryKnowledge shelf = new InMemoryKnowledge();
        int number = 0;
        for (Source source : sources) {
            SourceId inOrder = new SourceId(source.id().kind(), "%03d".formatted(number++));
            Source placed = new Source(inOrder, source.title(), source.body(), source.url());
            shelf.put(SHOP, placed, Lifetime.open(TestTime.START, new PolicyVersion(1)));
        }
        return shelf;
    }

    /** A shopper of the shop writes in a conversation that was opened at the start of time. */
    ReceiveMessage.Outcome receive(String message, String text) {
        return receive(
                new ReceiveMessage.Command(SHOP, CHAT, TestTime.START, new MessageId(message), RawText.of(text)));
    }

    ReceiveMessage.Outcome receive(ReceiveMessage.Command command) {
        return new ReceiveMessage(
                        store, redactors, any -> texts, RetentionInForce.always(retention), hasher, limits, time)
                .handle(command);
    }

    /** The message is taken, or the test fails. */
    OpenQuestion question(String message, String text) {
        return accepted(receive(message, text));
    }

    static OpenQuestion accepted(ReceiveMessage.Outcome outcome) {
        return outcome.fold(
                ReceiveMessage.Outcome.Accepted::question,
                known -> {
                    throw new AssertionError("the message was answered before");
                },
                refused -> {
                    throw new AssertionError("the message was refused: " + refused.reason());
                });
    }

    AnswerShopper answering(LanguageModel model) {
        return new AnswerShopper(
                store,
                model,
                new FindPassages(knowledge, Optional.empty(), redactors, any -> texts, (shop, refused) -> {}, time),
                redactors,
                any -> texts,
                RetentionInForce.always(retention),
                hasher,
                time);
    }

    /** The message is taken and answered. */
    AnswerShopper.Outcome exchange(String message, String text, LanguageModel model) {
        return answering(model).handle(question(message, text), piece -> {}, new Cancellation());
    }

    Transcript transcript() {
        return store.find(SHOP, Purpose.ANSWERING, CHAT, EVERYTHING)
                .orElseThrow(() -> new AssertionError("nothing was stored"));
    }

    boolean isEmpty() {
        return store.find(SHOP, Purpose.ANSWERING, CHAT, EVERYTHING).isEmpty();
    }

    /** What the store holds of the page where a turn was said, readable. */
    String storedPage(int turn) {
        StoredText page = transcript().turns().get(turn).page().orElseThrow();
        return redactors
                .apply(SHOP)
                .recheck(page, EnumSet.of(Sink.TRANSCRIPT), (kind, value) -> 99)
                .asString(Sink.TRANSCRIPT);
    }

    /** What the store holds of a turn, readable. */
    String stored(int turn) {
        StoredTurn stored = transcript().turns().get(turn);
        return redactors
                .apply(SHOP)
                .recheck(stored.text(), EnumSet.of(Sink.TRANSCRIPT), (kind, value) -> 99)
                .asString(Sink.TRANSCRIPT);
    }
}
