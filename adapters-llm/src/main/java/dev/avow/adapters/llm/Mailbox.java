package dev.avow.adapters.llm;

import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/** Hands events from threads that must not block to the one that waits for them. Once stopped it gives nothing more. */
final class Mailbox<E> {

    private final BlockingQueue<Optional<E>> events = new LinkedBlockingQueue<>();
    private volatile boolean stopped;

    void post(E event) {
        events.add(Optional.of(event));
    }

    void stop() {
        stopped = true;
        events.add(Optional.empty());
    }

    boolean isStopped() {
        return stopped;
    }

    /** The next event; nothing if none came in time, or if it is stopped. */
    Optional<E> next(long nanos) throws InterruptedException {
        if (stopped) {
            return Optional.empty();
        }
        return Objects.requireNonNullElse(events.poll(Math.max(0, nanos), TimeUnit.NANOSECONDS), Optional.empty());
    }
}
