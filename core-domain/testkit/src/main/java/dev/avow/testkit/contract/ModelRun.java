package dev.avow.testkit.contract;

import dev.avow.core.port.LanguageModel;
import dev.avow.core.port.ModelCall;
import dev.avow.core.port.ModelOutcome;
import dev.avow.core.port.RedactedPrompt;
import dev.avow.core.redaction.RawText;
import dev.avow.testkit.data.TestTexts;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;

/** One call under test: what came of it, and a watchdog where it hangs. */
final class ModelRun {

    private final List<RawText> pieces;
    private final ModelCall call;
    private final CountDownLatch first;
    private final Duration patience;

    private ModelRun(List<RawText> pieces, ModelCall call, CountDownLatch first, Duration patience) {
        this.pieces = pieces;
        this.call = call;
        this.first = first;
        this.patience = patience;
    }

    /** Starts a call for a fresh shop. */
    static ModelRun start(LanguageModel model, RedactedPrompt prompt, Duration patience, Consumer<RawText> listener) {
        List<RawText> pieces = new CopyOnWriteArrayList<>();
        CountDownLatch first = new CountDownLatch(1);
        ModelCall call = model.answer(Fresh.shop(), prompt, piece -> {
            pieces.add(piece);
            first.countDown();
            listener.accept(piece);
        });
        return new ModelRun(pieces, call, first, patience);
    }

    /** Waits on a latch; {@code false} when the time is over. */
    static boolean await(CountDownLatch latch, Duration time) {
        try {
            return latch.await(time.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    ModelCall call() {
        return call;
    }

    /** What the pieces so far say. */
    String text() {
        return TestTexts.read(pieces);
    }

    /** Waits until the model has said something. */
    ModelRun spoken() {
        if (!await(first, patience)) {
            throw new AssertionError("no piece of text came");
        }
        return this;
    }

    /** Waits for the outcome. */
    ModelOutcome outcome() {
        FutureTask<ModelOutcome> waiting = new FutureTask<>(call::await);
        Thread thread = new Thread(waiting, "waiting-for-outcome");
        thread.setDaemon(true);
        thread.start();
        try {
            return waiting.get(patience.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError("interrupted while waiting for the outcome", e);
        } catch (ExecutionException | TimeoutException e) {
            throw new AssertionError("no outcome came", e);
        }
    }
}
