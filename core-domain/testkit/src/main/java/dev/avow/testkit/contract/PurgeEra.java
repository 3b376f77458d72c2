package dev.avow.testkit.contract;

import dev.avow.core.port.Purge;
import dev.avow.core.retention.Horizon;
import dev.avow.core.retention.Lifetime;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.BooleanSupplier;

/** The stretch of time that belongs to the purge contract alone, counted in milliseconds from its start. */
final class PurgeEra {

    private static final Instant START = Instant.parse("2090-01-01T00:00:00Z");
    private static final Instant END = START.plus(Duration.ofDays(1));

    private static final int MOST_CALLS = 10_000;

    private PurgeEra() {}

    /** The era, after the sweep of what earlier tests and runs left in it. */
    static PurgeEra cleared(Purge purge) {
        sweep(purge, new Horizon(START, END, END), 100);
        return new PurgeEra();
    }

    static int sweep(Purge purge, Horizon horizon, int limit) {
        int removed = 0;
        for (int call = 0; call < MOST_CALLS; call++) {
            int batch = purge.purge(horizon, limit);
            removed += batch;
            if (batch == 0) {
                return removed;
            }
        }
        throw new AssertionError("the purge never says that none is left");
    }

    static int count(Race.Finish<Integer> finish) {
        Integer removed = finish.value();
        return removed == null ? 0 : removed;
    }

    /** How many are physically there. */
    static long present(List<BooleanSupplier> records) {
        return records.stream().filter(BooleanSupplier::getAsBoolean).count();
    }

    Instant at(long millis) {
        return START.plusMillis(millis);
    }

    /** Hides by expiry alone. */
    Horizon expiredAt(long millis) {
        return new Horizon(at(millis), Instant.EPOCH);
    }

    /** Of a record whose clock starts with it. */
    Lifetime life(long startsAt, long expiresAt) {
        return Lifetime.fixed(at(startsAt), at(expiresAt), Chat.VERSION);
    }
}
