package dev.avow.app;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoDatabase;
import dev.avow.app.schedule.RightsWatch;
import dev.avow.app.schedule.WebhookWork;
import dev.avow.app.testing.FromSurroundings;
import dev.avow.app.testing.Surroundings;
import dev.avow.app.testing.Visitor;
import dev.avow.app.wiring.ServiceClock;
import dev.avow.shopify.sandbox.Delivery;
import dev.avow.shopify.sandbox.ShopifySandbox;
import dev.avow.stores.EmbeddedStores;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.bson.Document;
import org.junit.jupiter.api.Test;

/**
 * S0-08, S3-43, I25: somebody is erased, then both stores are put back to a copy from before. Nothing is served until what was
 * erased is erased again.
 */
@QuarkusTest
@WithTestResource(Surroundings.class)
class RestoreDrillTest {

    /** How long a word that everything may be served is kept. */
    private static final Duration KEPT = Duration.ofSeconds(1);

    @FromSurroundings
    EmbeddedStores stores;

    @FromSurroundings
    ShopifySandbox sandbox;

    @FromSurroundings
    Surroundings.AppAddress app;

    @Inject
    DataSource dataSource;

    @Inject
    MongoClient mongo;

    @Inject
    ServiceClock clock;

    @Inject
    RightsWatch watch;

    @Inject
    WebhookWork webhooks;

    @Test
    void s3_43_aRestoreOfMongoDbRevivesNobody() throws SQLException {
        Visitor visitor = talker();
        watch.mend();
        Map<String, List<Document>> backup = mongoBackup();
        erase(visitor);

        restore(backup);
        boolean refused = isRefused(visitor);
        int kept = sandbox.send(Delivery.of(Surroundings.SHOP, "orders/delete", "{\"id\":4433}"))
                .status();
        webhooks.drain();
        List<String> meanwhile = states();
        boolean revived = mongoBackup().toString().contains("Drill");
        watch.mend();
        webhooks.drain();

        assertThat(kept).isEqualTo(200);
        assertThat(meanwhile).as("a delivery is kept, and nobody works on it").containsOnlyOnce("WAITING");
        assertThat(states()).doesNotContain("WAITING");
        assertThat(revived).as("the copy really held it").isTrue();
        assertThat(refused).isTrue();
        assertThat(held(visitor).statusCode()).isEqualTo(200);
        assertThat(Visitor.json(held(visitor).body()).get("rows")).isEmpty();
        assertThat(mongoBackup().toString()).doesNotContain("Drill");
    }

    /** The server is stopped and started again on an older copy of its data directory, as a restore does. */
    @Test
    void s3_43_aRestoreOfPostgresIsFoundOut() throws Exception {
        Visitor visitor = talker();
        watch.mend();
        Path data = stores.postgresData();
        Path copy = Files.createTempDirectory(Path.of("target").toAbsolutePath(), "restore-")
                .resolve("data");
        stores.stopPostgres();
        copy(data, copy);
        stores.startPostgres();
        settle();
        erase(visitor);
        String before = sql("SELECT position::text FROM journal_mark");

        stores.stopPostgres();
        delete(data);
        copy(copy, data);
        stores.startPostgres();
        settle();
        String restored = sql("SELECT position::text FROM journal_mark");
        boolean refused = isRefused(visitor);
        watch.mend();

        assertThat(Long.parseLong(restored)).isLessThan(Long.parseLong(before));
        assertThat(refused).isTrue();
        assertThat(held(visitor).statusCode()).isEqualTo(200);
        assertThat(sql("SELECT position::text FROM journal_mark")).isEqualTo(before);
    }

    private Visitor talker() {
        Visitor visitor = Visitor.at(sandbox.storefront(Surroundings.SHOP));
        visitor.say("Drill, drill, where is my parcel?");
        return visitor;
    }

    private void erase(Visitor visitor) {
        HttpResponse<String> erased =
                Visitor.delete(app.origin().resolve("/storefront/me"), "Authorization", "Bearer " + visitor.token());
        assertThat(erased.statusCode()).isEqualTo(200);
    }

    private HttpResponse<String> held(Visitor visitor) {
        return Visitor.get(app.origin().resolve("/storefront/me"), "Authorization", "Bearer " + visitor.token());
    }

    /** When the word that it gave before is a second old. */
    private boolean isRefused(Visitor visitor) {
        clock.advance(KEPT);
        return held(visitor).statusCode() == 503;
    }

    private MongoDatabase database() {
        return mongo.getDatabase("avow");
    }

    private Map<String, List<Document>> mongoBackup() {
        Map<String, List<Document>> backup = new HashMap<>();
        for (String collection : database().listCollectionNames()) {
            backup.put(collection, database().getCollection(collection).find().into(new ArrayList<>()));
        }
        return backup;
    }

    private void restore(Map<String, List<Document>> backup) {
        backup.forEach((collection, documents) -> {
            database().getCollection(collection).deleteMany(new Document());
            if (!documents.isEmpty()) {
                database().getCollection(collection).insertMany(documents);
            }
        });
    }

    private List<String> states() throws SQLException {
        return List.of(
                sql("SELECT coalesce(string_agg(state, ' '), 'none') FROM webhook_inbox WHERE topic = 'orders/delete'")
                        .split(" "));
    }

    private String sql(String query) throws SQLException {
        try (Connection connection = dataSource.getConnection();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(query)) {
            assertThat(row.next()).isTrue();
            return row.getString(1);
        }
    }

    /** The pool finds out that its connections died. */
    private void settle() {
        for (int attempt = 0; attempt < 50; attempt++) {
            try {
                sql("SELECT 1");
                return;
            } catch (SQLException e) {
                Thread.onSpinWait();
            }
        }
        throw new AssertionError("the database does not come back");
    }

    private static void copy(Path from, Path to) throws IOException {
        try (Stream<Path> files = Files.walk(from)) {
            for (Path file : files.toList()) {
                Path target = to.resolve(from.relativize(file).toString());
                if (Files.isDirectory(file)) {
                    Files.createDirectories(target);
                    Files.setPosixFilePermissions(target, Files.getPosixFilePermissions(file));
                } else {
                    Files.copy(file, target);
                }
                own(file, target);
            }
        }
    }

    /** The server refuses files that are not its user's. */
    private static void own(Path file, Path target) throws IOException {
        Files.setOwner(target, Files.getOwner(file));
    }

    private static void delete(Path directory) throws IOException {
        try (Stream<Path> files = Files.walk(directory)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                if (!file.equals(directory)) {
                    Files.delete(file);
                }
            }
        }
    }
}
