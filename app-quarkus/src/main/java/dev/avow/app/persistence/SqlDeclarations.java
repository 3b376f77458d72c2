package dev.avow.app.persistence;

import dev.avow.core.consent.Declaration;
import dev.avow.core.port.Declarations;
import dev.avow.core.port.KeptDeclaration;
import dev.avow.core.retention.Horizon;
import dev.avow.core.retention.Lifetime;
import dev.avow.core.subject.ShopId;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;

/** What merchants declared, in the table {@code declaration}. */
@Singleton
final class SqlDeclarations implements Declarations {

    /** What has ended and was not swept yet makes room, and goes to the end of the order. */
    private static final String KEEP = """
            INSERT INTO declaration
              (shop, text_version, language, manner, declared_by, declared_at, started_at, clock_start, expires_at,
               policy_version)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            ON CONFLICT (shop, text_version, manner) DO UPDATE SET
              id = DEFAULT, language = EXCLUDED.language, declared_by = EXCLUDED.declared_by,
              declared_at = EXCLUDED.declared_at, started_at = EXCLUDED.started_at,
              clock_start = EXCLUDED.clock_start, expires_at = EXCLUDED.expires_at,
              policy_version = EXCLUDED.policy_version
            WHERE declaration.expires_at <= EXCLUDED.declared_at
            """;

    private static final String ALL = "SELECT * FROM declaration WHERE shop = ? AND expires_at > ? AND clock_start > ?"
            + " AND (clock_start < ? OR started_at > ?) ORDER BY id";

    private final DataSource dataSource;
    private final SqlFailures failures;

    SqlDeclarations(DataSource dataSource, SqlFailures failures) {
        this.dataSource = dataSource;
        this.failures = failures;
    }

    @Override
    public void keep(ShopId shop, KeptDeclaration kept) {
        Declaration declaration = kept.declaration();
        Lifetime lifetime = kept.lifetime();
        try (Connection connection = dataSource.getConnection();
                PreparedStatement insert = connection.prepareStatement(KEEP)) {
            insert.setString(1, shop.domain());
            insert.setString(2, declaration.textVersion());
            insert.setString(3, declaration.language());
            insert.setString(4, declaration.manner().name());
            insert.setString(5, declaration.by());
            insert.setObject(6, SqlTimes.utc(declaration.at()));
            insert.setObject(7, SqlTimes.utc(lifetime.startedAt()));
            insert.setObject(8, SqlTimes.utc(lifetime.clockStart()));
            insert.setObject(9, SqlTimes.utc(lifetime.expiresAt()));
            insert.setInt(10, lifetime.version().number());
            insert.executeUpdate();
        } catch (SQLException e) {
            throw failures.translate(e);
        }
    }

    @Override
    public List<Declaration> all(ShopId shop, Horizon horizon) {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement query = connection.prepareStatement(ALL)) {
            query.setString(1, shop.domain());
            query.setObject(2, SqlTimes.utc(horizon.now()));
            query.setObject(3, SqlTimes.utc(horizon.startedAfter()));
            query.setObject(4, SqlTimes.utc(Lifetime.FAR));
            query.setObject(5, SqlTimes.utc(horizon.begunAfter()));
            List<Declaration> found = new ArrayList<>();
            try (ResultSet row = query.executeQuery()) {
                while (row.next()) {
                    found.add(declaration(row));
                }
            }
            return found;
        } catch (SQLException e) {
            throw failures.translate(e);
        }
    }

    private static Declaration declaration(ResultSet row) throws SQLException {
        return new Declaration(
                row.getString("text_version"),
                row.getString("language"),
                Declaration.Manner.valueOf(row.getString("manner")),
                SqlTimes.instant(row, "declared_at").orElseThrow(),
                row.getString("declared_by"));
    }
}
