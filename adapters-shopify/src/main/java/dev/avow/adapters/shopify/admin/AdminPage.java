package dev.avow.adapters.shopify.admin;

import java.util.List;
import java.util.Optional;

/**
 * A page of what was asked for.
 *
 * @param items what passed the second look
 * @param next where the next page begins; empty if this was the last
 */
public record AdminPage<T>(List<T> items, Optional<String> next) {
    /** Copies the items. */
    public AdminPage {
        items = List.copyOf(items);
    }
}
