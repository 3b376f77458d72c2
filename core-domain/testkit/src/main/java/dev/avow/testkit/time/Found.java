package dev.avow.testkit.time;

import dev.avow.core.retention.Lifetime;
import dev.avow.core.subject.ShopId;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/**
 * One record as it is physically there.
 *
 * @param shop whose it is; empty if it is the service's own
 * @param lifetime as it is stored
 * @param parentClock the clock start of the record that it dies with, if there is one
 * @param usedAt when somebody last did something with it after its beginning
 */
public record Found(Optional<ShopId> shop, Lifetime lifetime, Optional<Instant> parentClock, Optional<Instant> usedAt) {

    /** Keeps the use to the millisecond, as stores keep their instants. */
    public Found {
        usedAt = usedAt.map(at -> at.truncatedTo(ChronoUnit.MILLIS));
    }

    /** Of a record that nobody uses. */
    public Found(Optional<ShopId> shop, Lifetime lifetime, Optional<Instant> parentClock) {
        this(shop, lifetime, parentClock, Optional.empty());
    }

    /** Of the service itself. */
    public static Found ours(Lifetime lifetime) {
        return new Found(Optional.empty(), lifetime, Optional.empty());
    }

    /** Of a shop, used by somebody. */
    static Found used(ShopId shop, Lifetime lifetime, Optional<Instant> usedAt) {
        return new Found(Optional.of(shop), lifetime, Optional.empty(), usedAt);
    }

    /** Of a shop, without a parent. */
    public static Found of(ShopId shop, Lifetime lifetime) {
        return new Found(Optional.of(shop), lifetime, Optional.empty());
    }
}
