package dev.avow.app;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.LockSupport;

/** Somebody who writes at a steady pace, and how long each write took from the moment it was due. Not thread-safe. */
final class Foreground {

    private static final long INTERVAL = Duration.ofMillis(10).toNanos();

    private final Runnable write;
    private final List<Long> idle = new ArrayList<>();
    private final List<Long> busy = new ArrayList<>();

    Foreground(Runnable write) {
        this.write = write;
    }

    void writeWhileIdle(Duration time) {
        write(time, idle);
    }

    void writeWhileSwept(Duration time) {
        write(time, busy);
    }

    /** Writes that are not counted. */
    void warmUp(Duration time) {
        write(time, new ArrayList<>());
    }

    private void write(Duration time, List<Long> into) {
        long begin = System.nanoTime();
        for (long due = begin; due - begin < time.toNanos(); due += INTERVAL) {
            for (long wait = due - System.nanoTime(); wait > 0; wait = due - System.nanoTime()) {
                LockSupport.parkNanos(wait);
            }
            write.run();
            into.add(System.nanoTime() - due);
        }
    }

    double ratio(double quantile) {
        return (double) quantile(busy, quantile) / quantile(idle, quantile);
    }

    String line(double quantile) {
        return "| p%.0f | %.2f ms | %.2f ms | %.2f |"
                .formatted(
                        quantile * 100,
                        quantile(idle, quantile) / 1e6,
                        quantile(busy, quantile) / 1e6,
                        ratio(quantile));
    }

    String samples() {
        return idle.size() + " writes while idle, " + busy.size() + " while swept";
    }

    private static long quantile(List<Long> times, double quantile) {
        List<Long> sorted = times.stream().sorted().toList();
        return sorted.get((int) Math.min(sorted.size() - 1L, Math.round(sorted.size() * quantile)));
    }
}
