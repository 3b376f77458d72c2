package dev.avow.app.persistence;

import dev.avow.core.port.FinishedRun;
import dev.avow.core.port.PortException;
import dev.avow.core.port.Run;
import dev.avow.core.port.RunLedger;
import dev.avow.core.port.UnitOfWork;
import dev.avow.core.retention.Lifetime;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Optional;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/**
 * Runs in the tables {@code run_job} and {@code run_record}. A claim is one transaction that locks the job's row, so
 * that claims of one job come one after the other; leases are this server's {@code clock_timestamp()}.
 */
@Singleton
final class SqlRunLedger implements RunLedger {

    private static final String LOCK = """
            INSERT INTO run_job (job, fence) VALUES (?, 1)
            ON CONFLICT (job) DO UPDATE SET fence = run_job.fence + 1
            RETURNING fence
            """;

    private static final String OPEN = """
            SELECT lease_until > clock_timestamp() AS held FROM run_record
            WHERE job = ? AND finished_at IS NULL
            """;

    private static final String TAKE = """
            UPDATE run_record SET fence = ?, lease_until = clock_timestamp() + ? * interval '1 millisecond'
            WHERE job = ? AND finished_at IS NULL
            RETURNING cutoff, removed, oldest_before
            """;

    private static final String BEGIN = """
            INSERT INTO run_record
              (job, fence, cutoff, removed, lease_until, clock_start, expires_at, policy_version)
            VALUES (?, ?, ?, 0, clock_timestamp() + ? * interval '1 millisecond', ?, ?, ?)
            """;

    private static final String KEEP = """
            UPDATE run_record
            SET removed = ?, oldest_before = ?, lease_until = clock_timestamp() + ? * interval '1 millisecond'
            WHERE job = ? AND fence = ? AND finished_at IS NULL
            """;

    private static final String FINISH = """
            UPDATE run_record SET removed = ?, oldest_before = ?, oldest_after = ?, finished_at = ?
            WHERE job = ? AND fence = ? AND finished_at IS NULL
            """;

    private static final String JOIN = """
            UPDATE run_record SET fence = ?, cutoff = ?, oldest_before = ?, oldest_after = ?, finished_at = ?
            WHERE removed = 0 AND clock_start > ? AND clock_start <= ? AND id =
              (SELECT id FROM run_record WHERE job = ? AND finished_at IS NOT NULL ORDER BY fence DESC LIMIT 1)
            """;

    private static final String DROP = "DELETE FROM run_record WHERE job = ? AND fence = ? AND finished_at IS NULL";

    private static final String LAST = """
            SELECT fence, cutoff, removed, oldest_before, oldest_after, finished_at
            FROM run_record WHERE job = ? AND finished_at IS NOT NULL ORDER BY fence DESC LIMIT 1
            """;

    private final DataSource dataSource;
    private final UnitOfWork unitOfWork;
    private final SqlFailures failures;

    SqlRunLedger(DataSource dataSource, UnitOfWork unitOfWork, SqlFailures failures) {
        this.dataSource = dataSource;
        this.unitOfWork = unitOfWork;
        this.failures = failures;
    }

    /** What is done on a connection. */
    private interface Work<T> {
        T with(Connection connection) throws SQLException;
    }

    private <T> T connected(Work<T> work) {
        try (Connection connection = dataSource.getConnection()) {
            return work.with(connection);
        } catch (SQLException e) {
            throw failures.translate(e);
        }
    }

    @Override
    public Optional<Run> claim(String job, Lifetime record, Duration pause, Duration lease) {
        // Most claims, one a minute and instance, find nothing to do: they write nothing and wait for nobody.
        if (!connected(connection -> isFree(connection, job, record, pause))) {
            return Optional.empty();
        }
        return unitOfWork.call(() -> connected(connection -> {
            long fence = lock(connection, job);
            if (!isFree(connection, job, record, pause)) {
                return Optional.empty();
            }
            Optional<Run> taken = take(connection, job, fence, lease);
            return Optional.of(taken.isPresent() ? taken.get() : begin(connection, job, fence, record, lease));
        }));
    }

    /** Whether its open run has no holder any more, or it has none and is due. */
    private static boolean isFree(Connection connection, String job, Lifetime record, Duration pause)
            throws SQLException {
        try (PreparedStatement query = connection.prepareStatement(OPEN)) {
            query.setString(1, job);
            try (ResultSet row = query.executeQuery()) {
                if (row.next()) {
                    return !row.getBoolean("held");
                }
            }
        }
        return last(connection, job)
                .map(last -> Duration.between(last.run().cutoff(), record.startedAt())
                                .abs()
                                .compareTo(pause)
                        >= 0)
                .orElse(true);
    }

