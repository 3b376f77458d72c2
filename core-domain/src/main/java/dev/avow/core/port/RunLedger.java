package dev.avow.core.port;

import dev.avow.core.retention.Lifetime;
import java.time.Duration;
import java.util.Optional;

/**
 * Says which instance of the service runs a job, and keeps what the runs did. Called outside any {@link UnitOfWork};
 * thread-safe. Its duties:
 *
 * <ul>
 *   <li>RUN-1 a job that was never run is due; after that, once its cutoff is the pause or more away from the last
 *       finished run's, in either direction: a clock that was set back does not stop it
 *   <li>RUN-2 while a run is held nobody else gets it; of many claims at once, over all instances, one succeeds
 *   <li>RUN-3 a run whose lease is over goes to the next claim, due or not, with its old cutoff, its progress and a
 *       higher fencing number
 *   <li>RUN-4 a holder that was replaced, or has finished, can neither keep nor finish: a {@link
 *       PortException.Conflict} with code {@code run.taken}, and nothing changes
 *   <li>RUN-5 leases are measured by the ledger's own clock, never by the service's
 *   <li>RUN-6 the last run is the one that was finished last, with all that it did, to the millisecond
 *   <li>RUN-7 jobs do not disturb each other
 *   <li>RUN-8 a run that removed nothing joins the record of the job's last run where that removed nothing either and
 *       its record began less than {@link #IDLE} before: the record then shows the newer run, and lives no longer for it.
 *       A run that removed something has a record of its own
 * </ul>
 */
public interface RunLedger {

    /** Runs that find nothing to do share a record for so long. */
    Duration IDLE = Duration.ofHours(1);

    /**
     * Claims the job's run.
     *
     * @param job at most 100 characters; says nothing about a person
     * @param record the life of the run's own record; a new run's cutoff is its start
     * @param pause the least distance between the cutoffs of two runs
     * @param lease how long it is held unless {@link #keep} prolongs it; zero or more
     */
    Optional<Run> claim(String job, Lifetime record, Duration pause, Duration lease);

    /** Keeps a run's progress and holds it for another lease from now; a lease of zero lets go of it. */
    void keep(Run run, Duration lease);

    /** Ends the run. */
    void finish(FinishedRun finished);

    /** What the job's last finished run did. */
    Optional<FinishedRun> last(String job);
}
