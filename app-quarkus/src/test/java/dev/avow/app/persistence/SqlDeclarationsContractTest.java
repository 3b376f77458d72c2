package dev.avow.app.persistence;

import dev.avow.app.testing.FromSurroundings;
import dev.avow.app.testing.Surroundings;
import dev.avow.core.port.Declarations;
import dev.avow.core.port.Purge;
import dev.avow.stores.EmbeddedStores;
import dev.avow.testkit.contract.DeclarationsContract;
import dev.avow.testkit.contract.DeclarationsOutageContract;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/** Merchants' declarations on a real PostgreSQL. */
@QuarkusTest
@WithTestResource(Surroundings.class)
class SqlDeclarationsContractTest implements DeclarationsContract, DeclarationsOutageContract {

    @FromSurroundings
    EmbeddedStores stores;

    @Inject
    Declarations declarations;

    @Inject
    SqlPurges purges;

    @Inject
    DataSource dataSource;

    private boolean stopped;

    /** Purges in this contract end open clocks, and so would end what the service's own shops declared. */
    @BeforeEach
    void setAside() throws SQLException {
        execute("CREATE TABLE declaration_aside AS SELECT * FROM declaration");
    }

    @AfterEach
    void putBack() throws SQLException {
        if (stopped) {
            stores.startPostgres();
            AfterOutage.settle(() -> purges.declarations().oldest());
        }
        execute(
                "INSERT INTO declaration OVERRIDING SYSTEM VALUE SELECT * FROM declaration_aside ON CONFLICT DO NOTHING");
        execute("DROP TABLE declaration_aside");
    }

    private void execute(String sql) throws SQLException {
        try (Connection connection = dataSource.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    @Override
    public Declarations declarations() {
        return declarations;
    }

    @Override
    public Declarations unreachableDeclarations() {
        stopped = true;
        stores.stopPostgres();
        return declarations;
    }

    @Override
    public Purge purge() {
        return purges.declarations();
    }
}
