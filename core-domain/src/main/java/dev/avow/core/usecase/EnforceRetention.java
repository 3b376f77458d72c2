package dev.avow.core.usecase;

import dev.avow.core.port.FinishedRun;
import dev.avow.core.port.PortException;
import dev.avow.core.port.Purge;
import dev.avow.core.port.Run;
import dev.avow.core.port.RunLedger;
import dev.avow.core.retention.Horizon;
import dev.avow.core.retention.Means;
import dev.avow.core.retention.RetentionInForce;
import dev.avow.core.retention.RetentionPolicy;
import dev.avow.core.subject.DataClass;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Removes what has outlived its rule, class by class, each in the rhythm of its rule's means (S1-21, S3-20, S4-16). The
 * time is read once; a run that an instance left unfinished is finished by another with the cutoff it began with (I30).
 * Batches are as small as the store asks. To be called once a minute, by every instance. Thread-safe.
 */
public final class EnforceRetention {

    /** After so many the run is let go, so that no class waits long for another; the next call goes on with it. */
    private static final int MOST_BATCHES = 2_000;

    private static final Duration LEASE = Duration.ofSeconds(30);

    private final List<Purge> purges;
    private final RunLedger ledger;
    private final RetentionInForce retention;
    private final InstantSource clock;
    private final Runnable rest;

    /**
     * Puts the use case together; it does not rest.
     *
     * @param purges at most one per class
     * @throws IllegalArgumentException if a class has two
     */
    public EnforceRetention(List<Purge> purges, RunLedger ledger, RetentionInForce retention, InstantSource clock) {
        this(purges, ledger, retention, clock, () -> {});
    }

    /**
     * Puts the use case together.
     *
     * @param purges at most one per class
     * @param rest called between two batches, to let others have the stores for a while: some milliseconds
     * @throws IllegalArgumentException if a class has two
     */
    public EnforceRetention(
            List<Purge> purges, RunLedger ledger, RetentionInForce retention, InstantSource clock, Runnable rest) {
        Set<DataClass> seen = new HashSet<>();
        for (Purge purge : purges) {
            if (!seen.add(purge.dataClass())) {
                throw new IllegalArgumentException("two purges for " + purge.dataClass());
            }
        }
        this.purges = List.copyOf(purges);
        this.ledger = ledger;
        this.retention = retention;
        this.clock = clock;
        this.rest = rest;
    }

    /** The name under which the ledger knows the runs of a class. */
    public static String jobOf(DataClass dataClass) {
        return "retention/" + dataClass.key();
    }

    /**
     * What became of the runs that were due.
     *
     * @param sweeps those that went on or ended
     * @param failures those that could not go on, whatever it was: one class stops no other; they are tried again
     */
    public record Outcome(List<Sweep> sweeps, List<Failure> failures) {

        /** Copies the lists. */
        public Outcome {
            sweeps = List.copyOf(sweeps);
            failures = List.copyOf(failures);
        }
    }

    /**
     * What was done for one class.
     *
     * @param dataClass which class
     * @param cutoff the one instant that the whole run uses
     * @param removed how many records this call removed
     * @param finished the whole run, if this call ended it
     */
    public record Sweep(DataClass dataClass, Instant cutoff, long removed, Optional<FinishedRun> finished) {}

    /**
     * A run that could not go on.
     *
     * @param dataClass which class
     * @param code what the port said, or what kind of failure it was
     */
    public record Failure(DataClass dataClass, String code) {}

    /** Runs what is due. */
    public Outcome handle() {
        Instant now = clock.instant();
        List<Sweep> sweeps = new ArrayList<>();
        List<Failure> failures = new ArrayList<>();
        for (Purge purge : purges) {
            try {
                claim(purge.dataClass(), now).ifPresent(run -> sweeps.add(sweep(purge, run)));
            } catch (RuntimeException e) {
                failures.add(new Failure(purge.dataClass(), PortException.codeOf(e)));
            }
        }
        return new Outcome(sweeps, failures);
    }

    private Optional<Run> claim(DataClass dataClass, Instant now) {
        RetentionPolicy policy = retention.at(now);
        Duration pause = policy.classes().contains(dataClass)
                ? policy.ruleFor(dataClass).means().kind().pause()
                : Means.Kind.TTL.pause();
        return ledger.claim(jobOf(dataClass), policy.lifetime(DataClass.RUN_RECORD, now), pause, LEASE);
    }

    private Sweep sweep(Purge purge, Run claimed) {
        Horizon horizon = retention.at(claimed.cutoff()).horizon(purge.dataClass(), claimed.cutoff());
        Run run = claimed.finding(purge.oldest());
        for (int batches = 0; batches < MOST_BATCHES; batches++) {
            ledger.keep(run, LEASE);
            int removed = purge.purge(horizon, purge.batch());
            if (removed == 0) {
                FinishedRun finished = new FinishedRun(run, clock.instant(), purge.oldest());
                ledger.finish(finished);
                return sweep(purge, claimed, run, Optional.of(finished));
            }
            run = run.removing(removed);
            rest.run();
        }
        ledger.keep(run, Duration.ZERO);
        return sweep(purge, claimed, run, Optional.empty());
    }

    private static Sweep sweep(Purge purge, Run from, Run to, Optional<FinishedRun> finished) {
        return new Sweep(purge.dataClass(), from.cutoff(), to.removed() - from.removed(), finished);
    }
}
