package dev.avow.app.persistence;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;

/**
 * Runs one statement on a connection of its own and turns what the database says into what a port says.
 *
 * @param dataSource of the service
 * @param failures translates
 */
record SqlStatements(DataSource dataSource, SqlFailures failures) {

    /** Sets a statement's parameters. */
    @FunctionalInterface
    interface Parameters {
        void set(PreparedStatement statement) throws SQLException;
    }

    /** Reads one row. */
    @FunctionalInterface
    interface Row<T> {
        T read(ResultSet row) throws SQLException;
    }

    /** How many rows a change changed. */
    int change(String sql, Parameters parameters) {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            parameters.set(statement);
            return statement.executeUpdate();
        } catch (SQLException e) {
            throw failures.translate(e);
        }
    }

    /** All rows of a query, or of a change that returns some. */
    <T> List<T> rows(String sql, Parameters parameters, Row<T> read) {
        try {
            return unguarded(sql, parameters, read);
        } catch (SQLException e) {
            throw failures.translate(e);
        }
    }

    /** The same for a caller who expects the database to refuse. */
    <T> List<T> unguarded(String sql, Parameters parameters, Row<T> read) throws SQLException {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            parameters.set(statement);
            List<T> found = new ArrayList<>();
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    found.add(read.read(row));
                }
            }
            return found;
        }
    }

    /** The first column of the only row. */
    long number(String sql, Parameters parameters) {
        return rows(sql, parameters, row -> row.getLong(1)).get(0);
    }
}
