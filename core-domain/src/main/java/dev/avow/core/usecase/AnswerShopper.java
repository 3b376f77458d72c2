package dev.avow.core.usecase;

import dev.avow.core.conversation.PlaceholderBook;
import dev.avow.core.conversation.Speaker;
import dev.avow.core.conversation.Turn;
import dev.avow.core.conversation.TurnState;
import dev.avow.core.knowledge.Passage;
import dev.avow.core.knowledge.PassageSearch;
import dev.avow.core.port.KeyedHasher;
import dev.avow.core.port.KnowledgeSource;
import dev.avow.core.port.LanguageModel;
import dev.avow.core.port.ModelCall;
import dev.avow.core.port.ModelOutcome;
import dev.avow.core.port.PortException;
import dev.avow.core.port.RedactedPrompt;
import dev.avow.core.port.TranscriptStore;
import dev.avow.core.redaction.RedactedText;
import dev.avow.core.redaction.RedactionContext;
import dev.avow.core.redaction.RedactionException;
import dev.avow.core.redaction.Redactor;
import dev.avow.core.redaction.ShopTexts;
import dev.avow.core.retention.RetentionInForce;
import dev.avow.core.subject.DataClass;
import dev.avow.core.subject.Purpose;
import dev.avow.core.subject.ShopId;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * Finds the answer to a message that {@link ReceiveMessage} took: what the merchant wrote about it, a model's words made
 * of that, redacted while they stream, and the turn stored (S0-15, S1-06, S1-20). Thread-safe; blocks until the answer
 * is over.
 */
public final class AnswerShopper {

    private static final String TEMPLATE = "support";
    private static final int PASSAGES = 4;
    private static final int HISTORY = 12;
    private static final Outcome INTERRUPTED =
            new Outcome(TurnState.INTERRUPTED, Optional.of("model.cancelled"), Optional.empty());
    private static final Outcome UNREDACTED =
            new Outcome(TurnState.FAILED, Optional.of("redaction.failed"), Optional.empty());

    private final TranscriptStore transcripts;
    private final LanguageModel model;
    private final KnowledgeSource knowledge;
    private final Function<ShopId, Redactor> redactors;
    private final Function<ShopId, ShopTexts> shops;
    private final RetentionInForce retention;
    private final KeyedHasher hasher;
    private final InstantSource clock;

    /**
     * Puts the use case together.
     *
     * @param redactors the redactor of a shop, by the policy that is in force
     * @param shops what helps to read a shop's texts
     */
    public AnswerShopper(
            TranscriptStore transcripts,
            LanguageModel model,
            KnowledgeSource knowledge,
            Function<ShopId, Redactor> redactors,
            Function<ShopId, ShopTexts> shops,
            RetentionInForce retention,
            KeyedHasher hasher,
            InstantSource clock) {
        this.transcripts = transcripts;
        this.model = model;
        this.knowledge = knowledge;
        this.redactors = redactors;
        this.shops = shops;
        this.retention = retention;
        this.hasher = hasher;
        this.clock = clock;
    }

    /**
     * How the answer ended.
     *
     * @param state as it was stored
     * @param code why there is no whole answer, for example {@code model.timeout}
     * @param retryAfter how long the provider asked to wait
     */
    public record Outcome(TurnState state, Optional<String> code, Optional<Duration> retryAfter) {}

    /**
     * Answers. When a text cannot be redacted, nothing of it is sent or stored, and the turn ends as
     * {@link TurnState#FAILED} with code {@code redaction.failed}.
     *
     * @param question what waits for an answer
     * @param onText takes each redacted piece as soon as it is decided; an exception from it ends the answer as
     *     {@link TurnState#INTERRUPTED}
     * @param cancellation ends the answer when the shopper is gone
     * @throws PortException if the knowledge could not be read, or the answer was given but could not be stored
     */
    public Outcome handle(OpenQuestion question, Consumer<RedactedText> onText, Cancellation cancellation) {
        PlaceholderBook book =
                ConversationText.book(hasher, question.shop(), question.conversation(), question.placeholders());
        AnswerStream answer = new AnswerStream(
                redactors.apply(question.shop()).stream(
                        ConversationText.SINKS,
                        book,
                        shops.apply(question.shop()).context()),
                onText,
                cancellation);
        Outcome outcome = ask(question, book, answer, cancellation);
        RedactedText text = outcome.state() == TurnState.DECLINED ? RedactedText.EMPTY : answer.whole();
        store(question, text, outcome.state(), book);
        return outcome;
    }

    private Outcome ask(OpenQuestion question, PlaceholderBook book, AnswerStream answer, Cancellation cancellation) {
        if (cancellation.isCancelled()) {
            return INTERRUPTED;
        }
        try {
            ModelCall call = model.answer(question.shop(), prompt(question, book), answer::take);
            cancellation.onCancel(call::cancel);
            Outcome outcome = outcomeOf(call.await());
            if (answer.isUnredacted()) {
                return UNREDACTED;
            }
            if (outcome.state() != TurnState.DECLINED) {
                answer.finish();
            }
            return answer.isUnheard() ? INTERRUPTED : outcome;
        } catch (RedactionException e) {
            return UNREDACTED;
        }
    }

    private RedactedPrompt prompt(OpenQuestion question, PlaceholderBook book) {
        RedactionContext shop = shops.apply(question.shop()).context();
        Redactor redactor = redactors.apply(question.shop());
        List<Passage> passages = knowledge.passages(question.shop(), Purpose.ANSWERING).stream()
                .map(source -> new Passage(
                        redactor.redact(source.title(), ConversationText.SINKS, book, shop),
                        redactor.redact(source.body(), ConversationText.SINKS, book, shop)))
                .toList();
        List<Passage> best =
                new PassageSearch(passages).best(question.question().words(), PASSAGES);
        List<RedactedPrompt.Line> history = question.history();
        List<RedactedPrompt.Line> recent = history.subList(Math.max(0, history.size() - HISTORY), history.size());
        return new RedactedPrompt(TEMPLATE, recent, best, question.question());
    }

    private static Outcome outcomeOf(ModelOutcome outcome) {
        return outcome.fold(
                answered -> new Outcome(TurnState.COMPLETE, Optional.empty(), Optional.empty()),
                truncated -> new Outcome(TurnState.TRUNCATED, Optional.of("model.truncated"), Optional.empty()),
                declined -> new Outcome(TurnState.DECLINED, Optional.of("model.declined"), Optional.empty()),
                failed -> new Outcome(
                        TurnState.FAILED, Optional.of(failed.failure().code()), failed.retryAfter()),
                cancelled -> INTERRUPTED);
    }

    private void store(OpenQuestion question, RedactedText text, TurnState state, PlaceholderBook book) {
        Instant now = clock.instant();
        transcripts.append(
                question.shop(),
                question.conversation(),
                retention.at(question.shop(), now).horizon(DataClass.TRANSCRIPT, now),
                question.version(),
                new Turn(question.message(), Speaker.ASSISTANT, text, now, state),
                book.added());
    }
}
