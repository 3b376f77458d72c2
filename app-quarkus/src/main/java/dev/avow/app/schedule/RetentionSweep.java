package dev.avow.app.schedule;

import dev.avow.core.port.FinishedRun;
import dev.avow.core.port.PortException;
import dev.avow.core.port.RateLimiter;
import dev.avow.core.usecase.EnforceRetention;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.scheduler.Scheduled;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.Optional;
import org.jboss.logging.Logger;

/** Sweeps what has outlived its rule. Every instance calls it; the ledger says which one runs. */
@Singleton
class RetentionSweep {

    private static final Logger LOG = Logger.getLogger(RetentionSweep.class);

    private final EnforceRetention enforceRetention;
    private final RateLimiter rateLimiter;
    private final RetentionWatch watch;
    private final MeterRegistry metrics;

    RetentionSweep(
            EnforceRetention enforceRetention, RateLimiter rateLimiter, RetentionWatch watch, MeterRegistry metrics) {
        this.enforceRetention = enforceRetention;
        this.rateLimiter = rateLimiter;
        this.watch = watch;
        this.metrics = metrics;
    }

    @Scheduled(
            identity = "retention-sweep",
            every = "${avow.retention.sweep-every:60s}",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void sweep() {
        try {
            EnforceRetention.Outcome outcome = enforceRetention.handle();
            outcome.sweeps().forEach(this::tell);
            outcome.failures().forEach(this::tell);
            rateLimiter.forgetFull();
            watch.look();
        } catch (PortException e) {
            metrics.counter("avow.retention.failed", "data_class", "all").increment();
            LOG.errorf("retention: sweep failed: %s", e.code());
        }
    }

    private void tell(EnforceRetention.Sweep sweep) {
        metrics.counter(
                        "avow.retention.removed",
                        "data_class",
                        sweep.dataClass().key())
                .increment((double) sweep.removed());
        Optional<FinishedRun> finished = sweep.finished();
        // Runs that found nothing to do stand in the ledger; once a minute they would drown everything else.
        if (sweep.removed() > 0) {
            LOG.infof(
                    "retention: removed %d of %s, cutoff %s, %s, oldest left %s",
                    sweep.removed(),
                    sweep.dataClass().key(),
                    sweep.cutoff(),
                    finished.isPresent() ? "finished" : "to be continued",
                    finished.flatMap(FinishedRun::oldestAfter)
                            .map(Instant::toString)
                            .orElse("unknown or none"));
        }
    }

    private void tell(EnforceRetention.Failure failure) {
        metrics.counter(
                        "avow.retention.failed",
                        "data_class",
                        failure.dataClass().key())
                .increment();
        LOG.errorf("retention: sweep of %s failed: %s", failure.dataClass().key(), failure.code());
    }
}
