package dev.avow.app.persistence;

import static org.assertj.core.api.Assertions.assertThat;

import dev.avow.app.testing.FromSurroundings;
import dev.avow.app.testing.Surroundings;
import dev.avow.core.port.ErasureStep;
import dev.avow.core.port.KeyedHasher;
import dev.avow.core.port.RecoveryScopes;
import dev.avow.core.port.Residue;
import dev.avow.core.port.UnitOfWork;
import dev.avow.core.retention.RetentionInForce;
import dev.avow.core.rights.SubjectLocator;
import dev.avow.core.subject.CustomerId;
import dev.avow.core.subject.DataClass;
import dev.avow.core.subject.OrderId;
import dev.avow.core.subject.PersonalText;
import dev.avow.core.subject.ShopId;
import dev.avow.stores.EmbeddedStores;
import io.agroal.api.AgroalDataSource;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/**
 * Erasing one person of a large shop reads no table from end to end, and a shop goes in batches with flat memory (S3-43,
 * S4-19, S4-20). With 100,000 rows in every build; {@code docs/benchmarks/erasure.md} says how it is run with a million.
 */
@QuarkusTest
@WithTestResource(Surroundings.class)
class ErasurePlanTest {

    private static final int ROWS = Integer.getInteger("erasure.rows", 100_000);
    private static final int MEASURED = 1_000_000;
    private static final int PEOPLE = 300;
    private static final Instant THEN = Instant.parse("2100-05-01T00:00:00Z");
    private static final Path REPORT = Path.of("target", "benchmarks", "erasure.md");

    /** Tables that grow with the people of a shop. */
    private static final Set<String> LARGE = Set.of(
            "abandoned_checkout",
            "recovery_mail",
            "order_trace",
            "recovered_order",
            "recovered_order_locator",
            "attributed_order",
            "referral_click",
            "mail_word",
            "webhook_inbox",
            "consent_proof");

    private static final List<String> FILL = List.of("""
            INSERT INTO abandoned_checkout (shop, checkout, customer, email_index, order_id, lines, changed_at, completed,
              ordered, stage, stage_since, reason, decided_at, started_at, clock_start, expires_at, policy_version)
            SELECT '%1$s', i, i, 'mail-' || i, i, '', at, false, false, 'OPEN', at, 'NOT_LEFT_YET', at, at, at, at, 1
            FROM generate_series(1, %2$d / 5) AS i, (SELECT timestamptz '2100-01-01 00:00Z' AS at) AS moment
            """, """
            INSERT INTO attributed_order (shop, merchant, partner, order_id, order_name, referral_code, click, subtotal_minor,
              total_minor, currency, rate_basis_points, basis, rounding, earned_minor, reversed_minor, placed_at, recorded_at,
              tombstone, started_at, clock_start, expires_at, policy_version)
            SELECT '%1$s', 'm-plans', 'p', i, '#' || i, 'CODE', 'click-' || i, 100, 100, 'EUR', 100, 'SUBTOTAL', 'HALF_EVEN', 0, 0,
              at, at, '%1$s' || i, at, at, at, 1
            FROM generate_series(%3$d, %4$d) AS i, (SELECT timestamptz '2100-01-01 00:00Z' AS at) AS moment
            """, """
            INSERT INTO referral_click (shop, click, partner, code, first_visit, touched_at, started_at, clock_start, expires_at,
              policy_version)
            SELECT '%1$s', 'click-' || i, 'p', 'CODE', at, at, at, at, at, 1
            FROM generate_series(1, %2$d / 5) AS i, (SELECT timestamptz '2100-01-01 00:00Z' AS at) AS moment
            """, """
            INSERT INTO order_trace (shop, hash, placed_at, started_at, clock_start, expires_at, policy_version)
            SELECT '%1$s', 'trace-' || i, at, at, at, at, 1
            FROM generate_series(1, %2$d / 5) AS i, (SELECT timestamptz '2100-01-01 00:00Z' AS at) AS moment
            """, """
            INSERT INTO recovered_order (shop, order_id, checkout, tie, paid, refunded, currency, paid_at, changed_at,
              started_at, clock_start, expires_at, policy_version)
            SELECT '%1$s', i, i, 'CUSTOMER', 100, 0, 'EUR', at, at, at, at, at, 1
            FROM generate_series(1, %2$d / 10) AS i, (SELECT timestamptz '2100-01-01 00:00Z' AS at) AS moment
            """, """
            INSERT INTO recovered_order_locator (shop, order_id, customer, person)
            SELECT '%1$s', i, i, 'mail-' || i FROM generate_series(1, %2$d / 10) AS i
            """);

