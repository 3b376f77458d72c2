package dev.avow.app.schedule;

import dev.avow.core.port.PortException;
import dev.avow.core.port.WebhookDelivery;
import dev.avow.core.port.WebhookShelf;
import dev.avow.core.port.WebhookShelf.Backlog;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.scheduler.Scheduled;
import io.smallrye.health.api.Wellness;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.HealthCheckResponseBuilder;
import org.jboss.logging.Logger;

/**
 * Rings while there is time: what Shopify's law topics ask for is due in 30 days (S3-33), so one of them on the shelf, or
 * anything that waits for a day, calls a person at once. Under {@code /q/health/well}, since it takes no instance out of
 * service.
 */
@Wellness
@Singleton
class WebhookHealth implements HealthCheck {

    private static final Logger LOG = Logger.getLogger(WebhookHealth.class);
    private static final Duration LONGEST = Duration.ofDays(1);

    private final WebhookShelf shelf;
    private final InstantSource clock;
    private final AtomicLong shelved = new AtomicLong();
    private final AtomicLong waiting = new AtomicLong();
    private final AtomicLong oldestSeconds = new AtomicLong();

    WebhookHealth(WebhookShelf shelf, InstantSource clock, MeterRegistry metrics) {
        this.shelf = shelf;
        this.clock = clock;
        metrics.gauge("avow.webhooks.shelved", shelved);
        metrics.gauge("avow.webhooks.waiting", waiting);
        metrics.gauge("avow.webhooks.oldest.seconds", oldestSeconds);
    }

    @Scheduled(
            identity = "webhook-watch",
            every = "${avow.webhooks.watch-every:60s}",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void watch() {
        try {
            for (Backlog backlog : look()) {
                if (isAlarm(backlog)) {
                    LOG.errorf(
                            "webhooks: ALARM: %d %s, the oldest since %s",
                            backlog.count(), backlog.shelved() ? "shelved" : "waiting", backlog.oldest());
                }
            }
        } catch (PortException e) {
            LOG.errorf("webhooks: the watch failed: %s", e.code());
        }
    }

    private List<Backlog> look() {
        List<Backlog> all = shelf.backlog();
        shelved.set(count(all, true));
        waiting.set(count(all, false));
        oldestSeconds.set(all.stream()
                .map(Backlog::oldest)
                .min(Instant::compareTo)
                .map(oldest -> Duration.between(oldest, clock.instant()).toSeconds())
                .orElse(0L));
        return all;
    }

    private static long count(List<Backlog> all, boolean shelved) {
        return all.stream()
                .filter(backlog -> backlog.shelved() == shelved)
                .mapToLong(Backlog::count)
                .sum();
    }

    private boolean isAlarm(Backlog backlog) {
        boolean isOld = backlog.oldest().plus(LONGEST).isBefore(clock.instant());
        return isOld || (backlog.shelved() && WebhookDelivery.BY_LAW.contains(backlog.topic()));
    }

    @Override
    public HealthCheckResponse call() {
        HealthCheckResponseBuilder response = HealthCheckResponse.named("webhooks");
        try {
            boolean isWell = look().stream().noneMatch(this::isAlarm);
            return response.withData("shelved", shelved.get())
                    .withData("waiting", waiting.get())
                    .withData("oldest-seconds", oldestSeconds.get())
                    .status(isWell)
                    .build();
        } catch (PortException e) {
            return response.down().withData("code", e.code()).build();
        }
    }
}
