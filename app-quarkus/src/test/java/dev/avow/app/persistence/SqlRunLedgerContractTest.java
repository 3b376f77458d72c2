package dev.avow.app.persistence;

import dev.avow.app.testing.Surroundings;
import dev.avow.core.port.Purge;
import dev.avow.core.port.RunLedger;
import dev.avow.core.retention.Lifetime;
import dev.avow.core.subject.PolicyVersion;
import dev.avow.testkit.contract.RunLedgerContract;
import dev.avow.testkit.contract.RunPurgeContract;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
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
    public List<Lifetime> records(String job) {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement query =
                        connection.prepareStatement("SELECT clock_start, expires_at, policy_version FROM run_record"
                                + " WHERE job = ? AND finished_at IS NOT NULL")) {
            query.setString(1, job);
            List<Lifetime> records = new ArrayList<>();
            try (ResultSet row = query.executeQuery()) {
                while (row.next()) {
                    records.add(Lifetime.fixed(
                            SqlTimes.instant(row, "clock_start").orElseThrow(),
                            SqlTimes.instant(row, "expires_at").orElseThrow(),
                            new PolicyVersion(row.getInt("policy_version"))));
                }
            }
            return records;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
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
