package dev.avow.app.persistence;

import static org.assertj.core.api.Assertions.assertThat;

import dev.avow.app.testing.Surroundings;
import dev.avow.core.port.Purge;
import dev.avow.core.port.RunLedger;
import dev.avow.core.retention.RetentionInForce;
import dev.avow.core.retention.RetentionPolicy;
import dev.avow.core.retention.RetentionRule;
import dev.avow.core.retention.Span;
import dev.avow.core.subject.DataClass;
import dev.avow.core.usecase.EnforceRetention;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;

/**
 * Rolls up a million orders, and lets the same set operation be done by hand on a copy in the same run. No part of the
 * build: its name matches no pattern. {@code docs/benchmarks/referral.md} says how it is run and what it gave.
 */
@QuarkusTest
@WithTestResource(Surroundings.class)
class RollUpBenchmark {

    private static final int ROWS = Integer.getInteger("rollup.rows", 1_000_000);
    private static final int ROUNDS = Integer.getInteger("rollup.rounds", 3);
    private static final Path REPORT = Path.of("target", "benchmarks", "referral-sql.md");
    private static final Instant NOW = Instant.parse("2103-06-01T00:00:00Z");
    private static final RetentionInForce RETENTION = RetentionInForce.always(new RetentionPolicy(List.of(
            RetentionRule.builder("order.bench", DataClass.ATTRIBUTED_ORDER, Span.ofMonths(24))
                    .build(),
            RetentionRule.builder("run.bench", DataClass.RUN_RECORD, Span.ofDays(30))
                    .build())));

    /** The same, by hand: one statement over everything that is over. */
    private static final String BY_HAND = """
            WITH gone AS (
              DELETE FROM bench_order WHERE expires_at <= '2103-06-01T00:00:00Z'
              RETURNING merchant, currency, earned_minor + reversed_minor AS owed, tombstone,
                extract(year FROM placed_at AT TIME ZONE 'UTC')::integer AS year),
            marked AS (
              INSERT INTO bench_forgotten (tombstone, clock_start, expires_at, policy_version)
              SELECT tombstone, now(), now(), 1 FROM gone ON CONFLICT DO NOTHING)
            INSERT INTO bench_total AS t (merchant, currency, accounting_key, sum_minor, shown_minor, clock_start, expires_at,
              policy_version)
            SELECT merchant, currency, year, sum(owed)::bigint, 0, now(), now(), 1 FROM gone GROUP BY merchant, currency, year
            ON CONFLICT (merchant, currency, accounting_key) DO UPDATE SET sum_minor = t.sum_minor + EXCLUDED.sum_minor
            """;

    @Inject
    SqlReferrals stores;

    @Inject
    RunLedger runs;

    @Inject
    DataSource dataSource;

    @Test
    void rollUpAgainstTheSameByHand() throws SQLException, IOException {
        StringBuilder report = new StringBuilder("""
                | round | by hand | the service | ratio | heap before | heap after | load |
                | --- | --- | --- | --- | --- | --- | --- |
                """);
        List<Double> ratios = new ArrayList<>();
        for (int round = 1; round <= ROUNDS; round++) {
            fill(round);
            // In turns, so that neither always meets the warmer cache.
            boolean handFirst = round % 2 == 1;
            double hand = handFirst ? byHand() : 0;
            long before = heap();
            double service = byService();
            long after = heap();
            hand = handFirst ? hand : byHand();
            ratios.add(service / hand);
            report.append("| %d | %.1f s | %.1f s | **%.2f** | %d MiB | %d MiB | %.1f |\n"
                    .formatted(
                            round,
                            hand,
                            service,
                            service / hand,
                            before,
                            after,
                            ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage()));
            assertThat(number("SELECT count(*) FROM attributed_order WHERE merchant LIKE 'bench-%'"))
                    .isZero();
            assertThat(number("SELECT sum(sum_minor) FROM commission_total WHERE merchant LIKE 'bench-%'"))
                    .isEqualTo(number("SELECT sum(sum_minor) FROM bench_total"));
            assertThat(stores.openLedger().disagreements()).isZero();
            Files.createDirectories(REPORT.getParent());
            Files.writeString(REPORT, report);
            clear();
        }
        assertThat(ratios).hasSize(ROUNDS);
    }

