package dev.avow.app.persistence;

import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import javax.sql.DataSource;

/**
 * Compares what the database lets the service's role do with what is declared (S0-05, S2-08): neither more nor less. An
 * owner of a table can grant itself everything, so the role that migrates is another. Thread-safe.
 */
@Singleton
public final class SqlGrants {

    private static final List<String> ATTRIBUTES =
            List.of("rolsuper", "rolcreaterole", "rolcreatedb", "rolreplication", "rolbypassrls");

    private static final String ROLE = "SELECT " + String.join(", ", ATTRIBUTES)
            + ", has_schema_privilege(current_schema(), 'CREATE') AS schema_create,"
            + " has_database_privilege(current_database(), 'CREATE') AS database_create"
            + " FROM pg_roles WHERE rolname = current_user";

    /** A privilege on one column is one on the table, here. */
    private static final String TABLES = """
        SELECT c.relname, pg_has_role(c.relowner, 'MEMBER') AS owned, p.name AS privilege,
          CASE WHEN p.name IN ('SELECT', 'INSERT', 'UPDATE', 'REFERENCES')
            THEN has_any_column_privilege(c.oid, p.name) ELSE has_table_privilege(c.oid, p.name) END AS held
        FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace CROSS JOIN unnest(?::text[]) AS p(name)
        WHERE n.nspname = current_schema() AND c.relkind IN ('r', 'p')
        """;

    private final DataSource dataSource;
    private final SqlFailures failures;
    private final DeclaredGrants declared = DeclaredGrants.shipped();

    SqlGrants(DataSource dataSource, SqlFailures failures) {
        this.dataSource = dataSource;
        this.failures = failures;
    }

    /** One table as the database has it. */
    private static final class Table {
        private boolean owned;
        private final Set<String> held = new TreeSet<>();
    }

    /**
     * What differs, each with a code and its place. Codes: {@code grants.role-can} for what the role may do beside its
     * tables, {@code grants.owner}, {@code grants.more}, {@code grants.missing}, {@code grants.no-such-table}.
     */
    public List<String> problems() {
        try (Connection connection = dataSource.getConnection()) {
            List<String> problems = new ArrayList<>(ofRole(connection));
            if (problems.contains(line("grants.role-can", "rolsuper"))) {
                return problems;
            }
            Map<String, Table> tables = tables(connection);
            tables.forEach((name, table) -> problems.addAll(ofTable(name, table)));
            declared.named().stream()
                    .filter(name -> !tables.containsKey(name))
                    .forEach(name -> problems.add(line("grants.no-such-table", name)));
            return problems;
        } catch (SQLException e) {
            throw failures.translate(e);
        }
    }

    /**
     * The statements by which the owner of the tables grants a role exactly what is declared.
     *
     * @throws IllegalArgumentException if the role has another name than letters, digits and underscores
     */
    public List<String> statements(String role) {
        if (!role.matches("[A-Za-z_][A-Za-z0-9_]{0,62}")) {
            throw new IllegalArgumentException("a role has a plain name");
        }
        try (Connection connection = dataSource.getConnection()) {
            return declared.statements(
                    connection.getSchema(), role, tables(connection).keySet());
        } catch (SQLException e) {
            throw failures.translate(e);
        }
    }

    private static List<String> ofRole(Connection connection) throws SQLException {
        List<String> problems = new ArrayList<>();
        try (PreparedStatement query = connection.prepareStatement(ROLE);
                ResultSet row = query.executeQuery()) {
            row.next();
            List<String> columns = new ArrayList<>(ATTRIBUTES);
            columns.addAll(List.of("schema_create", "database_create"));
            for (String column : columns) {
                if (row.getBoolean(column)) {
                    problems.add(line("grants.role-can", column));
                }
            }
        }
        return problems;
    }

    private static Map<String, Table> tables(Connection connection) throws SQLException {
        Map<String, Table> tables = new TreeMap<>();
        try (PreparedStatement query = connection.prepareStatement(TABLES)) {
            query.setArray(1, connection.createArrayOf("text", DeclaredGrants.PRIVILEGES.toArray()));
            try (ResultSet row = query.executeQuery()) {
                while (row.next()) {
                    Table table = tables.computeIfAbsent(row.getString("relname"), name -> new Table());
                    table.owned = row.getBoolean("owned");
                    if (row.getBoolean("held")) {
                        table.held.add(row.getString("privilege"));
                    }
                }
            }
        }
        return tables;
    }

    private List<String> ofTable(String name, Table table) {
        if (table.owned) {
            return List.of(line("grants.owner", name));
        }
        Set<String> wanted = declared.on(name);
        List<String> problems = new ArrayList<>();
        for (String privilege : new TreeSet<>(DeclaredGrants.PRIVILEGES)) {
            if (table.held.contains(privilege) != wanted.contains(privilege)) {
                problems.add(line(
                        table.held.contains(privilege) ? "grants.more" : "grants.missing", name + ": " + privilege));
            }
        }
        return List.copyOf(problems);
    }

    private static String line(String code, String about) {
        return code + " (" + about + ")";
    }
}
