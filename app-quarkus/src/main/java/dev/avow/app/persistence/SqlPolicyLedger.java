package dev.avow.app.persistence;

import dev.avow.core.port.AnnouncedPolicy;
import dev.avow.core.port.PolicyLedger;
import dev.avow.core.port.PortException;
import dev.avow.core.subject.PolicyVersion;
import jakarta.inject.Singleton;
import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import javax.sql.DataSource;

/** Policy versions in the table {@code policy_version}: one insert that succeeds for the next version only. */
@Singleton
final class SqlPolicyLedger implements PolicyLedger {

    private static final String ANNOUNCE = """
            INSERT INTO policy_version (version, options, announced_at, effective_at)
            SELECT ?, jsonb_object(?, ?), ?, ?
            WHERE ? = (SELECT coalesce(max(version), 0) + 1 FROM policy_version)
            ON CONFLICT DO NOTHING
            """;

    private static final String ALL = """
            SELECT version, announced_at, effective_at,
              ARRAY(SELECT key FROM jsonb_each_text(options) ORDER BY key COLLATE "C") AS paths,
              ARRAY(SELECT value FROM jsonb_each_text(options) ORDER BY key COLLATE "C") AS texts
            FROM policy_version ORDER BY version
            """;

    private final DataSource dataSource;
    private final SqlFailures failures;

    SqlPolicyLedger(DataSource dataSource, SqlFailures failures) {
        this.dataSource = dataSource;
        this.failures = failures;
    }

    @Override
    public List<AnnouncedPolicy> versions() {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement query = connection.prepareStatement(ALL);
                ResultSet row = query.executeQuery()) {
            List<AnnouncedPolicy> versions = new ArrayList<>();
            while (row.next()) {
                versions.add(policy(row));
            }
            return versions;
        } catch (SQLException e) {
            throw failures.translate(e);
        }
    }

    @Override
    public void announce(AnnouncedPolicy policy) {
        int announced;
        try (Connection connection = dataSource.getConnection();
                PreparedStatement insert = connection.prepareStatement(ANNOUNCE)) {
            insert.setInt(1, policy.version().number());
            insert.setArray(2, texts(connection, policy.values().keySet().toArray(String[]::new)));
            insert.setArray(3, texts(connection, policy.values().values().toArray(String[]::new)));
            insert.setObject(4, utc(policy.announcedAt()));
            insert.setObject(5, utc(policy.effectiveAt()));
            insert.setInt(6, policy.version().number());
            announced = insert.executeUpdate();
        } catch (SQLException e) {
            throw failures.translate(e);
        }
        if (announced == 0) {
            throw new PortException.Conflict("policy.version", "another version is the next one");
        }
    }

    private static AnnouncedPolicy policy(ResultSet row) throws SQLException {
        String[] paths = (String[]) row.getArray("paths").getArray();
        String[] texts = (String[]) row.getArray("texts").getArray();
        SortedMap<String, String> values = new TreeMap<>();
        for (int i = 0; i < paths.length; i++) {
            values.put(paths[i], texts[i]);
        }
        return new AnnouncedPolicy(
                new PolicyVersion(row.getInt("version")),
                values,
                row.getObject("announced_at", OffsetDateTime.class).toInstant(),
                row.getObject("effective_at", OffsetDateTime.class).toInstant());
    }

    private static Array texts(Connection connection, String... texts) throws SQLException {
        return connection.createArrayOf("text", texts);
    }

    private static OffsetDateTime utc(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
