package dev.avow.app.persistence;

import dev.avow.core.port.JournalLock;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import javax.sql.DataSource;

/**
 * An advisory lock of the database, on a connection of its own: the server lets go of it when the connection dies. Inside
 * one process a lock of the JDK stands in front, so that waiting takes no connections.
 */
@Singleton
final class SqlJournalLock implements JournalLock {

    /** Any number of our own: "avow journal" in no alphabet. */
    private static final long KEY = 2_026_112_816L;

    private final DataSource dataSource;
    private final SqlFailures failures;
    private final ReentrantLock inside = new ReentrantLock();

    SqlJournalLock(DataSource dataSource, SqlFailures failures) {
        this.dataSource = dataSource;
        this.failures = failures;
    }

    @Override
    public <T> T alone(Supplier<T> work) {
        inside.lock();
        try (Connection connection = dataSource.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("SELECT pg_advisory_lock(" + KEY + ")");
            try {
                return work.get();
            } finally {
                statement.execute("SELECT pg_advisory_unlock(" + KEY + ")");
            }
        } catch (SQLException e) {
            throw failures.translate(e);
        } finally {
            inside.unlock();
        }
    }
}
