package dev.avow.app;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoClient;
import dev.avow.app.testing.CrashingSteps;
import dev.avow.app.testing.ForgottenTables;
import dev.avow.app.testing.PlantedRows;
import dev.avow.app.testing.Surroundings;
import dev.avow.core.disclosure.StoredField;
import dev.avow.core.port.ErasureStep;
import dev.avow.core.port.ExportPart;
import dev.avow.core.port.Holdings;
import dev.avow.core.port.Holdings.Holding;
import dev.avow.core.port.Purge;
import dev.avow.core.port.Residue;
import dev.avow.core.retention.Horizon;
import dev.avow.core.subject.DataClass;
import dev.avow.core.subject.ShopId;
import io.quarkus.arc.All;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import javax.sql.DataSource;
import org.bson.Document;
import org.junit.jupiter.api.Test;

/**
 * Each table that knows shops is tried by a row of its own, also one that is added tomorrow: it goes with its shop, the second
 * look sees it, the walk after a restore passes it, the export shows it, the sweep ends it. A table that does not is named
 * here with its reason, or the build fails (S0-09, S0-14, S0-17, S1-33, S1-38, S3-43, S3-44, S4-19).
 */
@QuarkusTest
@WithTestResource(Surroundings.class)
class EveryTableTest {

    private static final Instant THEN = Instant.parse("2100-05-01T00:00:00Z");

    /** What no step forgets. */
    private static final Map<String, String> NOT_FORGOTTEN =
            Map.of("installation", "the order by which a shop is forgotten; it is removed when that is carried out");

    /** What is not walked through after a restore. */
    private static final Map<String, String> NOT_WALKED = Map.of(
            "installation",
            "knows nobody but the shop; one that Shopify does not know any more is found and forgotten");

    /** What is in no export of the shop. */
    private static final Map<String, String> NOT_EXPORTED = Map.of(
            "installation", "how the app stands in the shop; the merchant sees it in the admin",
            "webhook_inbox", "on its way through; what is made of it is exported",
            "access_token", "a secret",
            "access_package", "is itself handed over",
            "merchant_mapping", "an internal name (S3-37)",
            "order_poll", "how far orders were read",
            "left_draft", "a draft order of the merchant's own that is to be deleted",
            "order_trace", "a keyed hash of whom the merchant's own orders name",
            "recovered_sum", "shown with the revenue it is part of");

    /** What is ended by other means than a sweep of its table. */
    private static final Map<String, String> NOT_SWEPT = Map.of(
            "partner_link", "a setting: with the shop's account",
            "order_poll", "a setting: with the shop's account",
            "recovery_choice", "a setting: with the shop's account",
            "recovered_sum", "with the shop: it has no time of its own");

    @Inject
    DataSource dataSource;

    @Inject
    MongoClient mongo;

    @Inject
    @All
    List<ErasureStep> steps;

    @Inject
    @All
    List<Residue> residues;

    @Inject
    @All
    List<Holdings> holdings;

    @Inject
    @All
    List<ExportPart> parts;

    @Inject
    @All
    List<Purge> purges;

    private static ShopId shop() {
        return new ShopId("planted-" + UUID.randomUUID() + ".myshopify.com");
    }

    private PlantedRows rows() {
        return new PlantedRows(dataSource, THEN, THEN.plus(Duration.ofHours(1)));
    }

    private Set<String> tables() throws SQLException {
        return ForgottenTables.of(dataSource);
    }

    private Set<String> tablesBut(Map<String, String> excused) throws SQLException {
        Set<String> tables = tables();
        assertThat(tables).as("an excuse names a table that is there").containsAll(excused.keySet());
        tables.removeAll(excused.keySet());
        return tables;
    }

    private void plantAll(Set<String> tables, ShopId shop) throws SQLException {
        PlantedRows rows = rows();
        for (String table : tables) {
            if (rows.left(Set.of(table), shop.domain()).isEmpty()) {
                rows.plant(table, shop.domain());
            }
        }
    }

    private void forget(ShopId shop, List<ErasureStep> by) {
        for (ErasureStep step : by) {
            int batch;
            do {
                batch = step.forgetShop(shop, THEN, 100);
            } while (batch > 0);
        }
    }

    private long seen(ShopId shop) {
        return residues.stream()
                .mapToLong(residue -> residue.countShop(shop, THEN))
                .sum();
    }

    @Test
    void s3_44_aRowOfEveryTableGoesWithItsShopAndNoOtherDoes() throws SQLException {
        Set<String> tables = tablesBut(NOT_FORGOTTEN);
        ShopId gone = shop();
        ShopId other = shop();
        plantAll(tables, gone);
        plantAll(tables, other);

        forget(gone, steps);

        assertThat(rows().left(tables, gone.domain())).isEmpty();
        assertThat(rows().left(tables, other.domain())).containsOnlyKeys(tables);
        forget(other, steps);
    }

    @Test
    void s1_38_theSecondLookSeesARowOfEveryTableAlone() throws SQLException {
        List<String> unseen = new ArrayList<>();
        for (String table : tablesBut(NOT_FORGOTTEN)) {
            ShopId shop = shop();
            rows().plant(table, shop.domain());
            if (seen(shop) == 0) {
                unseen.add(table);
            }
            forget(shop, steps);
        }

        assertThat(unseen).isEmpty();
    }

    private List<ErasureStep> but(ErasureStep missing) {
        List<ErasureStep> others = new ArrayList<>(steps);
        assertThat(others.remove(missing)).isTrue();
        return others;
    }

