package dev.avow.app.persistence;

import dev.avow.core.port.Purge;
import dev.avow.core.retention.Horizon;
import dev.avow.core.subject.DataClass;
import java.time.Instant;
import java.util.Optional;
import javax.sql.DataSource;

/** Ends totals whose accounting year lies far enough back (S3-28), and takes them off the books in the same statement. */
final class SqlTotalsPurge implements Purge {

    /** An account in which nothing is left to count. */
    private static final String CLOSE = """
            DELETE FROM commission_control AS c WHERE rows_minor = 0 AND totals_minor = 0 AND booked_minor = 0
              AND NOT EXISTS (SELECT FROM commission_total AS t WHERE t.merchant = c.merchant AND t.currency = c.currency)
            """;

    private final SqlStatements work;

    SqlTotalsPurge(DataSource dataSource, SqlFailures failures) {
        this.work = new SqlStatements(dataSource, failures);
    }

    @Override
    public DataClass dataClass() {
        return DataClass.COMMISSION_TOTAL;
    }

    @Override
    public int purge(Horizon horizon, int limit) {
        if (limit < 1) {
            throw new IllegalArgumentException("limit must be at least 1");
        }
        int removed = remove("expires_at", horizon.now(), limit);
        removed += remove("clock_start", horizon.startedAfter(), limit - removed);
        if (removed > 0) {
            work.change(CLOSE, delete -> {});
        }
        return removed;
    }

    private int remove(String column, Instant until, int limit) {
        return limit == 0
                ? 0
                : (int) work.number(removal(column), statement -> {
                    statement.setObject(1, SqlTimes.utc(until));
                    statement.setInt(2, limit);
                });
    }

    private static String removal(String column) {
        return """
            WITH gone AS (
              DELETE FROM commission_total WHERE id = ANY (ARRAY(
                SELECT id FROM commission_total WHERE %1$s <= ? ORDER BY %1$s LIMIT ? FOR UPDATE))
              RETURNING merchant, currency, sum_minor),
            booked AS (
              INSERT INTO commission_control AS c (merchant, currency, rows_minor, totals_minor, booked_minor)
              SELECT merchant, currency, 0, 0, -sum(sum_minor)::bigint FROM gone
              GROUP BY merchant, currency ORDER BY merchant, currency
              ON CONFLICT (merchant, currency) DO UPDATE SET booked_minor = c.booked_minor + EXCLUDED.booked_minor)
            SELECT count(*) FROM gone
            """.formatted(column);
    }

    @Override
    public Optional<Instant> oldest() {
        return work.rows(
                        "SELECT min(clock_start) AS oldest FROM commission_total",
                        query -> {},
                        row -> SqlTimes.instant(row, "oldest"))
                .get(0);
    }
}
