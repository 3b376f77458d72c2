package dev.avow.shopify.sandbox;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;

/** The sandbox's time: another clock, moved on by an offset that only grows. Thread-safe. */
final class SandboxClock implements InstantSource {

    private final InstantSource base;
    private final AtomicReference<Duration> offset = new AtomicReference<>(Duration.ZERO);
    private volatile Consumer<Duration> hook = by -> {};

    SandboxClock(InstantSource base) {
        this.base = base;
    }

    @Override
    public Instant instant() {
        return base.instant().plus(offset.get());
    }

    /** Calls this first whenever time is moved on; if it throws, time stays. */
    void onAdvance(Consumer<Duration> mover) {
        hook = mover;
    }

    void advance(Duration by) {
        if (by.isNegative() || by.isZero()) {
            throw new IllegalArgumentException("time moves forward only");
        }
        hook.accept(by);
        offset.accumulateAndGet(by, Duration::plus);
    }
}
