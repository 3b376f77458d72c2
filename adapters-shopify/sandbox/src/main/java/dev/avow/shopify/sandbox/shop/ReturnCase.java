package dev.avow.shopify.sandbox.shop;

import java.time.Instant;
import java.util.List;

/**
 * A return that was asked for.
 *
 * @param status {@code REQUESTED}, {@code OPEN}, {@code DECLINED} or {@code CLOSED}
 */
public record ReturnCase(
        long id, long orderId, String name, String status, List<Item> items, Instant createdAt, Instant updatedAt)
        implements Node {

    /** Copies the list. */
    public ReturnCase {
        items = List.copyOf(items);
    }

    /** So many of one line that was sent. */
    public record Item(long fulfilmentLineId, int quantity, String note, String reasonId) {}

    @Override
    public String type() {
        return "Return";
    }
}
