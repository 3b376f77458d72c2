package dev.avow.app.persistence;

import dev.avow.core.port.ExportPage;
import dev.avow.core.port.ExportPage.Cell;
import dev.avow.core.port.ExportPage.Row;
import dev.avow.core.port.ExportPart;
import dev.avow.core.port.KeyedHasher;
import dev.avow.core.rights.SubjectLocator;
import dev.avow.core.subject.DataClass;
import dev.avow.core.subject.Money;
import dev.avow.core.subject.ShopId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What is kept of recovered orders, and of what people said about mail, for an export or an access package (S1-36, S1-40). */
final class SqlRecoveryExport implements ExportPart {

    private static final String RECOVERED = """
        SELECT o.* FROM recovered_order o WHERE shop = ? AND id > ? AND (? OR order_id = ANY (?)
          OR EXISTS (SELECT 1 FROM recovered_order_locator l WHERE l.shop = o.shop AND l.order_id = o.order_id
            AND (l.customer = ? OR l.person = ANY (?))))
        ORDER BY id LIMIT ?
        """;

    private static final String WORDS =
            "SELECT * FROM mail_word WHERE shop = ? AND id > ? AND (? OR person = ANY (?)) ORDER BY id LIMIT ?";

    private final SqlWork sql;
    private final KeyedHasher hasher;
    private final DataClass dataClass;

    private record Numbered(long id, Row row) {}

    /**
     * Puts it together.
     *
     * @param dataClass recovered orders, or words about mail
     */
    SqlRecoveryExport(SqlWork sql, KeyedHasher hasher, DataClass dataClass) {
        this.sql = sql;
        this.hasher = hasher;
        this.dataClass = dataClass;
    }

    @Override
    public DataClass dataClass() {
        return dataClass;
    }

    @Override
    public List<String> fields() {
        return dataClass == DataClass.RECOVERED_ORDER
                ? List.of("order_id", "checkout", "recovered_by", "paid", "refunded", "currency", "paid_at")
                : List.of("mail_welcome", "said_at");
    }

    @Override
    public ExportPage page(ShopId shop, Optional<SubjectLocator> person, Optional<String> after, int limit) {
        RecoveryPerson known = person.map(somebody -> RecoveryPerson.of(shop, somebody, hasher))
                .orElse(RecoveryPerson.NOBODY);
        long from = after.map(Long::parseLong).orElse(0L);
        boolean everybody = person.isEmpty();
        List<Numbered> found = dataClass == DataClass.RECOVERED_ORDER
                ? sql.all(
                        RECOVERED,
                        SqlRecoveryExport::recovered,
                        shop.domain(),
                        from,
                        everybody,
                        known.orders(),
                        known.customer(),
                        known.emails(),
                        limit)
                : sql.all(WORDS, SqlRecoveryExport::word, shop.domain(), from, everybody, known.words(), limit);
        Optional<String> next = found.size() < limit
                ? Optional.empty()
                : Optional.of(Long.toString(found.get(found.size() - 1).id()));
        return new ExportPage(found.stream().map(Numbered::row).toList(), next);
    }

    private static Numbered recovered(ResultSet row) throws SQLException {
        Currency currency = Currency.getInstance(row.getString("currency"));
        return new Numbered(
                row.getLong("id"),
                new Row(List.of(
                        Cell.of("order_id", Long.toString(row.getLong("order_id"))),
                        Cell.of("checkout", Long.toString(row.getLong("checkout"))),
                        Cell.of("recovered_by", row.getString("tie").toLowerCase(Locale.ROOT)),
                        Cell.of("paid", new Money(row.getLong("paid"), currency).decimal()),
                        Cell.of("refunded", new Money(row.getLong("refunded"), currency).decimal()),
                        Cell.of("currency", currency.getCurrencyCode()),
                        Cell.of("paid_at", RecoveryRow.at(row, "paid_at")))));
    }

    private static Numbered word(ResultSet row) throws SQLException {
        return new Numbered(
                row.getLong("id"),
                new Row(List.of(
                        Cell.of("mail_welcome", Boolean.toString(row.getBoolean("welcome"))),
                        Cell.of("said_at", RecoveryRow.at(row, "said_at")))));
    }
}
