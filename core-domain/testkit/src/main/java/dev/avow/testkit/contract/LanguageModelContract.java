package dev.avow.testkit.contract;

import static org.assertj.core.api.Assertions.assertThat;

import dev.avow.core.port.LanguageModel;
import dev.avow.core.port.ModelFailure;
import dev.avow.core.port.ModelOutcome;
import dev.avow.core.port.RedactedPrompt;
import dev.avow.core.redaction.RawText;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/**
 * What every {@link LanguageModel} owes, a local one too: LM-1, LM-2, LM-5 after the outcome, LM-8, LM-9. Models of another
 * company owe {@link RemoteLanguageModelContract}.
 */
public interface LanguageModelContract {

    /**
     * A model, a question, and the answer that it will give.
     *
     * @param model a model that is ready
     * @param prompt what to ask
     * @param answer the very words of its answer, without anything that looks like a personal value
     */
    record Scene(LanguageModel model, RedactedPrompt prompt, String answer) {}

    /** A question that the model answers in full, with at least one piece of text. */
    Scene answering();

    /** How long to wait for what has to come before the test fails; no test that passes waits so long. */
    default Duration patience() {
        return Duration.ofSeconds(30);
    }

    /** LM-1: all of the answer is there when the outcome comes. */
    @Test
    default void lm1ThePiecesJoinedAreTheAnswer() {
        Scene scene = answering();

        ModelRun run = start(scene);

        assertThat(run.outcome()).isInstanceOf(ModelOutcome.Answered.class);
        assertThat(run.text()).isEqualTo(scene.answer());
    }

    /** LM-1: two threads are never inside {@code onText} together. */
    @Test
    default void lm1PiecesComeOneAtATime() {
        Scene scene = answering();
        AtomicInteger inside = new AtomicInteger();
        AtomicInteger most = new AtomicInteger();
        CountDownLatch second = new CountDownLatch(2);

        ModelRun.start(scene.model(), scene.prompt(), patience(), piece -> {
                    most.accumulateAndGet(inside.incrementAndGet(), Math::max);
                    second.countDown();
                    ModelRun.await(second, Duration.ofMillis(100));
                    inside.decrementAndGet();
                })
                .outcome();

        assertThat(most).as("threads inside onText at once").hasValue(1);
    }

    /** LM-1 and LM-2: asking again, or cancelling what is over, brings nothing new. */
    @Test
    default void lm2TheOutcomeIsOneAndFinal() {
        Scene scene = answering();
        ModelRun run = start(scene);
        ModelOutcome outcome = run.outcome();

        run.call().cancel();

        assertThat(run.outcome()).isEqualTo(outcome);
        assertThat(run.text()).isEqualTo(scene.answer());
    }

    /** LM-2: whoever waits gets it. */
    @Test
    default void lm2EveryWaitingThreadGetsTheOutcome() {
        Scene scene = answering();
        ModelRun run = start(scene);

        assertThat(Race.run(3, run::outcome)).extracting(Race.Finish::value).containsOnly(run.outcome());
    }

    /** LM-2: calls do not mix. */
    @Test
    default void lm2CallsAtOnceAreAnsweredApart() {
        Scene scene = answering();

        assertThat(Race.run(3, () -> {
                    ModelRun run = start(scene);
                    run.outcome();
                    return run.text();
                }))
                .extracting(Race.Finish::value)
                .containsOnly(scene.answer());
    }

    /** LM-8. */
    @Test
    default void lm8ExceptionFromTheListenerCancelsTheCall() {
        Scene scene = answering();
        AtomicInteger pieces = new AtomicInteger();

        ModelRun run = ModelRun.start(scene.model(), scene.prompt(), patience(), piece -> failOn(piece, pieces));

        assertThat(run.outcome()).isInstanceOf(ModelOutcome.Cancelled.class);
        assertThat(pieces).as("pieces after the exception").hasValue(1);
    }

    /** Who fails before {@link #answering} is answered: nobody, unless the model asks several. */
    default List<ModelFailure> passedOver() {
        return List.of();
    }

    /** LM-9. */
    @Test
    default void lm9TheCallSaysWhoWasPassedOverAndNobodyElse() {
        ModelRun run = start(answering());
        run.outcome();

        assertThat(run.call().passedOver()).isEqualTo(passedOver());
    }

    private ModelRun start(Scene scene) {
        return ModelRun.start(scene.model(), scene.prompt(), patience(), piece -> {});
    }

    private static void failOn(RawText piece, AtomicInteger pieces) {
        pieces.incrementAndGet();
        throw new IllegalStateException("the listener cannot take " + piece.length() + " characters");
    }
}
