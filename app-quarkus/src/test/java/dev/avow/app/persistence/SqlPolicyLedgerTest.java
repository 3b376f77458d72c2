package dev.avow.app.persistence;

import dev.avow.app.testing.Surroundings;
import dev.avow.core.port.AnnouncedPolicy;
import dev.avow.core.port.PolicyLedger;
import dev.avow.testkit.contract.PolicyLedgerContract;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/** The contract on a real PostgreSQL. */
@QuarkusTest
@WithTestResource(Surroundings.class)
class SqlPolicyLedgerTest implements PolicyLedgerContract {

    @Inject
    PolicyLedger ledger;

    @Inject
    DataSource dataSource;

    private List<AnnouncedPolicy> ofTheService = List.of();

    @BeforeEach
    void setAside() throws SQLException {
        ofTheService = ledger.versions();
        empty();
    }

    @AfterEach
    void putBack() throws SQLException {
        empty();
        ofTheService.forEach(ledger::announce);
    }

    private void empty() throws SQLException {
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
