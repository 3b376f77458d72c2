package dev.avow.core.usecase;

import dev.avow.core.port.FinishedRun;
import dev.avow.core.port.PortException;
import dev.avow.core.port.Purge;
import dev.avow.core.port.RunLedger;
import dev.avow.core.retention.RetentionInForce;
import dev.avow.core.retention.RetentionPolicy;
import dev.avow.core.retention.RetentionRule;
import dev.avow.core.subject.DataClass;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;

/**
 * Looks whether retention is kept: by an independent count of the oldest record of each class, and by the runs that
 * should have been (S3-21: a missed run raises an alarm). Changes nothing. Thread-safe.
 */
public final class ExamineRetention {

    private final List<Purge> purges;
    private final RunLedger ledger;
    private final RetentionInForce retention;
    private final InstantSource clock;
    private final Instant since;

    /** Puts the use case together; a class that was never swept is given the time from now. */
    public ExamineRetention(List<Purge> purges, RunLedger ledger, RetentionInForce retention, InstantSource clock) {
        this.purges = List.copyOf(purges);
        this.ledger = ledger;
        this.retention = retention;
        this.clock = clock;
        this.since = clock.instant();
    }

    /**
     * How one class stands.
     *
     * @param dataClass which class
     * @param oldest the oldest clock start that is physically there
     * @param last the last finished run
     * @param outlives whether the oldest record is beyond its life and the tolerance of its rule: the promise is broken
     * @param overdue whether the last cutoff lies further back than that tolerance: the promise is in danger
     */
    public record Finding(
            DataClass dataClass,
            Optional<Instant> oldest,
            Optional<FinishedRun> last,
            boolean outlives,
            boolean overdue) {

        /** Whether somebody should be called. */
        public boolean isAlarm() {
            return outlives || overdue;
        }
    }

    /**
     * One finding for each class that is swept and has a rule today.
     *
     * @throws PortException if a store could not be asked
     */
    public List<Finding> handle() {
        Instant now = clock.instant();
        RetentionPolicy policy = retention.at(now);
        return purges.stream()
                .filter(purge -> policy.classes().contains(purge.dataClass()))
                .map(purge -> finding(purge, policy.ruleFor(purge.dataClass()), now))
                .toList();
    }

    private Finding finding(Purge purge, RetentionRule rule, Instant now) {
        Optional<Instant> oldest = purge.oldest();
        Optional<FinishedRun> last = ledger.last(EnforceRetention.jobOf(purge.dataClass()));
        Instant swept = last.map(finished -> finished.run().cutoff()).orElse(since);
        return new Finding(
                purge.dataClass(),
                oldest,
                last,
                oldest.filter(start -> rule.goneBy(start).isBefore(now)).isPresent(),
                swept.plus(rule.means().tolerance().exact()).isBefore(now));
    }
}
