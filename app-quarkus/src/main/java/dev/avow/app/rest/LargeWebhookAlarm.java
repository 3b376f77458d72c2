package dev.avow.app.rest;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.atomic.AtomicReference;
import org.jboss.logging.Logger;

/**
 * Raises an alarm when a webhook was larger than the server takes: the limit is far above what Shopify sends, so either
 * it has changed or somebody is trying. The server refuses such a body before any resource sees it, and so before anybody
 * looks for a signature: whoever likes can send one. All are counted, but the alarm rings once a minute at most.
 */
@Singleton
class LargeWebhookAlarm {

    private static final Logger LOG = Logger.getLogger(LargeWebhookAlarm.class);
    private static final String PATHS = "/shopify/webhooks";
    private static final int TOO_LARGE = 413;
    private static final int PRIORITY = 200;
    private static final Duration QUIET = Duration.ofMinutes(1);

    private final MeterRegistry metrics;
    private final InstantSource clock;
    private final AtomicReference<Instant> quietUntil = new AtomicReference<>(Instant.MIN);

    LargeWebhookAlarm(MeterRegistry metrics, InstantSource clock) {
        this.metrics = metrics;
        this.clock = clock;
    }

    void install(@Observes Filters filters) {
        filters.register(this::filter, PRIORITY);
    }

    private void filter(RoutingContext exchange) {
        if (exchange.normalizedPath().startsWith(PATHS)) {
            exchange.addHeadersEndHandler(ignored -> {
                if (exchange.response().getStatusCode() == TOO_LARGE) {
                    refused();
                }
            });
        }
        exchange.next();
    }

    /** Notes a body that was refused. */
    void refused() {
        metrics.counter("avow.webhooks", "outcome", "too-large").increment();
        Instant now = clock.instant();
        Instant until = quietUntil.get();
        if (!now.isBefore(until) && quietUntil.compareAndSet(until, now.plus(QUIET))) {
            LOG.error("webhook.too-large: a body above quarkus.http.limits.max-body-size was refused");
        }
    }
}
