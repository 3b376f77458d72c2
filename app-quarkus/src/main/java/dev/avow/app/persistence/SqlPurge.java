package dev.avow.app.persistence;

import dev.avow.core.port.Purge;
import dev.avow.core.retention.Horizon;
import dev.avow.core.retention.Lifetime;
import dev.avow.core.subject.DataClass;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Optional;
import javax.sql.DataSource;

/**
 * Removes what is over from one table with the columns {@code id}, {@code clock_start} and {@code expires_at}, both
 * times indexed. A batch is one statement and one transaction, walks one index from its old end, and passes over rows
 * that another instance or a writer holds.
 */
final class SqlPurge implements Purge {

    private final DataSource dataSource;
    private final SqlFailures failures;
    private final DataClass dataClass;
    private final String expired;
    private final String ended;
    private final String endedOpen;
    private final String oldest;

    /**
     * Puts it together.
     *
     * @param table a constant of ours, never a value from outside
     * @param start its column that says when a record began, another such constant
     */
    SqlPurge(DataSource dataSource, SqlFailures failures, DataClass dataClass, String table, String start) {
        this.dataSource = dataSource;
        this.failures = failures;
        this.dataClass = dataClass;
        this.expired = delete(table, "expires_at", "");
        this.ended = delete(table, "clock_start", "");
        this.endedOpen = delete(table, start, "clock_start = '" + Lifetime.FAR + "' AND ");
        this.oldest = "SELECT min(clock_start) AS oldest FROM " + table;
    }

    private static String delete(String table, String column, String also) {
        return "DELETE FROM " + table + " WHERE id = ANY (ARRAY(SELECT id FROM " + table + " WHERE " + also + column
                + " <= ? ORDER BY " + column + " LIMIT ? FOR UPDATE SKIP LOCKED))";
    }

    @Override
    public DataClass dataClass() {
        return dataClass;
    }

    @Override
    public int purge(Horizon horizon, int limit) {
        if (limit < 1) {
            throw new IllegalArgumentException("limit must be at least 1");
        }
        try (Connection connection = dataSource.getConnection()) {
            int removed = remove(connection, expired, horizon.now(), limit);
            removed += remove(connection, ended, horizon.startedAfter(), limit - removed);
            return removed + remove(connection, endedOpen, horizon.begunAfter(), limit - removed);
        } catch (SQLException e) {
            throw failures.translate(e);
        }
    }

    private static int remove(Connection connection, String statement, Instant until, int limit) throws SQLException {
        if (limit == 0) {
            return 0;
        }
        try (PreparedStatement delete = connection.prepareStatement(statement)) {
            delete.setObject(1, SqlTimes.utc(until));
            delete.setInt(2, limit);
            return delete.executeUpdate();
        }
    }

    @Override
    public Optional<Instant> oldest() {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement query = connection.prepareStatement(oldest);
                ResultSet row = query.executeQuery()) {
            return row.next() ? SqlTimes.instant(row, "oldest") : Optional.empty();
        } catch (SQLException e) {
            throw failures.translate(e);
        }
    }
}
