package dev.avow.app.persistence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.avow.app.testing.FromSurroundings;
import dev.avow.app.testing.Surroundings;
import dev.avow.stores.EmbeddedStores;
import io.agroal.api.AgroalDataSource;
import io.agroal.api.configuration.supplier.AgroalDataSourceConfigurationSupplier;
import io.agroal.api.security.NamePrincipal;
import io.agroal.api.security.SimplePassword;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** S0-05, S1-49, S2-08: on a real PostgreSQL, the grants of the service's role are exactly those that are declared. */
@QuarkusTest
@WithTestResource(Surroundings.class)
class SqlGrantsTest {

    private static final String SCHEMA = "grants_test";
    private static final String ROLE = "avow_serves";

    @FromSurroundings
    EmbeddedStores stores;

    private final List<AgroalDataSource> opened = new ArrayList<>();
    private SqlGrants owners;
    private SqlGrants grants;
    private AgroalDataSource administrator;

    @BeforeEach
    void migrateAndGrant() throws SQLException {
        administrator = source("postgres", "postgres");
        AgroalDataSource owner = source(stores.jdbcUser(), stores.jdbcPassword());
        Flyway.configure()
                .dataSource(owner)
                .schemas(SCHEMA)
                .locations("db/migration")
                .load()
                .migrate();
        owners = grants(owner);
        asAdministrator(
                "CREATE ROLE " + ROLE + " LOGIN PASSWORD 'serves'", "GRANT USAGE ON SCHEMA " + SCHEMA + " TO " + ROLE);
        asAdministrator(owners.statements(ROLE).toArray(String[]::new));
        grants = grants(source(ROLE, "serves"));
    }

    /** The schema stays: making it takes long. */
    @AfterEach
    void dropTheRole() throws SQLException {
        asAdministrator(
                "REASSIGN OWNED BY " + ROLE + " TO " + stores.jdbcUser(), "DROP OWNED BY " + ROLE, "DROP ROLE " + ROLE);
        opened.forEach(AgroalDataSource::close);
    }

    @Test
    void statementsThatAreSaidGrantExactlyWhatIsDeclared() {
        assertThat(grants.problems()).isEmpty();
    }

    @Test
    void superuserIsRefused() {
        assertThat(grants(administrator).problems()).contains("grants.role-can (rolsuper)");
    }

    @Test
    void roleThatMayChangeAnAuditEntryIsRefusedEvenIfInOneColumn() throws SQLException {
        asAdministrator("GRANT UPDATE (actor) ON " + SCHEMA + ".audit_entry TO " + ROLE);

        assertThat(grants.problems()).containsExactly("grants.more (audit_entry: UPDATE)");
    }

    @Test
    void whatEverybodyMayDoCountsToo() throws SQLException {
        asAdministrator("GRANT TRUNCATE ON " + SCHEMA + ".policy_version TO PUBLIC");

        assertThat(grants.problems()).containsExactly("grants.more (policy_version: TRUNCATE)");
    }

    @Test
    void whatARoleHasByMembershipCountsToo() throws SQLException {
        asAdministrator(
                "CREATE ROLE avow_more",
                "GRANT UPDATE ON " + SCHEMA + ".policy_version TO avow_more",
                "GRANT avow_more TO " + ROLE);
        try {
            assertThat(grants.problems()).containsExactly("grants.more (policy_version: UPDATE)");
        } finally {
            asAdministrator("DROP OWNED BY avow_more", "DROP ROLE avow_more");
        }
    }

    @Test
    void missingGrantIsNamed() throws SQLException {
        asAdministrator("REVOKE INSERT ON " + SCHEMA + ".declaration FROM " + ROLE);

        assertThat(grants.problems()).containsExactly("grants.missing (declaration: INSERT)");
    }

    /** The role that migrates is not the one that serves. */
    @Test
    void roleThatMadeTheTablesIsRefused() {
        assertThat(owners.problems()).contains("grants.owner (audit_entry)", "grants.role-can (schema_create)");
    }

    @Test
    void ownerOfATableIsRefusedSinceItCouldGrantItselfEverything() throws SQLException {
        asAdministrator("ALTER TABLE " + SCHEMA + ".audit_entry OWNER TO " + ROLE);

        assertThat(grants.problems()).containsExactly("grants.owner (audit_entry)");
    }

    @Test
    void roleThatMayMakeRolesOrTablesIsRefused() throws SQLException {
        asAdministrator("ALTER ROLE " + ROLE + " CREATEROLE", "GRANT CREATE ON SCHEMA " + SCHEMA + " TO " + ROLE);

        assertThat(grants.problems())
                .containsExactly("grants.role-can (rolcreaterole)", "grants.role-can (schema_create)");
    }

    @Test
    void grantsThatArePlantedAgainstTheFileAreSeenByTheDatabaseToo() throws SQLException {
        try (Connection connection = source(ROLE, "serves").getConnection();
                Statement statement = connection.createStatement()) {
            assertThatThrownBy(() -> statement.execute("UPDATE audit_entry SET verdict = 'allowed'"))
                    .isInstanceOf(SQLException.class)
                    .hasMessageContaining("permission denied");
        }
    }

    @Test
    void fileNamesEachTableOnceAndPrivilegesThatExist() {
        assertThatThrownBy(() -> DeclaredGrants.parse("* SELECT\nt SELECT\nt INSERT"))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> DeclaredGrants.parse("* SELECT\nt EVERYTHING"))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> DeclaredGrants.parse("t SELECT")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> owners.statements("a; DROP")).isInstanceOf(IllegalArgumentException.class);
    }

    private static SqlGrants grants(AgroalDataSource source) {
        return new SqlGrants(source, new SqlFailures(source));
    }

    private AgroalDataSource source(String user, String password) throws SQLException {
        String url = stores.jdbcUrl() + (stores.jdbcUrl().contains("?") ? "&" : "?") + "currentSchema=" + SCHEMA;
        AgroalDataSource source = AgroalDataSource.from(new AgroalDataSourceConfigurationSupplier()
                .connectionPoolConfiguration(pool -> pool.maxSize(2)
                        .connectionFactoryConfiguration(factory -> factory.jdbcUrl(url)
                                .principal(new NamePrincipal(user))
                                .credential(new SimplePassword(password)))));
        opened.add(source);
        return source;
    }

    private void asAdministrator(String... statements) throws SQLException {
        try (Connection connection = administrator.getConnection();
                Statement statement = connection.createStatement()) {
            for (String each : statements) {
                statement.execute(each);
            }
        }
    }
}
