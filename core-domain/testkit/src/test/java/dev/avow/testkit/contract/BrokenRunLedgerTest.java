package dev.avow.testkit.contract;

import static dev.avow.testkit.contract.ContractRun.broken;

import dev.avow.core.inmemory.InMemoryRunLedger;
import dev.avow.core.port.FinishedRun;
import dev.avow.core.port.PortException;
import dev.avow.core.port.Run;
import dev.avow.core.port.RunLedger;
import dev.avow.core.retention.Lifetime;
import dev.avow.testkit.data.TestTime;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

class BrokenRunLedgerTest {

    @TestFactory
    Stream<DynamicTest> brokenLedgersAreFlagged() {
        return new ContractRun<>(RunLedgerContract.class)
                .flags(List.of(
                        broken("gives nothing to begin with", () -> ledger(Late::new), "run1AJobThatWasNeverRunIsDue"),
                        broken(
                                "runs a millisecond too early",
                                () -> ledger(Early::new),
                                "run1AJobIsDueAgainOnceThePauseIsOver",
                                "run1TheLastRunCounts"),
                        broken(
                                "waits for a clock that was ahead",
                                () -> ledger(WaitsForTheClock::new),
                                "run1AClockThatWasSetBackDoesNotStopTheJob"),
                        broken(
                                "holds nothing",
                                () -> ledger(HoldsNothing::new),
                                "run2WhatIsHeldIsNotGivenToAnother",
                                "run2OfManyClaimsAtOnceOneSucceeds",
                                "run2OfManyTakersAtOnceOneSucceeds"),
                        broken(
                                "keeps without holding",
                                () -> ledger(KeepsNothing::new),
                                "run2WhoKeepsItHoldsItForAnotherLease",
                                "run3ProgressIsTakenOver"),
                        broken(
                                "gives who takes over a new cutoff",
                                () -> ledger(NewCutoff::new),
                                "run3ADeadInstancesRunIsTakenOverWithItsCutoff"),
                        broken(
                                "does not fence",
                                () -> ledger(NoFence::new),
                                "run3ADeadInstancesRunIsTakenOverWithItsCutoff",
                                "run4WhoWasReplacedCanNeitherKeepNorFinish"),
                        broken(
                                "lets a finished run be finished again",
                                () -> ledger(FinishesTwice::new),
                                "run4WhatIsFinishedStaysAsItIs",
                                "run8WhoWasReplacedJoinsNothing"),
                        broken(
                                "keeps a record of each idle run",
                                () -> ledger(KeepsEach::new),
                                "run8IdleRunsShareARecordForAnHour"),
                        broken(
                                "takes every run for idle",
                                () -> ledger(AllIdle::new),
                                "run8ARunThatRemovedSomethingKeepsItsOwnRecord"),
                        broken(
                                "keeps the first idle run only",
                                () -> ledger(FirstIdle::new),
                                "run8IdleRunsShareARecordForAnHour",
                                "run8AnEarlierRunDoesNotJoin"),
                        broken(
                                "measures leases by the service's clock",
                                () -> ledger(ServicesClock::new),
                                "run5TheServicesClockEndsNoLease"),
                        broken("forgets what was left", () -> ledger(Forgets::new), "run6WhatARunDidIsKept"),
                        broken(
                                "shows what is not finished",
                                () -> ledger(ShowsUnfinished::new),
                                "run6ARunThatIsNotFinishedIsNotTheLast"),
                        broken("knows one job only", () -> ledger(OneJob::new), "run7JobsDoNotDisturbEachOther")));
    }

    private static RunLedgerContract ledger(Function<TestTime, Forwarding> broken) {
        TestTime clock = new TestTime();
        Forwarding ledger = broken.apply(clock);
        return new LedgerContract(ledger, ledger.right, clock);
    }

    /** A right ledger; what is broken overrides one method. */
    private static class Forwarding implements RunLedger {

        final InMemoryRunLedger right;

        Forwarding(TestTime clock) {
            right = new InMemoryRunLedger(clock);
        }

        @Override
        public Optional<Run> claim(String job, Lifetime record, Duration pause, Duration lease) {
            return right.claim(job, record, pause, lease);
        }

        @Override
        public void keep(Run run, Duration lease) {
            right.keep(run, lease);
        }

        @Override
        public void finish(FinishedRun finished) {
            right.finish(finished);
        }

        @Override
        public Optional<FinishedRun> last(String job) {
            return right.last(job);
        }
    }

    private static final class Late extends Forwarding {
        Late(TestTime clock) {
            super(clock);
        }

        @Override
        public Optional<Run> claim(String job, Lifetime record, Duration pause, Duration lease) {
            return last(job).isEmpty() ? Optional.empty() : super.claim(job, record, pause, lease);
        }
    }

    private static final class Early extends Forwarding {
        Early(TestTime clock) {
            super(clock);
        }

        @Override
        public Optional<Run> claim(String job, Lifetime record, Duration pause, Duration lease) {
            return super.claim(job, record, pause.minusMillis(1), lease);
        }
    }

    private static final class WaitsForTheClock extends Forwarding {
        WaitsForTheClock(TestTime clock) {
            super(clock);
        }

