package dev.avow.shopify.sandbox.shop;

import java.time.Instant;
import java.util.List;

/**
 * Money given back.
 *
 * @param lines the lines taken back with it; their quantities are those taken back
 */
public record Refund(long id, Money amount, List<Line> lines, Instant at) {

    /** Copies the list. */
    public Refund {
        lines = List.copyOf(lines);
    }
}
