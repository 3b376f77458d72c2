package dev.avow.app.rest;

import io.quarkus.vertx.http.runtime.VertxHttpRecorder;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import org.jspecify.annotations.Nullable;

/**
 * Refuses what is larger than any form or question of ours before it is read, so that nobody without a sign-in can make the
 * service hold and parse megabytes. Webhooks alone may be as large as the server takes: Shopify's are.
 */
@Singleton
class BodyBound {

    /** A form with an answer of ten thousand characters, each of them percent-encoded, fits. */
    static final long MAX_BYTES = 128 * 1024;

    private static final String WEBHOOKS = "/shopify/webhooks";
    private static final int TOO_LARGE = 413;

    /** Behind the server's own limit, which is for webhooks and would be set anew. */
    private static final int PRIORITY = 1;

    void install(@Observes Filters filters) {
        filters.register(BodyBound::filter, PRIORITY);
    }

    private static void filter(RoutingContext exchange) {
        if (exchange.normalizedPath().startsWith(WEBHOOKS)) {
            exchange.next();
        } else if (declared(exchange) > MAX_BYTES) {
            // What comes is thrown away as it comes: a connection that breaks under the sender hides the answer.
            exchange.request().resume();
            exchange.response().setStatusCode(TOO_LARGE).end();
        } else {
            exchange.put(VertxHttpRecorder.MAX_REQUEST_SIZE_KEY, MAX_BYTES);
            exchange.next();
        }
    }

    private static long declared(RoutingContext exchange) {
        @Nullable String length = exchange.request().getHeader(HttpHeaders.CONTENT_LENGTH);
        return length == null ? 0 : Long.parseLong(length);
    }
}
