package dev.avow.app.persistence;

import dev.avow.core.port.Sealed;
import dev.avow.core.port.SealedField;
import dev.avow.core.port.SealedFields;
import dev.avow.core.port.SealedRow;
import dev.avow.core.subject.DataClass;
import dev.avow.core.subject.ShopId;
import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** The sealed tokens in the table {@code access_token}. Each statement is a unit of its own. */
@Singleton
final class SqlSealedTokens implements SealedFields {

    private static final String STALE = """
            SELECT id, shop, access, access_key, refresh, refresh_key FROM access_token
            WHERE (access_key <> ? OR refresh_key <> ?) AND id > ? ORDER BY id LIMIT ?
            """;
    private static final String REPLACE = """
            UPDATE access_token SET access = ?, access_key = ?, refresh = ?, refresh_key = ?
            WHERE id = ? AND access = ? AND access_key = ? AND refresh = ? AND refresh_key = ?
            """;

    private final SqlWork sql;

    SqlSealedTokens(SqlWork sql) {
        this.sql = sql;
    }

    @Override
    public DataClass dataClass() {
        return DataClass.ACCESS_TOKEN;
    }

    @Override
    public List<SealedRow> staleRows(String currentKey, Optional<String> after, int limit) {
        long id = after.map(Long::parseLong).orElse(0L);
        return sql.all(STALE, SqlSealedTokens::row, currentKey, currentKey, id, limit);
    }

    private static SealedRow row(ResultSet row) throws SQLException {
        return new SealedRow(
                row.getString("id"),
                new ShopId(row.getString("shop")),
                "pair",
                Map.of("access", field(row, "access"), "refresh", field(row, "refresh")));
    }

    private static SealedField field(ResultSet row, String name) throws SQLException {
        return new SealedField(new Sealed(row.getString(name + "_key"), row.getBytes(name)), Optional.empty());
    }

    @Override
    public boolean replace(SealedRow before, SealedRow after) {
        Sealed access = sealed(after, "access");
        Sealed refresh = sealed(after, "refresh");
        Sealed accessWas = sealed(before, "access");
        Sealed refreshWas = sealed(before, "refresh");
        return sql.change(
                        REPLACE,
                        access.bytes(),
                        access.keyId(),
                        refresh.bytes(),
                        refresh.keyId(),
                        Long.parseLong(before.key()),
                        accessWas.bytes(),
                        accessWas.keyId(),
                        refreshWas.bytes(),
                        refreshWas.keyId())
                == 1;
    }

    private static Sealed sealed(SealedRow row, String field) {
        return Objects.requireNonNull(row.fields().get(field), field).sealed();
    }
}
