package dev.avow.app.persistence;

import dev.avow.core.port.JournalMark;
import jakarta.inject.Singleton;
import java.util.Optional;

/** How far this database has been told what was erased, in the table {@code journal_mark}. */
@Singleton
final class SqlJournalMark implements JournalMark {

    private static final String STORE = "postgresql";

    private static final String WRITE = """
            INSERT INTO journal_mark (store, journal, position, beyond) VALUES (?, ?, ?, ?)
            ON CONFLICT (store) DO UPDATE SET
              journal = EXCLUDED.journal, position = EXCLUDED.position, beyond = EXCLUDED.beyond
            """;

    private final SqlWork sql;

    SqlJournalMark(SqlWork sql) {
        this.sql = sql;
    }

    @Override
    public String store() {
        return STORE;
    }

    @Override
    public Optional<Mark> read() {
        return sql.first(
                "SELECT journal, position, beyond FROM journal_mark WHERE store = ?",
                row -> Mark.of(row.getString(1), row.getLong(2), row.getString(3)),
                STORE);
    }

    @Override
    public void write(Mark mark) {
        sql.change(WRITE, STORE, mark.journal(), mark.position(), mark.beyondAsText());
    }
}
