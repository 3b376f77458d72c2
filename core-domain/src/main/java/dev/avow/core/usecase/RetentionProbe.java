package dev.avow.core.usecase;

import dev.avow.core.port.Probe;
import dev.avow.core.promise.Evidence;
import dev.avow.core.retention.RetentionInForce;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;

/**
 * Looks whether each class was swept within the tolerance of its rule, and nothing of it outlived its rule. Names: {@code
 * sweep:} and the class. Before the first sweep there is nothing to see. Thread-safe.
 */
public final class RetentionProbe implements Probe {

    private final ExamineRetention examine;
    private final RetentionInForce retention;
    private final InstantSource clock;

    /** Puts it together. */
    public RetentionProbe(ExamineRetention examine, RetentionInForce retention, InstantSource clock) {
        this.examine = examine;
        this.retention = retention;
        this.clock = clock;
    }

    @Override
    public List<Evidence> look() {
        Instant now = clock.instant();
        List<Evidence> seen = new ArrayList<>();
        for (ExamineRetention.Finding finding : examine.handle()) {
            String about = "sweep:" + finding.dataClass().key();
            if (finding.isAlarm()) {
                String detail = finding.outlives() ? "something outlived its rule" : "the sweep is overdue";
                seen.add(new Evidence(about, now, now.plusSeconds(60), false, detail));
                continue;
            }
            finding.last().ifPresent(last -> {
                Instant swept = last.run().cutoff();
                Instant until = swept.plus(retention
                                .at(now)
                                .ruleFor(finding.dataClass())
                                .means()
                                .tolerance()
                                .exact())
                        .plusMillis(1);
                seen.add(new Evidence(about, swept, until, true, "swept in time, nothing outlived its rule"));
            });
        }
        return seen;
    }
}
