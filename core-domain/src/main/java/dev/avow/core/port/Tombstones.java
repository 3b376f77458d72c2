package dev.avow.core.port;

import dev.avow.core.subject.OrderId;
import dev.avow.core.subject.ShopId;
import java.nio.ByteBuffer;
import java.util.List;

/**
 * What stays of an order that was removed: a keyed hash of shop and number, without amount or date.
 *
 * @param hasher the service's
 */
public record Tombstones(KeyedHasher hasher) {

    private static final String SCOPE = "forgotten-order/";

    /** The one to be written. */
    public String of(ShopId shop, OrderId order) {
        return hasher.hash(SCOPE + shop, bytes(order));
    }

    /** All under which the order may have been forgotten. */
    public List<String> live(ShopId shop, OrderId order) {
        return hasher.liveHashes(SCOPE + shop, bytes(order));
    }

    private static byte[] bytes(OrderId order) {
        return ByteBuffer.allocate(Long.BYTES).putLong(order.number()).array();
    }
}
