package dev.avow.adapters.llm;

import dev.avow.core.port.ModelCall;
import dev.avow.core.port.ModelOutcome;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/**
 * A call whose work is done by the first thread that awaits it: pieces are handed over there, so a slow consumer slows
 * the provider down and blocks nobody else. A call that nobody awaits is aborted when its time is over.
 */
final class AwaitedCall implements ModelCall {

    /** What the awaiting thread does. */
    interface Work {

        /** Does it all; {@code cancelled} says why it was aborted. */
        ModelOutcome run(BooleanSupplier cancelled) throws InterruptedException;

        /** Ends the connection and makes {@link #run} return soon. Called by any thread, more than once. */
        void abort();
    }

    private final Work work;
    private final CompletableFuture<ModelOutcome> outcome = new CompletableFuture<>();
    private final AtomicReference<@Nullable Thread> driver = new AtomicReference<>();
    private volatile boolean cancelled;

    private AwaitedCall(Work work) {
        this.work = work;
    }

    static AwaitedCall of(Work work, Duration atMost) {
        AwaitedCall call = new AwaitedCall(work);
        CompletableFuture<ModelOutcome> life = call.outcome.copy().orTimeout(atMost.toNanos(), TimeUnit.NANOSECONDS);
        CompletableFuture<ModelOutcome> unused = life.whenComplete((result, expired) -> work.abort());
        return call;
    }

    @Override
    public ModelOutcome await() {
        Thread current = Thread.currentThread();
        if (driver.compareAndSet(null, current)) {
            drive();
        } else if (driver.get() == current && !outcome.isDone()) {
            throw new IllegalStateException("a call cannot be awaited by its own onText");
        }
        return result();
    }

    @Override
    public void cancel() {
        cancelled = true;
        work.abort();
    }

    private void drive() {
        ModelOutcome result = new ModelOutcome.Cancelled();
        try {
            result = work.run(() -> cancelled);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            outcome.complete(result);
        }
    }

    private ModelOutcome result() {
        try {
            return outcome.get();
        } catch (InterruptedException e) {
            cancel();
            Thread.currentThread().interrupt();
            return outcome.join();
        } catch (ExecutionException e) {
            throw new IllegalStateException("an outcome is never an exception", e);
        }
    }
}
