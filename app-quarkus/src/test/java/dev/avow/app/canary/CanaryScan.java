package dev.avow.app.canary;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoClient;
import dev.avow.app.testing.CanaryPerson;
import dev.avow.app.testing.EverythingThatRests;
import dev.avow.app.testing.PlantedRows;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.bson.Document;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Looks everywhere, past all ports. */
@Singleton
class CanaryScan {

    /** Every table in which a shopper of a shop can be found, sealed or by a hash. */
    private static final Set<String> ABOUT_SHOPPERS = Set.of(
            "abandoned_checkout",
            "recovery_mail",
            "order_trace",
            "mail_word",
            "recovered_order",
            "recovered_order_locator",
            "recovered_sum",
            "attributed_order",
            "referral_click");

    @Inject
    DataSource dataSource;

    @Inject
    MongoClient mongo;

    @Inject
    MeterRegistry metrics;

    @Inject
    @ConfigProperty(name = "avow.rights.journal")
    String journal;

    /** Makes one. */
    CanaryScan() {}

    /** All tables, collections, the log, the names of all metrics, and the journal. */
    String everythingThatRests() {
        StringBuilder all = new StringBuilder();
        all.append(EverythingThatRests.mongo(mongo))
                .append(EverythingThatRests.sql(dataSource))
                .append(EverythingThatRests.log())
                .append(EverythingThatRests.meters(metrics));
        try (Stream<Path> files = Files.walk(Path.of(journal))) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                all.append(new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1));
            }
        } catch (IOException e) {
            throw new AssertionError("the journal is not read", e);
        }
        return all.toString();
    }

    /** Nothing that was theirs is anywhere. */
    void findsNothingOf(CanaryPerson gone) {
        String everything = everythingThatRests();
        for (String value : gone.values()) {
            String hex = HexFormat.of().formatHex(value.getBytes(StandardCharsets.UTF_8));
            assertThat(around(everything, value)).as(value).isEmpty();
            assertThat(around(everything, hex)).as("%s in hexadecimal", value).isEmpty();
        }
    }

    /** Where a value stands, if it does. */
    private static String around(String everything, String value) {
        int at = everything.indexOf(value);
        return at < 0 ? "" : everything.substring(Math.max(0, at - 300), Math.min(everything.length(), at + 60));
    }

    /** No row and no document of a shop is about a shopper, also where all that it says is sealed. */
    void findsNoShopperOf(String shop) {
        try {
            assertThat(new PlantedRows(dataSource, Instant.EPOCH, Instant.EPOCH).left(ABOUT_SHOPPERS, shop))
                    .as("rows of %s, %s", shop, told(shop))
                    .isEmpty();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        for (String collection : Set.of("transcripts", "leads")) {
            assertThat(mongo.getDatabase("avow").getCollection(collection).countDocuments(new Document("shop", shop)))
                    .as("%s of %s, %s", collection, shop, told(shop))
                    .isZero();
        }
    }

    /** What Shopify said of a shop and what became of it, for whoever has to find out why something is left. */
    private List<String> told(String shop) {
        List<String> told = new ArrayList<>();
        query(
                "SELECT topic || ' ' || state || ' ' || coalesce(code, '') FROM webhook_inbox WHERE shop = '" + shop
                        + "' ORDER BY id",
                row -> told.add(row.getString(1)));
        query(
                "SELECT 'installed ' || installed || ' up to ' || coalesce(forget_up_to::text, '') FROM installation"
                        + " WHERE shop = '" + shop + "'",
                row -> told.add(row.getString(1)));
        return told;
    }

    /** Requests that are not carried out. */
    long open() {
        long[] number = new long[1];
        query("SELECT count(*) FROM rights_request WHERE status = 'OPEN'", row -> number[0] = row.getLong(1));
        return number[0];
    }

    /** Every certificate of something that no law holds. */
    Set<String> certificates() {
        Set<String> certificates = new TreeSet<>();
        query("SELECT body FROM certificate WHERE id NOT LIKE '%-held'", row -> certificates.add(row.getString(1)));
        return certificates;
    }

    /** Leases are the database's own clock, which goes on while a test does not wait. */
    void endLeases() {
        try (Connection connection = dataSource.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("UPDATE rights_request SET lease_until = '-infinity'");
            statement.execute("UPDATE access_token SET held_until = '-infinity'");
            statement.execute("UPDATE webhook_inbox SET due_at = clock_timestamp() WHERE state = 'WAITING'");
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private interface Reading {
        void of(ResultSet row) throws SQLException;
    }

    private void query(String sql, Reading reading) {
        try (Connection connection = dataSource.getConnection();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            while (row.next()) {
                reading.of(row);
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
