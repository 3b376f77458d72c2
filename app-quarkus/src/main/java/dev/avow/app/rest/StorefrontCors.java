package dev.avow.app.rest;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.Future;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Lets the pages of known storefronts, and no others, read what the chat answers, errors and streams alike. No
 * credentials: there are no cookies. What comes through the app proxy is not named here: to a page it is its own host. The parts of the widget that are fetched as modules may be read by every page.
 */
@Singleton
class StorefrontCors {

    private static final Set<String> PATHS = Set.of(
            "/storefront/messages",
            "/storefront/leads",
            "/storefront/orders",
            "/storefront/orders/returns",
            "/storefront/feedback",
            "/storefront/me",
            "/storefront/me/objection",
            "/storefront/me/restriction",
            "/storefront/me/rectification");
    private static final Set<String> MODULES = Set.of("/avow-more.js", "/avow-order.js");
    private static final int PRIORITY = 100;

    private final StorefrontOrigins origins;

    StorefrontCors(StorefrontOrigins origins) {
        this.origins = origins;
    }

    void install(@Observes Filters filters) {
        filters.register(this::filter, PRIORITY);
    }

    /** Runs on an event loop. Meanwhile a body is held back: the server reads it when somebody asks for it. */
    private void filter(RoutingContext exchange) {
        if (MODULES.contains(exchange.normalizedPath())) {
            exchange.response().headers().set("Access-Control-Allow-Origin", "*");
        }
        if (PATHS.contains(exchange.normalizedPath())) {
            exchange.response().headers().add("Vary", "Origin");
            allowed(exchange).onSuccess(origin -> {
                origin.ifPresent(known -> allow(exchange, known));
                exchange.next();
            });
        } else {
            exchange.next();
        }
    }

    private Future<Optional<String>> allowed(RoutingContext exchange) {
        @Nullable String origin = exchange.request().getHeader("Origin");
        return origin == null
                ? Future.succeededFuture(Optional.empty())
                : origins.isStorefront(origin).map(isOne -> Optional.of(origin).filter(any -> isOne));
    }

    private static void allow(RoutingContext exchange, String origin) {
        exchange.response()
                .headers()
                .set("Access-Control-Allow-Origin", origin)
                .set(
                        "Access-Control-Allow-Methods",
                        exchange.normalizedPath().startsWith("/storefront/me") ? "GET, POST, DELETE" : "POST")
                .set("Access-Control-Allow-Headers", "authorization, content-type, accept")
                .set("Access-Control-Expose-Headers", "retry-after")
                .set("Access-Control-Max-Age", "600");
    }
}
