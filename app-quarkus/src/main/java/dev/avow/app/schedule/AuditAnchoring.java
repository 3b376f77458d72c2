package dev.avow.app.schedule;

import dev.avow.core.port.PortException;
import dev.avow.core.usecase.AnchorAudit;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.scheduler.Scheduled;
import io.smallrye.health.api.Wellness;
import jakarta.inject.Singleton;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.jboss.logging.Logger;

/** Keeps the signed head of the audit trail elsewhere, by the clock. Every instance may run it: the same head is kept once or twice. */
@Wellness
@Singleton
public class AuditAnchoring implements HealthCheck {

    private static final Logger LOG = Logger.getLogger(AuditAnchoring.class);

    private final AnchorAudit anchor;
    private final AtomicReference<Optional<String>> failure = new AtomicReference<>(Optional.empty());
    private final AtomicInteger failures;

    AuditAnchoring(AnchorAudit anchor, MeterRegistry metrics) {
        this.anchor = anchor;
        this.failures = metrics.gauge("avow.audit.anchor.failures", new AtomicInteger());
    }

    /** Keeps the head of now. */
    @Scheduled(
            identity = "audit-anchor",
            every = "${avow.audit.anchor-every:24h}",
            delayed = "60s",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    public void run() {
        try {
            if (anchor.handle()) {
                LOG.info("audit: the head of the trail is kept elsewhere");
            }
            failure.set(Optional.empty());
            failures.set(0);
        } catch (PortException e) {
            failure.set(Optional.of(e.code()));
            LOG.errorf(
                    "audit: ALARM, the head of the trail was not kept elsewhere, %d times: %s",
                    failures.incrementAndGet(), e.code());
        }
    }

    @Override
    public HealthCheckResponse call() {
        Optional<String> code = failure.get();
        return HealthCheckResponse.named("audit-anchor")
                .withData("failure", code.orElse(""))
                .status(code.isEmpty())
                .build();
    }
}
