package dev.avow.testkit.contract;

import dev.avow.core.port.LanguageModel;
import dev.avow.core.port.ModelCall;
import dev.avow.core.port.ModelFailure;
import dev.avow.core.port.ModelOutcome;
import dev.avow.core.port.RedactedPrompt;
import dev.avow.core.redaction.RawText;
import dev.avow.core.subject.ShopId;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;

/** A model that speaks from a thread of its own, as a remote one does. What is broken overrides one step. */
public class ThreadedModel implements LanguageModel {

    /** What the provider does after its pieces. */
    public enum End {
        MARKER,
        STALL,
        CUT,
        REFUSAL
    }

    final List<String> pieces;
    final End end;
    final AtomicInteger requests = new AtomicInteger();
    final CompletableFuture<Boolean> hungUp = new CompletableFuture<>();

    public ThreadedModel(List<String> pieces, End end) {
        this.pieces = pieces;
        this.end = end;
    }

    @Override
    public ModelCall answer(ShopId shop, RedactedPrompt prompt, Consumer<RawText> onText) {
        Call call = new Call();
        Thread thread = new Thread(() -> {
            requests.incrementAndGet();
            speak(call, onText);
        });
        thread.setDaemon(true);
        thread.start();
        return awaiting(call, onText);
    }

    void speak(Call call, Consumer<RawText> onText) {
        try {
            for (String piece : end == End.REFUSAL ? List.<String>of() : pieces) {
                if (call.isCancelled()) {
                    return;
                }
                onText.accept(RawText.of(piece));
            }
            finish(call);
        } catch (RuntimeException e) {
            call.cancel();
        }
    }

    void finish(Call call) {
        if (end != End.STALL) {
            call.end(outcome());
        }
    }

    ModelOutcome outcome() {
        return switch (end) {
            case MARKER -> new ModelOutcome.Answered(Optional.empty());
            case CUT -> failed(ModelFailure.CUT_STREAM, Optional.empty());
            case REFUSAL -> failed(ModelFailure.SERVER, Optional.empty());
            case STALL -> throw new AssertionError("a stalling provider ends nothing");
        };
    }

    void hangUp() {
        hungUp.complete(true);
    }

    static ModelOutcome failed(ModelFailure failure, Optional<String> requestId) {
        return new ModelOutcome.Failed(failure, Optional.empty(), requestId);
    }

    ModelCall awaiting(Call call, Consumer<RawText> onText) {
        return call;
    }

    /** A call whose first outcome is the one. */
    final class Call implements ModelCall {

        private final CompletableFuture<ModelOutcome> outcome = new CompletableFuture<>();
        private final AtomicBoolean cancelled = new AtomicBoolean();

        boolean isCancelled() {
            return cancelled.get();
        }

        void end(ModelOutcome how) {
            outcome.complete(how);
        }

        @Override
        public ModelOutcome await() {
            try {
                return outcome.get();
            } catch (InterruptedException e) {
                cancel();
                Thread.currentThread().interrupt();
                return outcome.join();
            } catch (ExecutionException e) {
                throw new AssertionError("an outcome is never a failure", e);
            }
        }

        @Override
        public void cancel() {
            cancelled.set(true);
            outcome.complete(new ModelOutcome.Cancelled());
            hangUp();
        }
    }
}
