package dev.avow.app.schedule;

import dev.avow.core.port.PortException;
import dev.avow.core.port.RateLimiter;
import dev.avow.core.usecase.EnforceRetention;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.scheduler.Scheduled;
import jakarta.inject.Singleton;
import org.jboss.logging.Logger;

/** Sweeps what has outlived its rule. Every instance may run it; twice is as good as once. */
@Singleton
class RetentionSweep {

    private static final Logger LOG = Logger.getLogger(RetentionSweep.class);

    private final EnforceRetention enforceRetention;
    private final RateLimiter rateLimiter;
    private final MeterRegistry metrics;

    RetentionSweep(EnforceRetention enforceRetention, RateLimiter rateLimiter, MeterRegistry metrics) {
        this.enforceRetention = enforceRetention;
        this.rateLimiter = rateLimiter;
        this.metrics = metrics;
    }

    @Scheduled(
            identity = "retention-sweep",
            every = "${avow.retention.sweep-every:60s}",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void sweep() {
        try {
            EnforceRetention.Outcome outcome = enforceRetention.handle();
            metrics.counter("avow.retention.removed", "data_class", "transcript")
                    .increment((double) outcome.removed());
            if (outcome.removed() > 0) {
                LOG.infof("retention: removed %d transcripts, cutoff %s", outcome.removed(), outcome.cutoff());
            }
            rateLimiter.forgetFull();
        } catch (PortException e) {
            metrics.counter("avow.retention.failed").increment();
            LOG.errorf("retention sweep failed: %s", e.code());
        }
    }
}
