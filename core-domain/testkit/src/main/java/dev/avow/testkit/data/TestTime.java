package dev.avow.testkit.data;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.atomic.AtomicReference;

/**
 * Time that moves only because a test moves it. Thread-safe. It starts in the year 2100, so that no server's own clock
 * or TTL takes part.
 */
public final class TestTime implements InstantSource {

    /** Where every {@link TestTime} starts. */
    public static final Instant START = Instant.parse("2100-01-01T00:00:00Z");

    private final AtomicReference<Instant> now = new AtomicReference<>(START);

    /** At {@link #START}. */
    public TestTime() {}

    @Override
    public Instant instant() {
        return now.get();
    }

    /** Moves on, or back where the duration is negative. */
    public void advance(Duration duration) {
        now.updateAndGet(instant -> instant.plus(duration));
    }

    /** Moves to an instant. */
    public void set(Instant instant) {
        now.set(instant);
    }
}
