package dev.avow.app.schedule;

import dev.avow.core.port.PortException;
import dev.avow.core.rights.Tally;
import dev.avow.core.usecase.GuardRestore;
import dev.avow.core.usecase.ReapplyErasures;
import dev.avow.core.usecase.WorkRequests;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.concurrent.atomic.AtomicInteger;
import org.jboss.logging.Logger;

/**
 * Goes on with requests that were begun, wakes somebody before their clocks run out, and tells stores that were restored
 * what was erased. Every instance may run it.
 */
@Singleton
public class RightsWatch {

    private static final Logger LOG = Logger.getLogger(RightsWatch.class);

    private final GuardRestore guard;
    private final ReapplyErasures reapply;
    private final WorkRequests work;
    private final AtomicInteger open;
    private final AtomicInteger dueSoon;
    private final AtomicInteger overdue;

    RightsWatch(GuardRestore guard, ReapplyErasures reapply, WorkRequests work, MeterRegistry metrics) {
        this.guard = guard;
        this.reapply = reapply;
        this.work = work;
        this.open = metrics.gauge("avow.rights.open", new AtomicInteger());
        this.dueSoon = metrics.gauge("avow.rights.due.soon", new AtomicInteger());
        this.overdue = metrics.gauge("avow.rights.overdue", new AtomicInteger());
    }

    /** Before anything is served. */
    void begin(@Observes StartupEvent start) {
        mend();
    }

    /** Tells restored stores what was erased, and marks those that know all. */
    @Scheduled(identity = "rights-mend", every = "2s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    public void mend() {
        try {
            switch (guard.state()) {
                case TOLD -> guard.settle();
                case BEHIND -> {
                    Tally forgotten = reapply.handle();
                    LOG.warnf(
                            "rights: a store was older than the journal; %d records forgotten again",
                            forgotten.total());
                }
                case STORE_TOO_OLD ->
                    LOG.error(
                            "rights: a store is older than all that the suppression journal still knows, and cannot be told"
                                    + " what was erased; nothing is served before a younger copy is put back, or this one is taken as it"
                                    + " is by: avow rights adopt-journal");
                case JOURNAL_LOST ->
                    LOG.error("rights: a store knows more than the suppression journal; nothing is served before the"
                            + " journal is put back, or taken as it is by: avow rights adopt-journal");
            }
        } catch (PortException e) {
            LOG.errorf("rights: the stores could not be compared with the journal: %s", e.code());
        }
    }

    /** Goes on with what is open. */
    @Scheduled(identity = "rights-work", every = "30s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    public void work() {
        try {
            WorkRequests.Outcome outcome = work.handle();
            open.set(outcome.open());
            dueSoon.set(outcome.dueSoon().size());
            overdue.set(outcome.overdue().size());
            outcome.dueSoon()
                    .forEach(request -> LOG.warnf(
                            "rights: %s is due soon; which one says: avow rights list",
                            request.kind().key()));
            outcome.overdue()
                    .forEach(request -> LOG.errorf(
                            "rights: ALARM, %s is overdue; which one says: avow rights list",
                            request.kind().key()));
            outcome.failures().forEach(code -> LOG.errorf("rights: a request could not go on: %s", code));
        } catch (PortException e) {
            LOG.errorf("rights: requests could not be read: %s", e.code());
        }
    }
}
