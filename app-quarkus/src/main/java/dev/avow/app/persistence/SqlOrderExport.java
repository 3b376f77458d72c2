package dev.avow.app.persistence;

import dev.avow.core.attribution.CreditedOrder;
import dev.avow.core.port.AttributionLedger;
import dev.avow.core.port.ExportPage;
import dev.avow.core.port.ExportPart;
import dev.avow.core.retention.Horizon;
import dev.avow.core.retention.RetentionInForce;
import dev.avow.core.rights.SubjectLocator;
import dev.avow.core.subject.DataClass;
import dev.avow.core.subject.ShopId;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.sql.DataSource;

/**
 * Credited orders for an export or an access package: exactly eight fields; the internal partner and the shop's domain are
 * left out (S3-35, S3-36, S3-37).
 */
final class SqlOrderExport implements ExportPart {

    static final List<String> FIELDS = List.of(
            "order_id",
            "order_name",
            "confirmation_number",
            "referral_code",
            "subtotal",
            "total",
            "currency",
            "timestamp");

    private static final String PAGE = "SELECT * FROM attributed_order WHERE shop = ? AND" + SqlRead.SHOWN
            + "AND id > ? AND (? OR order_id = ANY (?)) ORDER BY id LIMIT ?";

    private final SqlStatements work;
    private final RetentionInForce retention;
    private final InstantSource clock;

    SqlOrderExport(DataSource dataSource, SqlFailures failures, RetentionInForce retention, InstantSource clock) {
        this.work = new SqlStatements(dataSource, failures);
        this.retention = retention;
        this.clock = clock;
    }

    @Override
    public DataClass dataClass() {
        return DataClass.ATTRIBUTED_ORDER;
    }

    @Override
    public List<String> fields() {
        return FIELDS;
    }

    @Override
    public ExportPage page(ShopId shop, Optional<SubjectLocator> person, Optional<String> after, int limit) {
        Instant now = clock.instant();
        Horizon horizon = retention.at(shop, now).horizon(DataClass.ATTRIBUTED_ORDER, now);
        List<AttributionLedger.Entry> entries = work.rows(
                PAGE,
                query -> {
                    query.setString(1, shop.domain());
                    int next = SqlRead.horizon(query, 2, horizon);
                    query.setLong(next, after.map(Long::parseLong).orElse(0L));
                    query.setBoolean(next + 1, person.isEmpty());
                    query.setArray(
                            next + 2,
                            SqlRead.numbers(
                                    query, person.map(SubjectLocator::orders).orElse(Set.of())));
                    query.setInt(next + 3, limit);
                },
                CreditedOrderRow::read);
        Optional<String> next = entries.size() < limit
                ? Optional.empty()
                : Optional.of(Long.toString(entries.get(entries.size() - 1).number()));
        return new ExportPage(entries.stream().map(entry -> row(entry.order())).toList(), next);
    }

    private static ExportPage.Row row(CreditedOrder order) {
        List<ExportPage.Cell> cells = new ArrayList<>();
        cells.add(ExportPage.Cell.of("order_id", Long.toString(order.order().number())));
        cells.add(ExportPage.Cell.of("order_name", order.name()));
        order.confirmation().ifPresent(number -> cells.add(ExportPage.Cell.of("confirmation_number", number)));
        cells.add(ExportPage.Cell.of("referral_code", order.credit().code().value()));
        cells.add(ExportPage.Cell.of("subtotal", order.subtotal().decimal()));
        cells.add(ExportPage.Cell.of("total", order.total().decimal()));
        cells.add(ExportPage.Cell.of("currency", order.total().currency().getCurrencyCode()));
        cells.add(ExportPage.Cell.of("timestamp", order.placedAt()));
        return new ExportPage.Row(cells);
    }
}
