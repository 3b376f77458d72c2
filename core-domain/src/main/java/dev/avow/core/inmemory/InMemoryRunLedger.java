package dev.avow.core.inmemory;

import dev.avow.core.port.FinishedRun;
import dev.avow.core.port.PortException;
import dev.avow.core.port.Purge;
import dev.avow.core.port.Run;
import dev.avow.core.port.RunLedger;
import dev.avow.core.retention.Horizon;
import dev.avow.core.retention.Lifetime;
import dev.avow.core.subject.DataClass;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Keeps runs in memory, for the instances of one process; lost when it ends. */
public final class InMemoryRunLedger implements RunLedger, Purge {

    /** A run that nobody has finished. */
    private record Open(Run run, Lifetime record, Instant heldUntil) {}

    private record Done(FinishedRun run, Lifetime record) {}

    private final InstantSource clock;
    private final Map<String, Open> open = new HashMap<>();
    private final List<Done> done = new ArrayList<>();
    private long fence;

    /**
     * Nothing was ever run.
     *
     * @param clock measures leases, and nothing else
     */
    public InMemoryRunLedger(InstantSource clock) {
        this.clock = clock;
    }

    @Override
    public synchronized Optional<Run> claim(String job, Lifetime record, Duration pause, Duration lease) {
        Open held = open.get(job);
        if (held == null) {
            return isDue(job, record.startedAt(), pause)
                    ? Optional.of(hold(new Run(job, ++fence, record.startedAt(), 0, Optional.empty()), record, lease))
                    : Optional.empty();
        }
        if (held.heldUntil().isAfter(clock.instant())) {
            return Optional.empty();
        }
        Run old = held.run();
        return Optional.of(
                hold(new Run(job, ++fence, old.cutoff(), old.removed(), old.oldestBefore()), held.record(), lease));
    }

    private boolean isDue(String job, Instant cutoff, Duration pause) {
        return last(job)
                .map(last -> Duration.between(last.run().cutoff(), cutoff).abs().compareTo(pause) >= 0)
                .orElse(true);
    }

    private Run hold(Run run, Lifetime record, Duration lease) {
        open.put(run.job(), new Open(run, record, clock.instant().plus(lease)));
        return run;
    }

    @Override
    public synchronized void keep(Run run, Duration lease) {
        hold(run, held(run).record(), lease);
    }

    @Override
    public synchronized void finish(FinishedRun finished) {
        Open held = held(finished.run());
        open.remove(finished.run().job());
        done.add(new Done(finished, held.record()));
    }

    private Open held(Run run) {
        return Optional.ofNullable(open.get(run.job()))
                .filter(held -> held.run().fence() == run.fence())
                .orElseThrow(() -> new PortException.Conflict("run.taken", "the run has another holder"));
    }

    @Override
    public synchronized Optional<FinishedRun> last(String job) {
        return done.stream()
                .map(Done::run)
                .filter(finished -> finished.run().job().equals(job))
                .max(Comparator.comparingLong(finished -> finished.run().fence()));
    }

    /** The lives of all records that are there, by job and the instant of their cutoff. */
    public synchronized Map<String, Lifetime> records() {
        Map<String, Lifetime> records = new HashMap<>();
        done.forEach(run -> records.put(name(run.run().run()), run.record()));
        open.values().forEach(run -> records.put(name(run.run()), run.record()));
        return records;
    }

    private static String name(Run run) {
        return run.job() + " " + run.cutoff();
    }

    @Override
    public DataClass dataClass() {
        return DataClass.RUN_RECORD;
    }

    @Override
    public synchronized int purge(Horizon horizon, int limit) {
        List<Done> hidden = done.stream()
                .filter(run -> !horizon.shows(run.record()))
                .limit(limit)
                .toList();
        done.removeAll(hidden);
        List<String> left = open.values().stream()
                .filter(run -> !horizon.shows(run.record()))
                .limit(limit - hidden.size())
                .map(run -> run.run().job())
                .toList();
        left.forEach(open::remove);
        return hidden.size() + left.size();
    }

    @Override
    public synchronized Optional<Instant> oldest() {
        return Stream.concat(
                        done.stream().map(Done::record), open.values().stream().map(Open::record))
                .map(Lifetime::clockStart)
                .min(Comparator.naturalOrder());
    }
}
