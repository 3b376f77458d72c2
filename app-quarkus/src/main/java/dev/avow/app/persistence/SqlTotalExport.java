package dev.avow.app.persistence;

import dev.avow.core.attribution.CommissionTotal;
import dev.avow.core.port.AttributionLedger;
import dev.avow.core.port.ExportPage;
import dev.avow.core.port.ExportPart;
import dev.avow.core.port.Merchants;
import dev.avow.core.retention.RetentionInForce;
import dev.avow.core.retention.RetentionPolicy;
import dev.avow.core.rights.SubjectLocator;
import dev.avow.core.subject.DataClass;
import dev.avow.core.subject.Purpose;
import dev.avow.core.subject.ShopId;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;

/** What a merchant owes for orders that are gone, as last shown; nothing of a person is in it. */
final class SqlTotalExport implements ExportPart {

    private final AttributionLedger ledger;
    private final Merchants merchants;
    private final RetentionInForce retention;
    private final InstantSource clock;

    SqlTotalExport(AttributionLedger ledger, Merchants merchants, RetentionInForce retention, InstantSource clock) {
        this.ledger = ledger;
        this.merchants = merchants;
        this.retention = retention;
        this.clock = clock;
    }

    @Override
    public DataClass dataClass() {
        return DataClass.COMMISSION_TOTAL;
    }

    @Override
    public List<String> fields() {
        return List.of("accounting_year", "currency", "commission", "kept_until");
    }

    /** A merchant has a few per year, so a page is cut out of all of them. */
    @Override
    public ExportPage page(ShopId shop, Optional<SubjectLocator> person, Optional<String> after, int limit) {
        if (person.isPresent()) {
            return ExportPage.EMPTY;
        }
        Instant now = clock.instant();
        RetentionPolicy today = retention.at(shop, now);
        List<CommissionTotal> totals = merchants
                .merchantOf(shop, today.horizon(DataClass.MERCHANT_MAPPING, now))
                .map(merchant ->
                        ledger.totals(shop, Purpose.BILLING, merchant, today.horizon(DataClass.COMMISSION_TOTAL, now)))
                .orElse(List.of());
        int from = after.map(Integer::parseInt).orElse(0);
        List<ExportPage.Row> rows =
                totals.stream().skip(from).limit(limit).map(SqlTotalExport::row).toList();
        boolean more = from + rows.size() < totals.size();
        return new ExportPage(rows, more ? Optional.of(Integer.toString(from + rows.size())) : Optional.empty());
    }

    private static ExportPage.Row row(CommissionTotal total) {
        return new ExportPage.Row(List.of(
                ExportPage.Cell.of("accounting_year", total.year().toString()),
                ExportPage.Cell.of("currency", total.sum().currency().getCurrencyCode()),
                ExportPage.Cell.of("commission", total.sum().decimal()),
                ExportPage.Cell.of("kept_until", total.expiresAt())));
    }
}
