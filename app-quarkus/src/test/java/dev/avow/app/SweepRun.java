package dev.avow.app;

import dev.avow.core.port.Purge;
import dev.avow.core.retention.Horizon;
import dev.avow.core.subject.DataClass;
import dev.avow.core.usecase.EnforceRetention;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;

/** One sweep, let go and held back in turns, with a writer beside it. */
final class SweepRun implements Purge {

    private static final Duration SWEPT = Duration.ofSeconds(2);
    private static final Duration IDLE = Duration.ofSeconds(1);

    private final String store;
    private final int records;
    private final Purge purge;
    private final boolean asksForTheOldest;
    private final Foreground foreground;
    private final ReentrantLock gate = new ReentrantLock(true);
    private final Condition opened = gate.newCondition();
    private final AtomicLong removed = new AtomicLong();
    private final AtomicLong batches = new AtomicLong();
    private final AtomicLong sweepNanos = new AtomicLong();
    private final AtomicLong longestBatch = new AtomicLong();
    private final List<String> heap = new ArrayList<>();
    private final List<Double> load = new ArrayList<>();
    private boolean open;

    /**
     * Ready.
     *
     * @param asksForTheOldest whether the store has an index that finds the oldest record; the look-alike has none, and
     *     would sort all of them
     */
    SweepRun(String store, int records, Purge purge, boolean asksForTheOldest, Foreground foreground) {
        this.store = store;
        this.records = records;
        this.purge = purge;
        this.asksForTheOldest = asksForTheOldest;
        this.foreground = foreground;
    }

    /** Sweeps everything by the use case, which is given this run as its purge. */
    void run(Function<Purge, EnforceRetention> useCase) {
        foreground.warmUp(SWEPT);
        heap("before");
        EnforceRetention sweep = useCase.apply(this);
        CompletableFuture<Void> swept = CompletableFuture.runAsync(() -> {
            while (removed.get() < records) {
                sweep.handle();
            }
        });
        long nextLook = records / 4;
        while (!swept.isDone()) {
            set(true);
            foreground.writeWhileSwept(SWEPT);
            set(false);
            foreground.writeWhileIdle(IDLE);
            System.err.printf("%s: %d removed%n", store, removed.get());
            load.add(ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage());
            if (removed.get() >= nextLook) {
                heap("after " + removed.get());
                nextLook += records / 4;
            }
        }
        swept.join();
        heap("after all");
    }

    private void set(boolean isOpen) {
        gate.lock();
        try {
            open = isOpen;
            opened.signalAll();
        } finally {
            gate.unlock();
        }
    }

    private void heap(String when) {
        System.gc();
        long used = ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
        heap.add("| %s | %d MiB |".formatted(when, used >> 20));
    }

    long removed() {
        return removed.get();
    }

    @Override
    public DataClass dataClass() {
        return purge.dataClass();
    }

    @Override
    public int batch() {
        return purge.batch();
    }

    @Override
    public int purge(Horizon horizon, int limit) {
        gate.lock();
        try {
            while (!open) {
                opened.awaitUninterruptibly();
            }
        } finally {
            gate.unlock();
        }
        long begin = System.nanoTime();
        int gone = purge.purge(horizon, limit);
        long took = System.nanoTime() - begin;
        removed.addAndGet(gone);
        batches.incrementAndGet();
        sweepNanos.addAndGet(took);
        longestBatch.accumulateAndGet(took, Math::max);
        return gone;
    }

    @Override
    public Optional<Instant> oldest() {
        return asksForTheOldest ? purge.oldest() : Optional.empty();
    }

    void write(Path file) throws IOException {
        Files.createDirectories(file.toAbsolutePath().getParent());
        Files.writeString(file, report());
    }

    private String report() {
        double mean = load.stream().mapToDouble(Double::doubleValue).average().orElse(0);
        return """
                # %s: %d records

                %d batches in %d s of sweeping; the mean batch took %.1f ms, the longest %.1f ms. Load of the machine %.1f.
                %s.

                | write | idle | swept | ratio |
                |---|---|---|---|
                %s
                %s

                | heap | used |
                |---|---|
                %s
                """.formatted(
                        store,
                        records,
                        batches.get(),
                        Duration.ofNanos(sweepNanos.get()).toSeconds(),
                        sweepNanos.get() / 1e6 / batches.get(),
                        longestBatch.get() / 1e6,
                        mean,
                        foreground.samples(),
                        foreground.line(0.5),
                        foreground.line(0.99),
                        String.join("\n", heap));
    }
}
