package dev.avow.core.usecase;

import dev.avow.core.port.OpenClocks;
import dev.avow.core.port.PortException;
import dev.avow.core.retention.ClockStart;
import dev.avow.core.retention.Lifetime;
import dev.avow.core.retention.RetentionInForce;
import dev.avow.core.retention.RetentionPolicy;
import dev.avow.core.subject.PolicyVersion;
import dev.avow.core.subject.ShopId;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;

/**
 * Starts the clocks that waited for an event of a shop, in batches (S0-13, S0-14, I26). Each record ends by the rule
 * under which it was collected or by today's, whichever is earlier. What was cut short is finished by calling it again.
 * Thread-safe.
 */
public final class StartClocks {

    private static final int BATCH = 500;

    private final List<OpenClocks> stores;
    private final RetentionInForce retention;
    private final InstantSource clock;

    /** Puts the use case together. */
    public StartClocks(List<OpenClocks> stores, RetentionInForce retention, InstantSource clock) {
        this.stores = List.copyOf(stores);
        this.retention = retention;
        this.clock = clock;
    }

    /**
     * What is known of a shop.
     *
     * @param shop whose event it is
     * @param at when the newest event happened: what began later waits for another
     * @param events all of the shop's events that are known, the newest included
     */
    public record Command(ShopId shop, Instant at, Map<ClockStart, Instant> events) {

        /** Copies the map. */
        public Command {
            events = Map.copyOf(events);
        }
    }

    /**
     * What was done.
     *
     * @param started how many clocks
     */
    public record Outcome(long started) {}

    /**
     * Starts every clock that these events start.
     *
     * @throws PortException if a store could not go on
     */
    public Outcome handle(Command command) {
        RetentionPolicy today = retention.at(command.shop(), clock.instant());
        long started = 0;
        for (OpenClocks store : stores) {
            if (!today.classes().contains(store.dataClass())) {
                // What was kept under an earlier policy ends as it was dated then.
                continue;
            }
            for (PolicyVersion version : store.versions(command.shop(), command.at())) {
                Lifetime open = Lifetime.open(command.at(), version);
                started += start(store, command.shop(), today.redate(store.dataClass(), open, command.events()));
            }
        }
        return new Outcome(started);
    }

    private static long start(OpenClocks store, ShopId shop, Lifetime dated) {
        long started = 0;
        int batch;
        do {
            batch = dated.isOpen() ? 0 : store.start(shop, dated, BATCH);
            started += batch;
        } while (batch > 0);
        return started;
    }
}
