package dev.avow.core.usecase;

import dev.avow.core.conversation.Citation;
import dev.avow.core.conversation.PlaceholderBook;
import dev.avow.core.conversation.PlaceholderEntry;
import dev.avow.core.conversation.Speaker;
import dev.avow.core.conversation.Turn;
import dev.avow.core.conversation.TurnState;
import dev.avow.core.knowledge.Passage;
import dev.avow.core.port.KeyedHasher;
import dev.avow.core.port.LanguageModel;
import dev.avow.core.port.ModelCall;
import dev.avow.core.port.ModelFailure;
import dev.avow.core.port.ModelOutcome;
import dev.avow.core.port.PortException;
import dev.avow.core.port.RedactedPrompt;
import dev.avow.core.port.TranscriptStore;
import dev.avow.core.redaction.AnswerFilter;
import dev.avow.core.redaction.RawText;
import dev.avow.core.redaction.RedactedText;
import dev.avow.core.redaction.RedactionContext;
import dev.avow.core.redaction.RedactionException;
import dev.avow.core.redaction.Redactor;
import dev.avow.core.redaction.ShopTexts;
import dev.avow.core.retention.RetentionInForce;
import dev.avow.core.subject.DataClass;
import dev.avow.core.subject.ShopId;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Finds the answer to a message that {@link ReceiveMessage} took: what the merchant wrote about it, a model's words made
 * of that, redacted while they stream, and the turn stored (S0-15, S1-06, S1-20). Thread-safe; blocks until the answer
 * is over.
 */
public final class AnswerShopper {

    private static final String TEMPLATE = "support";
    private static final int PASSAGES = 4;
    private static final Outcome INTERRUPTED =
            new Outcome(TurnState.INTERRUPTED, Optional.of("model.cancelled"), Optional.empty());
    private static final Outcome FOREIGN =
            new Outcome(TurnState.FAILED, Optional.of("answer.foreign-value"), Optional.empty());
    private static final Outcome EMPTY =
            new Outcome(TurnState.FAILED, Optional.of(ModelFailure.EMPTY.code()), Optional.empty());
    private static final Outcome UNREDACTED =
            new Outcome(TurnState.FAILED, Optional.of("redaction.failed"), Optional.empty());