    @FromSurroundings
    EmbeddedStores stores;

    @Inject
    AgroalDataSource dataSource;

    @Inject
    UnitOfWork unitOfWork;

    @Inject
    KeyedHasher hasher;

    @Inject
    RetentionInForce retention;

    @Inject
    InstantSource clock;

    private final ShopId shop = new ShopId("plans-" + UUID.randomUUID() + ".myshopify.com");

    private record Forgetter(List<ErasureStep> steps, List<Residue> looks) {

        /** As an erasure does it: look, forget, look. */
        long erase(ShopId shop, SubjectLocator person) {
            looks.forEach(look -> look.count(shop, person, THEN));
            for (ErasureStep step : steps) {
                int batch;
                do {
                    batch = step.forget(shop, person, THEN, 500);
                } while (batch > 0);
            }
            return looks.stream()
                    .mapToLong(look -> look.count(shop, person, THEN))
                    .sum();
        }
    }

    private Forgetter forgetter(AgroalDataSource source) {
        SqlFailures failures = new SqlFailures(source);
        SqlWork sql = new SqlWork(source, failures);
        SqlClickErasure clicks = new SqlClickErasure(source, failures);
        SqlReferralSettings settings = new SqlReferralSettings(source, failures);
        return new Forgetter(
                List.of(
                        clicks,
                        new SqlOrderRemoval(source, failures, hasher, retention, clock),
                        new SqlCheckoutErasure(sql, unitOfWork, hasher),
                        new SqlRevenueErasure(sql, hasher, (any, at) -> true),
                        settings),
                List.of(
                        clicks,
                        new SqlOrderResidue(source, failures),
                        new SqlRecoveryResidue(sql, hasher, DataClass.ABANDONED_CHECKOUT),
                        new SqlRecoveryResidue(sql, hasher, DataClass.RECOVERED_ORDER),
                        settings));
    }

    @AfterEach
    void leaveNothing() {
        eraseShop();
    }

    private static SubjectLocator person(int number) {
        return new SubjectLocator(
                Optional.of(new CustomerId(number)),
                Optional.of(PersonalText.of("mara" + number + "@example.com")),
                Optional.empty(),
                Set.of(new OrderId(number)),
                Set.of());
    }

    @Test
    void s4_20_onePersonOfALargeShopIsErasedWithoutReadingATableAndTheShopInBatches() throws Exception {
        for (String fill : FILL) {
            fill(fill);
        }
        lookLikeThePeople();
        execute("ANALYZE");
        RecordingSource recording = new RecordingSource(dataSource);
        Forgetter recorded = forgetter(recording.recorded());
        SqlRecoveryLinks links =
                new SqlRecoveryLinks(new SqlWork(recording.recorded(), new SqlFailures(dataSource)), hasher);
        links.linked(shop, person(1));
        recorded.erase(shop, person(1));

        List<String> scans = new ArrayList<>();
        for (String statement : recording.statements()) {
            scans.addAll(scans(statement));
        }
        long[] micros = times();
        report(micros, List.of());
        List<Long> heap = eraseShop();

        assertThat(recording.statements()).hasSizeGreaterThanOrEqualTo(15);
        assertThat(scans).as("tables that are read from end to end").isEmpty();
        report(micros, heap);
        if (ROWS >= MEASURED) {
            assertThat(micros[PEOPLE * 99 / 100]).as("p99 in microseconds").isLessThan(100_000);
            assertThat(heap.get(heap.size() - 1)).as("MiB after all").isLessThan(heap.get(0) + 32);
        }
    }

    /** Orders in portions: each adds to one sum that a trigger keeps. */
    private void fill(String statement) throws SQLException {
        int portion = statement.contains("%3$d") ? 2_000 : ROWS;
        for (int from = 1; from <= ROWS / 5; from += portion) {
            execute(String.format(Locale.ROOT, statement, shop, ROWS, from, Math.min(from + portion - 1, ROWS / 5)));
        }
    }

