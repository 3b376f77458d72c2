package dev.avow.core.inmemory;

import dev.avow.core.port.JournalLock;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;

/** A lock for one process. */
public final class InMemoryJournalLock implements JournalLock {

    private final ReentrantLock lock = new ReentrantLock();

    /** Open. */
    public InMemoryJournalLock() {}

    @Override
    public <T> T alone(Supplier<T> work) {
        lock.lock();
        try {
            return work.get();
        } finally {
            lock.unlock();
        }
    }
}