    /** Each step is needed: whichever is left out, rows are left, and the second look says so. */
    @Test
    void s1_38_withoutAnyOneStepSomethingIsLeftAndTheSecondLookSaysSo() throws SQLException {
        Set<String> tables = tablesBut(NOT_FORGOTTEN);
        for (ErasureStep missing : sqlSteps()) {
            ShopId shop = shop();
            plantAll(tables, shop);

            forget(shop, but(missing));

            assertThat(rows().left(tables, shop.domain()))
                    .as("without %s", missing.getClass().getSimpleName())
                    .isNotEmpty();
            assertThat(seen(shop))
                    .as("the second look without %s", missing.getClass().getSimpleName())
                    .isPositive();
            forget(shop, steps);
            assertThat(seen(shop)).isZero();
        }
    }

    /** The same for each collection; what is declared is what is tried. */
    @Test
    void s1_38_withoutTheStepOfACollectionItsDocumentIsLeftAndTheSecondLookSaysSo() {
        Set<String> collections = new TreeSet<>();
        for (StoredField field : ForgottenTables.declared("/dev/avow/adapters/mongo/inventory.txt")
                .fields()) {
            if (!ForgottenTables.isKept(field.dataClass())) {
                collections.add(field.path().place());
            }
        }
        assertThat(collections).hasSizeGreaterThanOrEqualTo(2);
        for (String collection : collections) {
            ShopId shop = shop();
            mongo.getDatabase("avow")
                    .getCollection(collection)
                    .insertOne(new Document("_id", shop.domain() + "/planted")
                            .append("shop", shop.domain())
                            .append("conversation", "planted")
                            .append("startedAt", Date.from(THEN))
                            .append("clockStart", Date.from(THEN))
                            .append("expiresAt", Date.from(THEN.plusSeconds(60))));
            long seen = seen(shop);
            List<ErasureStep> needed = steps.stream()
                    .filter(step -> !(step instanceof CrashingSteps.Crash))
                    .filter(step -> goes(step, shop))
                    .toList();

            assertThat(seen).as("the second look at %s", collection).isPositive();
            assertThat(needed).as("steps that forget %s", collection).hasSize(1);
            assertThat(seen(shop)).isZero();
        }
    }

    private static boolean goes(ErasureStep step, ShopId shop) {
        return step.forgetShop(shop, THEN, 100) > 0;
    }

    private List<ErasureStep> sqlSteps() {
        List<ErasureStep> sql = steps.stream()
                .filter(step -> !(step instanceof CrashingSteps.Crash))
                .filter(step -> step.dataClass() != DataClass.TRANSCRIPT && step.dataClass() != DataClass.LEAD)
                .toList();
        assertThat(sql).hasSizeGreaterThan(10);
        return sql;
    }

    @Test
    void s3_43_theWalkAfterARestorePassesARowOfEveryTable() throws SQLException {
        Set<String> tables = tablesBut(NOT_WALKED);
        List<String> unseen = new ArrayList<>();
        for (String table : tables) {
            ShopId shop = shop();
            rows().plant(table, shop.domain());
            if (walked(shop) == 0) {
                unseen.add(table);
            }
            forget(shop, steps);
        }

        assertThat(unseen).isEmpty();
    }

    private long walked(ShopId shop) {
        long passed = 0;
        for (Holdings each : holdings) {
            Optional<String> after = Optional.empty();
            List<Holding> page;
            do {
                page = each.page(after, 500);
                passed += page.stream()
                        .filter(holding -> holding.shop().equals(shop))
                        .count();
                after = page.isEmpty()
                        ? after
                        : Optional.of(page.get(page.size() - 1).key());
            } while (page.size() == 500);
        }
        return passed;
    }

    @Test
    void s0_17_theExportOfAShopShowsARowOfEveryTable() throws SQLException {
        List<String> unseen = new ArrayList<>();
        for (String table : tablesBut(NOT_EXPORTED)) {
            ShopId shop = shop();
            rows().plant(table, shop.domain());
            long shown = parts.stream()
                    .mapToLong(part -> part.page(shop, Optional.empty(), Optional.empty(), 10)
                            .rows()
                            .size())
                    .sum();
            if (shown == 0) {
                unseen.add(table);
            }
            forget(shop, steps);
        }

        assertThat(unseen).isEmpty();
    }

    /** Planted long ago, so that a sweep of that day ends nothing else. */
    @Test
    void s1_33_aRowOfEveryTableIsSweptWhenItsLifeIsOver() throws SQLException {
        PlantedRows old = new PlantedRows(dataSource, Instant.EPOCH, Instant.EPOCH.plusSeconds(1));
        Horizon horizon = new Horizon(Instant.EPOCH.plusSeconds(2), Instant.EPOCH.minusSeconds(1));
        List<String> left = new ArrayList<>();
        for (String table : tablesBut(NOT_SWEPT)) {
            ShopId shop = shop();
            old.plant(table, shop.domain());
            purges.forEach(purge -> purge.purge(horizon, 100));
            left.addAll(old.left(Set.of(table), shop.domain()).keySet());
        }

        assertThat(left).isEmpty();
    }

    /** These tests can fail: a table that somebody adds without a thought is found by each of them. */
    @Test
    void aTableThatNobodyThoughtOfIsFound() throws SQLException {
        execute("CREATE TABLE shoe_size (id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY, shop text NOT NULL,"
                + " size integer NOT NULL, started_at timestamptz NOT NULL, expires_at timestamptz NOT NULL)");
        try {
            ShopId shop = shop();
            rows().plant("shoe_size", shop.domain());
            Set<String> tables = tables();
            forget(shop, steps);

            assertThat(tables).contains("shoe_size");
            assertThat(rows().left(tables, shop.domain())).containsOnlyKeys("shoe_size");
            assertThat(seen(shop)).isZero();
            assertThat(walked(shop)).isZero();
        } finally {
            execute("DROP TABLE shoe_size");
        }
    }

    private void execute(String sql) throws SQLException {
        try (Connection connection = dataSource.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
