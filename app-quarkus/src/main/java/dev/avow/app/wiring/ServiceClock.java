package dev.avow.app.wiring;

import io.quarkus.vertx.http.ManagementInterface;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.format.DateTimeParseException;
import java.util.concurrent.atomic.AtomicReference;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * The service's time: the system's, and, where {@code avow.clock.simulated} is on, as far ahead of it as somebody moved
 * it with {@code POST /avow/clock?advance=PT48H} on the management port. It never goes back. Thread-safe.
 */
@Singleton
public class ServiceClock implements InstantSource {

    private static final Logger LOG = Logger.getLogger(ServiceClock.class);
    private static final Duration FURTHEST = Duration.ofDays(36_525);

    private final InstantSource system = InstantSource.system();
    private final AtomicReference<Duration> ahead = new AtomicReference<>(Duration.ZERO);
    private final boolean simulated;

    ServiceClock(AvowConfig config) {
        simulated = config.clock().simulated();
    }

    @Override
    public Instant instant() {
        return system.instant().plus(ahead.get());
    }

    /** Moves time ahead. */
    public void advance(Duration by) {
        if (!simulated) {
            throw new IllegalStateException("time is not simulated here");
        }
        if (by.isNegative() || by.compareTo(FURTHEST) > 0) {
            throw new IllegalArgumentException("time moves ahead only, by a century at most");
        }
        ahead.updateAndGet(now -> now.plus(by));
    }

    void offer(@Observes ManagementInterface management) {
        if (simulated) {
            LOG.warn("time is simulated: it can be moved on the management port");
            management.router().post("/avow/clock").handler(this::advance);
        }
    }

    private void advance(RoutingContext request) {
        @Nullable String by = request.request().getParam("advance");
        try {
            advance(Duration.parse(by == null ? "" : by));
            request.response().putHeader("Content-Type", "text/plain").end(instant() + "\n");
        } catch (DateTimeParseException | IllegalArgumentException e) {
            request.response().setStatusCode(400).end("advance must be an ISO 8601 duration such as PT48H\n");
        }
    }
}
