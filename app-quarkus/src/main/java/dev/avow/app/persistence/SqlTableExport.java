package dev.avow.app.persistence;

import dev.avow.core.port.ExportPage;
import dev.avow.core.port.ExportPage.Cell;
import dev.avow.core.port.ExportPage.Row;
import dev.avow.core.port.ExportPart;
import dev.avow.core.rights.SubjectLocator;
import dev.avow.core.subject.DataClass;
import dev.avow.core.subject.ShopId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What one table says of a shop and of no shopper, in an export of the shop. Numbered rows only. */
final class SqlTableExport implements ExportPart {

    private final SqlWork sql;
    private final DataClass dataClass;
    private final List<String> fields;
    private final String page;

    private record Numbered(long id, Row row) {}

    /**
     * Puts it together.
     *
     * @param table a constant of ours, never a value from outside
     * @param fields its columns that are shown, other such constants
     */
    SqlTableExport(SqlWork sql, DataClass dataClass, String table, List<String> fields) {
        this.sql = sql;
        this.dataClass = dataClass;
        this.fields = List.copyOf(fields);
        this.page = "SELECT id, " + String.join(", ", fields) + " FROM " + table
                + " WHERE shop = ? AND id > ? ORDER BY id LIMIT ?";
    }

    @Override
    public DataClass dataClass() {
        return dataClass;
    }

    @Override
    public List<String> fields() {
        return fields;
    }

    @Override
    public ExportPage page(ShopId shop, Optional<SubjectLocator> person, Optional<String> after, int limit) {
        if (person.isPresent()) {
            return ExportPage.EMPTY;
        }
        List<Numbered> found = sql.all(
                page, this::numbered, shop.domain(), after.map(Long::parseLong).orElse(Long.MIN_VALUE), limit);
        Optional<String> next = found.size() < limit
                ? Optional.empty()
                : Optional.of(Long.toString(found.get(found.size() - 1).id()));
        return new ExportPage(found.stream().map(Numbered::row).toList(), next);
    }

    private Numbered numbered(ResultSet row) throws SQLException {
        List<Cell> cells = new ArrayList<>();
        for (String field : fields) {
            if (field.endsWith("_at")) {
                SqlTimes.instant(row, field).ifPresent(at -> cells.add(Cell.of(field, at)));
            } else if (row.getString(field) != null) {
                cells.add(Cell.of(field, row.getString(field).toLowerCase(Locale.ROOT)));
            }
        }
        return new Numbered(row.getLong("id"), new Row(cells));
    }
}
