package dev.avow.app.persistence;

import dev.avow.core.port.AuditChain;
import dev.avow.core.port.Purge;
import dev.avow.core.port.Signer;
import dev.avow.core.retention.Horizon;
import dev.avow.core.retention.Lifetime;
import dev.avow.core.subject.DataClass;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;

/**
 * Removes audit entries that are over, and leaves a signed line for each stretch of them, in the same statement: so the chain
 * can still be walked, and whoever removes entries without the key is found out.
 */
final class SqlAuditPurge implements Purge {

    private static final String OVER = """
            SELECT id, previous, chain FROM audit_entry
            WHERE expires_at <= ? OR clock_start <= ? OR (clock_start = ? AND asked_at <= ?)
            ORDER BY id LIMIT ?
            """;

    /** All of a stretch, or nothing of it where another instance was faster. */
    private static final String REMOVE = """
            WITH gone AS (DELETE FROM audit_entry WHERE id = ANY (?) RETURNING id),
              noted AS (
                INSERT INTO audit_gap (previous, chain, removed, signed_by, signature)
                SELECT ?, ?, ?, ?, ? WHERE (SELECT count(*) FROM gone) = ? AND ?)
            SELECT count(*) FROM gone
            """;

    private final DataSource dataSource;
    private final SqlFailures failures;
    private final Signer signer;

    SqlAuditPurge(DataSource dataSource, SqlFailures failures, Signer signer) {
        this.dataSource = dataSource;
        this.failures = failures;
        this.signer = signer;
    }

    /** Entries that follow each other in the chain; entries from before the chain have no links. */
    private record Stretch(List<Long> ids, Optional<String> previous, String last) {}

    @Override
    public DataClass dataClass() {
        return DataClass.AUDIT_ENTRY;
    }

    @Override
    public int purge(Horizon horizon, int limit) {
        if (limit < 1) {
            throw new IllegalArgumentException("limit must be at least 1");
        }
        try (Connection connection = dataSource.getConnection()) {
            while (true) {
                List<Stretch> over = over(connection, horizon, limit);
                int removed = 0;
                for (Stretch stretch : over) {
                    removed += remove(connection, stretch);
                }
                // None removed though some are over: another instance was faster, and more may be left.
                if (removed > 0 || over.isEmpty()) {
                    return removed;
                }
            }
        } catch (SQLException e) {
            throw failures.translate(e);
        }
    }

    private static List<Stretch> over(Connection connection, Horizon horizon, int limit) throws SQLException {
        try (PreparedStatement query = connection.prepareStatement(OVER)) {
            query.setObject(1, SqlTimes.utc(horizon.now()));
            query.setObject(2, SqlTimes.utc(horizon.startedAfter()));
            query.setObject(3, SqlTimes.utc(Lifetime.FAR));
            query.setObject(4, SqlTimes.utc(horizon.begunAfter()));
            query.setInt(5, limit);
            List<Stretch> stretches = new ArrayList<>();
            try (ResultSet row = query.executeQuery()) {
                while (row.next()) {
                    add(stretches, row);
                }
            }
            return stretches;
        }
    }

    private static void add(List<Stretch> stretches, ResultSet row) throws SQLException {
        Optional<String> previous = Optional.ofNullable(row.getString("previous"));
        String chain = Optional.ofNullable(row.getString("chain")).orElse("");
        int last = stretches.size() - 1;
        if (last >= 0
                && previous.isPresent()
                && previous.get().equals(stretches.get(last).last())
                && stretches.get(last).previous().isPresent()) {
            List<Long> ids = new ArrayList<>(stretches.get(last).ids());
            ids.add(row.getLong("id"));
            stretches.set(last, new Stretch(ids, stretches.get(last).previous(), chain));
        } else {
            stretches.add(new Stretch(List.of(row.getLong("id")), previous, chain));
        }
    }

    private int remove(Connection connection, Stretch stretch) throws SQLException {
        int count = stretch.ids().size();
        String previous = stretch.previous().orElse("");
        Signer.Signature signature = signer.sign(AuditChain.gap(previous, stretch.last(), count));
        connection.setAutoCommit(false);
        try (PreparedStatement remove = connection.prepareStatement(REMOVE)) {
            remove.setArray(1, connection.createArrayOf("bigint", stretch.ids().toArray()));
            remove.setString(2, previous);
            remove.setString(3, stretch.last());
            remove.setLong(4, count);
            remove.setString(5, signature.key());
            remove.setString(6, signature.value());
            remove.setInt(7, count);
            remove.setBoolean(8, stretch.previous().isPresent());
            try (ResultSet row = remove.executeQuery()) {
                row.next();
                boolean isWhole = row.getInt(1) == count;
                if (isWhole) {
                    connection.commit();
                } else {
                    connection.rollback();
                }
                return isWhole ? count : 0;
            }
        } finally {
            connection.setAutoCommit(true);
        }
    }

    @Override
    public Optional<Instant> oldest() {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement query =
                        connection.prepareStatement("SELECT min(clock_start) AS oldest FROM audit_entry");
                ResultSet row = query.executeQuery()) {
            return row.next() ? SqlTimes.instant(row, "oldest") : Optional.empty();
        } catch (SQLException e) {
            throw failures.translate(e);
        }
    }
}
