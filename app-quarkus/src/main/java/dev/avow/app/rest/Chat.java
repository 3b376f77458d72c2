package dev.avow.app.rest;

import dev.avow.core.conversation.MessageRefusal;
import dev.avow.core.conversation.TurnState;
import dev.avow.core.port.PortException;
import dev.avow.core.redaction.ContactStream;
import dev.avow.core.redaction.RawText;
import dev.avow.core.redaction.RedactionException;
import dev.avow.core.redaction.Sink;
import dev.avow.core.subject.MessageId;
import dev.avow.core.usecase.AdmitVisitor;
import dev.avow.core.usecase.AnswerShopper;
import dev.avow.core.usecase.Cancellation;
import dev.avow.core.usecase.CountUsage;
import dev.avow.core.usecase.OpenQuestion;
import dev.avow.core.usecase.ReceiveMessage;
import dev.avow.core.usecase.StopFlows;
import io.micrometer.core.instrument.MeterRegistry;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.operators.multi.processors.UnicastProcessor;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import org.jboss.logging.Logger;

/**
 * One message and its answer. The message is checked, limited and stored before this returns, so that trouble has an
 * HTTP status; from then on the answer is written on a thread of {@link AnswerPool} and its trouble is an event.
 */
@Singleton
class Chat {

    private static final Logger LOG = Logger.getLogger(Chat.class);
    /** A model that talks on and on is stopped here. */
    private static final int LONGEST_ANSWER = 32_000;

    private final ReceiveMessage receiveMessage;
    private final AnswerShopper answerShopper;
    private final AdmitVisitor admitVisitor;
    private final AnswerPool pool;
    private final ShownText shownText;
    private final MeterRegistry metrics;
    private final StopFlows stopFlows;
    private final CountUsage countUsage;

    Chat(
            ReceiveMessage receiveMessage,
            AnswerShopper answerShopper,
            AdmitVisitor admitVisitor,
            AnswerPool pool,
            ShownText shownText,
            MeterRegistry metrics,
            StopFlows stopFlows,
            CountUsage countUsage) {
        this.receiveMessage = receiveMessage;
        this.answerShopper = answerShopper;
        this.admitVisitor = admitVisitor;
        this.pool = pool;
        this.shownText = shownText;
        this.metrics = metrics;
        this.stopFlows = stopFlows;
        this.countUsage = countUsage;
    }

    /**
     * Takes a message and answers it.
     *
     * @param order what a model may know of an order of the shopper's; for this answer only
     */
    Multi<ChatEvent> say(
            VisitorSession session, MessageId message, RawText text, Optional<RawText> page, Optional<RawText> order) {
        admit(session);
        AnswerPool.Place place = pool.take();
        boolean running = false;
        try {
            ReceiveMessage.Outcome outcome = receiveMessage.handle(new ReceiveMessage.Command(
                    session.shop(), session.conversation(), session.startedAt(), message, text, page));
            running = outcome instanceof ReceiveMessage.Outcome.Accepted;
            return outcome.fold(
                    accepted -> answer(place, accepted.question(), order),
                    known -> Multi.createFrom()
                            .items(
                                    new ChatEvent.Text(shownText.of(session.shop(), known.answer())),
                                    new ChatEvent.Done(known.state(), known.citations())),
                    refused -> {
                        throw refusal(refused.reason());
                    });
        } finally {
            if (!running) {
                place.giveBack();
            }
        }
    }

    private void admit(VisitorSession session) {
        Optional<Duration> wait =
                admitVisitor.handle(new AdmitVisitor.Command(session.shop(), Optional.of(session.conversation())));
        if (wait.isPresent()) {
            throw new ProblemException(429, "rate.limited", "Too many messages; try again.", wait);
        }
    }

    private static ProblemException refusal(MessageRefusal reason) {
        return switch (reason) {
            case EMPTY -> new ProblemException(400, reason.code(), "The message is empty.");
            case TOO_LONG -> new ProblemException(400, reason.code(), "The message is too long.");
            case NOT_UNICODE -> new ProblemException(400, reason.code(), "The message is not well-formed Unicode.");
            case CONVERSATION_FULL ->
                new ProblemException(409, reason.code(), "This conversation is full; start a new one.");
            case CONVERSATION_EXPIRED ->
                new ProblemException(410, reason.code(), "This conversation is over; start a new one.");
            case STOPPED ->
                new ProblemException(409, reason.code(), "You asked for this conversation not to be answered.");
            case BUSY ->
                new ProblemException(
                        409,
                        reason.code(),
                        "The answer to the message before is still being written.",
                        Optional.of(Duration.ofSeconds(2)));
        };
    }

    private Multi<ChatEvent> answer(AnswerPool.Place place, OpenQuestion question, Optional<RawText> order) {
        UnicastProcessor<ChatEvent> events = UnicastProcessor.create();
        Cancellation cancellation = new Cancellation();
        place.run(() -> {
            try {
                Ended ended = answer(question, order, events::onNext, cancellation);
                events.onNext(ended.last());
                // Whoever reads has the whole answer by now.
                countUsage.exchange(question, ended.outcome());
            } finally {
                events.onComplete();
            }
        });
        return events.onCancellation().invoke(cancellation::cancel);
    }

    /** The last event of an answer, and what became of it unless something broke. */
    private record Ended(ChatEvent last, Optional<AnswerShopper.Outcome> outcome) {}

    private Ended answer(
            OpenQuestion question, Optional<RawText> order, Consumer<ChatEvent> events, Cancellation cancellation) {
        try {
            ContactStream shown = shownText.stream(question.shop());
            StopFlows.Watch watch = stopFlows.watch(question.shop(), question.conversation());
            Consumer<String> send = atMost(LONGEST_ANSWER, events);
            AnswerShopper.Outcome outcome = answerShopper.handle(
                    question,
                    order,
                    piece -> {
                        watch.requireAnswering();
                        send.accept(shown.accept(piece.asString(Sink.TRANSCRIPT)));
                    },
                    cancellation);
            send.accept(shown.finish());
            metrics.counter("avow.answers", "state", outcome.state().name().toLowerCase(Locale.ROOT))
                    .increment();
            outcome.code().ifPresent(code -> LOG.warnf("answer without a happy end: %s", code));
            ChatEvent last = outcome.state() == TurnState.FAILED
                    ? new ChatEvent.Failure(outcome.code().orElse("internal"), outcome.retryAfter())
                    : new ChatEvent.Done(outcome.state(), outcome.citations());
            return new Ended(last, Optional.of(outcome));
        } catch (PortException e) {
            return failure(e.code());
        } catch (RedactionException e) {
            return failure(e.code());
        } catch (RuntimeException e) {
            LOG.errorf("answer failed with %s", e.getClass().getName());
            return failure("internal");
        }
    }

    private Ended failure(String code) {
        metrics.counter("avow.answers", "state", "error").increment();
        LOG.warnf("answer failed: %s", code);
        return new Ended(new ChatEvent.Failure(code, Optional.empty()), Optional.empty());
    }

    private static Consumer<String> atMost(int characters, Consumer<ChatEvent> events) {
        int[] left = {characters};
        return piece -> {
            left[0] -= piece.length();
            if (left[0] < 0) {
                throw new IllegalStateException("the answer is longer than any answer may be");
            }
            if (!piece.isEmpty()) {
                events.accept(new ChatEvent.Text(piece));
            }
        };
    }
}
