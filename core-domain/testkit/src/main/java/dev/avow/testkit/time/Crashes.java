package dev.avow.testkit.time;

import dev.avow.core.port.FinishedRun;
import dev.avow.core.port.Purge;
import dev.avow.core.port.Run;
import dev.avow.core.port.RunLedger;
import dev.avow.core.retention.Horizon;
import dev.avow.core.retention.Lifetime;
import dev.avow.core.subject.DataClass;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** One instance of the service, which can die before or after any call to its stores. */
final class Crashes {

    /** The instance is dead; nobody catches this but the machine. No exception, since a sweep goes on behind any. */
    static final class Crash extends Error {
        private static final long serialVersionUID = 1L;

        private Crash() {
            super("the instance died", null, false, false);
        }
    }

    private int steps = Integer.MAX_VALUE;

    /** Lets it die at so many steps from now; each call has a step before and one after it. */
    void dieAfter(int count) {
        steps = count;
    }

    /** Lets it live on. */
    void live() {
        steps = Integer.MAX_VALUE;
    }

    private void step() {
        if (steps-- == 0) {
            throw new Crash();
        }
    }

    Purge of(Purge right) {
        return new Purge() {
            @Override
            public DataClass dataClass() {
                return right.dataClass();
            }

            @Override
            public int purge(Horizon horizon, int limit) {
                step();
                int removed = right.purge(horizon, limit);
                step();
                return removed;
            }

            @Override
            public Optional<Instant> oldest() {
                step();
                return right.oldest();
            }
        };
    }

    RunLedger of(RunLedger right) {
        return new RunLedger() {
            @Override
            public Optional<Run> claim(String job, Lifetime record, Duration pause, Duration lease) {
                step();
                Optional<Run> run = right.claim(job, record, pause, lease);
                step();
                return run;
            }

            @Override
            public void keep(Run run, Duration lease) {
                step();
                right.keep(run, lease);
                step();
            }

            @Override
            public void finish(FinishedRun finished) {
                step();
                right.finish(finished);
                step();
            }

            @Override
            public Optional<FinishedRun> last(String job) {
                return right.last(job);
            }
        };
    }
}