    /** The first people have addresses that can be looked for; the others only fill the tables. */
    private void lookLikeThePeople() throws SQLException {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement checkouts = connection.prepareStatement(
                        "UPDATE abandoned_checkout SET email_index = ? WHERE shop = ? AND checkout = ?");
                PreparedStatement orders = connection.prepareStatement(
                        "UPDATE recovered_order_locator SET person = ? WHERE shop = ? AND order_id = ?")) {
            for (int number = 1; number <= PEOPLE; number++) {
                String hash = hasher.hash(
                        RecoveryScopes.email(shop),
                        person(number).email().orElseThrow().value().getBytes(StandardCharsets.UTF_8));
                for (PreparedStatement statement : List.of(checkouts, orders)) {
                    statement.setString(1, hash);
                    statement.setString(2, shop.domain());
                    statement.setLong(3, number);
                    statement.addBatch();
                }
            }
            checkouts.executeBatch();
            orders.executeBatch();
        }
    }

    private long[] times() {
        Forgetter plain = forgetter(dataSource);
        long[] micros = new long[PEOPLE];
        for (int number = 1; number <= PEOPLE; number++) {
            long begun = System.nanoTime();
            long left = plain.erase(shop, person(number));
            micros[number - 1] = (System.nanoTime() - begun) / 1_000;
            assertThat(left).isZero();
        }
        Arrays.sort(micros);
        return micros;
    }

    /** How much memory is used, in MiB, before, after each tenth, and after all. */
    private List<Long> eraseShop() {
        List<Long> heap = new ArrayList<>(List.of(heap()));
        long gone = 0;
        for (ErasureStep step : forgetter(dataSource).steps()) {
            int batch;
            do {
                batch = step.forgetShop(shop, THEN, 500);
                gone += batch;
                if (gone > (long) heap.size() * ROWS / 10) {
                    heap.add(heap());
                }
            } while (batch > 0);
        }
        heap.add(heap());
        assertThat(forgetter(dataSource).looks().stream()
                        .mapToLong(look -> look.countShop(shop, THEN))
                        .sum())
                .isZero();
        return heap;
    }

    private static long heap() {
        if (ROWS < MEASURED) {
            return 0;
        }
        System.gc();
        return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed() >> 20;
    }

    /** The plan for any values, as the server would keep it; which large tables it reads from end to end. */
    private List<String> scans(String statement) throws SQLException {
        StringBuilder numbered = new StringBuilder();
        int parameter = 0;
        for (String piece : statement.split("\\?", -1)) {
            numbered.append(parameter == 0 ? "" : "$" + parameter).append(piece);
            parameter++;
        }
        try (Connection connection = simple();
                Statement explain = connection.createStatement();
                ResultSet row = explain.executeQuery("EXPLAIN (GENERIC_PLAN) " + numbered)) {
            List<String> scans = new ArrayList<>();
            while (row.next()) {
                String line = row.getString(1);
                if (line.contains("Seq Scan on")
                        && LARGE.stream().anyMatch(table -> line.contains(" " + table + " "))) {
                    scans.add(line.strip() + " in: "
                            + statement.strip().lines().limit(3).collect(Collectors.joining(" ")));
                }
            }
            return scans;
        }
    }

    /** Numbered parameters without values go to the server as they stand, and filling a table may take its time. */
    private Connection simple() throws SQLException {
        String url = stores.jdbcUrl();
        return DriverManager.getConnection(
                url + (url.contains("?") ? "&" : "?") + "preferQueryMode=simple",
                stores.jdbcUser(),
                stores.jdbcPassword());
    }

    private void execute(String sql) throws SQLException {
        try (Connection connection = simple();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static void report(long[] micros, List<Long> heap) throws IOException {
        Files.createDirectories(REPORT.getParent());
        Files.writeString(
                REPORT,
                String.format(
                        Locale.ROOT,
                        "rows: %d%none person, microseconds: p50 %d, p90 %d, p99 %d, longest %d%nheap in MiB, by tenths: %s%n",
                        ROWS,
                        micros[PEOPLE / 2],
                        micros[PEOPLE * 9 / 10],
                        micros[PEOPLE * 99 / 100],
                        micros[PEOPLE - 1],
                        heap));
    }
}
