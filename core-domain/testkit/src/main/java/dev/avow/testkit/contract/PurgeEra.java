package dev.avow.testkit.contract;

import dev.avow.core.port.TranscriptPurge;
import dev.avow.core.port.TranscriptStore;
import dev.avow.core.retention.Horizon;
import dev.avow.core.retention.Lifetime;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** The stretch of time that belongs to the purge contract alone, counted in milliseconds from its start. */
final class PurgeEra {

    private static final Instant START = Instant.parse("2090-01-01T00:00:00Z");
    private static final Instant END = START.plus(Duration.ofDays(1));

    private static final int MOST_CALLS = 10_000;

    private PurgeEra() {}

    /** The era, after the sweep of what earlier tests and runs left in it. */
    static PurgeEra cleared(TranscriptPurge purge) {
        sweep(purge, new Horizon(START, END), 100);
        return new PurgeEra();
    }

    static int sweep(TranscriptPurge purge, Horizon horizon, int limit) {
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
    static long present(List<Chat> chats) {
        return chats.stream()
                .filter(chat -> chat.find(Chat.EVERYTHING).isPresent())
                .count();
    }

    Instant at(long millis) {
        return START.plusMillis(millis);
    }

    /** Hides by expiry alone. */
    Horizon expiredAt(long millis) {
        return new Horizon(at(millis), Instant.EPOCH);
    }

    /** A conversation of a fresh shop. */
    Chat chat(TranscriptStore store, long startsAt, long expiresAt) {
        Lifetime lifetime = Lifetime.fixed(at(startsAt), at(expiresAt), Chat.VERSION);
        return new Chat(store, Fresh.shop(), Fresh.conversation(), lifetime).start();
    }
}
