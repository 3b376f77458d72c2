package dev.avow.app.testing;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import javax.sql.DataSource;

/** What a question to the database answers first. */
public final class FirstValue {

    private FirstValue() {}

    /**
     * The first column of the first row, as text.
     *
     * @throws AssertionError if there is no row
     */
    public static String of(DataSource dataSource, String query, String... values) {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement asked = connection.prepareStatement(query)) {
            for (int i = 0; i < values.length; i++) {
                asked.setString(i + 1, values[i]);
            }
            try (ResultSet row = asked.executeQuery()) {
                if (!row.next()) {
                    throw new AssertionError("no row: " + query);
                }
                return row.getString(1);
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