    private static long lock(Connection connection, String job) throws SQLException {
        try (PreparedStatement lock = connection.prepareStatement(LOCK)) {
            lock.setString(1, job);
            try (ResultSet row = lock.executeQuery()) {
                row.next();
                return row.getLong("fence");
            }
        }
    }

    private static Optional<Run> take(Connection connection, String job, long fence, Duration lease)
            throws SQLException {
        try (PreparedStatement take = connection.prepareStatement(TAKE)) {
            take.setLong(1, fence);
            take.setLong(2, lease.toMillis());
            take.setString(3, job);
            try (ResultSet row = take.executeQuery()) {
                return row.next() ? Optional.of(run(row, job, fence)) : Optional.empty();
            }
        }
    }

    private static Run begin(Connection connection, String job, long fence, Lifetime record, Duration lease)
            throws SQLException {
        try (PreparedStatement begin = connection.prepareStatement(BEGIN)) {
            begin.setString(1, job);
            begin.setLong(2, fence);
            begin.setObject(3, SqlTimes.utc(record.startedAt()));
            begin.setLong(4, lease.toMillis());
            begin.setObject(5, SqlTimes.utc(record.clockStart()));
            begin.setObject(6, SqlTimes.utc(record.expiresAt()));
            begin.setInt(7, record.version().number());
            begin.executeUpdate();
        }
        return new Run(job, fence, record.startedAt(), 0, Optional.empty());
    }

    @Override
    public void keep(Run run, Duration lease) {
        connected(connection -> {
            try (PreparedStatement keep = connection.prepareStatement(KEEP)) {
                keep.setLong(1, run.removed());
                keep.setObject(2, orNull(run.oldestBefore()));
                keep.setLong(3, lease.toMillis());
                keep.setString(4, run.job());
                keep.setLong(5, run.fence());
                return changed(keep);
            }
        });
    }

    @Override
    public void finish(FinishedRun finished) {
        Run run = finished.run();
        unitOfWork.call(() -> connected(connection -> {
            if (run.removed() == 0 && join(connection, finished)) {
                return drop(connection, run);
            }
            try (PreparedStatement finish = connection.prepareStatement(FINISH)) {
                finish.setLong(1, run.removed());
                finish.setObject(2, orNull(run.oldestBefore()));
                finish.setObject(3, orNull(finished.oldestAfter()));
                finish.setObject(4, SqlTimes.utc(finished.finishedAt()));
                finish.setString(5, run.job());
                finish.setLong(6, run.fence());
                return changed(finish);
            }
        }));
    }

    private static boolean join(Connection connection, FinishedRun finished) throws SQLException {
        Run run = finished.run();
        try (PreparedStatement join = connection.prepareStatement(JOIN)) {
            join.setLong(1, run.fence());
            join.setObject(2, SqlTimes.utc(run.cutoff()));
            join.setObject(3, orNull(run.oldestBefore()));
            join.setObject(4, orNull(finished.oldestAfter()));
            join.setObject(5, SqlTimes.utc(finished.finishedAt()));
            join.setObject(6, SqlTimes.utc(run.cutoff().minus(IDLE)));
            join.setObject(7, SqlTimes.utc(run.cutoff()));
            join.setString(8, run.job());
            return join.executeUpdate() == 1;
        }
    }

    private static int drop(Connection connection, Run run) throws SQLException {
        try (PreparedStatement drop = connection.prepareStatement(DROP)) {
            drop.setString(1, run.job());
            drop.setLong(2, run.fence());
            return changed(drop);
        }
    }

    private static int changed(PreparedStatement update) throws SQLException {
        int rows = update.executeUpdate();
        if (rows == 0) {
            throw new PortException.Conflict("run.taken", "the run has another holder");
        }
        return rows;
    }

    @Override
    public Optional<FinishedRun> last(String job) {
        return connected(connection -> last(connection, job));
    }

    private static Optional<FinishedRun> last(Connection connection, String job) throws SQLException {
        try (PreparedStatement query = connection.prepareStatement(LAST)) {
            query.setString(1, job);
            try (ResultSet row = query.executeQuery()) {
                return row.next() ? Optional.of(finished(row, job)) : Optional.empty();
            }
        }
    }

    private static FinishedRun finished(ResultSet row, String job) throws SQLException {
        return new FinishedRun(
                run(row, job, row.getLong("fence")),
                SqlTimes.instant(row, "finished_at").orElseThrow(),
                SqlTimes.instant(row, "oldest_after"));
    }

    private static Run run(ResultSet row, String job, long fence) throws SQLException {
        return new Run(
                job,
                fence,
                SqlTimes.instant(row, "cutoff").orElseThrow(),
                row.getLong("removed"),
                SqlTimes.instant(row, "oldest_before"));
    }

    private static @Nullable OffsetDateTime orNull(Optional<Instant> instant) {
        return instant.map(SqlTimes::utc).orElse(null);
    }
}
