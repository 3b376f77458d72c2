package dev.avow.shopify.sandbox.shop;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * What was sent, and how far it got.
 *
 * @param status how far, such as {@code IN_TRANSIT}
 * @param lines what was sent; each line's id is the fulfilment line's
 * @param orderLines the order's lines, in the same order
 */
public record Fulfilment(
        long id,
        long orderId,
        String name,
        String company,
        String number,
        String url,
        String status,
        List<Line> lines,
        List<Line> orderLines,
        Instant createdAt,
        Instant updatedAt,
        Optional<Instant> deliveredAt)
        implements Node {

    /** Copies the lists. */
    public Fulfilment {
        lines = List.copyOf(lines);
        orderLines = List.copyOf(orderLines);
    }

    @Override
    public String type() {
        return "Fulfillment";
    }

    Fulfilment delivered(Instant at) {
        return new Fulfilment(
                id,
                orderId,
                name,
                company,
                number,
                url,
                "DELIVERED",
                lines,
                orderLines,
                createdAt,
                at,
                Optional.of(at));
    }
}
