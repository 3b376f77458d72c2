package dev.avow.app.persistence;

import dev.avow.app.testing.Surroundings;
import dev.avow.core.port.Purge;
import dev.avow.core.port.RunLedger;
import dev.avow.testkit.contract.RunLedgerContract;
import dev.avow.testkit.contract.RunPurgeContract;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;

/** The ledger on a real PostgreSQL, whose clock is not ours to move: leases are moved into its past instead. */
@QuarkusTest
@WithTestResource(Surroundings.class)
class SqlRunLedgerContractTest implements RunLedgerContract, RunPurgeContract {

    @Inject
    RunLedger ledger;

    @Inject
    SqlPurges purges;

    @Inject
    DataSource dataSource;

    @Override
    public RunLedger ledger() {
        return ledger;
    }

    @Override
    public Purge purge() {
        return purges.runRecords();
    }

    @Override
    public void endLeases() {
        try (Connection connection = dataSource.getConnection();
                Statement statement = connection.createStatement()) {
            statement.executeUpdate("UPDATE run_record SET lease_until = clock_timestamp() WHERE job LIKE 'kit/%'");
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
