package dev.avow.app.persistence;

import dev.avow.core.port.Sealed;
import dev.avow.core.port.SealedField;
import dev.avow.core.port.SealedFields;
import dev.avow.core.port.SealedRow;
import dev.avow.core.subject.DataClass;
import dev.avow.core.subject.ShopId;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import javax.sql.DataSource;

/** The sealed payloads in the table {@code webhook_inbox}. Each statement is a unit of its own. */
@Singleton
final class SqlSealedWebhooks implements SealedFields {

    private static final String PAYLOAD = "payload";

    private static final String STALE = """
            SELECT id, shop, digest, payload, payload_key FROM webhook_inbox
            WHERE payload_key <> ? AND state <> 'DONE' AND id > ? ORDER BY id LIMIT ?
            """;

    private static final String REPLACE =
            "UPDATE webhook_inbox SET payload = ?, payload_key = ? WHERE id = ? AND payload = ? AND payload_key = ?";

    private final DataSource dataSource;
    private final SqlFailures failures;

    SqlSealedWebhooks(DataSource dataSource, SqlFailures failures) {
        this.dataSource = dataSource;
        this.failures = failures;
    }

    @Override
    public DataClass dataClass() {
        return DataClass.WEBHOOK_PAYLOAD;
    }

    @Override
    public List<SealedRow> staleRows(String currentKey, Optional<String> after, int limit) {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement query = connection.prepareStatement(STALE)) {
            query.setString(1, currentKey);
            query.setLong(2, after.map(Long::parseLong).orElse(0L));
            query.setInt(3, limit);
            List<SealedRow> rows = new ArrayList<>();
            try (ResultSet found = query.executeQuery()) {
                while (found.next()) {
                    rows.add(row(found));
                }
            }
            return rows;
        } catch (SQLException e) {
            throw failures.translate(e);
        }
    }

    private static SealedRow row(ResultSet found) throws SQLException {
        Sealed payload = new Sealed(found.getString("payload_key"), found.getBytes(PAYLOAD));
        return new SealedRow(
                found.getString("id"),
                new ShopId(found.getString("shop")),
                found.getString("digest"),
                Map.of(PAYLOAD, new SealedField(payload, Optional.empty())));
    }

    @Override
    public boolean replace(SealedRow before, SealedRow after) {
        Sealed was = payload(before);
        Sealed is = payload(after);
        try (Connection connection = dataSource.getConnection();
                PreparedStatement update = connection.prepareStatement(REPLACE)) {
            update.setBytes(1, is.bytes());
            update.setString(2, is.keyId());
            update.setLong(3, Long.parseLong(before.key()));
            update.setBytes(4, was.bytes());
            update.setString(5, was.keyId());
            return update.executeUpdate() == 1;
        } catch (SQLException e) {
            throw failures.translate(e);
        }
    }

    private static Sealed payload(SealedRow row) {
        return Objects.requireNonNull(row.fields().get(PAYLOAD), PAYLOAD).sealed();
    }
}
