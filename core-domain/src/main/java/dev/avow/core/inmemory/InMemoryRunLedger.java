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
        Optional<Done> idle = lastDone(finished.run().job()).filter(last -> takes(last, finished.run()));
        idle.ifPresent(done::remove);
        done.add(new Done(finished, idle.map(Done::record).orElse(held.record())));
    }

    private static boolean takes(Done last, Run next) {
        Duration age = Duration.between(last.record().clockStart(), next.cutoff());
        return last.run().run().removed() == 0 && next.removed() == 0 && !age.isNegative() && age.compareTo(IDLE) < 0;
    }

    private Open held(Run run) {
        return Optional.ofNullable(open.get(run.job()))
                .filter(held -> held.run().fence() == run.fence())
                .orElseThrow(() -> new PortException.Conflict("run.taken", "the run has another holder"));
    }

    @Override
    public synchronized Optional<FinishedRun> last(String job) {
        return lastDone(job).map(Done::run);
    }

    private Optional<Done> lastDone(String job) {
        return done.stream()
                .filter(each -> each.run().run().job().equals(job))
                .max(Comparator.comparingLong(each -> each.run().run().fence()));
    }

    /** The lives of all records of finished runs, by job and the instant at which each began. */
    public synchronized Map<String, Lifetime> records() {
        Map<String, Lifetime> records = new HashMap<>();
        done.forEach(
                each -> records.put(each.run().run().job() + " " + each.record().startedAt(), each.record()));
        return records;
    }

    /** The lives of the records of one job's finished runs. */
    public synchronized List<Lifetime> recordsOf(String job) {
        return done.stream()
                .filter(each -> each.run().run().job().equals(job))
                .map(Done::record)
                .toList();
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
