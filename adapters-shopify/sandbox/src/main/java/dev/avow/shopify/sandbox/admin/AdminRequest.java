package dev.avow.shopify.sandbox.admin;

import dev.avow.shopify.sandbox.install.Installation;
import graphql.GraphqlErrorException;
import graphql.schema.DataFetchingEnvironment;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * What a field needs to know of the request it belongs to.
 *
 * @param scopes what the access token opens
 * @param unapproved whether the app is not approved for customers' data
 * @param ignoresFilters whether searches let everything through
 * @param bulk whether it runs as a bulk operation, which has no pages
 */
record AdminRequest(List<String> scopes, boolean unapproved, boolean ignoresFilters, boolean bulk) {

    static AdminRequest of(DataFetchingEnvironment env) {
        return Objects.requireNonNull(env.getGraphQlContext().get(AdminRequest.class));
    }

    boolean has(String scope) {
        return Installation.covers(scopes, scope);
    }

    /** Refuses a root field. */
    void require(String field, String scope) {
        if (!has(scope)) {
            throw denied(field, scope);
        }
    }

    static GraphqlErrorException denied(String field, String scope) {
        return GraphqlErrorException.newErrorException()
                .message("Access denied for " + field + " field. Required access: `" + scope + "` access scope.")
                .extensions(Map.of("code", "ACCESS_DENIED"))
                .build();
    }
}
