package dev.avow.adapters.llm;

import dev.avow.core.port.ModelCall;
import dev.avow.core.port.ModelOutcome;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/**
 * A call whose work is done by one thread: the executor's, or the first that awaits it if that comes sooner. Pieces are
 * handed over there, so a slow consumer slows the provider down and blocks nobody else, and a full executor refuses
 * nothing. Work that takes too long all the same is aborted.
 */
final class RunningCall implements ModelCall {

    /** What the thread does. */
    interface Work {

        /** Does it all; {@code cancelled} says why it was aborted. */
        ModelOutcome run(BooleanSupplier cancelled) throws InterruptedException;

        /** Ends the connection and makes {@link #run} return soon. Called by any thread, more than once. */
        void abort();
    }

    private final Work work;
    private final CompletableFuture<ModelOutcome> outcome = new CompletableFuture<>();
    private final AtomicReference<@Nullable Thread> worker = new AtomicReference<>();
    private volatile boolean cancelled;

    private RunningCall(Work work) {
        this.work = work;
    }

    static RunningCall of(Work work, Duration atMost, Executor executor) {
        RunningCall call = new RunningCall(work);
        CompletableFuture<ModelOutcome> life = call.outcome.copy().orTimeout(atMost.toNanos(), TimeUnit.NANOSECONDS);
        CompletableFuture<ModelOutcome> unused = life.whenComplete((result, expired) -> work.abort());
        try {
            executor.execute(call::runOnce);
        } catch (RejectedExecutionException e) {
            // Then the thread that awaits the call does the work.
        }
        return call;
    }

    @Override
    public ModelOutcome await() {
        runOnce();
        if (Thread.currentThread().equals(worker.get()) && !outcome.isDone()) {
            throw new IllegalStateException("a call cannot be awaited by its own onText");
        }
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

    @Override
    public void cancel() {
        cancelled = true;
        work.abort();
    }

    private void runOnce() {
        if (!worker.compareAndSet(null, Thread.currentThread())) {
            return;
        }
        ModelOutcome result = new ModelOutcome.Cancelled();
        try {
            result = work.run(() -> cancelled);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            outcome.complete(result);
        }
    }
}
