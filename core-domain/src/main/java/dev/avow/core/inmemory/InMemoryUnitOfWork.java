package dev.avow.core.inmemory;

import dev.avow.core.port.UnitOfWork;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Runs one unit at a time; the in-memory stores tell it how to undo what they did. */
public final class InMemoryUnitOfWork implements UnitOfWork {

    private final ThreadLocal<@Nullable Deque<Runnable>> undo = new ThreadLocal<>();

    /** Outside any unit. */
    public InMemoryUnitOfWork() {}

    @Override
    public synchronized <T> T call(Supplier<T> work) {
        if (isActive()) {
            throw new IllegalStateException("units of work do not nest");
        }
        Deque<Runnable> steps = new ArrayDeque<>();
        undo.set(steps);
        boolean done = false;
        try {
            T result = work.get();
            done = true;
            return result;
        } finally {
            undo.remove();
            if (!done) {
                steps.forEach(Runnable::run);
            }
        }
    }

    /** Says whether this thread is inside a unit. */
    public boolean isActive() {
        return undo.get() != null;
    }

    /** Called by a store inside a unit: how to take back what it has just done. */
    void onRollback(Runnable step) {
        Deque<Runnable> steps = undo.get();
        if (steps == null) {
            throw new IllegalStateException("not inside a unit of work");
        }
        steps.push(step);
    }
}
