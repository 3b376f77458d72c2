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

/** A merchant's texts as they stand on the shelf. They say nothing of any shopper. */
final class SqlKnowledgeExport implements ExportPart {

    private static final List<String> FIELDS = List.of("kind", "key", "title", "body", "url", "started_at");
    private static final String PAGE = """
            SELECT id, kind, key, title, body, url, started_at FROM knowledge_source
            WHERE shop = ? AND id > ? ORDER BY id LIMIT ?
            """;

    private final SqlWork sql;

    private record Numbered(long id, Row row) {}

    SqlKnowledgeExport(SqlWork sql) {
        this.sql = sql;
    }

    @Override
    public DataClass dataClass() {
        return DataClass.KNOWLEDGE;
    }

    @Override
    public List<String> fields() {
        return FIELDS;
    }

    @Override
    public ExportPage page(ShopId shop, Optional<SubjectLocator> person, Optional<String> after, int limit) {
        if (person.isPresent()) {
            return ExportPage.EMPTY;
        }
        List<Numbered> found = sql.all(
                PAGE,
                SqlKnowledgeExport::numbered,
                shop.domain(),
                after.map(Long::parseLong).orElse(Long.MIN_VALUE),
                limit);
        Optional<String> next = found.size() < limit
                ? Optional.empty()
                : Optional.of(Long.toString(found.get(found.size() - 1).id()));
        return new ExportPage(found.stream().map(Numbered::row).toList(), next);
    }

    private static Numbered numbered(ResultSet row) throws SQLException {
        List<Cell> cells = new ArrayList<>();
        cells.add(Cell.of("kind", row.getString("kind").toLowerCase(Locale.ROOT)));
        for (String field : List.of("key", "title", "body", "url")) {
            if (row.getString(field) != null) {
                cells.add(Cell.of(field, row.getString(field)));
            }
        }
        SqlTimes.instant(row, "started_at").ifPresent(at -> cells.add(Cell.of("started_at", at)));
        return new Numbered(row.getLong("id"), new Row(cells));
    }
}
