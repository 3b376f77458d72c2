package dev.avow.testkit.contract;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/** Runs the same work on several threads at once, each on a thread of its own. */
final class Race {

    private static final long HANGS_AFTER_SECONDS = 60;

    private Race() {}

    /**
     * How one thread fared.
     *
     * @param value what it returned, if it did
     * @param failure what it threw, if it did
     */
    record Finish<T>(@Nullable T value, @Nullable Throwable failure) {}

    /** Starts all threads together and waits for all of them. */
    static <T> List<Finish<T>> run(int threads, Callable<T> work) {
        CountDownLatch ready = new CountDownLatch(threads);
        List<FutureTask<T>> tasks = new ArrayList<>();
        for (int i = 0; i < threads; i++) {
            FutureTask<T> task = new FutureTask<>(() -> {
                ready.countDown();
                ready.await();
                return work.call();
            });
            tasks.add(task);
            Thread thread = new Thread(task, "race-" + i);
            thread.setDaemon(true);
            thread.start();
        }
        return tasks.stream().map(Race::finish).toList();
    }

    /** How many threads returned without throwing. */
    static long winners(List<? extends Finish<?>> finishes) {
        return finishes.stream().filter(finish -> finish.failure() == null).count();
    }

    private static <T> Finish<T> finish(FutureTask<T> task) {
        try {
            return new Finish<>(task.get(HANGS_AFTER_SECONDS, TimeUnit.SECONDS), null);
        } catch (ExecutionException e) {
            return new Finish<>(null, e.getCause());
        } catch (TimeoutException e) {
            throw new AssertionError("a racing thread hangs", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError("interrupted while racing", e);
        }
    }
}
