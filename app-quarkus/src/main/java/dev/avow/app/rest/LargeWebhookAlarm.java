package dev.avow.app.rest;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import org.jboss.logging.Logger;

/**
 * Raises an alarm when a webhook was larger than the server takes: the limit is far above what Shopify sends, so either
 * it has changed or somebody is trying. The server refuses such a body before any resource sees it.
 */
@Singleton
class LargeWebhookAlarm {

    private static final Logger LOG = Logger.getLogger(LargeWebhookAlarm.class);
    private static final String PATHS = "/shopify/webhooks";
    private static final int TOO_LARGE = 413;
    private static final int PRIORITY = 200;

    private final MeterRegistry metrics;

    LargeWebhookAlarm(MeterRegistry metrics) {
        this.metrics = metrics;
    }

    void install(@Observes Filters filters) {
        filters.register(this::filter, PRIORITY);
    }

    private void filter(RoutingContext exchange) {
        if (exchange.normalizedPath().startsWith(PATHS)) {
            exchange.addHeadersEndHandler(ignored -> {
                if (exchange.response().getStatusCode() == TOO_LARGE) {
                    metrics.counter("avow.webhooks", "outcome", "too-large").increment();
                    LOG.error("webhook.too-large: a body above quarkus.http.limits.max-body-size was refused");
                }
            });
        }
        exchange.next();
    }
}
