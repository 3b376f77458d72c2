package dev.avow.testkit.contract;

import static org.assertj.core.api.Assertions.assertThat;

import dev.avow.core.port.OrderTraces;
import dev.avow.core.retention.Lifetime;
import dev.avow.core.subject.ShopId;
import java.time.Instant;
import java.util.Set;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.Test;

/** All that {@link OrderTraces} owe (OT-1 to OT-4), and their purge (PU-1 to PU-4). */
public interface OrderTracesContract extends PurgeContract {

    /** The traces under test. */
    OrderTraces traces();

    @Override
    default BooleanSupplier write(Lifetime lifetime) {
        ShopId shop = Fresh.shop();
        traces().leave(shop, Set.of("p"), Chat.NOW, lifetime);
        return () -> traces().latest(shop, Set.of("p"), Instant.EPOCH).isPresent();
    }

    private void leave(ShopId shop, Set<String> hashes, int second) {
        traces().leave(
                        shop,
                        hashes,
                        Chat.NOW.plusSeconds(second),
                        Lifetime.fixed(Chat.NOW, Chat.NOW.plus(Chat.LIFE), Chat.VERSION));
    }

    /** OT-1, OT-2 (S4-10). */
    @Test
    default void ot1TheLatestOfAllHashesIsToldInWhateverOrderTheyCame() {
        ShopId shop = Fresh.shop();
        leave(shop, Set.of("p"), 5);
        leave(shop, Set.of("p"), 4);
        leave(shop, Set.of("q"), 6);

        assertThat(traces().latest(shop, Set.of("p"), Chat.NOW)).contains(Chat.NOW.plusSeconds(5));
        assertThat(traces().latest(shop, Set.of("p", "q"), Chat.NOW)).contains(Chat.NOW.plusSeconds(6));
        assertThat(traces().latest(shop, Set.of("r"), Chat.NOW)).isEmpty();
    }

    /** OT-3. */
    @Test
    default void ot3AShopHasItsOwnTracesOnly() {
        leave(Fresh.shop(), Set.of("p"), 5);

        assertThat(traces().latest(Fresh.shop(), Set.of("p"), Chat.NOW)).isEmpty();
    }

    /** OT-4. */
    @Test
    default void ot4WhatIsOverIsAbsentFromThatInstant() {
        ShopId shop = Fresh.shop();
        leave(shop, Set.of("p"), 5);
        Instant end = Chat.NOW.plus(Chat.LIFE);

        assertThat(traces().latest(shop, Set.of("p"), end.minusMillis(1))).isPresent();
        assertThat(traces().latest(shop, Set.of("p"), end)).isEmpty();
    }
}
