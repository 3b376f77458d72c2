package dev.avow.testkit.contract;

import dev.avow.core.port.FinishedRun;
import dev.avow.core.port.Run;
import dev.avow.core.port.RunLedger;
import dev.avow.core.retention.Lifetime;
import java.time.Duration;
import java.util.Optional;
import java.util.function.BooleanSupplier;

/** All that a {@link dev.avow.core.port.Purge} of run records owes: PU-1 to PU-4. */
public interface RunPurgeContract extends PurgeContract {

    /** The ledger that the purge sweeps. */
    RunLedger ledger();

    @Override
    default BooleanSupplier write(Lifetime lifetime) {
        String job = "kit/" + Fresh.name();
        Run run = ledger().claim(job, lifetime, Duration.ZERO, Duration.ofMinutes(1))
                .orElseThrow();
        ledger().finish(new FinishedRun(run, lifetime.startedAt(), Optional.empty()));
        return () -> ledger().last(job).isPresent();
    }
}
