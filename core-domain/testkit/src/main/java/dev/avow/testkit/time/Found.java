package dev.avow.testkit.time;

import dev.avow.core.retention.Lifetime;
import dev.avow.core.subject.ShopId;
import java.time.Instant;
import java.util.Optional;

/**
 * One record as it is physically there.
 *
 * @param shop whose it is; empty if it is the service's own
 * @param lifetime as it is stored
 * @param parentClock the clock start of the record that it dies with, if there is one
 */
public record Found(Optional<ShopId> shop, Lifetime lifetime, Optional<Instant> parentClock) {

    /** Of the service itself. */
    static Found ours(Lifetime lifetime) {
        return new Found(Optional.empty(), lifetime, Optional.empty());
    }

    /** Of a shop, without a parent. */
    static Found of(ShopId shop, Lifetime lifetime) {
        return new Found(Optional.of(shop), lifetime, Optional.empty());
    }
}
