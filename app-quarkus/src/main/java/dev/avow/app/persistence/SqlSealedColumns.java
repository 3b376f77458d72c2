package dev.avow.app.persistence;

import dev.avow.core.port.Sealed;
import dev.avow.core.port.SealedField;
import dev.avow.core.port.SealedFields;
import dev.avow.core.port.SealedRow;
import dev.avow.core.subject.DataClass;
import dev.avow.core.subject.ShopId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * The sealed columns of one table: each beside a column of the same name with {@code _key} behind it, in rows with a text for
 * their id. Each statement is a unit of its own.
 */
final class SqlSealedColumns implements SealedFields {

    private final SqlWork sql;
    private final DataClass dataClass;
    private final String table;
    private final List<String> columns;
    private final String stale;

    /**
     * Puts it together.
     *
     * @param table a constant of ours, never a value from outside
     * @param shop what gives a row's shop, another such constant
     * @param columns the sealed ones, other such constants
     */
    SqlSealedColumns(SqlWork sql, DataClass dataClass, String table, String shop, List<String> columns) {
        this.sql = sql;
        this.dataClass = dataClass;
        this.table = table;
        this.columns = List.copyOf(columns);
        String another = columns.stream().map(column -> column + "_key <> ?").collect(Collectors.joining(" OR "));
        this.stale = "SELECT t.*, " + shop + " AS of_shop FROM " + table + " t WHERE (" + another
                + ") AND id > ? ORDER BY id LIMIT ?";
    }

    @Override
    public DataClass dataClass() {
        return dataClass;
    }

    @Override
    public List<SealedRow> staleRows(String currentKey, Optional<String> after, int limit) {
        List<Object> values = new ArrayList<>();
        columns.forEach(column -> values.add(currentKey));
        values.add(after.orElse(""));
        values.add(limit);
        return sql.all(stale, this::row, values.toArray());
    }

    private SealedRow row(ResultSet found) throws SQLException {
        Map<String, SealedField> fields = new TreeMap<>();
        for (String column : columns) {
            if (found.getBytes(column) != null) {
                Sealed sealed = new Sealed(found.getString(column + "_key"), found.getBytes(column));
                fields.put(column, new SealedField(sealed, Optional.empty()));
            }
        }
        return new SealedRow(
                found.getString("id"), new ShopId(found.getString("of_shop")), found.getString("id"), fields);
    }

    @Override
    public boolean replace(SealedRow before, SealedRow after) {
        StringBuilder set = new StringBuilder();
        StringBuilder where = new StringBuilder();
        List<Object> is = new ArrayList<>();
        List<Object> was = new ArrayList<>();
        after.fields().forEach((column, field) -> {
            set.append(set.isEmpty() ? "" : ", ").append(column + " = ?, " + column + "_key = ?");
            is.add(field.sealed().bytes());
            is.add(field.sealed().keyId());
        });
        before.fields().forEach((column, field) -> {
            where.append(" AND " + column + " = ? AND " + column + "_key = ?");
            was.add(field.sealed().bytes());
            was.add(field.sealed().keyId());
        });
        is.add(before.key());
        is.addAll(was);
        return sql.change("UPDATE " + table + " SET " + set + " WHERE id = ?" + where, is.toArray()) == 1;
    }
}
