package dev.avow.app.schedule;

import dev.avow.core.retention.Lifetime;
import dev.avow.core.subject.DataClass;
import dev.avow.core.usecase.ExamineRetention;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.ToDoubleFunction;
import org.jboss.logging.Logger;

/**
 * Shows by metrics and log whether retention is kept (S3-21): per class of data the age of the oldest record, whether
 * one outlives its promised bound, and whether a run is overdue. Names classes and counts, nothing else.
 */
@Singleton
class RetentionWatch {

    private static final Logger LOG = Logger.getLogger(RetentionWatch.class);

    private final ExamineRetention examineRetention;
    private final MeterRegistry metrics;
    private final InstantSource clock;
    private final Map<DataClass, ExamineRetention.Finding> findings = new ConcurrentHashMap<>();

    RetentionWatch(ExamineRetention examineRetention, MeterRegistry metrics, InstantSource clock) {
        this.examineRetention = examineRetention;
        this.metrics = metrics;
        this.clock = clock;
    }

    /** Looks again; what is wrong is logged when it begins and while it lasts. */
    List<ExamineRetention.Finding> look() {
        List<ExamineRetention.Finding> found = examineRetention.handle();
        for (ExamineRetention.Finding finding : found) {
            if (findings.put(finding.dataClass(), finding) == null) {
                show(finding.dataClass());
            }
            if (finding.isAlarm()) {
                LOG.errorf(
                        "retention: ALARM for %s: %s",
                        finding.dataClass().key(),
                        finding.outlives() ? "a record outlives its promised bound" : "a run is overdue");
            }
        }
        return found;
    }

    private void show(DataClass dataClass) {
        gauge("avow.retention.oldest.seconds", dataClass, this::ageOfOldest);
        gauge("avow.retention.outlived", dataClass, finding -> finding.outlives() ? 1 : 0);
        gauge("avow.retention.overdue", dataClass, finding -> finding.overdue() ? 1 : 0);
    }

    private void gauge(String name, DataClass dataClass, ToDoubleFunction<ExamineRetention.Finding> value) {
        Gauge.builder(name, () -> value.applyAsDouble(findings.get(dataClass)))
                .tag("data_class", dataClass.key())
                .register(metrics);
    }

    /** 0 where nothing is there, or nothing whose clock runs. */
    private double ageOfOldest(ExamineRetention.Finding finding) {
        return finding.oldest()
                .filter(start -> !start.equals(Lifetime.FAR))
                .map(start -> Duration.between(start, clock.instant()).toSeconds())
                .orElse(0L);
    }
}
