package dev.avow.core.usecase;

import dev.avow.core.attribution.AttributionTerms;
import dev.avow.core.policy.PoliciesInForce;
import dev.avow.core.port.AttributionLedger;
import dev.avow.core.port.FinishedRun;
import dev.avow.core.port.Run;
import dev.avow.core.port.RunLedger;
import dev.avow.core.subject.DataClass;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;

/**
 * Keeps the books of commissions: looks once an hour whether they agree (S3-20), and once a week shows the totals as they
 * then stand, so that the change which one erased order makes is not seen by itself; where the policy asks that erased orders
 * join the sum with others, once in thirty days (I16). Thread-safe.
 */
public final class KeepCommissions {

    private static final String RECONCILE = "commissions/reconcile";
    private static final String SHOW = "commissions/show";
    private static final Duration HOUR = Duration.ofHours(1);
    private static final Duration WEEK = Duration.ofDays(7);
    private static final Duration THIRTY_DAYS = Duration.ofDays(30);
    private static final Duration LEASE = Duration.ofMinutes(1);

    private final AttributionLedger ledger;
    private final RunLedger runs;
    private final PoliciesInForce policies;
    private final InstantSource clock;

    /** Puts the use case together. */
    public KeepCommissions(AttributionLedger ledger, RunLedger runs, PoliciesInForce policies, InstantSource clock) {
        this.ledger = ledger;
        this.runs = runs;
        this.policies = policies;
        this.clock = clock;
    }

    /**
     * Does what is due.
     *
     * @return how many accounts disagree, if it was looked; anything but zero is an alarm
     */
    public Optional<Long> handle() {
        claim(SHOW, showEvery()).ifPresent(run -> {
            ledger.show();
            finish(run);
        });
        return claim(RECONCILE, HOUR).map(run -> {
            long disagreements = ledger.disagreements();
            finish(run);
            return disagreements;
        });
    }

    private Duration showEvery() {
        boolean batched = policies.policyAt(clock.instant())
                .attribution()
                .filter(AttributionTerms::batched)
                .isPresent();
        return batched ? THIRTY_DAYS : WEEK;
    }

    private Optional<Run> claim(String job, Duration pause) {
        Instant now = clock.instant();
        return runs.claim(job, policies.at(now).lifetime(DataClass.RUN_RECORD, now), pause, LEASE);
    }

    private void finish(Run run) {
        runs.finish(new FinishedRun(run, clock.instant(), Optional.empty()));
    }
}
