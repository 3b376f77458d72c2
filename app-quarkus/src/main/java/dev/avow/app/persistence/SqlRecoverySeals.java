package dev.avow.app.persistence;

import dev.avow.core.port.SealedField;
import dev.avow.core.port.SealedFields;
import dev.avow.core.port.SealedRow;
import dev.avow.core.subject.DataClass;
import dev.avow.core.subject.ShopId;
import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** The sealed fields in the table {@code abandoned_checkout}. Each statement is a unit of its own. */
@Singleton
final class SqlRecoverySeals implements SealedFields {

    private static final String EMAIL = "email";
    private static final String NAME = "name";

    private static final String STALE = """
        SELECT * FROM abandoned_checkout
        WHERE (email_key <> ? OR name_key <> ?) AND id > ? ORDER BY id LIMIT ?
        """;

    private static final String REPLACE = """
        UPDATE abandoned_checkout SET email = ?, email_key = ?, email_index = ?, name = ?, name_key = ?
        WHERE id = ? AND email IS NOT DISTINCT FROM ? AND name IS NOT DISTINCT FROM ?
        """;

    private final SqlWork sql;

    SqlRecoverySeals(SqlWork sql) {
        this.sql = sql;
    }

    @Override
    public DataClass dataClass() {
        return DataClass.ABANDONED_CHECKOUT;
    }

    @Override
    public List<SealedRow> staleRows(String currentKey, Optional<String> after, int limit) {
        return sql.all(
                STALE,
                SqlRecoverySeals::row,
                currentKey,
                currentKey,
                after.map(Long::parseLong).orElse(0L),
                limit);
    }

    private static SealedRow row(ResultSet row) throws SQLException {
        Map<String, SealedField> fields = new HashMap<>();
        RecoveryRow.sealed(row, EMAIL, Optional.ofNullable(row.getString("email_index")))
                .ifPresent(field -> fields.put(EMAIL, field));
        RecoveryRow.sealed(row, NAME, Optional.empty()).ifPresent(field -> fields.put(NAME, field));
        return new SealedRow(row.getString("id"), new ShopId(row.getString("shop")), row.getString("checkout"), fields);
    }

    @Override
    public boolean replace(SealedRow before, SealedRow after) {
        Optional<SealedField> email = field(after, EMAIL);
        Optional<SealedField> name = field(after, NAME);
        return sql.change(
                        REPLACE,
                        email.map(it -> it.sealed().bytes()),
                        email.map(it -> it.sealed().keyId()),
                        email.flatMap(SealedField::index),
                        name.map(it -> it.sealed().bytes()),
                        name.map(it -> it.sealed().keyId()),
                        Long.parseLong(before.key()),
                        field(before, EMAIL).map(it -> it.sealed().bytes()),
                        field(before, NAME).map(it -> it.sealed().bytes()))
                == 1;
    }

    private static Optional<SealedField> field(SealedRow row, String name) {
        return row.fields().containsKey(name)
                ? Optional.of(Objects.requireNonNull(row.fields().get(name), name))
                : Optional.empty();
    }
}
