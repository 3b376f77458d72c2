package dev.avow.adapters.shopify.http;

import java.time.Duration;
import java.util.function.DoubleSupplier;
import java.util.function.LongSupplier;

/**
 * Waiting, with its time and its chance handed in.
 *
 * @param nanoTime monotonic nanoseconds, as {@link System#nanoTime()} gives them
 * @param sleeper waits
 * @param jitter random numbers from 0 to 1, so that many callers do not try again in step
 */
public record Pauses(LongSupplier nanoTime, Sleeper sleeper, DoubleSupplier jitter) {

    private static final Duration FIRST = Duration.ofMillis(500);
    private static final Duration LONGEST = Duration.ofSeconds(8);
    private static final int LAST_DOUBLING = 10;
    private static final double SPREAD = 0.25;

    /** Waits. */
    @FunctionalInterface
    public interface Sleeper {
        /** Waits this long. */
        void sleep(Duration duration) throws InterruptedException;
    }

    /** Our own pause before a retry, counted from 0: doubling, and up to a quarter longer by chance. */
    public Duration before(int retry) {
        Duration doubled = FIRST.multipliedBy(1L << Math.min(retry, LAST_DOUBLING));
        return spread(doubled.compareTo(LONGEST) > 0 ? LONGEST : doubled);
    }

    /** The duration, up to a quarter longer by chance. */
    public Duration spread(Duration duration) {
        return Duration.ofNanos(Math.round(duration.toNanos() * (1 + SPREAD * jitter.getAsDouble())));
    }

    /** Waits; false if it was interrupted, and then the thread is marked so. */
    public boolean sleep(Duration duration) {
        try {
            sleeper.sleep(duration);
            return true;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
