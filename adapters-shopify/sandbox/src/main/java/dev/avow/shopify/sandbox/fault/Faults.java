package dev.avow.shopify.sandbox.fault;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;

/** The faults that are switched on. Thread-safe. */
public final class Faults {

    private static final int ALWAYS = -1;

    /** A fault, how often it still strikes, and which operation it is for. */
    private static final class Armed {
        private final Fault fault;
        private final Optional<String> operation;
        private int left;

        private Armed(Fault fault, Optional<String> operation, int left) {
            this.fault = fault;
            this.operation = operation;
            this.left = left;
        }
    }

    private final List<Armed> armed = new ArrayList<>();
    private Duration slowness = Duration.ofSeconds(3);
    private CountDownLatch hurry = new CountDownLatch(1);

    /** Strikes once. */
    public Faults next(Fault fault) {
        return next(fault, 1);
    }

    /** Strikes so many times. */
    public synchronized Faults next(Fault fault, int times) {
        armed.add(new Armed(fault, Optional.empty(), times));
        return this;
    }

    /** Strikes the next time that an operation selects this root field, such as {@code draftOrderCreate}. */
    public synchronized Faults nextAt(String rootField, Fault fault) {
        armed.add(new Armed(fault, Optional.of(rootField), 1));
        return this;
    }

    /** Strikes until it is cleared. */
    public Faults always(Fault fault) {
        return next(fault, ALWAYS);
    }

    /** No faults any more; what is slow hurries up. */
    public synchronized Faults clear() {
        armed.clear();
        hurry.countDown();
        hurry = new CountDownLatch(1);
        return this;
    }

    /** Ends one fault. */
    public synchronized Faults clear(Fault fault) {
        armed.removeIf(each -> each.fault == fault);
        return this;
    }

    /** How long "slow" is; three seconds if nothing else is said. */
    public synchronized Faults slowness(Duration duration) {
        slowness = duration;
        return this;
    }

    /** Those that are switched on. */
    public synchronized Set<Fault> on() {
        return armed.stream().map(each -> each.fault).collect(Collectors.toUnmodifiableSet());
    }

    /** Whether it strikes now; that counts. */
    public boolean strikes(Fault fault) {
        return strikes(fault, List.of());
    }

    /** Whether it strikes an operation with these root fields now; that counts. */
    public synchronized boolean strikes(Fault fault, Collection<String> rootFields) {
        for (Armed each : armed) {
            if (each.fault == fault && each.operation.map(rootFields::contains).orElse(true)) {
                if (each.left != ALWAYS) {
                    each.left--;
                }
                armed.removeIf(used -> used.left == 0);
                return true;
            }
        }
        return false;
    }

    /** Takes its time if this fault strikes now, unless the faults are cleared meanwhile. */
    public void dawdle(Fault slow, Collection<String> rootFields) {
        CountDownLatch latch;
        Duration duration;
        synchronized (this) {
            if (!strikes(slow, rootFields)) {
                return;
            }
            latch = hurry;
            duration = slowness;
        }
        try {
            if (!latch.await(duration.toMillis(), TimeUnit.MILLISECONDS)) {
                return;
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
