package dev.avow.app.persistence;

import dev.avow.core.disclosure.DisclosureGround;
import dev.avow.core.disclosure.StaffAction;
import dev.avow.core.port.AuditChain;
import dev.avow.core.port.AuditEntry;
import dev.avow.core.port.AuditTrail;
import dev.avow.core.retention.Horizon;
import dev.avow.core.retention.Lifetime;
import dev.avow.core.subject.PolicyVersion;
import dev.avow.core.subject.ShopId;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import javax.sql.DataSource;

/** The audit trail in the table {@code audit_entry}, which refuses changes. */
@Singleton
final class SqlAuditTrail implements AuditTrail {

    /** One statement: whoever appends next waits for the row that knows the newest entry. */
    private static final String APPEND = """
            WITH head AS (SELECT chain FROM audit_head FOR UPDATE),
              added AS (
                INSERT INTO audit_entry
                  (actor, action, shop, ground, ground_reference, verdict, asked_at, clock_start, expires_at,
                   policy_version, previous, chain)
                SELECT ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, head.chain,
                  encode(sha256(convert_to(head.chain || chr(10) || ?, 'UTF8')), 'hex')
                FROM head
                RETURNING chain)
            UPDATE audit_head SET chain = added.chain FROM added
            """;

    private static final String PAGE = """
            SELECT * FROM audit_entry WHERE id < ? AND expires_at > ? AND clock_start > ?
              AND (clock_start < ? OR asked_at > ?) ORDER BY id DESC LIMIT ?
            """;

    private final DataSource dataSource;
    private final SqlFailures failures;

    SqlAuditTrail(DataSource dataSource, SqlFailures failures) {
        this.dataSource = dataSource;
        this.failures = failures;
    }

    @Override
    public void append(AuditEntry entry) {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement insert = connection.prepareStatement(APPEND)) {
            insert.setString(1, entry.actor());
            insert.setString(2, entry.action().name());
            insert.setString(3, entry.shop().map(ShopId::domain).orElse(null));
            insert.setString(
                    4, entry.ground().map(ground -> ground.kind().name()).orElse(null));
            insert.setString(5, entry.ground().map(DisclosureGround::reference).orElse(null));
            insert.setString(6, entry.verdict());
            insert.setObject(7, SqlTimes.utc(entry.lifetime().startedAt()));
            insert.setObject(8, SqlTimes.utc(entry.lifetime().clockStart()));
            insert.setObject(9, SqlTimes.utc(entry.lifetime().expiresAt()));
            insert.setInt(10, entry.lifetime().version().number());
            insert.setString(11, AuditChain.text(entry));
            insert.executeUpdate();
        } catch (SQLException e) {
            throw failures.translate(e);
        }
    }

    @Override
    public List<Recorded> page(Horizon horizon, OptionalLong before, int limit) {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement query = connection.prepareStatement(PAGE)) {
            query.setLong(1, before.orElse(Long.MAX_VALUE));
            query.setObject(2, SqlTimes.utc(horizon.now()));
            query.setObject(3, SqlTimes.utc(horizon.startedAfter()));
            query.setObject(4, SqlTimes.utc(Lifetime.FAR));
            query.setObject(5, SqlTimes.utc(horizon.begunAfter()));
            query.setInt(6, limit);
            List<Recorded> found = new ArrayList<>();
            try (ResultSet row = query.executeQuery()) {
                while (row.next()) {
                    found.add(new Recorded(row.getLong("id"), entry(row)));
                }
            }
            return found;
        } catch (SQLException e) {
            throw failures.translate(e);
        }
    }

    static AuditEntry entry(ResultSet row) throws SQLException {
        String ground = row.getString("ground");
        return new AuditEntry(
                row.getString("actor"),
                StaffAction.valueOf(row.getString("action")),
                Optional.ofNullable(row.getString("shop")).map(ShopId::new),
                ground == null
                        ? Optional.empty()
                        : Optional.of(new DisclosureGround(
                                DisclosureGround.Kind.valueOf(ground), row.getString("ground_reference"))),
                row.getString("verdict"),
                new Lifetime(
                        SqlTimes.instant(row, "asked_at").orElseThrow(),
                        SqlTimes.instant(row, "clock_start").orElseThrow(),
                        SqlTimes.instant(row, "expires_at").orElseThrow(),
                        new PolicyVersion(row.getInt("policy_version"))));
    }
}
