package dev.avow.stores;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mongodb.MongoTimeoutException;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Updates;
import java.nio.file.Path;
import java.sql.SQLException;
import org.bson.Document;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class EmbeddedStoresTest {

    private EmbeddedStores stores = EmbeddedStores.temporary();

    @BeforeAll
    void makeATable() throws SQLException {
        Stores.execute(stores, "CREATE TABLE note (name text)");
    }

    @AfterAll
    void close() {
        stores.close();
    }

    @Test
    void postgresIsTheDeclaredReleaseAndKeepsWhatItCommitted() throws SQLException {
        assertThat(Stores.query(stores, "SHOW server_version")).containsExactly("18.6");
        assertThat(Stores.query(stores, "SHOW fsync")).containsExactly("on");
        assertThat(Stores.query(stores, "SHOW synchronous_commit")).containsExactly("on");
        assertThat(Stores.query(stores, "SHOW listen_addresses")).containsExactly("127.0.0.1");
    }

    @Test
    void theUserOwnsItsDatabaseAndIsNoSuperuser() throws SQLException {
        assertThat(Stores.query(stores, "SELECT usesuper FROM pg_user WHERE usename = current_user"))
                .containsExactly("f");
        assertThatThrownBy(() -> Stores.execute(stores, "CREATE ROLE another")).isInstanceOf(SQLException.class);
    }

    @Test
    void lettersBeyondAsciiHaveTheirCases() throws SQLException {
        assertThat(Stores.query(stores, "SELECT lower('ĂÎȘ')")).containsExactly("ăîș");
    }

    @Test
    void stoppedPostgresRefusesAndComesBackWithItsRows() throws SQLException {
        String url = stores.jdbcUrl();
        Stores.execute(stores, "INSERT INTO note VALUES ('kept')");
        stores.stopPostgres();
        assertThatThrownBy(() -> Stores.connect(stores).close()).isInstanceOf(SQLException.class);

        stores.startPostgres();

        assertThat(stores.jdbcUrl()).isEqualTo(url);
        assertThat(Stores.query(stores, "SELECT name FROM note WHERE name = 'kept'"))
                .containsExactly("kept");
    }

    @Test
    void pausedPostgresDoesNotAnswerUntilItGoesOn() throws SQLException {
        stores.pausePostgres();
        try {
            assertThatThrownBy(() -> Stores.query(stores, "SELECT 1"))
                    .isInstanceOf(SQLException.class)
                    .hasRootCauseInstanceOf(java.net.SocketTimeoutException.class);
        } finally {
            stores.resumePostgres();
        }
        assertThat(Stores.query(stores, "SELECT 1")).containsExactly("1");
    }

    @Test
    void pausedPostgresCanBeStopped() throws SQLException {
        stores.pausePostgres();

        stores.stopPostgres();

        stores.startPostgres();
        assertThat(Stores.query(stores, "SELECT 1")).containsExactly("1");
    }

    @Test
    void stoppedMongoIsGoneAndComesBackWithItsDocuments() {
        String address = stores.mongoConnectionString();
        Stores.insertDocument(stores, "kept");
        stores.stopMongo();
        assertThatThrownBy(() -> Stores.documents(stores)).isInstanceOf(MongoTimeoutException.class);

        stores.startMongo();

        assertThat(stores.mongoConnectionString()).isEqualTo(address);
        assertThat(Stores.documents(stores)).containsExactly("kept");
    }

    @Test
    void documentIsFoundByItsIdOnlyWhereEverythingElseHoldsToo() {
        Stores.insertDocument(stores, "red");
        Stores.insertDocument(stores, "blue");
        Stores.change(stores, Filters.eq("red"), Updates.set("age", 3));

        assertThat(Stores.documents(stores, Filters.eq("red"))).containsExactly("red");
        assertThat(Stores.documents(stores, Filters.and(Filters.eq("red"), Filters.gt("age", 2))))
                .containsExactly("red");
        assertThat(Stores.documents(stores, Filters.and(Filters.gt("age", 3), Filters.eq("red"))))
                .isEmpty();
        assertThat(Stores.documents(stores, Filters.and(Filters.eq("red"), Filters.eq("blue"))))
                .isEmpty();
        assertThat(Stores.documents(stores, Filters.or(Filters.eq("red"), Filters.eq("blue"))))
                .containsExactlyInAnyOrder("red", "blue");
        assertThat(Stores.documents(stores, Filters.in("_id", "red", "blue"))).hasSize(2);
        assertThat(Stores.change(stores, Filters.and(Filters.eq("blue"), Filters.eq("age", 3)), Updates.inc("age", 1)))
                .isZero();
        assertThat(Stores.change(stores, Filters.and(Filters.eq("red"), Filters.eq("age", 3)), Updates.inc("age", 1)))
                .isEqualTo(1);
        assertThat(Stores.documents(stores, new Document("_id", "red").append("age", 4)))
                .containsExactly("red");
    }

    @Test
    void startingAndStoppingTwiceDoesNoHarm() throws SQLException {
        stores.startPostgres();
        stores.startMongo();
        stores.stopMongo();
        stores.stopMongo();
        stores.stopPostgres();
        stores.stopPostgres();
        stores.startPostgres();
        stores.startMongo();

        assertThat(Stores.query(stores, "SELECT 1")).containsExactly("1");
    }

    @Test
    void persistentStoresKeepTheirDataAndAreUsedByOneAtATime(@TempDir Path folder) throws SQLException {
        try (EmbeddedStores first = EmbeddedStores.persistent(folder)) {
            Stores.execute(first, "CREATE TABLE note AS SELECT 'row' AS name");
            Stores.insertDocument(first, "document");
            assertThatThrownBy(() -> EmbeddedStores.persistent(folder))
                    .isInstanceOf(StoresException.class)
                    .hasMessageContaining("another");
            assertThat(Stores.query(first, "SELECT name FROM note")).containsExactly("row");
        }
        assertThat(folder.resolve("postgres-18")).isDirectory();

        try (EmbeddedStores second = EmbeddedStores.persistent(folder)) {
            assertThat(Stores.query(second, "SELECT name FROM note")).containsExactly("row");
            assertThat(Stores.documents(second)).containsExactly("document");
        }
    }
}
