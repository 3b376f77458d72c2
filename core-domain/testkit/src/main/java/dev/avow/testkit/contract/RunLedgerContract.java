package dev.avow.testkit.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.avow.core.port.FinishedRun;
import dev.avow.core.port.PortException;
import dev.avow.core.port.Run;
import dev.avow.core.port.RunLedger;
import dev.avow.core.retention.Lifetime;
import dev.avow.testkit.data.TestTime;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

/** All that a {@link RunLedger} owes (RUN-1 to RUN-7). */
public interface RunLedgerContract {

    /** The life of the records that it writes. */
    Duration LIFE = Duration.ofDays(400);

    /** The pause between two runs. */
    Duration PAUSE = Duration.ofHours(23);

    /** A lease that no test outlives. */
    Duration LEASE = Duration.ofHours(1);

    /** The ledger under test. */
    RunLedger ledger();

    /** Moves the ledger's own clock past all leases that were given, or these leases into its past. */
    void endLeases();

    /** The lives of the records of the job's finished runs, read past the ledger. */
    List<Lifetime> records(String job);

    /** RUN-1. */
    @Test
    default void run1AJobThatWasNeverRunIsDue() {
        String job = job();

        Run run = claim(job, 0).orElseThrow();

        assertThat(run).isEqualTo(new Run(job, run.fence(), at(0), 0, Optional.empty()));
    }

    /** RUN-1: due to the millisecond. */
    @Test
    default void run1AJobIsDueAgainOnceThePauseIsOver() {
        String job = job();
        finish(claim(job, 0).orElseThrow(), 1);

        assertThat(claim(job, PAUSE.toMillis() - 1)).isEmpty();
        assertThat(claim(job, PAUSE.toMillis())).isPresent();
    }

    /** RUN-1: the pause is counted from the last run, not from an earlier one. */
    @Test
    default void run1TheLastRunCounts() {
        String job = job();
        finish(claim(job, 0).orElseThrow(), 0);
        finish(claim(job, PAUSE.toMillis()).orElseThrow(), 0);

        assertThat(claim(job, PAUSE.toMillis() * 2 - 1)).isEmpty();
    }

    /** RUN-1: a cutoff far ahead, from a clock that was wrong, does not stop the job until then. */
    @Test
    default void run1AClockThatWasSetBackDoesNotStopTheJob() {
        String job = job();
        finish(claim(job, PAUSE.toMillis() * 50).orElseThrow(), 0);

        assertThat(claim(job, PAUSE.toMillis() * 49 + 1)).isEmpty();
        Run run = claim(job, PAUSE.toMillis() * 49).orElseThrow();
        finish(run, 0);

        assertThat(ledger().last(job).orElseThrow().run()).isEqualTo(run);
        assertThat(claim(job, PAUSE.toMillis() * 50 - 1)).isEmpty();
    }

    /** RUN-2. */
    @Test
    default void run2WhatIsHeldIsNotGivenToAnother() {
        String job = job();
        assertThat(claim(job, 0)).isPresent();

        assertThat(claim(job, PAUSE.toMillis() * 9)).isEmpty();
    }

    /** RUN-2: keeping holds it on. */
    @Test
    default void run2WhoKeepsItHoldsItForAnotherLease() {
        String job = job();
        Run run = ledger().claim(job, record(0), PAUSE, Duration.ZERO).orElseThrow();

        ledger().keep(run, LEASE);

        assertThat(claim(job, 0)).isEmpty();
    }

    /** RUN-2. */
    @Test
    default void run2OfManyClaimsAtOnceOneSucceeds() {
        for (int round = 0; round < 5; round++) {
            String job = job();

            List<Race.Finish<Boolean>> finishes =
                    Race.run(4, () -> claim(job, 0).isPresent());

            assertThat(finishes).extracting(Race.Finish::value).containsExactlyInAnyOrder(true, false, false, false);
        }
    }

    /** RUN-2: of many that would take a dead instance's run, one does. */
    @Test
    default void run2OfManyTakersAtOnceOneSucceeds() {
        for (int round = 0; round < 5; round++) {
            String job = job();
            assertThat(claim(job, 0)).isPresent();
            endLeases();

            List<Race.Finish<Boolean>> finishes =
                    Race.run(4, () -> claim(job, 0).isPresent());

            assertThat(finishes).extracting(Race.Finish::value).containsExactlyInAnyOrder(true, false, false, false);
        }
    }

    /** RUN-3 (I30): the same run, with the same cutoff, due or not. */
    @Test
    default void run3ADeadInstancesRunIsTakenOverWithItsCutoff() {
        String job = job();
        Run dead = claim(job, 0).orElseThrow();
        endLeases();

        Run taken = claim(job, 5_000).orElseThrow();

        assertThat(taken.fence()).isGreaterThan(dead.fence());
        assertThat(taken).isEqualTo(new Run(job, taken.fence(), at(0), 0, Optional.empty()));
    }

    /** RUN-3: what was done is not forgotten. */
    @Test
    default void run3ProgressIsTakenOver() {
        String job = job();
        Instant oldest = TestTime.START.minusSeconds(9).plusMillis(7);
        Run kept = claim(job, 0).orElseThrow().finding(Optional.of(oldest)).removing(500);
        ledger().keep(kept, Duration.ZERO);

        Run taken = claim(job, 5_000).orElseThrow();

        assertThat(taken.removed()).isEqualTo(500);
        assertThat(taken.oldestBefore()).contains(oldest);
    }

