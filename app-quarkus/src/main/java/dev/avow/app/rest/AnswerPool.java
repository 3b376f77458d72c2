package dev.avow.app.rest;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;

/**
 * The threads that answers are written on. A place is taken before a message is stored, so that a message which cannot
 * be answered now is refused before it leaves a trace. Thread-safe.
 */
public final class AnswerPool implements AutoCloseable {

    private static final Duration SOON = Duration.ofSeconds(3);

    private final Semaphore places;
    private final ExecutorService threads;

    /** @param size how many answers may be written at once */
    public AnswerPool(int size) {
        places = new Semaphore(size);
        threads = Executors.newCachedThreadPool(work -> {
            Thread thread = new Thread(work, "avow-answer");
            thread.setDaemon(true);
            return thread;
        });
    }

    /** Takes a place, or ends the request with 503. */
    Place take() {
        if (!places.tryAcquire()) {
            throw new ProblemException(
                    503, "chat.saturated", "Too many answers are being written; try again.", Optional.of(SOON));
        }
        return new Place();
    }

    /** A place in the pool, given back once: by the work that ran in it, or by whoever took it for nothing. */
    final class Place {

        void run(Runnable work) {
            threads.execute(() -> {
                try {
                    work.run();
                } finally {
                    giveBack();
                }
            });
        }

        void giveBack() {
            places.release();
        }
    }

    @Override
    public void close() {
        threads.shutdownNow();
    }
}
