package dev.avow.app.persistence;

import dev.avow.core.port.Instruction;
import dev.avow.core.port.Instructions;
import dev.avow.core.subject.Feature;
import dev.avow.core.subject.PolicyVersion;
import dev.avow.core.subject.ShopId;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import javax.sql.DataSource;

/**
 * Instructions in PostgreSQL. Two instances that record the same at once leave two rows; reading tells them as one, so
 * that what held already stays what it was (IN-3).
 */
@Singleton
final class SqlInstructions implements Instructions {

    private static final String ON = """
            SELECT feature FROM (
              SELECT DISTINCT ON (feature) feature, switched_on FROM instruction WHERE shop = ? ORDER BY feature, id DESC
            ) AS last WHERE switched_on
            """;

    private static final String RECORD = """
            INSERT INTO instruction (shop, feature, switched_on, given_at, policy_version)
            SELECT ?, ?, ?, ?, ?
            WHERE ? IS DISTINCT FROM coalesce(
              (SELECT switched_on FROM instruction WHERE shop = ? AND feature = ? ORDER BY id DESC LIMIT 1), false)
            """;

    private static final String ALL = """
            SELECT feature, switched_on, given_at, policy_version FROM (
              SELECT *, lag(switched_on, 1, false) OVER (PARTITION BY feature ORDER BY id) AS before
              FROM instruction WHERE shop = ?
            ) AS row WHERE switched_on <> before ORDER BY id
            """;

    private final DataSource dataSource;
    private final SqlFailures failures;

    SqlInstructions(DataSource dataSource, SqlFailures failures) {
        this.dataSource = dataSource;
        this.failures = failures;
    }

    @Override
    public Set<Feature> switchedOn(ShopId shop) {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement query = connection.prepareStatement(ON)) {
            query.setString(1, shop.domain());
            Set<Feature> on = EnumSet.noneOf(Feature.class);
            try (ResultSet row = query.executeQuery()) {
                while (row.next()) {
                    on.add(Feature.valueOf(row.getString("feature")));
                }
            }
            return on;
        } catch (SQLException e) {
            throw failures.translate(e);
        }
    }

    @Override
    public void record(ShopId shop, Instruction instruction) {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement insert = connection.prepareStatement(RECORD)) {
            String feature = instruction.feature().name();
            insert.setString(1, shop.domain());
            insert.setString(2, feature);
            insert.setBoolean(3, instruction.on());
            insert.setObject(4, instruction.at().atOffset(ZoneOffset.UTC));
            insert.setInt(5, instruction.version().number());
            insert.setBoolean(6, instruction.on());
            insert.setString(7, shop.domain());
            insert.setString(8, feature);
            insert.executeUpdate();
        } catch (SQLException e) {
            throw failures.translate(e);
        }
    }

    @Override
    public List<Instruction> all(ShopId shop) {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement query = connection.prepareStatement(ALL)) {
            query.setString(1, shop.domain());
            List<Instruction> all = new ArrayList<>();
            try (ResultSet row = query.executeQuery()) {
                while (row.next()) {
                    all.add(instruction(row));
                }
            }
            return List.copyOf(all);
        } catch (SQLException e) {
            throw failures.translate(e);
        }
    }

    private static Instruction instruction(ResultSet row) throws SQLException {
        return new Instruction(
                Feature.valueOf(row.getString("feature")),
                row.getBoolean("switched_on"),
                row.getObject("given_at", OffsetDateTime.class).toInstant(),
                new PolicyVersion(row.getInt("policy_version")));
    }
}