    /** RUN-4: a dead instance that comes back must see that it was replaced. */
    @Test
    default void run4WhoWasReplacedCanNeitherKeepNorFinish() {
        String job = job();
        Run old = claim(job, 0).orElseThrow();
        endLeases();
        Run taken = claim(job, 0).orElseThrow();

        assertTaken(() -> ledger().keep(old.removing(7), LEASE));
        assertTaken(() -> finish(old.removing(7), 0));

        assertThat(ledger().last(job)).isEmpty();
        finish(taken, 0);
        assertThat(ledger().last(job).orElseThrow().run()).isEqualTo(taken);
    }

    /** RUN-4. */
    @Test
    default void run4WhatIsFinishedStaysAsItIs() {
        String job = job();
        Run run = claim(job, 0).orElseThrow();
        finish(run, 0);

        assertTaken(() -> ledger().keep(run, LEASE));
        assertTaken(() -> finish(run.removing(3), 1));

        assertThat(ledger().last(job)).contains(new FinishedRun(run, at(0), Optional.empty()));
    }

    /** RUN-5: a service whose clock leaps ahead by years takes nothing from who holds it. */
    @Test
    default void run5TheServicesClockEndsNoLease() {
        String job = job();
        assertThat(claim(job, 0)).isPresent();

        assertThat(claim(job, Duration.ofDays(3_650).toMillis())).isEmpty();
        assertThat(claim(job, Duration.ofDays(-36_500).toMillis())).isEmpty();
    }

    /** RUN-6. */
    @Test
    default void run6WhatARunDidIsKept() {
        String job = job();
        Run run = claim(job, 0)
                .orElseThrow()
                .finding(Optional.of(TestTime.START.minusNanos(123_456_789)))
                .removing(12)
                .removing(30);
        FinishedRun finished =
                new FinishedRun(run, at(1).plusNanos(999_999), Optional.of(TestTime.START.plusNanos(987_654_321)));

        ledger().finish(finished);

        assertThat(ledger().last(job)).contains(finished);
        assertThat(finished.run().removed()).isEqualTo(42);
    }

    /** RUN-6. */
    @Test
    default void run6ARunThatIsNotFinishedIsNotTheLast() {
        String job = job();
        finish(claim(job, 0).orElseThrow(), 3);
        assertThat(claim(job, PAUSE.toMillis())).isPresent();

        assertThat(ledger().last(job).orElseThrow().run().cutoff()).isEqualTo(at(0));
    }

    /** RUN-7. */
    @Test
    default void run7JobsDoNotDisturbEachOther() {
        String one = job();
        String other = job();
        Run held = claim(one, 0).orElseThrow();
        Run second = claim(other, 0).orElseThrow();
        finish(second, 0);

        assertThat(ledger().last(one)).isEmpty();
        finish(held, 1);
        assertThat(ledger().last(other).orElseThrow().run()).isEqualTo(second);
    }

    /** RUN-8: idle runs leave one record an hour, which shows the newest. */
    @Test
    default void run8IdleRunsShareARecordForAnHour() {
        String job = job();
        idle(job, 0);
        Run last = idle(job, RunLedger.IDLE.toMillis() - 1);

        assertThat(records(job)).containsExactly(record(0));
        assertThat(ledger().last(job).orElseThrow().run()).isEqualTo(last);

        idle(job, RunLedger.IDLE.toMillis());
        assertThat(records(job)).containsExactlyInAnyOrder(record(0), record(RunLedger.IDLE.toMillis()));
    }

    /** RUN-8: what removed something is evidence of its own. */
    @Test
    default void run8ARunThatRemovedSomethingKeepsItsOwnRecord() {
        String job = job();
        Run busy = busy(job, 0);
        idle(job, 60_000);
        busy(job, 120_000);
        idle(job, 180_000);

        assertThat(records(job)).containsExactlyInAnyOrder(record(0), record(60_000), record(120_000), record(180_000));
        assertThat(busy.removed()).isPositive();
    }

    /** RUN-8: a clock that was set back begins a new record. */
    @Test
    default void run8AnEarlierRunDoesNotJoin() {
        String job = job();
        idle(job, 60_000);
        idle(job, 0);

        assertThat(records(job)).containsExactlyInAnyOrder(record(60_000), record(0));
    }

    /** RUN-8 and RUN-4: who was replaced joins nothing. */
    @Test
    default void run8WhoWasReplacedJoinsNothing() {
        String job = job();
        Run first = idle(job, 0);
        Run old = minutely(job, 60_000);
        endLeases();
        minutely(job, 60_000);

        assertTaken(() -> finish(old, 60_000));

        assertThat(ledger().last(job).orElseThrow().run()).isEqualTo(first);
    }

    private Run idle(String job, long millis) {
        Run run = minutely(job, millis);
        finish(run, millis);
        return run;
    }

    private Run busy(String job, long millis) {
        Run run = minutely(job, millis).removing(1);
        finish(run, millis);
        return run;
    }

    private Run minutely(String job, long millis) {
        return ledger().claim(job, record(millis), Duration.ofMillis(1), LEASE).orElseThrow();
    }

    private static String job() {
        return "kit/" + Fresh.name();
    }

    private static Instant at(long millis) {
        return TestTime.START.plusMillis(millis);
    }

    private static Lifetime record(long millis) {
        return Lifetime.fixed(at(millis), at(millis).plus(LIFE), Chat.VERSION);
    }

    private Optional<Run> claim(String job, long millis) {
        return ledger().claim(job, record(millis), PAUSE, LEASE);
    }

    private void finish(Run run, long millis) {
        ledger().finish(new FinishedRun(run, at(millis), Optional.empty()));
    }

    private static void assertTaken(ThrowingCallable call) {
        assertThatThrownBy(call)
                .isInstanceOfSatisfying(
                        PortException.Conflict.class, e -> assertThat(e.code()).isEqualTo("run.taken"));
    }
}
