package dev.avow.app.persistence;

import dev.avow.app.testing.Surroundings;
import dev.avow.core.port.PolicyLedger;
import dev.avow.testkit.contract.PolicyLedgerContract;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;

/** The contract on a real PostgreSQL. */
@QuarkusTest
@WithTestResource(Surroundings.class)
class SqlPolicyLedgerTest implements PolicyLedgerContract {

    @Inject
    PolicyLedger ledger;

    @Inject
    DataSource dataSource;

    @BeforeEach
    void forget() throws SQLException {
        try (Connection connection = dataSource.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("TRUNCATE policy_version");
        }
    }

    @Override
    public PolicyLedger ledger() {
        return ledger;
    }
}
