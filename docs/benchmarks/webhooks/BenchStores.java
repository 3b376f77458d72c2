import dev.avow.stores.EmbeddedStores;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/** A durable PostgreSQL and the look-alike for the measurement. Prints where they are, then waits until its input ends. */
public class BenchStores {

    public static void main(String[] args) throws Exception {
        try (EmbeddedStores stores = EmbeddedStores.temporary()) {
            long server;
            try (Connection connection =
                            DriverManager.getConnection(stores.jdbcUrl(), stores.jdbcUser(), stores.jdbcPassword());
                    Statement statement = connection.createStatement()) {
                // Apart from the service's own tables, which it migrates into a schema it wants to find empty.
                statement.execute("CREATE SCHEMA bench");
                for (String table : new String[] {"bench.bare_inbox", "bench.node_inbox"}) {
                    statement.execute("CREATE TABLE " + table + " (webhook_id text PRIMARY KEY, body bytea NOT NULL)");
                }
                server = firstProcess(statement);
            }
            System.out.printf(
                    "%s %s %s %s %d%n",
                    stores.jdbcUrl(),
                    stores.jdbcUser(),
                    stores.jdbcPassword(),
                    stores.mongoConnectionString(),
                    server);
            while (System.in.read() >= 0) {
                // Until whoever started it goes.
            }
        }
    }

    private static long firstProcess(Statement statement) throws SQLException {
        try (ResultSet row = statement.executeQuery("SELECT pg_backend_pid()")) {
            row.next();
            return ProcessHandle.of(row.getLong(1))
                    .flatMap(ProcessHandle::parent)
                    .orElseThrow()
                    .pid();
        }
    }
}
