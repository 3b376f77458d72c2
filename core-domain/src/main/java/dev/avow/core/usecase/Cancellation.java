package dev.avow.core.usecase;

import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;

/** Lets one side end what the other side is doing. Thread-safe; cancelling twice is the same as once. */
public final class Cancellation {

    private final AtomicBoolean cancelled = new AtomicBoolean();
    private final AtomicReference<Runnable> action = new AtomicReference<>(Cancellation::nothing);

    /** Not ended yet. */
    public Cancellation() {}

    /** Ends it. */
    public void cancel() {
        cancelled.set(true);
        action.getAndSet(Cancellation::nothing).run();
    }

    /** Says whether it was ended. */
    public boolean isCancelled() {
        return cancelled.get();
    }

    /** Runs the action when it is ended, at once if it was ended before. */
    void onCancel(Runnable toRun) {
        action.set(toRun);
        if (cancelled.get()) {
            action.getAndSet(Cancellation::nothing).run();
        }
    }

    private static void nothing() {}
}