    private double byService() {
        Instant from = Instant.now();
        Purge orders = stores.orders();
        new EnforceRetention(
                        List.of(orders),
                        runs,
                        RETENTION,
                        () -> NOW,
                        () -> LockSupport.parkNanos(Duration.ofMillis(10).toNanos()))
                .handle();
        return seconds(from);
    }

    private double byHand() throws SQLException {
        Instant from = Instant.now();
        execute(BY_HAND);
        return seconds(from);
    }

    private static double seconds(Instant from) {
        return Duration.between(from, Instant.now()).toMillis() / 1_000.0;
    }

    private void fill(int round) throws SQLException {
        execute("ALTER TABLE attributed_order DISABLE TRIGGER USER");
        execute(orders(round));
        execute("ALTER TABLE attributed_order ENABLE TRIGGER USER");
        execute("""
                INSERT INTO commission_control (merchant, currency, rows_minor, totals_minor, booked_minor)
                SELECT merchant, currency, sum(earned_minor), 0, sum(earned_minor) FROM attributed_order
                WHERE merchant LIKE 'bench-%' GROUP BY merchant, currency
                """);
        execute("CREATE TABLE bench_order (LIKE attributed_order INCLUDING ALL)");
        execute("CREATE TABLE bench_forgotten (LIKE forgotten_order INCLUDING ALL)");
        execute("CREATE TABLE bench_total (LIKE commission_total INCLUDING ALL)");
        execute(
                "INSERT INTO bench_order OVERRIDING SYSTEM VALUE SELECT * FROM attributed_order WHERE merchant LIKE 'bench-%'");
        execute("VACUUM ANALYZE attributed_order");
        execute("VACUUM ANALYZE bench_order");
    }

    private void clear() throws SQLException {
        execute("DROP TABLE bench_order, bench_forgotten, bench_total");
        execute("DELETE FROM forgotten_order WHERE tombstone LIKE 'bench-%'");
        execute("ALTER TABLE commission_total DISABLE TRIGGER USER");
        execute("DELETE FROM commission_total WHERE merchant LIKE 'bench-%'");
        execute("ALTER TABLE commission_total ENABLE TRIGGER USER");
        execute("DELETE FROM commission_control WHERE merchant LIKE 'bench-%'");
        execute("DELETE FROM run_record WHERE job = 'retention/attributed-order'");
        execute("VACUUM attributed_order");
    }

    private static long heap() {
        System.gc();
        return (Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory()) / 1_048_576;
    }

    private void execute(String sql) throws SQLException {
        try (Connection connection = dataSource.getConnection();
                Statement statement = connection.createStatement()) {
            connection.setNetworkTimeout(Runnable::run, 600_000);
            statement.execute(sql);
            connection.setNetworkTimeout(Runnable::run, 3_000);
        }
    }

    private long number(String sql) throws SQLException {
        try (Connection connection = dataSource.getConnection();
                Statement statement = connection.createStatement()) {
            connection.setNetworkTimeout(Runnable::run, 600_000);
            try (ResultSet row = statement.executeQuery(sql)) {
                row.next();
                return row.getLong(1);
            } finally {
                connection.setNetworkTimeout(Runnable::run, 3_000);
            }
        }
    }

    private static String orders(int round) {
        return """
            INSERT INTO attributed_order (shop, merchant, partner, order_id, order_name, confirmation_number, referral_code,
              click, subtotal_minor, total_minor, currency, rate_basis_points, basis, rounding, earned_minor, reversed_minor,
              placed_at, recorded_at, tombstone, started_at, clock_start, expires_at, policy_version)
            SELECT 'bench-' || i %% 200 || '.myshopify.com', 'bench-' || i %% 200, 'p', i, '#' || i, 'CONF' || i, 'SPRING',
              'click-' || i, 10000, 12000, (ARRAY['EUR','JPY','KWD'])[1 + i %% 3], 1000, 'SUBTOTAL', 'HALF_EVEN', 1000, 0,
              at, at, 'bench-' || %d || '-' || i, at, at, at + interval '24 months', 1
            FROM (SELECT i, timestamptz '2100-01-01 00:00Z' + i * interval '30 seconds' AS at
                  FROM generate_series(1, %d) AS i) AS made
            """.formatted(round, ROWS);
    }
}
