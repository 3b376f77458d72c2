package dev.avow.shopify.sandbox;

import java.time.Instant;
import java.util.List;

/**
 * A request that the app made to a shop at Shopify.
 *
 * @param shop the shop
 * @param what {@code graphql}, {@code token}, {@code authorize} or {@code bulk}
 * @param fields a GraphQL operation's root fields, or the grant that a token was asked by
 * @param status the answer's status
 * @param at when
 */
public record Asked(String shop, String what, List<String> fields, int status, Instant at) {

    /** Copies the list. */
    public Asked {
        fields = List.copyOf(fields);
    }
}
