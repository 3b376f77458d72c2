package dev.avow.app.rest;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.MultiMap;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
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

    private final Storefronts storefronts;

    StorefrontCors(Storefronts storefronts) {
        this.storefronts = storefronts;
    }

    void install(@Observes Filters filters) {
        filters.register(this::filter, PRIORITY);
    }

    private void filter(RoutingContext exchange) {
        if (PATHS.contains(exchange.normalizedPath())) {
            MultiMap headers = exchange.response().headers();
            headers.add("Vary", "Origin");
            @Nullable String origin = exchange.request().getHeader("Origin");
            if (origin != null && storefronts.isStorefront(origin)) {
                headers.set("Access-Control-Allow-Origin", origin);
                headers.set(
                        "Access-Control-Allow-Methods",
                        exchange.normalizedPath().startsWith("/storefront/me") ? "GET, POST, DELETE" : "POST");
                headers.set("Access-Control-Allow-Headers", "authorization, content-type, accept");
                headers.set("Access-Control-Expose-Headers", "retry-after");
                headers.set("Access-Control-Max-Age", "600");
            }
        }
        if (MODULES.contains(exchange.normalizedPath())) {
            exchange.response().headers().set("Access-Control-Allow-Origin", "*");
        }
        exchange.next();
    }
}
