package dev.avow.app.schedule;

import dev.avow.core.port.PortException;
import dev.avow.core.rights.IncidentDuty.Standing;
import dev.avow.core.usecase.ReadIncidents;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.scheduler.Scheduled;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.jboss.logging.Logger;

/** Wakes somebody before the clocks of an incident run out (S1-50, S3-30). Drills wake nobody. Every instance may run it. */
@Singleton
public class IncidentWatch {

    private static final Logger LOG = Logger.getLogger(IncidentWatch.class);

    private final ReadIncidents read;
    private final AtomicInteger dueSoon;
    private final AtomicInteger overdue;

    IncidentWatch(ReadIncidents read, MeterRegistry metrics) {
        this.read = read;
        this.dueSoon = metrics.gauge("avow.incidents.due.soon", new AtomicInteger());
        this.overdue = metrics.gauge("avow.incidents.overdue", new AtomicInteger());
    }

    /** Looks at every clock. */
    @Scheduled(identity = "incidents", every = "5m", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    public void look() {
        try {
            List<ReadIncidents.Row> rows = read.handle();
            dueSoon.set(told(rows, Standing.DUE_SOON, "is due soon"));
            overdue.set(told(rows, Standing.OVERDUE, "is overdue"));
        } catch (PortException e) {
            LOG.errorf("incidents: the register could not be read: %s", e.code());
        }
    }

    private static int told(List<ReadIncidents.Row> rows, Standing standing, String says) {
        int found = (int) rows.stream().filter(row -> row.isReal(standing)).count();
        if (found > 0) {
            LOG.errorf("incidents: ALARM, telling of an incident %s; see avow incident list (%d)", says, found);
        }
        return found;
    }
}
