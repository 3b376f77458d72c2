package dev.avow.core.inmemory;

import dev.avow.core.port.UnitOfWork;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;

/** Runs one unit at a time; the in-memory stores tell it how to undo what they did. */
public final class InMemoryUnitOfWork implements UnitOfWork {

    private final ReentrantLock unit = new ReentrantLock();
    private final Deque<Runnable> undo = new ArrayDeque<>();

    /** Outside any unit. */
    public InMemoryUnitOfWork() {}

    @Override
    public <T> T call(Supplier<T> work) {
        if (isActive()) {
            throw new IllegalStateException("units of work do not nest");
        }
        unit.lock();
        try {
            T result = work.get();
            undo.clear();
            return result;
        } finally {
            undo.forEach(Runnable::run);
            undo.clear();
            unit.unlock();
        }
    }

    /** Says whether this thread is inside a unit. */
    public boolean isActive() {
        return unit.isHeldByCurrentThread();
    }

    /** Called by a store inside a unit: how to take back what it has just done. */
    void onRollback(Runnable step) {
        if (!isActive()) {
            throw new IllegalStateException("not inside a unit of work");
        }
        undo.push(step);
    }
}
