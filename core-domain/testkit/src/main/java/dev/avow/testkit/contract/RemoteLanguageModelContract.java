package dev.avow.testkit.contract;

import static org.assertj.core.api.Assertions.assertThat;

import dev.avow.core.port.LanguageModel;
import dev.avow.core.port.ModelFailure;
import dev.avow.core.port.ModelOutcome;
import dev.avow.core.port.RedactedPrompt;
import dev.avow.testkit.data.TestTexts;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.IntSupplier;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/**
 * What a {@link LanguageModel} owes whose words come over a connection: LM-1 to LM-6 and LM-8. The implementer stands in
 * for the provider; LM-7 and the vendor's own failures need tests beside this contract.
 */
public interface RemoteLanguageModelContract extends LanguageModelContract {

    /**
     * A model and the other end of its connection.
     *
     * @param model a model that is ready
     * @param hungUp done as soon as the provider's side saw the connection of the (last) call end
     * @param requests how many requests the provider's side has seen
     */
    record RemoteScene(LanguageModel model, Future<?> hungUp, IntSupplier requests) {}

    /** The provider says these pieces, then its end marker. */
    RemoteScene saying(List<String> pieces);

    /** The provider says these pieces, then nothing more, and keeps the connection open. */
    RemoteScene stallingAfter(List<String> pieces);

    /** The provider says these pieces, then ends its stream properly, but without the dialect's end marker. */
    RemoteScene cutAfter(List<String> pieces);

    /** The provider refuses the request with an error of its dialect whose message is this text. */
    RemoteScene refusing(String message);

    @Override
    default Scene answering() {
        List<String> pieces = List.of("Our shop", " is open\n", "every day, ", "även på söndag 🪔.");
        return new Scene(saying(pieces).model(), prompt("when?"), String.join("", pieces));
    }

    /** LM-1. */
    @Test
    default void lm1APieceComesWhileTheNextIsStillToBeSaid() {
        ModelRun run = ask(stallingAfter(List.of("We are open.")), "when?").spoken();

        assertThat(run.text()).isEqualTo("We are open.");
        run.call().cancel();
    }

    /** LM-1. */
    @Test
    default void lm1ManyPiecesKeepTheirOrder() {
        List<String> pieces =
                IntStream.range(0, 200).mapToObj(i -> "piece " + i + "; ").toList();

        ModelRun run = ask(saying(pieces), "all?");

        assertThat(run.outcome()).isInstanceOf(ModelOutcome.Answered.class);
        assertThat(run.text()).isEqualTo(String.join("", pieces));
    }

    /** LM-3. */
    @Test
    default void lm3StreamWithoutItsEndMarkerHasFailed() {
        ModelRun run = ask(cutAfter(List.of("We are")), "when?");

        assertThat(run.outcome())
                .isInstanceOfSatisfying(
                        ModelOutcome.Failed.class,
                        failed -> assertThat(failed.failure()).isEqualTo(ModelFailure.CUT_STREAM));
        assertThat(run.text()).isEqualTo("We are");
    }

    /** LM-4. */
    @Test
    default void lm4NothingIsTriedAgainAfterTheFirstPiece() {
        RemoteScene scene = cutAfter(List.of("We are"));

        ModelRun run = ask(scene, "when?");
        run.outcome();

        assertThat(scene.requests().getAsInt()).as("requests").isEqualTo(1);
        assertThat(run.text()).isEqualTo("We are");
    }

    /** LM-5 and LM-2. */
    @Test
    default void lm5CancellingEndsTheConnectionAtOnce() {
        RemoteScene scene = stallingAfter(List.of("We are open."));
        ModelRun run = ask(scene, "when?").spoken();

        run.call().cancel();

        assertThat(run.outcome()).isInstanceOf(ModelOutcome.Cancelled.class);
        assertThat(hasHungUp(scene)).as("connection has ended").isTrue();
        assertThat(run.text()).isEqualTo("We are open.");
    }

    /** LM-5 and LM-2: also when nothing came yet. */
    @Test
    default void lm5CancellingBeforeTheFirstPieceGivesTheOutcome() {
        ModelRun run = ask(stallingAfter(List.of()), "when?");

        run.call().cancel();
        run.call().cancel();

        assertThat(run.outcome()).isInstanceOf(ModelOutcome.Cancelled.class);
    }

    /** LM-5: the interrupt stays set for whoever called. */
    @Test
    default void lm5InterruptOfTheWaitingThreadCancels() throws InterruptedException {
        RemoteScene scene = stallingAfter(List.of("We are open."));
        ModelRun run = ask(scene, "when?").spoken();
        AtomicReference<ModelOutcome> outcome = new AtomicReference<>();
        CountDownLatch interruptKept = new CountDownLatch(1);
        Thread waiting = new Thread(() -> {
            outcome.set(run.call().await());
            if (Thread.currentThread().isInterrupted()) {
                interruptKept.countDown();
            }
        });
        waiting.setDaemon(true);
        waiting.start();

        waiting.interrupt();
        waiting.join(patience().toMillis());

        assertThat(outcome.get()).isInstanceOf(ModelOutcome.Cancelled.class);
        assertThat(interruptKept.getCount()).as("interrupt was lost").isZero();
        assertThat(hasHungUp(scene)).as("connection has ended").isTrue();
    }

    /** LM-6: neither what was asked nor what the provider said about it. */
    @Test
    default void lm6RefusalIsAnOutcomeThatQuotesNothing() {
        String question = Fresh.word();
        String message = "cannot serve " + Fresh.word();

        ModelRun run = ask(refusing(message), question);

        assertThat(run.outcome()).isInstanceOf(ModelOutcome.Failed.class);
        assertThat(run.outcome().toString()).doesNotContain(message).doesNotContain(question);
        assertThat(run.text()).isEmpty();
    }

    /** LM-6. */
    @Test
    default void lm6CutStreamQuotesNothing() {
        String answer = "secret words";

        ModelRun run = ask(cutAfter(List.of(answer)), "when?");

        assertThat(run.outcome().toString()).doesNotContain(answer);
    }

    /** LM-8. */
    @Test
    default void lm8ExceptionFromTheListenerEndsTheConnection() {
        RemoteScene scene = stallingAfter(List.of("We are open."));

        ModelRun run = ModelRun.start(scene.model(), prompt("when?"), patience(), piece -> {
            throw new IllegalStateException("the shopper is gone");
        });

        assertThat(run.outcome()).isInstanceOf(ModelOutcome.Cancelled.class);
        assertThat(hasHungUp(scene)).as("connection has ended").isTrue();
    }

    private ModelRun ask(RemoteScene scene, String question) {
        return ModelRun.start(scene.model(), prompt(question), patience(), piece -> {});
    }

    private static RedactedPrompt prompt(String question) {
        return new RedactedPrompt("support", List.of(), List.of(), TestTexts.redacted(question));
    }

    private boolean hasHungUp(RemoteScene scene) {
        Callable<Boolean> ended = () -> {
            scene.hungUp().get(patience().toMillis(), TimeUnit.MILLISECONDS);
            return true;
        };
        return Race.winners(Race.run(1, ended)) == 1;
    }
}
