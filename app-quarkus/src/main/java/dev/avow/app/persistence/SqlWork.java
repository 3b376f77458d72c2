package dev.avow.app.persistence;

import dev.avow.core.port.PortException;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;

/** What most stores do with the database: one statement, its values in order, its failure translated. */
@Singleton
class SqlWork {

    private final DataSource dataSource;
    private final SqlFailures failures;

    SqlWork(DataSource dataSource, SqlFailures failures) {
        this.dataSource = dataSource;
        this.failures = failures;
    }

    /** Makes something of a row. */
    interface Reading<T> {
        T of(ResultSet row) throws SQLException;
    }

    /** Every row that a statement gives, also of one that changes and returns. */
    <T> List<T> all(String sql, Reading<T> reading, Object... values) {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement statement = prepared(connection, sql, values);
                ResultSet row = statement.executeQuery()) {
            List<T> found = new ArrayList<>();
            while (row.next()) {
                found.add(reading.of(row));
            }
            return found;
        } catch (SQLException e) {
            throw failures.translate(e);
        }
    }

    /** The first row, if there is one. */
    <T> Optional<T> first(String sql, Reading<T> reading, Object... values) {
        return all(sql, reading, values).stream().findFirst();
    }

    /** Changes something; how many rows. */
    int change(String sql, Object... values) {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement statement = prepared(connection, sql, values)) {
            return statement.executeUpdate();
        } catch (SQLException e) {
            throw failures.translate(e);
        }
    }

    /** Changes something that must be there. */
    void changeOrConflict(String code, String message, String sql, Object... values) {
        if (change(sql, values) == 0) {
            throw new PortException.Conflict(code, message);
        }
    }

    /** An empty {@link Optional} is {@code NULL}; instants go in UTC. */
    private static PreparedStatement prepared(Connection connection, String sql, Object... values) throws SQLException {
        PreparedStatement statement = connection.prepareStatement(sql);
        for (int i = 0; i < values.length; i++) {
            statement.setObject(i + 1, SqlTimes.value(values[i]));
        }
        return statement;
    }
}
