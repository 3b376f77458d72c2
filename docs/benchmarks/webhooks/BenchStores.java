import dev.avow.stores.EmbeddedStores;
import java.sql.Connection;
import java.sql.DriverManager;

/** A durable PostgreSQL and the look-alike for the measurement. Prints where they are, then waits until its input ends. */
public class BenchStores {

    public static void main(String[] args) throws Exception {
        try (EmbeddedStores stores = EmbeddedStores.temporary()) {
            try (Connection connection =
                    DriverManager.getConnection(stores.jdbcUrl(), stores.jdbcUser(), stores.jdbcPassword())) {
                for (String table : new String[] {"bare_inbox", "node_inbox"}) {
                    connection
                            .createStatement()
                            .execute("CREATE TABLE " + table + " (webhook_id text PRIMARY KEY, body bytea NOT NULL)");
                }
            }
            long server = ProcessHandle.current()
                    .descendants()
                    .filter(process -> isPostgres(process) && !process.parent().filter(BenchStores::isPostgres).isPresent())
                    .findFirst()
                    .orElseThrow()
                    .pid();
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

    private static boolean isPostgres(ProcessHandle process) {
        return process.info().command().filter(command -> command.endsWith("/postgres")).isPresent();
    }
}
