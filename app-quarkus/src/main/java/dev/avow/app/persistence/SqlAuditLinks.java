package dev.avow.app.persistence;

import dev.avow.core.port.AuditLinks;
import dev.avow.core.port.Signer;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The chain of the table {@code audit_entry}. */
@Singleton
final class SqlAuditLinks implements AuditLinks {

    private static final String BEHIND = """
            SELECT * FROM audit_entry
            WHERE id >= (SELECT id FROM audit_entry WHERE previous = ?) ORDER BY id LIMIT ?
            """;

    private final SqlWork sql;

    SqlAuditLinks(SqlWork sql) {
        this.sql = sql;
    }

    @Override
    public String head() {
        return sql.first("SELECT chain FROM audit_head", row -> row.getString(1))
                .orElse("");
    }

    @Override
    public List<Linked> behind(String previous, int limit) {
        record Row(String previous, Linked linked) {}
        List<Linked> joined = new ArrayList<>();
        String at = previous;
        List<Row> rows = sql.all(
                BEHIND,
                row -> new Row(row.getString("previous"), new Linked(row.getString("chain"), SqlAuditTrail.entry(row))),
                previous,
                limit);
        for (Row row : rows) {
            if (!at.equals(row.previous())) {
                break;
            }
            joined.add(row.linked());
            at = row.linked().link();
        }
        return joined;
    }

    @Override
    public Optional<Gap> gap(String previous) {
        return sql.first(
                "SELECT chain, removed, signed_by, signature FROM audit_gap WHERE previous = ?",
                row -> new Gap(
                        row.getString(1), row.getLong(2), new Signer.Signature(row.getString(3), row.getString(4))),
                previous);
    }
}
