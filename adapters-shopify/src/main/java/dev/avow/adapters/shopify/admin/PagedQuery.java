package dev.avow.adapters.shopify.admin;

import dev.avow.adapters.shopify.json.Json;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * A question whose answer comes in pages. The document takes {@code $first: Int!} and {@code $after: String}.
 *
 * @param document what is asked
 * @param connection the path from {@code data} to the connection
 * @param variables beside the two of paging
 * @param pageSize how many nodes a page has at most, 1 to 250; smaller where Shopify finds it too costly
 * @param reading makes a value of a node
 * @param keep says again whether the value was searched for
 */
public record PagedQuery<T>(
        AdminDocument document,
        List<String> connection,
        Map<String, ?> variables,
        int pageSize,
        Function<Json, T> reading,
        Predicate<T> keep) {

    private static final int LARGEST = 250;

    /**
     * Checks the bounds.
     *
     * @throws IllegalArgumentException if the page size is not 1 to 250
     */
    public PagedQuery {
        connection = List.copyOf(connection);
        variables = Map.copyOf(variables);
        if (pageSize < 1 || pageSize > LARGEST) {
            throw new IllegalArgumentException("a page has 1 to 250 nodes");
        }
    }
}