    private final TranscriptStore transcripts;
    private final LanguageModel model;
    private final FindPassages findPassages;
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
            FindPassages findPassages,
            Function<ShopId, Redactor> redactors,
            Function<ShopId, ShopTexts> shops,
            RetentionInForce retention,
            KeyedHasher hasher,
            InstantSource clock) {
        this.transcripts = transcripts;
        this.model = model;
        this.findPassages = findPassages;
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
     * @param citations what the answer says it rests on, in order
     * @param fallback why the first model was passed over, where another one said what was said
     */
    public record Outcome(
            TurnState state,
            Optional<String> code,
            Optional<Duration> retryAfter,
            List<Citation> citations,
            Optional<ModelFailure> fallback) {

        /** Copies the citations. */
        public Outcome {
            citations = List.copyOf(citations);
        }

        /** An end of the first model's that cites nothing. */
        public Outcome(TurnState state, Optional<String> code, Optional<Duration> retryAfter) {
            this(state, code, retryAfter, List.of(), Optional.empty());
        }

        private Outcome citing(List<Citation> found) {
            return new Outcome(state, code, retryAfter, found, fallback);
        }

        /** A failure is nobody's answer, whoever was asked last. */
        private Outcome after(List<ModelFailure> passedOver) {
            return state == TurnState.FAILED || state == TurnState.INTERRUPTED
                    ? this
                    : new Outcome(
                            state,
                            code,
                            retryAfter,
                            citations,
                            passedOver.stream().findFirst());
        }
    }

    /**
     * Answers. When a text cannot be redacted, nothing of it is sent or stored, and the turn ends as
     * {@link TurnState#FAILED} with code {@code redaction.failed}. When the model says a value that is not this
     * conversation's own, it is stopped there, and the turn ends as {@link TurnState#FAILED} with code
     * {@code answer.foreign-value}. When nothing is left that may be said, it ends as {@link TurnState#FAILED} with code {@code
     * model.empty}: silence is no answer.
     *
     * @param question what waits for an answer
     * @param onText takes each redacted piece as soon as it is decided; an exception from it ends the answer as
     *     {@link TurnState#INTERRUPTED}
     * @param cancellation ends the answer when the shopper is gone
     * @throws PortException if the knowledge could not be read, or the answer was given but could not be stored
     */
    public Outcome handle(OpenQuestion question, Consumer<RedactedText> onText, Cancellation cancellation) {
        return handle(question, Optional.empty(), onText, cancellation);
    }

    /**
     * Answers a question about an order, or any other.
     *
     * @param order what {@link OrderContext} opened for this conversation; it is redacted before a model sees it, and not stored
     */
    public Outcome handle(
            OpenQuestion question, Optional<RawText> order, Consumer<RedactedText> onText, Cancellation cancellation) {
        PlaceholderBook book =
                ConversationText.book(hasher, question.shop(), question.conversation(), question.placeholders());
        if (cancellation.isCancelled()) {
            return stored(question, RedactedText.EMPTY, INTERRUPTED, book.added());
        }
        RedactedPrompt prompt;
        try {
            prompt = prompt(question, order, book);
        } catch (RedactionException e) {
            return stored(question, RedactedText.EMPTY, UNREDACTED, book.added());
        }
        List<PlaceholderEntry> own = book.added();
        AnswerStream answer = stream(question, prompt, book, onText, cancellation);
        Outcome outcome = ask(question, prompt, answer, cancellation);
        if (outcome.state() == TurnState.DECLINED) {
            return stored(question, RedactedText.EMPTY, outcome, book.added());
        }
        boolean whole = outcome.state() == TurnState.COMPLETE || outcome.state() == TurnState.TRUNCATED;
        if (whole && answer.whole().isEmpty()) {
            return stored(question, RedactedText.EMPTY, EMPTY, book.added());
        }
        // What was foreign stays so: it is not this conversation's because somebody said it once.
        List<PlaceholderEntry> added = answer.isForeign() ? own : book.added();
        return stored(question, answer.whole(), outcome.citing(citations(prompt, answer)), added);
    }

    private AnswerStream stream(
            OpenQuestion question,
            RedactedPrompt prompt,
            PlaceholderBook book,
            Consumer<RedactedText> onText,
            Cancellation cancellation) {
        List<Passage> passages = prompt.passages();
        AnswerFilter filter = new AnswerFilter(
                passages.size(),
                passages.stream().map(Passage::body).toList(),
                passages.stream()
                        .flatMap(passage -> passage.link().url().stream())
                        .collect(Collectors.toSet()));
        RedactionContext context = shops.apply(question.shop()).context();
        return new AnswerStream(
                redactors.apply(question.shop()).stream(ConversationText.SINKS, book, context),
                filter,
                book,
                onText,
                cancellation);
    }

    private Outcome ask(OpenQuestion question, RedactedPrompt prompt, AnswerStream answer, Cancellation cancellation) {
        ModelCall call = model.answer(question.shop(), prompt, answer::take);
        cancellation.onCancel(call::cancel);
        Outcome outcome = outcomeOf(call.await()).after(call.passedOver());
        if (outcome.state() != TurnState.DECLINED && !answer.isStopped()) {
            answer.finish();
        }
        if (answer.isUnredacted()) {
            return UNREDACTED;
        }
        if (answer.isForeign()) {
            return FOREIGN;
        }
        return answer.isUnheard() ? INTERRUPTED : outcome;
    }

    private static List<Citation> citations(RedactedPrompt prompt, AnswerStream answer) {
        return answer.cited().stream()
                .map(number ->
                        new Citation(number, prompt.passages().get(number - 1).link()))
                .toList();
    }

    private RedactedPrompt prompt(OpenQuestion question, Optional<RawText> order, PlaceholderBook book) {
        List<Passage> best = findPassages.handle(question.shop(), question.question(), book, PASSAGES);
        Optional<RedactedText> known = order.map(text -> redactors
                .apply(question.shop())
                .redact(
                        text,
                        ConversationText.SINKS,
                        book,
                        shops.apply(question.shop()).context()));
        return new RedactedPrompt(TEMPLATE, question.history(), best, known, question.question());
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

    private Outcome stored(OpenQuestion question, RedactedText text, Outcome outcome, List<PlaceholderEntry> added) {
        Instant now = clock.instant();
        transcripts.append(
                question.shop(),
                question.conversation(),
                retention.at(question.shop(), now).horizon(DataClass.TRANSCRIPT, now),
                question.version(),
                new Turn(
                        question.message(),
                        Speaker.ASSISTANT,
                        text,
                        now,
                        outcome.state(),
                        Optional.empty(),
                        outcome.citations()),
                added);
        return outcome;
    }
}