        @Override
        public Optional<Run> claim(String job, Lifetime record, Duration pause, Duration lease) {
            boolean isAhead = last(job)
                    .filter(last -> last.run().cutoff().isAfter(record.startedAt()))
                    .isPresent();
            return isAhead ? Optional.empty() : super.claim(job, record, pause, lease);
        }
    }

    private static final class HoldsNothing extends Forwarding {
        HoldsNothing(TestTime clock) {
            super(clock);
        }

        @Override
        public Optional<Run> claim(String job, Lifetime record, Duration pause, Duration lease) {
            return super.claim(job, record, pause, Duration.ZERO);
        }
    }

    private static final class KeepsNothing extends Forwarding {
        KeepsNothing(TestTime clock) {
            super(clock);
        }

        @Override
        public void keep(Run run, Duration lease) {}
    }

    private static final class NewCutoff extends Forwarding {
        NewCutoff(TestTime clock) {
            super(clock);
        }

        @Override
        public Optional<Run> claim(String job, Lifetime record, Duration pause, Duration lease) {
            return super.claim(job, record, pause, lease)
                    .map(run -> new Run(job, run.fence(), record.startedAt(), run.removed(), run.oldestBefore()));
        }
    }

    /** Whoever calls is taken for the holder. */
    private static final class NoFence extends Forwarding {

        private final Map<String, Long> fences = new ConcurrentHashMap<>();

        NoFence(TestTime clock) {
            super(clock);
        }

        @Override
        public Optional<Run> claim(String job, Lifetime record, Duration pause, Duration lease) {
            return super.claim(job, record, pause, lease).map(run -> {
                fences.put(job, run.fence());
                return fenced(run, 1);
            });
        }

        @Override
        public void keep(Run run, Duration lease) {
            super.keep(fenced(run, fences.getOrDefault(run.job(), 0L)), lease);
        }

        @Override
        public void finish(FinishedRun finished) {
            Run run = fenced(finished.run(), fences.getOrDefault(finished.run().job(), 0L));
            super.finish(new FinishedRun(run, finished.finishedAt(), finished.oldestAfter()));
        }

        private static Run fenced(Run run, long fence) {
            return new Run(run.job(), fence, run.cutoff(), run.removed(), run.oldestBefore());
        }
    }

    private static final class FinishesTwice extends Forwarding {
        FinishesTwice(TestTime clock) {
            super(clock);
        }

        @Override
        public void finish(FinishedRun finished) {
            try {
                super.finish(finished);
            } catch (PortException.Conflict e) {
                // Nobody is told.
            }
        }
    }

    /** Moves the ledger's clock to that of whoever claims. */
    private static final class ServicesClock extends Forwarding {

        private final TestTime clock;

        ServicesClock(TestTime clock) {
            super(clock);
            this.clock = clock;
        }

        @Override
        public Optional<Run> claim(String job, Lifetime record, Duration pause, Duration lease) {
            clock.set(record.startedAt());
            return super.claim(job, record, pause, lease);
        }
    }

    private static final class Forgets extends Forwarding {
        Forgets(TestTime clock) {
            super(clock);
        }

        @Override
        public void finish(FinishedRun finished) {
            super.finish(new FinishedRun(finished.run(), finished.finishedAt(), Optional.empty()));
        }
    }

    private static final class ShowsUnfinished extends Forwarding {

        private final Map<String, Run> claimed = new ConcurrentHashMap<>();

        ShowsUnfinished(TestTime clock) {
            super(clock);
        }

        @Override
        public Optional<Run> claim(String job, Lifetime record, Duration pause, Duration lease) {
            Optional<Run> run = super.claim(job, record, pause, lease);
            run.ifPresent(it -> claimed.put(job, it));
            return run;
        }

        @Override
        public Optional<FinishedRun> last(String job) {
            return Optional.ofNullable(claimed.get(job))
                    .map(run -> new FinishedRun(run, Instant.EPOCH, Optional.empty()));
        }
    }

    private static final class KeepsEach extends Forwarding {
        KeepsEach(TestTime clock) {
            super(clock);
        }

        @Override
        public void finish(FinishedRun finished) {
            super.finish(new FinishedRun(finished.run().removing(1), finished.finishedAt(), finished.oldestAfter()));
        }
    }

    private static final class AllIdle extends Forwarding {
        AllIdle(TestTime clock) {
            super(clock);
        }

        @Override
        public void finish(FinishedRun finished) {
            Run run = finished.run();
            super.finish(new FinishedRun(
                    run.removing(Math.toIntExact(-run.removed())), finished.finishedAt(), finished.oldestAfter()));
        }
    }

    private static final class FirstIdle extends Forwarding {
        FirstIdle(TestTime clock) {
            super(clock);
        }

        @Override
        public void finish(FinishedRun finished) {
            if (finished.run().removed() > 0 || last(finished.run().job()).isEmpty()) {
                super.finish(finished);
            }
        }
    }

    private static final class OneJob extends Forwarding {
        OneJob(TestTime clock) {
            super(clock);
        }

        @Override
        public Optional<Run> claim(String job, Lifetime record, Duration pause, Duration lease) {
            return super.claim("one", record, pause, lease);
        }

        @Override
        public Optional<FinishedRun> last(String job) {
            return super.last("one");
        }
    }
}
